package dev.trackwright;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown for a call that does not keep to the plan, under {@link ViolationPolicy#THROW} alone. */
public final class PlanViolationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Not serialised: a list need not be serialisable. */
  private final transient List<Violation> violations;

  PlanViolationException(List<Violation> violations, @Nullable Throwable cause) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")), cause);
    this.violations = List.copyOf(violations);
  }

  /**
   * All that is wrong with the call.
   *
   * @return at least one, without the values; empty only after deserialisation
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
