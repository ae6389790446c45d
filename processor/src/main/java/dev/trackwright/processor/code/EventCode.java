package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Event;
import java.util.OptionalInt;

/**
 * A track, page or screen event.
 *
 * @param kind which call sends it
 * @param wireName byte for byte
 * @param version of the plan's rule
 * @param named false where callers give the name
 * @param payload its class
 * @param method such as {@code trackOrderCompleted}
 * @param deprecated whether its methods are
 * @param methodDoc for the methods, without parameters
 */
public record EventCode(
    Event.Kind kind,
    String wireName,
    OptionalInt version,
    boolean named,
    PayloadCode payload,
    String method,
    boolean deprecated,
    Doc methodDoc) {}
