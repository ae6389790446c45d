package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Routed</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface RoutedEvent extends Event permits OrderAudited.Properties, OrderCompleted.Properties, Quoted.Properties, SignedIn.Properties {
}
