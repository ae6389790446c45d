package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Shop</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface ShopEvent extends Event permits CartPlanned.Properties, OrderFinished.Properties, OrderDone.Properties, ProductViewed.Properties {
}
