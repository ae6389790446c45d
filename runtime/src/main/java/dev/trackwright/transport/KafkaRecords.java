package dev.trackwright.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of an event. The bytes are copied, since the producer keeps them for longer than
 * an event is valid; that is the one copy of them that Kafka's interface costs.
 */
final class KafkaRecords {

  private final Function<? super EncodedEvent, String> topics;

  KafkaRecords(Function<? super EncodedEvent, String> topics) {
    this.topics = topics;
  }

  /**
   * The record for an event.
   *
   * @param sentAt the time of the attempt, by which receivers can correct the event's own
   * @throws RuntimeException what the function for topics throws, or because of what it gives
   */
  ProducerRecord<byte @Nullable [], byte[]> record(EncodedEvent event, Instant sentAt) {
    String topic = topics.apply(event);
    if (!KafkaSetup.isTopic(topic)) {
      throw new InvalidTopicException("Not the name of a topic");
    }
    ByteBuffer json = event.json();
    byte[] value = new byte[json.remaining()];
    json.get(value);
    String user = event.userId() != null ? event.userId() : event.anonymousId();
    long millis = sentAt.toEpochMilli();
    ProducerRecord<byte @Nullable [], byte[]> record =
        new ProducerRecord<>(
            topic,
            null,
            // A clock before 1970 is wrong, and Kafka takes no such time.
            millis < 0 ? null : millis,
            user == null ? null : user.getBytes(UTF_8),
            value);
    header(record, "type", event.type());
    header(record, "messageId", event.messageId());
    if (!event.name().isEmpty()) {
      header(record, "event", event.name());
    }
    String plan = event.plan();
    if (plan != null) {
      header(record, "plan", plan);
    }
    Integer version = event.eventVersion();
    if (version != null) {
      header(record, "version", version.toString());
    }
    return record;
  }

  private static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
