package dev.trackwright;

import static dev.trackwright.KafkaEvents.USERS;
import static dev.trackwright.KafkaEvents.assertAllInOrder;
import static dev.trackwright.KafkaEvents.event;
import static dev.trackwright.KafkaEvents.ids;
import static dev.trackwright.KafkaEvents.messageId;
import static dev.trackwright.KafkaEvents.messageIds;
import static dev.trackwright.KafkaEvents.number;
import static dev.trackwright.KafkaEvents.read;
import static dev.trackwright.KafkaEvents.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.Message;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.KafkaBroker;
import dev.trackwright.transport.KafkaTransport;
import dev.trackwright.transport.RudeServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one fault may cost others, and what it must not: topics, answers and whole processes. */
@Timeout(180)
class KafkaFaultsTest {

  private static final Duration LONG = Duration.ofSeconds(90);

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

  private static TrackingClient.Builder client(KafkaTransport transport) {
    return TrackingClient.builder().transport(transport).flushInterval(Duration.ofMillis(20));
  }

  /** Long enough for a broker to say that a topic is missing, and as patient as usual otherwise. */
  private static Map<String, Object> waitsShortlyForTopics() {
    Map<String, Object> config = broker.config();
    config.put("max.block.ms", 1_500);
    return config;
  }

  @Test
  void aMissingTopicHoldsUpItsOwnEventsOfABatchAloneAndNoneIsStoredTwice() throws Exception {
    broker.createTopic("present", 3, Map.of());
    KafkaTransport transport =
        KafkaTransport.to(waitsShortlyForTopics(), "unused")
            .withTopics(event -> number(event.messageId()) % 3 == 0 ? "absent" : "present");
    try (CapturedWarnings log = CapturedWarnings.open()) {
      // Cut by the flush alone, so all of it is one batch, and a missing event is its first.
      TrackingClient client =
          client(transport).flushInterval(Duration.ofHours(1)).batchEvents(1_000).build();
      send(client, 0, 300);
      var flushed = CompletableFuture.supplyAsync(() -> client.flush(LONG));
      await().atMost(LONG).until(() -> read(broker, "present").size() >= 200);
      assertThat(client.deliveryReport().pending()).isEqualTo(300);
      await()
          .atMost(LONG)
          .until(() -> log.lines().stream().anyMatch(l -> l.contains("Topic absent not present")));
      broker.createTopic("absent", 3, Map.of());
      assertThat(flushed.join().isComplete()).isTrue();
      assertThat(client.close(LONG))
          .hasToString("300 accepted = 300 delivered + 0 dropped + 0 pending");
    }
    List<ConsumerRecord<String, byte[]>> present = read(broker, "present");
    List<ConsumerRecord<String, byte[]>> absent = read(broker, "absent");
    assertThat(messageIds(present))
        .containsExactlyInAnyOrderElementsOf(ids(IntStream.range(0, 300).filter(n -> n % 3 != 0)));
    assertThat(messageIds(absent))
        .containsExactlyInAnyOrderElementsOf(ids(IntStream.range(0, 300).filter(n -> n % 3 == 0)));
    for (int user = 0; user < USERS; user++) {
      String key = "u-" + user;
      for (var topic : List.of(present, absent)) {
        assertThat(topic.stream().filter(r -> r.key().equals(key)).map(r -> number(messageId(r))))
            .isSorted();
      }
    }
  }

  @Test
  void segmentAndKafkaAreBothFedByThePlanAndAnOutageOfOneIsNothingToTheOther() throws Exception {
    broker.createTopic("routed", 3, Map.of());
    AtomicBoolean down = new AtomicBoolean(true);
    Set<String> overHttp = ConcurrentHashMap.newKeySet();
    try (RudeServer segment =
        RudeServer.start(
            (request, socket) -> {
              if (!down.get()) {
                overHttp.addAll(request.strings("messageId"));
              }
              RudeServer.answer(socket, down.get() ? 503 : 200);
            })) {
      TrackingClient client =
          TrackingClient.builder()
              .destination("segment", HttpTransport.to(segment.uri(), "write-key"))
              .destination("kafka", KafkaTransport.to(broker.config(), "routed"))
              .routeByPlan()
              .flushInterval(Duration.ofMillis(20))
              .build();
      for (int n = 0; n < 300; n++) {
        client.send(
            listing(
                n, n % 3 == 0 ? List.of("Segment") : n % 3 == 1 ? List.of("Kafka") : List.of()));
      }
      await().atMost(LONG).until(() -> read(broker, "routed").size() == 200);
      assertThat(client.deliveryReports().get("kafka"))
          .hasToString("200 accepted = 200 delivered + 0 dropped + 0 pending");
      assertThat(client.deliveryReports().get("segment"))
          .hasToString("200 accepted = 0 delivered + 0 dropped + 200 pending");
      down.set(false);
      assertThat(client.close(LONG))
          .hasToString("400 accepted = 400 delivered + 0 dropped + 0 pending");
    }
    assertThat(messageIds(read(broker, "routed")))
        .containsExactlyInAnyOrderElementsOf(ids(IntStream.range(0, 300).filter(n -> n % 3 != 0)));
    assertThat(overHttp)
        .containsExactlyInAnyOrderElementsOf(ids(IntStream.range(0, 300).filter(n -> n % 3 != 1)));
  }

  /** An event whose plan lists destinations. */
  private static Message listing(int n, List<String> destinations) {
    EventType type = new EventType(new PlanInfo("Plan", null, ""), "Test", null);
    return new TrackMessage(
        Envelope.at(0)
            .messageId("m-" + n)
            .identity("u-" + n % USERS, null)
            .type(type.to(destinations.toArray(String[]::new)))
            .build(),
        "Test",
        null);
  }

  /** Which topics had a record that was handed to the producer, and one that failed there. */
  public static final class Seen implements ProducerInterceptor<byte[], byte[]> {
    static final Set<String> HANDED_OVER = ConcurrentHashMap.newKeySet();
    static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
      HANDED_OVER.add(record.topic());
      return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception thrown) {
      if (metadata != null && thrown != null) {
        FAILED.add(metadata.topic());
      }
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> config) {}
  }

  @Test
  void aMissingTopicFailsNoRecordThatIsUnderWayToAnother() throws Exception {
    broker.createTopic("steady", 1, Map.of());
    Map<String, Object> config = waitsShortlyForTopics();
    // So long is a record under way, which is time for some attempts to find the other topic.
    config.put("linger.ms", 3_500);
    config.put("interceptor.classes", Seen.class.getName());
    KafkaTransport transport =
        KafkaTransport.to(config, "unused")
            .withTopics(event -> "u-1".equals(event.userId()) ? "steady" : "late");
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(transport).build();
      client.send(event(1, 100));
      await().atMost(LONG).until(() -> Seen.HANDED_OVER.contains("steady"));
      // Of so many users some are in other lanes than that one.
      send(client, 2, USERS);
      await().atMost(LONG).until(() -> Seen.FAILED.contains("late"));
      await().atMost(LONG).until(() -> client.deliveryReport().delivered() == 1);
      assertThat(Seen.FAILED).containsExactly("late");
      broker.createTopic("late", 1, Map.of());
      assertThat(client.close(LONG).isComplete()).isTrue();
      assertThat(log.lines()).anyMatch(line -> line.contains("Topic late not present"));
    }
    assertThat(messageIds(read(broker, "steady"))).containsExactly("m-1");
    assertThat(messageIds(read(broker, "late")))
        .containsExactlyInAnyOrderElementsOf(ids(IntStream.range(2, USERS)));
  }

  @Test
  void whatTheProducerRepeatsByItselfIsStoredOnce() throws Exception {
    broker.createTopic("once", 3, Map.of());
    Map<String, Object> config = broker.config();
    config.put("client.id", "patient");
    config.put("linger.ms", 0);
    config.put("request.timeout.ms", 500);
    config.put("delivery.timeout.ms", 120_000);
    ObjectName metrics = new ObjectName("kafka.producer:type=producer-metrics,client-id=patient");
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client(KafkaTransport.to(config, "once")).batchEvents(10).build();
      send(client, 0, USERS);
      assertThat(client.flush(LONG).isComplete()).isTrue();
      broker.freeze();
      try {
        // They arrive where the broker will find them, behind which it finds their repetitions.
        send(client, USERS, 200);
        await()
            .atMost(LONG)
            .until(() -> repeated(metrics) > 0 && client.deliveryReport().pending() > 0);
      } finally {
        broker.thaw();
      }
      assertThat(client.close(LONG).isComplete()).isTrue();
      // The client has repeated nothing.
      assertThat(log.lines()).isEmpty();
    }
    List<ConsumerRecord<String, byte[]>> records = read(broker, "once");
    assertThat(messageIds(records))
        .containsExactlyInAnyOrderElementsOf(ids(IntStream.range(0, 200)));
    assertAllInOrder(records, 200);
  }

  /** How many records the producer has sent again. */
  private static double repeated(ObjectName metrics) throws Exception {
    return (double)
        ManagementFactory.getPlatformMBeanServer().getAttribute(metrics, "record-retry-total");
  }

  @Test
  void whatAnOutageHeldUpSurvivesTheKillOfTheApplicationAndArrivesInItsNextLife(@TempDir Path spool)
      throws Exception {
    broker.createTopic("spooled", 3, Map.of());
    Process application = application("spooled", spool);
    int promised;
    try (BufferedReader lines = application.inputReader(UTF_8)) {
      int before = readPromise(lines, 100);
      broker.freeze();
      while (lines.ready()) {
        before = Integer.parseInt(lines.readLine());
      }
      promised = readPromise(lines, before + 500);
    } finally {
      application.destroyForcibly().waitFor();
      broker.thaw();
    }
    TrackingClient next =
        client(KafkaTransport.to(broker.config(), "spooled")).spool(Spool.in(spool)).build();
    assertThat(next.deliveryReport().accepted()).isGreaterThanOrEqualTo(400);
    assertThat(next.close(LONG).isComplete()).isTrue();
    List<ConsumerRecord<String, byte[]>> records =
        read(broker, "spooled").stream().filter(r -> number(messageId(r)) < promised).toList();
    assertAllInOrder(records, promised);
  }

  private static Process application(String topic, Path spool) throws IOException {
    return ChildApplication.of(KafkaSpoolingApplication.class)
        .classPath(KafkaBroker.classPath())
        .startSilently(broker.servers(), topic, spool, USERS);
  }

  /** Waits until so many events at least are promised, and gives how many are. */
  private static int readPromise(BufferedReader lines, int least) throws IOException {
    int promised = 0;
    while (promised < least) {
      String line = lines.readLine();
      assertThat(line).as("the application goes on").isNotNull();
      promised = Integer.parseInt(line);
    }
    return promised;
  }
}
