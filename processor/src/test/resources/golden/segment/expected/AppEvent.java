package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>App</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface AppEvent extends Event permits OrderCompleted.Properties {
}
