package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Own</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface OwnEvent extends Event permits Paid.Properties {
}
