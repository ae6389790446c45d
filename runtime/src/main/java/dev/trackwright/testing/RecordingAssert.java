package dev.trackwright.testing;

import dev.trackwright.Violation;
import dev.trackwright.message.AliasMessage;
import dev.trackwright.message.GroupMessage;
import dev.trackwright.message.IdentifyMessage;
import dev.trackwright.message.Message;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PlannedEvent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Assertions on what a {@link RecordingClient} had recorded when they began. They remember which
 * messages they have been about, so that {@link #trackedNothingElse()} knows the rest. For one
 * thread.
 */
public final class RecordingAssert {

  private final List<Message> messages;
  private final List<Violation> violations;
  private final Set<Message> spokenOf = Collections.newSetFromMap(new IdentityHashMap<>());

  RecordingAssert(List<Message> messages, List<Violation> violations) {
    this.messages = messages;
    this.violations = violations;
  }

  /**
   * Chooses the calls for an event, page or screen. Nothing is asserted before you say how many
   * there are to be.
   *
   * @param event the generated class, such as {@code OrderCompleted.class}
   * @param <P> its properties
   * @return the calls
   */
  @CheckReturnValue
  public <P extends Payload> EventAssert<P> tracked(Class<? extends PlannedEvent<P>> event) {
    return new EventAssert<>(
        this,
        event.getSimpleName(),
        messages.stream().filter(message -> Recorded.is(message, event)).toList());
  }

  /**
   * The user was identified, at least once.
   *
   * @param userId the user id of the call
   * @return this
   * @throws AssertionError if not
   */
  public RecordingAssert identified(String userId) {
    return some(
        "user " + userId + " to be identified",
        message -> message instanceof IdentifyMessage && userId.equals(message.userId()));
  }

  /**
   * The user was put into the group, at least once.
   *
   * @param groupId the group id of the call
   * @return this
   * @throws AssertionError if not
   */
  public RecordingAssert grouped(String groupId) {
    return some(
        "a call for group " + groupId,
        message -> message instanceof GroupMessage group && groupId.equals(group.groupId()));
  }

  /**
   * The user was joined with an earlier id, at least once.
   *
   * @param previousId the earlier id
   * @return this
   * @throws AssertionError if not
   */
  public RecordingAssert aliased(String previousId) {
    return some(
        "an alias of " + previousId,
        message -> message instanceof AliasMessage alias && previousId.equals(alias.previousId()));
  }

  /**
   * Nobody was identified.
   *
   * @return this
   * @throws AssertionError if somebody was
   */
  public RecordingAssert identifiedNobody() {
    return none("nobody to be identified", message -> message instanceof IdentifyMessage);
  }

  /**
   * No event, page or screen was tracked.
   *
   * @return this
   * @throws AssertionError if one was
   */
  public RecordingAssert trackedNothing() {
    return none("no event", Recorded::isEvent);
  }

  /**
   * No event, page or screen was tracked but those that the assertions before have been about.
   *
   * @return this
   * @throws AssertionError if one was
   */
  public RecordingAssert trackedNothingElse() {
    return none(
        "no other event", message -> Recorded.isEvent(message) && !spokenOf.contains(message));
  }

  /**
   * There was no message of any kind but those that the assertions before have been about.
   *
   * @return this
   * @throws AssertionError if there was one
   */
  public RecordingAssert nothingElse() {
    return none("no other message", message -> !spokenOf.contains(message));
  }

  /**
   * Every call kept to its plan. Of use under a policy that does not throw.
   *
   * @return this
   * @throws AssertionError if one did not
   */
  public RecordingAssert withoutViolations() {
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "Expected no violations, but there were "
              + violations.size()
              + ":\n  "
              + violations.stream().map(Violation::toString).collect(Collectors.joining("\n  ")));
    }
    return this;
  }

  private RecordingAssert some(String expected, Predicate<Message> which) {
    List<Message> found = messages.stream().filter(which).toList();
    if (found.isEmpty()) {
      throw failure("Expected " + expected + ", but there was none.");
    }
    return about(found);
  }

  private RecordingAssert none(String expected, Predicate<Message> which) {
    long count = messages.stream().filter(which).count();
    if (count > 0) {
      String numbers =
          messages.stream()
              .filter(which)
              .limit(10)
              .map(message -> Integer.toString(messages.indexOf(message) + 1))
              .collect(Collectors.joining(", "));
      throw failure(
          "Expected %s, but there were %d (number %s%s)."
              .formatted(expected, count, numbers, count > 10 ? ", …" : ""));
    }
    return this;
  }

  RecordingAssert about(List<Message> found) {
    spokenOf.addAll(found);
    return this;
  }

  AssertionError failure(String text) {
    return new AssertionError(text + "\n" + Recorded.list(messages));
  }
}
