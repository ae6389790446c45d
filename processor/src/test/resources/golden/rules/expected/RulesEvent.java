package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Rules</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface RulesEvent extends Event permits Checked.Properties {
}
