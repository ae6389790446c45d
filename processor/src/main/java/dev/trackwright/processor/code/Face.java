package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * What data is to others.
 *
 * @param type the interface that it implements, if not plain {@code Payload}
 * @param tracked whether it sends itself as the event of the class around it
 * @param ready the last stage that its own extends, where it is a variant
 * @param constraints that it shares with other variants
 */
record Face(
    Optional<TypeId> type, boolean tracked, Optional<TypeId> ready, List<Constraint> constraints) {

  /** Data that is nothing to others. */
  static final Face PLAIN = new Face(Optional.empty(), false, Optional.empty(), List.of());

  /** Copies the list. */
  Face {
    constraints = List.copyOf(constraints);
  }

  /** Data of a track event. */
  static Face event(TypeId type) {
    return new Face(Optional.of(type), true, Optional.empty(), List.of());
  }

  /** Data of one variant of {@code payload}, which is this to others. */
  Face variant(TypeId payload, TypeId lastStage, List<Constraint> shared) {
    return new Face(Optional.of(payload), tracked, Optional.of(lastStage), shared);
  }
}
