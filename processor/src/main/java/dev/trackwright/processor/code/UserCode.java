package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Traits;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What can be called for one user.
 *
 * @param calls the class, and the events that it has itself
 * @param event the sealed interface over the track events, where there are any
 * @param identify how {@code identify} is sent
 * @param groupCall how {@code group} is sent
 * @param traits what {@code identify} takes; its holder is the class itself
 * @param group what {@code group} takes
 */
public record UserCode(
    CallsCode calls,
    Optional<TypeId> event,
    Sending identify,
    Sending groupCall,
    Optional<PayloadCode> traits,
    Optional<PayloadCode> group) {

  /**
   * How the traits of a call are sent.
   *
   * @param version of the plan's rule
   * @param section where in the message they go
   */
  public record Sending(OptionalInt version, Traits.Section section) {}
}
