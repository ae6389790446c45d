package dev.trackwright.transport;

import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidRequiredAcksException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedCompressionTypeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

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
    /** Its topic is not there, which may pass; other topics can be written. */
    MISSING,
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
  private static final int DEEPEST_CAUSE = 4;

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

  /**
   * What kept a record from being handed over. That a topic is missing, as brokers have answered,
   * concerns it alone, and only here: a producer that has taken a record and then finds its topic
   * gone has given it a number in a sequence, and must not go on behind it.
   */
  static KafkaFailure ofHandingOver(Throwable thrown) {
    // Without a cause no broker has answered at all.
    boolean missing =
        thrown instanceof TimeoutException
            && (thrown.getCause() instanceof UnknownTopicOrPartitionException
                || thrown.getCause() instanceof LeaderNotAvailableException);
    return missing ? new KafkaFailure(Kind.MISSING, describe(thrown)) : of(thrown);
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

  /** The failure and its causes, down to what is at the bottom of them. */
  private static String describe(Throwable thrown) {
    StringBuilder out = new StringBuilder("Kafka: ");
    int depth = 0;
    for (@Nullable Throwable t = thrown; t != null && depth < DEEPEST_CAUSE; t = t.getCause()) {
      out.append(depth == 0 ? "" : " < ").append(t.getClass().getSimpleName());
      String message = t.getMessage();
      // Types alone, for messages may repeat what a server says; these two never do.
      if ((t instanceof TimeoutException || t instanceof LinkageError) && message != null) {
        String shown = VisibleText.of(message);
        out.append(": ").append(shown, 0, Math.min(shown.length(), LONGEST_MESSAGE));
      }
      depth++;
    }
    return out.toString();
  }

  /** Whether the same producer goes no further with this batch, and is made anew. */
  boolean endsProducer() {
    return kind == Kind.PASSING || kind == Kind.SETUP;
  }
}
