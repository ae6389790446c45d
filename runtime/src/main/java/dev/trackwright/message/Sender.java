package dev.trackwright.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all messages share that are sent by way of one object of generated code: who they are about
 * and what the application has said of them. It is made once, so that a call makes no copy of it.
 *
 * @param userId the known user, or null
 * @param anonymousId the user that is not known yet, or null
 * @param context the members of {@code context} that the plan and the call gave: an immutable
 *     snapshot, see {@link Values#object}
 * @param integrations which destinations the call allows or forbids: an immutable snapshot, too
 * @param plan the plan by which the calls are made, or null
 */
public record Sender(
    @Nullable String userId,
    @Nullable String anonymousId,
    Map<String, ?> context,
    Map<String, ?> integrations,
    @Nullable PlanInfo plan) {

  /** Nobody, with nothing said. */
  static final Sender NONE = new Sender(null, null, Map.of(), Map.of(), null);
}
