package dev.trackwright;

import static dev.trackwright.KafkaEvents.assertAllInOrder;
import static dev.trackwright.KafkaEvents.event;
import static dev.trackwright.KafkaEvents.messageIds;
import static dev.trackwright.KafkaEvents.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trackwright.shop.Currency;
import dev.trackwright.shop.ShopAnalytics;
import dev.trackwright.transport.KafkaBroker;
import dev.trackwright.transport.KafkaTransport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client and a real broker, which is stopped, killed, frozen and started again. */
@Timeout(180)
class DeliveryOverKafkaTest {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  static KafkaBroker broker;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = KafkaBroker.start(folder);
  }

  @AfterAll
  static void endBroker() throws Exception {
    broker.close();
  }

  /** A new topic of three partitions, named after the test. */
  private static String topic(TestInfo test) throws Exception {
    String name = test.getTestMethod().orElseThrow().getName();
    broker.createTopic(name, 3, Map.of());
    return name;
  }

  private static TrackingClient.Builder client(KafkaTransport transport) {
    return TrackingClient.builder().transport(transport).flushInterval(Duration.ofMillis(50));
  }

  private static Map<String, Object> impatient() {
    return KafkaEvents.impatient(broker);
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic) {
    return KafkaEvents.read(broker, topic);
  }

  private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new TreeMap<>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    return headers;
  }

  @Test
  void aRecordHasWhatConsumersWant(TestInfo test) throws Exception {
    String topic = topic(test);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    TrackingClient client =
        client(KafkaTransport.to(broker.config(), topic))
            .clock(Clock.fixed(now, ZoneOffset.UTC))
            .build();
    ShopAnalytics analytics = ShopAnalytics.create(client);
    analytics
        .forUser("u-\u00fc", "a-1")
        .trackOrderCompleted(e -> e.currency(Currency.US_DOLLAR).orderId("o-1").total(49.90));
    analytics.forAnonymous("a-7").identify();
    assertThat(client.close(LONG).isComplete()).isTrue();

    List<ConsumerRecord<String, byte[]>> records = read(topic);
    assertThat(records).extracting(ConsumerRecord::timestamp).containsOnly(now.toEpochMilli());
    ConsumerRecord<String, byte[]> order =
        records.stream().filter(r -> r.key().equals("u-\u00fc")).findFirst().orElseThrow();
    JsonNode json = JSON.readTree(order.value());
    assertThat(headers(order))
        .isEqualTo(
            Map.of(
                "type", "track",
                "event", "Order Completed",
                "plan", "Shop",
                "version", "3",
                "messageId", json.get("messageId").asString()));
    assertThat(json.get("event").asString()).isEqualTo("Order Completed");
    assertThat(json.get("properties").get("total").asDouble()).isEqualTo(49.9);
    ConsumerRecord<String, byte[]> identify =
        records.stream().filter(r -> r.key().equals("a-7")).findFirst().orElseThrow();
    assertThat(headers(identify)).containsOnlyKeys("type", "plan", "version", "messageId");
    assertThat(headers(identify)).containsEntry("type", "identify");
    assertThat(JSON.readTree(identify.value()).get("anonymousId").asString()).isEqualTo("a-7");
  }

  @Test
  void eachUsersEventsAreInOnePartitionInOrderAndOnce(TestInfo test) throws Exception {
    String topic = topic(test);
    TrackingClient client =
        client(KafkaTransport.to(broker.config(), topic)).batchEvents(50).build();
    send(client, 0, 5_000);
    assertThat(client.close(LONG))
        .hasToString("5000 accepted = 5000 delivered + 0 dropped + 0 pending");
    List<ConsumerRecord<String, byte[]>> records = read(topic);
    assertThat(records).hasSize(5_000);
    assertAllInOrder(records, 5_000);
    Map<String, Set<Integer>> partitions =
        records.stream()
            .collect(groupingBy(ConsumerRecord::key, mapping(ConsumerRecord::partition, toSet())));
    assertThat(partitions.values()).allMatch(of -> of.size() == 1);
    assertThat(partitions.values().stream().flatMap(Set::stream)).contains(0, 1, 2);
  }

  @Test
  void theProducerGetsOverAStoppedBrokerByItselfAndStoresEachEventOnce(TestInfo test)
      throws Exception {
    String topic = topic(test);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client =
          client(KafkaTransport.to(broker.config(), topic)).batchEvents(20).build();
      send(client, 0, 500);
      await().atMost(LONG).until(() -> client.deliveryReport().delivered() > 0);
      broker.stop();
      send(client, 500, 1_000);
      broker.start();
      send(client, 1_000, 1_500);
      assertThat(client.close(LONG).isComplete()).isTrue();
      assertThat(log.lines()).isEmpty();
    }
    List<ConsumerRecord<String, byte[]>> records = read(topic);
    assertThat(records).hasSize(1_500);
    assertAllInOrder(records, 1_500);
  }

  @Test
  void nothingIsLostOrOutOfOrderWhenTheBrokerIsKilledAndComesBackLate(TestInfo test)
      throws Exception {
    String topic = topic(test);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(KafkaTransport.to(impatient(), topic)).batchEvents(20).build();
      send(client, 0, 1_000);
      await().atMost(LONG).until(() -> client.deliveryReport().delivered() > 0);
      broker.kill();
      send(client, 1_000, 2_000);
      await().atMost(LONG).until(() -> log.lines().stream().anyMatch(l -> l.contains("fails")));
      broker.start();
      send(client, 2_000, 3_000);
      assertThat(client.close(LONG))
          .hasToString("3000 accepted = 3000 delivered + 0 dropped + 0 pending");
      assertThat(log.lines()).anyMatch(line -> line.contains("works again"));
    }
    assertAllInOrder(read(topic), 3_000);
  }

  @Test
  void aBrokerThatFreezesHoldsUpDeliveryAndNothingElse(TestInfo test) throws Exception {
    String topic = topic(test);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(KafkaTransport.to(impatient(), topic)).batchEvents(20).build();
      send(client, 0, 100);
      await().atMost(LONG).until(() -> client.deliveryReport().delivered() == 100);
      broker.freeze();
      try {
        send(client, 100, 1_000);
        await().atMost(LONG).until(() -> log.lines().stream().anyMatch(l -> l.contains("fails")));
        assertThat(client.deliveryReport().pending()).isEqualTo(900);
      } finally {
        broker.thaw();
      }
      assertThat(client.close(LONG).isComplete()).isTrue();
    }
    assertAllInOrder(read(topic), 1_000);
  }

  @Test
  void anEventThatTheBrokerFindsTooLargeIsDroppedAloneAndTheOthersAreStoredOnce() throws Exception {
    broker.createTopic("narrow", 1, Map.of("max.message.bytes", "10000"));
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(KafkaTransport.to(broker.config(), "narrow")).build();
      IntStream.range(0, 50).forEach(n -> client.send(event(n, n == 17 ? 20_000 : 700)));
      DeliveryReport report = client.close(LONG);
      assertThat(report.delivered()).isEqualTo(49);
      assertThat(report.dropped(DropReason.TOO_LARGE)).isEqualTo(1);
      assertThat(log.lines()).anyMatch(line -> line.contains("(message m-17)"));
    }
    assertThat(messageIds(read("narrow")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 50).filter(n -> n != 17).mapToObj(n -> "m-" + n).toList());
  }

  @Test
  void oneForbiddenTopicAmongSeveralCostsItsOwnEventsOnly() throws Exception {
    broker.createTopic("allowed", 1, Map.of());
    broker.createTopic("forbidden", 1, Map.of());
    broker.denyWriting("forbidden");
    try (CapturedWarnings log = CapturedWarnings.open()) {
      KafkaTransport transport =
          KafkaTransport.to(broker.config(), "unused")
              .withTopics(
                  event ->
                      switch (event.messageId()) {
                        case "m-5" -> "forbidden";
                        case "m-11" -> throw new IllegalStateException("no such kind");
                        case "m-12" -> "not a topic";
                        default -> "allowed";
                      });
      TrackingClient client = client(transport).build();
      send(client, 0, 20);
      DeliveryReport report = client.close(LONG);
      assertThat(report.delivered()).isEqualTo(17);
      assertThat(report.dropped(DropReason.REJECTED)).isEqualTo(1);
      assertThat(report.dropped(DropReason.REFUSED)).isEqualTo(2);
      assertThat(log.lines())
          .anyMatch(line -> line.contains("m-5") && line.contains("TopicAuthorizationException"));
    }
    assertThat(messageIds(read("allowed")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 20)
                .filter(n -> n != 5 && n != 11 && n != 12)
                .mapToObj(n -> "m-" + n)
                .toList());
  }

  @Test
  void eventsWaitForATopicThatIsNotThereYet() throws Exception {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(KafkaTransport.to(impatient(), "later")).build();
      send(client, 0, 100);
      await()
          .atMost(LONG)
          .until(() -> log.lines().stream().anyMatch(l -> l.contains("Topic later not present")));
      broker.createTopic("later", 1, Map.of());
      assertThat(client.close(LONG).isComplete()).isTrue();
    }
    assertAllInOrder(read("later"), 100);
  }

  @Test
  void aWrongPasswordIsRejectedAndTheRightOneIsNot(TestInfo test) throws Exception {
    String topic = topic(test);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient wrong = client(KafkaTransport.to(password("wrong"), topic)).build();
      send(wrong, 0, 10);
      assertThat(wrong.close(LONG).dropped(DropReason.REJECTED)).isEqualTo(10);
      assertThat(log.lines()).anyMatch(line -> line.contains("SaslAuthenticationException"));
      assertThat(log.lines()).noneMatch(line -> line.contains("wrong"));
    }
    TrackingClient right = client(KafkaTransport.to(password("right"), topic)).build();
    send(right, 0, 10);
    assertThat(right.close(LONG).isComplete()).isTrue();
    assertThat(read(topic)).hasSize(10);
  }

  private static Map<String, Object> password(String password) {
    Map<String, Object> config = broker.config();
    config.put("bootstrap.servers", broker.serversWithPassword());
    config.put("security.protocol", "SASL_PLAINTEXT");
    config.put("sasl.mechanism", "PLAIN");
    config.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"ada\""
            + " password=\""
            + password
            + "\";");
    return config;
  }

  @Test
  void anIdleTransportLetsGoOfItsThreadsAndComesBack(TestInfo test) throws Exception {
    String topic = topic(test);
    KafkaTransport transport = KafkaTransport.to(broker.config(), topic);
    TrackingClient client = client(transport).build();
    send(client, 0, 10);
    assertThat(client.flush(LONG).isComplete()).isTrue();
    transport.idle();
    awaitNoThreads();
    send(client, 10, 20);
    assertThat(client.close(LONG).isComplete()).isTrue();
    assertThat(read(topic)).hasSize(20);
    awaitNoThreads();
  }

  @Test
  void closingEndsAllThreadsThoughThereIsNoBrokerAtAll() {
    Map<String, Object> config = broker.config();
    // The discard port: nobody listens there.
    config.put("bootstrap.servers", "localhost:9");
    config.put("max.block.ms", 300_000);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(KafkaTransport.to(config, "anywhere")).build();
      send(client, 0, 10);
      await().atMost(LONG).until(() -> !threads().isEmpty());
      assertThat(client.close(Duration.ofMillis(100)).pending()).isEqualTo(10);
      assertThat(log.lines()).anyMatch(line -> line.contains("left behind"));
    }
    awaitNoThreads();
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("trackwright-kafka") || name.startsWith("kafka-producer"))
        .collect(toSet());
  }

  private static void awaitNoThreads() {
    await().atMost(LONG).untilAsserted(() -> assertThat(threads()).isEmpty());
  }

  /** Ends the producer's thread at the first answer, as memory that is short would. */
  public static final class Deadly implements ProducerInterceptor<byte[], byte[]> {
    static final AtomicBoolean ARMED = new AtomicBoolean();

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
      return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception thrown) {
      if (ARMED.compareAndSet(true, false)) {
        throw new AssertionError("the producer's thread ends here");
      }
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> config) {}
  }

  @Test
  void aProducerThatHasLostItsThreadIsReplaced(TestInfo test) throws Exception {
    String topic = topic(test);
    Map<String, Object> config = impatient();
    config.put("interceptor.classes", Deadly.class.getName());
    Deadly.ARMED.set(true);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(KafkaTransport.to(config, topic)).build();
      send(client, 0, 100);
      assertThat(client.close(LONG).isComplete()).isTrue();
      assertThat(Deadly.ARMED).isFalse();
      assertThat(log.lines()).anyMatch(line -> line.contains("no answer at all"));
    }
    assertAllInOrder(read(topic), 100);
    awaitNoThreads();
  }
}
