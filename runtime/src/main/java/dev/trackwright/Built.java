package dev.trackwright;

import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of an application's code that builds a payload: the payload, or why there is none. What
 * the code throws is kept here, since tracking must not break what it tracks.
 *
 * @param payload null where the code failed
 * @param failure where and how it failed, without the exception's message, which may hold a value
 * @param cause what the code threw, or null
 */
record Built(@Nullable Payload payload, String failure, @Nullable Throwable cause) {

  static <S> Built by(S first, Function<? super S, ? extends PayloadBuilder<?>> build) {
    try {
      PayloadBuilder<?> last = build.apply(first);
      Payload payload = last == null ? null : last.build();
      return new Built(payload, payload == null ? "was built as null" : "", null);
    } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
      return new Built(null, "could not be built: " + e.getClass().getName() + place(e), e);
    }
  }

  private static String place(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return frames.length == 0 ? "" : " at " + frames[0];
  }
}
