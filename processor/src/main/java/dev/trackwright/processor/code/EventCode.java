package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Event;
import java.util.List;
import java.util.OptionalInt;

/**
 * A track, page or screen event.
 *
 * @param kind which call sends it
 * @param wireName byte for byte
 * @param version of the plan's rule
 * @param destinations that are to receive it, sorted; empty for all
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
    List<String> destinations,
    boolean named,
    PayloadCode payload,
    String method,
    boolean deprecated,
    Doc methodDoc) {}
