package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>1st "Plan" of $Acme</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface _1stPlanOfAcmeEvent extends Event permits _2faEnabled.Properties, Preferred.Properties, StringEvent.Properties {
}
