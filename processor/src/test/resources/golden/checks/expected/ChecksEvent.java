package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Checks</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface ChecksEvent extends Event permits Checked.Properties {
}
