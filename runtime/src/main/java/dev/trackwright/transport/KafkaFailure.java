package dev.trackwright.transport;

import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidRequiredAcksException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedCompressionTypeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * What an exception says about a record, as far as a sender can act upon it. Only what is known to
 * last is taken as lasting, whether or not Kafka calls it retriable: an unknown failure costs a
 * wait, a wrong guess would cost events.
 *
 * @param kind what it is about
 * @param detail for people
 */
record KafkaFailure(Kind kind, String detail) {

  /** What a failure is about. */
  enum Kind {
    /** It may pass. */
    PASSING,
    /** The record is too large. */
    TOO_LARGE,
    /** There is something else wrong with the record. */
    RECORD,
    /** Nothing can be written to its topic. */
    TOPIC,
    /** Nothing can be written at all. */
    SETUP
  }

  private static final int LONGEST_MESSAGE = 200;

  private static final Set<Class<?>> TOO_LARGE =
      Set.of(RecordTooLargeException.class, RecordBatchTooLargeException.class);

  private static final Set<Class<?>> RECORD =
      Set.of(
          SerializationException.class,
          InvalidRecordException.class,
          InvalidTimestampException.class);

  private static final Set<Class<?>> TOPIC =
      Set.of(TopicAuthorizationException.class, InvalidTopicException.class);

  private static final Set<Class<?>> SETUP =
      Set.of(
          AuthenticationException.class,
          AuthorizationException.class,
          UnsupportedVersionException.class,
          UnsupportedCompressionTypeException.class,
          InvalidRequiredAcksException.class);

  static KafkaFailure of(Throwable thrown) {
    return new KafkaFailure(kind(thrown), describe(thrown));
  }

  /** A topic's failure comes before that of all topics, of which its class is a special case. */
  private static Kind kind(Throwable thrown) {
    if (is(thrown, TOO_LARGE)) {
      return Kind.TOO_LARGE;
    }
    if (is(thrown, RECORD)) {
      return Kind.RECORD;
    }
    if (is(thrown, TOPIC)) {
      return Kind.TOPIC;
    }
    return is(thrown, SETUP) ? Kind.SETUP : Kind.PASSING;
  }

  private static boolean is(Throwable thrown, Set<Class<?>> types) {
    return types.stream().anyMatch(type -> type.isInstance(thrown));
  }

  /** Types alone, for messages may repeat what a server says; a time limit's is the library's. */
  private static String describe(Throwable thrown) {
    StringBuilder out = new StringBuilder("Kafka: ").append(thrown.getClass().getSimpleName());
    String message = thrown.getMessage();
    if (thrown instanceof TimeoutException && message != null) {
      String shown = VisibleText.of(message);
      out.append(": ").append(shown, 0, Math.min(shown.length(), LONGEST_MESSAGE));
    }
    Throwable cause = thrown.getCause();
    return cause == null
        ? out.toString()
        : out.append(" < ").append(cause.getClass().getSimpleName()).toString();
  }

  /** Whether the same producer goes no further with this batch, and is made anew. */
  boolean endsProducer() {
    return kind == Kind.PASSING || kind == Kind.SETUP;
  }
}
