package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Values</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface ValuesEvent extends Event permits Rated.Properties {
}
