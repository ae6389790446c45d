package dev.trackwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.Checker;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Message;
import dev.trackwright.message.Payload;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.transport.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Numbered events of users who take turns, on their way into a topic and out of it. */
final class KafkaEvents {

  static final int USERS = 20;
  private static final JsonKey TEXT = JsonKey.of("text");

  private KafkaEvents() {}

  /** So impatient that in an outage it is not the producer that gets over it, but the client. */
  static Map<String, Object> impatient(KafkaBroker broker) {
    Map<String, Object> config = broker.config();
    config.put("linger.ms", 0);
    config.put("request.timeout.ms", 500);
    config.put("delivery.timeout.ms", 1_000);
    config.put("max.block.ms", 500);
    return config;
  }

  /** The n-th event of all. */
  static Message event(int n, int bytes) {
    String text = "x".repeat(bytes);
    Payload payload =
        new Payload() {
          @Override
          public void writeTo(JsonWriter out) {
            out.key(TEXT);
            out.value(text);
          }

          @Override
          public void check(Checker checker) {}
        };
    Envelope envelope = Envelope.at(0).messageId("m-" + n).identity("u-" + n % USERS, null).build();
    return new TrackMessage(envelope, "Test", payload);
  }

  static void send(TrackingClient client, int from, int to) {
    IntStream.range(from, to).forEach(n -> client.send(event(n, 100)));
  }

  /** The ids of events, in order. */
  static List<String> ids(IntStream numbers) {
    return numbers.mapToObj(n -> "m-" + n).toList();
  }

  /** Everything in a topic, partition by partition. */
  static List<ConsumerRecord<String, byte[]>> read(KafkaBroker broker, String topic) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            broker.config(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(e -> e).sum();
      List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
      while (partitions.stream().mapToLong(consumer::position).sum() < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
      }
      return all;
    }
  }

  static int number(String messageId) {
    return Integer.parseInt(messageId.substring("m-".length()));
  }

  static List<String> messageIds(List<? extends ConsumerRecord<?, ?>> records) {
    return records.stream().map(KafkaEvents::messageId).toList();
  }

  static String messageId(ConsumerRecord<?, ?> record) {
    return new String(record.headers().lastHeader("messageId").value(), UTF_8);
  }

  /** Each event is there, and those of each user in order, to who passes over repeated ones. */
  static void assertAllInOrder(List<ConsumerRecord<String, byte[]>> records, int events) {
    Map<String, Set<String>> firstSeen =
        records.stream()
            .collect(
                groupingBy(
                    ConsumerRecord::key,
                    mapping(KafkaEvents::messageId, toCollection(LinkedHashSet::new))));
    assertThat(firstSeen).hasSize(USERS);
    for (int user = 0; user < USERS; user++) {
      int first = user;
      assertThat(firstSeen.get("u-" + user))
          .containsExactlyElementsOf(
              ids(IntStream.range(0, events).filter(n -> n % USERS == first)));
    }
  }
}
