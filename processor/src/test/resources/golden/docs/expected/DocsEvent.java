package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Docs</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface DocsEvent extends Event permits NewEvent.Properties, OldEvent.Properties, OlderEvent.Properties {
}
