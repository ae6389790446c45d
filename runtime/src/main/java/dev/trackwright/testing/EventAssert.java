package dev.trackwright.testing;

import dev.trackwright.message.Message;
import dev.trackwright.message.Payload;
import dev.trackwright.message.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the calls for one event. First narrow them ({@link #with}, {@link #forUser}), then
 * say how many there are to be ({@link #once}, {@link #never}) or look into them. For one thread.
 *
 * @param <P> the event's properties
 */
public final class EventAssert<P extends Payload> {

  private final RecordingAssert recording;
  private final String what;
  private final List<Message> calls;

  EventAssert(RecordingAssert recording, String what, List<Message> calls) {
    this.recording = recording;
    this.what = what;
    this.calls = calls;
  }

  /**
   * Narrows to the calls whose properties are as you say.
   *
   * @param properties true for those that count
   * @return the calls that are left
   */
  @CheckReturnValue
  public EventAssert<P> with(Predicate<? super P> properties) {
    return with("the given properties", properties);
  }

  /**
   * Narrows to the calls whose properties are as you say, with a word for the failure's text.
   *
   * @param description stands after "with" in the text of a failure
   * @param properties true for those that count
   * @return the calls that are left
   */
  @CheckReturnValue
  public EventAssert<P> with(String description, Predicate<? super P> properties) {
    return narrowed(
        " with " + description, message -> properties.test(Recorded.<P>properties(message)));
  }

  /**
   * Narrows to the calls that carry a property as you say. It is found by its name on the wire: of
   * use for additional properties, and for what only some variants of an event have.
   *
   * @param name as in the plan; calls without such a property do not count
   * @param value true for those values that count, which are in JSON terms: texts, numbers,
   *     booleans, null, and maps and lists of these
   * @return the calls that are left
   */
  @CheckReturnValue
  public EventAssert<P> withProperty(String name, Predicate<? super @Nullable Object> value) {
    return narrowed(
        " with the given " + name,
        message -> {
          Map<String, @Nullable Object> members = Values.members(Recorded.<P>properties(message));
          return members.containsKey(name) && value.test(members.get(name));
        });
  }

  /**
   * Narrows to the calls about a known user.
   *
   * @param userId the user id of the call
   * @return the calls that are left
   */
  @CheckReturnValue
  public EventAssert<P> forUser(String userId) {
    return narrowed(" for user " + userId, message -> userId.equals(message.userId()));
  }

  /**
   * Narrows to the calls about a user who is not known yet.
   *
   * @param anonymousId the anonymous id of the call
   * @return the calls that are left
   */
  @CheckReturnValue
  public EventAssert<P> forAnonymous(String anonymousId) {
    return narrowed(
        " for anonymous " + anonymousId, message -> anonymousId.equals(message.anonymousId()));
  }

  private EventAssert<P> narrowed(String how, Predicate<Message> which) {
    return new EventAssert<>(recording, what + how, calls.stream().filter(which).toList());
  }

  /**
   * There is one call.
   *
   * @return assertions on the whole recording
   * @throws AssertionError if there is none or there are more
   */
  public RecordingAssert once() {
    return times(1);
  }

  /**
   * There is no call.
   *
   * @return assertions on the whole recording
   * @throws AssertionError if there is one
   */
  public RecordingAssert never() {
    return times(0);
  }

  /**
   * There are so many calls.
   *
   * @param count how many
   * @return assertions on the whole recording
   * @throws AssertionError if there are more or fewer
   */
  public RecordingAssert times(int count) {
    return calls.size() == count ? recording.about(calls) : fail(inWords(count));
  }

  /**
   * There is at least one call.
   *
   * @return assertions on the whole recording
   * @throws AssertionError if there is none
   */
  public RecordingAssert atLeastOnce() {
    return calls.isEmpty() ? fail("at least once") : recording.about(calls);
  }

  /**
   * There is at least one call, and each passes further assertions.
   *
   * @param assertions throw for properties that are not as they should be
   * @return assertions on the whole recording
   * @throws AssertionError if there is no call, or the assertions throw one for a call
   */
  public RecordingAssert satisfying(Consumer<? super P> assertions) {
    RecordingAssert all = atLeastOnce();
    for (int i = 0; i < calls.size(); i++) {
      try {
        assertions.accept(Recorded.<P>properties(calls.get(i)));
      } catch (AssertionError e) {
        AssertionError failure =
            recording.failure(
                "Call %d of %d of %s is not as it should be: %s"
                    .formatted(i + 1, calls.size(), what, e.getMessage()));
        failure.initCause(e);
        throw failure;
      }
    }
    return all;
  }

  /**
   * There is one call.
   *
   * @return its properties
   * @throws AssertionError if there is none or there are more
   */
  public P single() {
    RecordingAssert unused = once();
    return Recorded.properties(calls.get(0));
  }

  private RecordingAssert fail(String expected) {
    throw recording.failure(
        "Expected %s %s, but it was there %s.".formatted(what, expected, inWords(calls.size())));
  }

  private static String inWords(int count) {
    return count == 0 ? "never" : count == 1 ? "once" : count + " times";
  }
}
