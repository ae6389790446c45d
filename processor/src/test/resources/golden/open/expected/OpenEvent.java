package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Open</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface OpenEvent extends Event permits Anything.Properties, Texts.Properties {
}
