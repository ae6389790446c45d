package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.Message;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.EncodedEvent;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One client, several destinations. */
@Timeout(120)
class FanOutTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  /** Takes everything and keeps the ids. */
  private static class Taking implements Transport {
    final List<String> ids = new CopyOnWriteArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public TransportLimits limits() {
      return new TransportLimits(1_000, 100, 10_000);
    }

    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      ids.addAll(batch.events().stream().map(EncodedEvent::messageId).toList());
      return CompletableFuture.completedFuture(new DeliveryOutcome.Delivered("ok"));
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  /** Never answers. */
  private static final class Silent extends Taking {
    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      return new CompletableFuture<>();
    }
  }

  /** Is down. */
  private static final class Down extends Taking {
    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      return CompletableFuture.completedFuture(new DeliveryOutcome.Retry("HTTP 503", null));
    }
  }

  /** Blocks the worker, against its contract, until it is interrupted or let go. */
  private static final class Blocking extends Taking {
    private final CountDownLatch go = new CountDownLatch(1);

    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
      return super.send(batch);
    }
  }

  private static Message listing(String id, String... destinations) {
    Envelope envelope =
        Envelope.at(0)
            .messageId(id)
            .identity("u", null)
            .type(new EventType(new PlanInfo("Plan", null, ""), id, null).to(destinations))
            .build();
    return new TrackMessage(envelope, "Event " + id, null);
  }

  private static TrackingClient.Builder builder() {
    return TrackingClient.builder().flushInterval(Duration.ZERO);
  }

  @Test
  void eachDestinationGetsEveryMessageOnce() {
    Taking first = new Taking();
    Taking second = new Taking();
    TrackingClient client =
        builder().destination("first", first).destination("second", second).build();
    for (int i = 0; i < 250; i++) {
      client.send(Messages.message("m" + i));
    }
    DeliveryReport report = client.close(LONG);
    assertThat(first.ids).hasSize(250).doesNotHaveDuplicates();
    assertThat(second.ids).isEqualTo(first.ids);
    assertThat(report).isEqualTo(new DeliveryReport(500, 500, Map.of(), 0));
    assertThat(client.deliveryReports()).containsOnlyKeys("first", "second");
    assertThat(new ArrayList<>(client.deliveryReports().keySet()))
        .isEqualTo(List.of("first", "second"));
    assertThat(client.deliveryReport("second"))
        .isEqualTo(new DeliveryReport(250, 250, Map.of(), 0));
    assertThatThrownBy(() -> client.deliveryReport("third"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no destination \"third\"; there is: [first, second]");
  }

  @Test
  void aDestinationThatBlocksItsThreadCostsTheOthersNothing() {
    Blocking blocked = new Blocking();
    Taking fine = new Taking();
    TrackingClient client =
        builder()
            .destination("blocked", blocked, to -> to.maxHeld(10, 1 << 20))
            .destination("fine", fine, to -> to.maxHeld(10_000, 16 << 20))
            .build();
    for (int i = 0; i < 1_000; i++) {
      client.send(Messages.message("m" + i));
    }
    await().atMost(LONG).until(() -> fine.ids.size() == 1_000);
    assertThat(client.deliveryReport("fine").isComplete()).isTrue();
    assertThat(client.deliveryReport("blocked"))
        .isEqualTo(new DeliveryReport(1_000, 0, Map.of(DropReason.QUEUE_FULL, 990L), 10));
    blocked.go.countDown();
    DeliveryReport report = client.close(LONG);
    assertThat(report)
        .isEqualTo(new DeliveryReport(2_000, 1_010, Map.of(DropReason.QUEUE_FULL, 990L), 0));
    assertThat(blocked.ids).hasSize(10);
  }

  @Test
  void aDestinationThatIsDownCostsTheOthersNothing() {
    Taking fine = new Taking();
    TrackingClient client =
        builder()
            .destination("down", new Down(), to -> to.retries(1, Duration.ZERO))
            .destination("fine", fine)
            .build();
    for (int i = 0; i < 100; i++) {
      client.send(Messages.message("m" + i));
    }
    client.close(LONG);
    assertThat(client.deliveryReport("fine")).isEqualTo(new DeliveryReport(100, 100, Map.of(), 0));
    assertThat(client.deliveryReport("down"))
        .isEqualTo(new DeliveryReport(100, 0, Map.of(DropReason.RETRIES_EXHAUSTED, 100L), 0));
  }

  @Test
  void aMessageThatWaitsForRoomIsWithTheOthersAlready() throws Exception {
    Silent full = new Silent();
    Taking fine = new Taking();
    TrackingClient client =
        builder()
            .destination(
                "full", full, to -> to.maxHeld(1, 1 << 20).whenFull(FullPolicy.block(LONG)))
            .destination("fine", fine)
            .build();
    client.send(Messages.message("a"));
    Thread waiting = new Thread(() -> client.send(Messages.message("b")));
    waiting.start();
    await().atMost(LONG).until(() -> fine.ids.equals(List.of("a", "b")));
    assertThat(waiting.isAlive()).isTrue();
    client.close(Duration.ZERO);
    waiting.join();
    assertThat(client.deliveryReport("full"))
        .isEqualTo(new DeliveryReport(2, 0, Map.of(DropReason.CLOSED, 1L), 1));
  }

  @Test
  void aListenerThatTracksWaitsForNoDestination() {
    Silent full = new Silent();
    Taking fine = new Taking();
    AtomicReference<@Nullable TrackingClient> self = new AtomicReference<>();
    CountDownLatch tracked = new CountDownLatch(1);
    TrackingClient client =
        builder()
            .destination(
                "full", full, to -> to.maxHeld(1, 1 << 20).whenFull(FullPolicy.block(LONG)))
            .destination("fine", fine)
            .onSettled(
                settled -> {
                  TrackingClient own = self.get();
                  if (own != null && tracked.getCount() > 0) {
                    own.send(Messages.message("from the listener"));
                    tracked.countDown();
                  }
                })
            .build();
    self.set(client);
    client.send(Messages.message("a"));
    await().atMost(Duration.ofSeconds(30)).until(() -> tracked.getCount() == 0);
    assertThat(client.deliveryReport("full").dropped(DropReason.QUEUE_FULL)).isOne();
    client.close(Duration.ZERO);
  }

  @Test
  void theAccountsBalanceWhileManyThreadsSend() throws Exception {
    Taking fine = new Taking();
    TrackingClient client =
        builder()
            .routeByPlan()
            .destination("fine", fine, to -> to.maxHeld(100_000, 64 << 20))
            .destination("small", new Down(), to -> to.maxHeld(50, 1 << 20))
            .destination("gives-up", new Down(), to -> to.retries(1, Duration.ZERO))
            .build();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int thread = t;
      all.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 2_500; i++) {
                  String id = thread + "-" + i;
                  client.send(
                      switch (i % 5) {
                        case 0 -> listing(id, "fine");
                        case 1 -> listing(id, "SMALL", "nowhere");
                        case 2 -> listing(id, "nowhere");
                        default -> listing(id);
                      });
                  // Each report checks itself: one that does not balance throws.
                  assertThat(client.deliveryReport().accepted()).isPositive();
                }
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    DeliveryReport report = client.close(Duration.ofSeconds(5));
    Map<String, DeliveryReport> each = client.deliveryReports();
    assertThat(each.get("fine")).isEqualTo(new DeliveryReport(6_000, 6_000, Map.of(), 0));
    assertThat(fine.ids).hasSize(6_000).doesNotHaveDuplicates();
    assertThat(client.deliveryReport("small").accepted()).isEqualTo(6_000);
    assertThat(client.deliveryReport("gives-up").accepted()).isEqualTo(4_000);
    assertThat(report.dropped(DropReason.NOT_ROUTED)).isEqualTo(2_000);
    assertThat(report)
        .isEqualTo(
            each.values().stream()
                .reduce(
                    new DeliveryReport(2_000, 0, Map.of(DropReason.NOT_ROUTED, 2_000L), 0),
                    DeliveryReport::plus));
  }

  /** Answers once both have been given something. */
  private static final class Meeting extends Taking {
    private final CountDownLatch both;
    private final CompletableFuture<DeliveryOutcome> answer;

    private Meeting(CountDownLatch both, CompletableFuture<DeliveryOutcome> answer) {
      this.both = both;
      this.answer = answer;
    }

    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      both.countDown();
      if (both.getCount() == 0) {
        answer.complete(new DeliveryOutcome.Delivered("ok"));
      }
      return answer;
    }
  }

  @Test
  void aFlushAndACloseAreUnderWayEverywhereBeforeTheyWaitForAny() {
    for (boolean closing : List.of(false, true)) {
      CountDownLatch both = new CountDownLatch(2);
      CompletableFuture<DeliveryOutcome> answer = new CompletableFuture<>();
      TrackingClient client =
          TrackingClient.builder()
              .flushInterval(Duration.ofHours(1))
              .destination("a", new Meeting(both, answer))
              .destination("b", new Meeting(both, answer))
              .build();
      client.send(Messages.message("m"));
      assertThat(closing ? client.close(LONG) : client.flush(LONG))
          .isEqualTo(new DeliveryReport(2, 2, Map.of(), 0));
      client.close(LONG);
    }
  }

  @Test
  @Timeout(30)
  void twentySilentDestinationsHaveOneDeadline() {
    TrackingClient.Builder builder = TrackingClient.builder().flushInterval(Duration.ofHours(1));
    for (int i = 0; i < 20; i++) {
      builder.destination("silent " + i, new Silent());
    }
    Taking fine = new Taking();
    TrackingClient client = builder.destination("fine", fine).build();
    client.send(Messages.message("a"));
    assertThat(client.flush(Duration.ofSeconds(2)))
        .isEqualTo(new DeliveryReport(21, 1, Map.of(), 20));
    assertThat(client.close(Duration.ofSeconds(2)))
        .isEqualTo(new DeliveryReport(21, 1, Map.of(), 20));
    assertThat(fine.ids).containsExactly("a");
  }

  @Test
  void closingClosesEveryTransport() throws Exception {
    Taking first = new Taking();
    Taking second = new Taking();
    builder().destination("first", first).destination("second", second).build().close();
    first.closed.await();
    second.closed.await();
  }

  @Test
  void aSettlementNamesItsDestination() {
    List<Settlement> settled = new CopyOnWriteArrayList<>();
    TrackingClient client =
        builder()
            .destination("fine", new Taking())
            .destination("down", new Down(), to -> to.retries(1, Duration.ZERO))
            .onSettled(settled::add)
            .build();
    client.send(Messages.message("a"));
    client.close(LONG);
    assertThat(settled)
        .extracting(one -> one.destination() + " " + one.dropped())
        .containsExactlyInAnyOrder("fine null", "down RETRIES_EXHAUSTED");
    List<Settlement> only = new CopyOnWriteArrayList<>();
    TrackingClient single = builder().transport(new Taking()).onSettled(only::add).build();
    single.send(Messages.message("b"));
    single.close(LONG);
    assertThat(only).extracting(Settlement::destination).containsExactly("default");
    assertThat(single.deliveryReports())
        .isEqualTo(Map.of("default", new DeliveryReport(1, 1, Map.of(), 0)));
  }

  @Test
  void theLogNamesTheDestinationWhereThereAreSeveral() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      for (boolean several : List.of(true, false)) {
        TrackingClient.Builder builder =
            builder().destination("down", new Down(), to -> to.retries(1, Duration.ZERO));
        if (several) {
          builder.destination("fine", new Taking());
        }
        TrackingClient client = builder.build();
        client.send(Messages.message("a"));
        client.close(LONG);
      }
      assertThat(log.lines()).anyMatch(line -> line.startsWith("WARNING down: "));
      assertThat(log.lines())
          .filteredOn(line -> line.contains("503") && !line.startsWith("WARNING down: "))
          .isNotEmpty();
      assertThat(log.lines()).noneMatch(line -> line.contains("fine: "));
    }
  }

  @Test
  void anEventForDestinationsThatAreNotThereIsCountedAndLogged() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      Taking kafka = new Taking();
      TrackingClient client = builder().destination("kafka", kafka).routeByPlan().build();
      client.send(listing("a", "Segment", "Mixpanel"));
      client.send(listing("b", "Segment", "Kafka"));
      client.send(listing("c"));
      DeliveryReport report = client.close(LONG);
      assertThat(kafka.ids).containsExactly("b", "c");
      assertThat(report).isEqualTo(new DeliveryReport(3, 2, Map.of(DropReason.NOT_ROUTED, 1L), 0));
      assertThat(client.deliveryReport("kafka").accepted()).isEqualTo(2);
      assertThat(log.lines())
          .containsExactly(
              "WARNING Dropped an event: the plan sends \"Event a\" to Segment, Mixpanel alone,"
                  + " and this client has only kafka null");
    }
  }

  @Test
  void aPlanThatIsNotFollowedIsHintedAtOnceWhereItWouldMakeADifference() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      Taking segment = new Taking();
      Taking kafka = new Taking();
      TrackingClient client =
          builder().destination("segment", segment).destination("kafka", kafka).build();
      client.send(listing("a", "Mixpanel"));
      client.send(listing("b", "segment", "KAFKA"));
      client.send(listing("c", "kafka"));
      client.send(listing("d", "segment"));
      client.close(LONG);
      assertThat(segment.ids).isEqualTo(kafka.ids).hasSize(4);
      assertThat(log.lines())
          .containsExactly(
              "INFO The plan sends \"Event c\" to kafka alone, and this client to all its"
                  + " destinations; routeByPlan() follows the plan null");
    }
  }

  @Test
  void aMessageThatIsNoneIsCountedByEachDestination() {
    TrackingClient client =
        builder().destination("a", new Taking()).destination("b", new Taking()).build();
    client.send(nothing());
    assertThat(client.close(LONG))
        .isEqualTo(new DeliveryReport(2, 0, Map.of(DropReason.NOT_ENCODABLE, 2L), 0));
  }

  @SuppressWarnings("NullAway") // what a caller without null checks may do
  private static Message nothing() {
    return null;
  }

  @Test
  void allThatIsWrongWithAllDestinationsIsToldAtOnce() {
    Taking shared = new Taking();
    assertThatThrownBy(
            () ->
                TrackingClient.builder()
                    .maxHeld(0, 1)
                    .closeTimeout(Duration.ofSeconds(-1))
                    .destination("kafka", shared)
                    .destination("KAFKA", shared, to -> to.maxHeld(1, 1).batchEvents(101))
                    .destination(" ", new Taking(), to -> to.maxHeld(1, 1))
                    .destination("x".repeat(81), new Taking(), to -> to.maxHeld(1, 1))
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("destination \"kafka\": maxHeld events is 0, not from 1 to ")
        .hasMessageContaining("the name \"KAFKA\" is taken, by \"kafka\"")
        .hasMessageContaining(
            "destination \"KAFKA\": it needs a transport of its own, not that of \"kafka\"")
        .hasMessageContaining("destination \"KAFKA\": batchEvents is 101, not from 1 to 100")
        .hasMessageContaining("a destination needs a name")
        .hasMessageContaining("is longer than 80 bytes of UTF-8")
        .hasMessageContaining("closeTimeout is negative: PT-1S");
  }

  @Test
  void whatCannotBeMeantTogetherIsAnError() {
    assertThatThrownBy(
            () ->
                TrackingClient.builder()
                    .transport(new Taking())
                    .destination("b", new Taking())
                    .build())
        .hasMessageContaining("transport(...) has no name beside destinations");
    assertThatThrownBy(() -> TrackingClient.builder().transport(new Taking()).routeByPlan().build())
        .hasMessageContaining("routeByPlan() needs destinations with names");
    assertThatThrownBy(() -> TrackingClient.builder().build())
        .hasMessageContaining("it needs a transport: builder().transport(...)");
  }

  @Test
  void whatIsSetForAllHoldsWhereverItIsSet() {
    assertThatThrownBy(
            () ->
                TrackingClient.builder()
                    .destination("a", new Taking())
                    .destination("b", new Taking(), to -> to.batchesUnderWay(3))
                    .batchesUnderWay(31)
                    .build())
        .hasMessageContaining("destination \"a\": batchesUnderWay is 31")
        .hasMessageNotContaining("destination \"b\"");
  }

  @Test
  void destinationsThatShareASpoolKeepTheirEventsApart(@TempDir Path folder) throws Exception {
    Spool spool = Spool.in(folder).withDurability(true);
    TrackingClient first =
        builder()
            .spool(spool)
            .routeByPlan()
            .destination("Über Kafka", new Down())
            .destination("segment", new Down())
            .build();
    first.send(listing("both"));
    first.send(listing("kafka", "über kafka"));
    first.send(listing("segment", "segment"));
    DeliveryReport left = first.close(Duration.ofSeconds(2));
    assertThat(left.spooled()).isEqualTo(4);
    try (var folders = Files.list(folder)) {
      assertThat(folders.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("to-%C3%BCber%20kafka", "to-segment");
    }

    // A worker that is cut off at the deadline lets go of the spool a moment later.
    await().atMost(LONG).until(() -> workers("trackwright-segment", "trackwright-Über Kafka") == 0);
    Taking segment = new Taking();
    Taking kafka = new Taking();
    TrackingClient second =
        builder()
            .spool(spool)
            .destination("segment", segment)
            .destination("über kafka", kafka)
            .build();
    assertThat(second.close(LONG)).isEqualTo(new DeliveryReport(4, 4, Map.of(), 0));
    assertThat(segment.ids).containsExactlyInAnyOrder("both", "segment");
    assertThat(kafka.ids).containsExactlyInAnyOrder("both", "kafka");
  }

  private static long workers(String... names) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> List.of(names).contains(thread.getName()))
        .count();
  }

  @Test
  void aSpoolThatCannotBeOpenedLeavesNoOtherOpen(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    Spool good = Spool.in(folder.resolve("good"));
    assertThatThrownBy(
            () ->
                builder()
                    .destination("a", new Taking(), to -> to.spool(good))
                    .destination("b", new Taking(), to -> to.spool(Spool.in(file)))
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the spool's folder cannot be used");
    builder().destination("a", new Taking(), to -> to.spool(good)).build().close();
    try (var slots = Files.list(folder.resolve("good").resolve("to-a"))) {
      assertThat(slots.map(path -> path.getFileName().toString())).containsExactly("slot-1");
    }
  }

  @Test
  void aSpoolWhereNoneCanBeLeavesNoOtherOpenEither(@TempDir Path folder) throws Exception {
    Spool good = Spool.in(folder.resolve("good"));
    Path archive = folder.resolve("archive.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      assertThatThrownBy(
              () ->
                  builder()
                      .destination("a", new Taking(), to -> to.spool(good))
                      .destination("b", new Taking(), to -> to.spool(Spool.in(zip.getPath("/"))))
                      .build())
          .isInstanceOf(RuntimeException.class);
    }
    builder().destination("a", new Taking(), to -> to.spool(good)).build().close();
    try (var slots = Files.list(folder.resolve("good").resolve("to-a"))) {
      assertThat(slots.map(path -> path.getFileName().toString())).containsExactly("slot-1");
    }
  }
}
