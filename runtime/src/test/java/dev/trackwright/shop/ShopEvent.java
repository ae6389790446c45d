package dev.trackwright.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;

@Generated("by hand")
public sealed interface ShopEvent extends Event
    permits OrderCompleted.Properties, SignedOut.Properties {}
