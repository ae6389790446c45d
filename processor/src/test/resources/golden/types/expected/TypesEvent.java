package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Event;
import org.jspecify.annotations.NullMarked;

/**
 * A track event of the plan <code>Types</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface TypesEvent extends Event permits EverythingNullable.Properties, EverythingOptional.Properties, EverythingRequired.Properties {
}
