package dev.trackwright.processor.code;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What can be called for one user.
 *
 * @param calls the class, and the events that it has itself
 * @param event the sealed interface over the track events, where there are any
 * @param identifyVersion of the plan's rule for {@code identify}
 * @param groupVersion of the plan's rule for {@code group}
 * @param traits what {@code identify} takes; its holder is the class itself
 * @param group what {@code group} takes
 */
public record UserCode(
    CallsCode calls,
    Optional<TypeId> event,
    OptionalInt identifyVersion,
    OptionalInt groupVersion,
    Optional<HolderCode> traits,
    Optional<HolderCode> group) {}
