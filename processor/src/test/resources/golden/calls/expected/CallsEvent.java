package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Calls</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface CallsEvent extends Event permits Empty.Properties, Optional.Properties, Required.Properties {
}
