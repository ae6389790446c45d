package dev.trackwright;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A message id that an application has given, for the one message that may bear it. Receivers throw
 * away a second message of the same id for a day or more.
 */
final class OneTimeId {

  private static final int MAX_LENGTH = 100;

  private final String id;
  private final AtomicBoolean taken = new AtomicBoolean();

  OneTimeId(String id) {
    this.id = id;
  }

  /** The id for the first who asks, if the wire can bear it; null for all others. */
  @Nullable String take() {
    return wrong() == null && taken.compareAndSet(false, true) ? id : null;
  }

  /** Why the id was not given. */
  String whyNot() {
    String wrong = wrong();
    return wrong == null ? "the message id of these options was used before" : wrong;
  }

  private @Nullable String wrong() {
    if (id.isBlank()) {
      return "the message id of these options is blank";
    }
    return id.length() > MAX_LENGTH
        ? "the message id of these options has more than " + MAX_LENGTH + " characters"
        : null;
  }
}
