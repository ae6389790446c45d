package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Variants</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface VariantsEvent extends Event permits OrderPaid.Properties, OrderRefunded.Properties {
}
