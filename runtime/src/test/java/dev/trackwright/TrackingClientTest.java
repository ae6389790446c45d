package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trackwright.message.Message;
import dev.trackwright.message.ViolationKind;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.EncodedEvent;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TrackingClientTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Pattern ID = Pattern.compile("\"messageId\":\"([^\"]*)\"");

  /** Delivers to a list, as the test says. */
  private static final class ListTransport implements Transport {
    private final Function<Batch, CompletionStage<DeliveryOutcome>> answer;
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger sends = new AtomicInteger();
    private volatile @Nullable Thread worker;

    private ListTransport(Function<Batch, CompletionStage<DeliveryOutcome>> answer) {
      this.answer = answer;
    }

    private static ListTransport answering(Function<Batch, DeliveryOutcome> answer) {
      return new ListTransport(batch -> CompletableFuture.completedFuture(answer.apply(batch)));
    }

    private static ListTransport taking() {
      return answering(batch -> new DeliveryOutcome.Delivered("ok"));
    }

    @Override
    public TransportLimits limits() {
      return new TransportLimits(1_000, 100, 10_000);
    }

    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      sends.incrementAndGet();
      worker = Thread.currentThread();
      return answer
          .apply(batch)
          .thenApply(
              outcome -> {
                if (outcome instanceof DeliveryOutcome.Delivered) {
                  batch.events().forEach(event -> delivered.add(event.messageId()));
                  batch
                      .events()
                      .forEach(event -> assertThat(id(event)).isEqualTo(event.messageId()));
                }
                return outcome;
              });
    }

    private static String id(EncodedEvent event) {
      Matcher matcher = ID.matcher(StandardCharsets.UTF_8.decode(event.json()));
      assertThat(matcher.find()).isTrue();
      return matcher.group(1);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static TrackingClient.Builder to(Transport transport) {
    return TrackingClient.builder().transport(transport);
  }

  @Test
  void whatIsSentAfterClosingIsCountedAndHarmless() {
    ListTransport transport = ListTransport.taking();
    TrackingClient client = to(transport).build();
    client.send(Messages.message("1"));
    client.close();
    client.send(Messages.message("2"));
    assertThat(client.deliveryReport())
        .hasToString("2 accepted = 1 delivered + 1 dropped (closed 1) + 0 pending");
    assertThat(client.close(LONG)).isEqualTo(client.deliveryReport());
    assertThat(client.flush(LONG).accepted()).isZero();
    assertThat(transport.closed).hasValue(1);
  }

  @Test
  void whatCannotBeEncodedIsCountedAndItsValuesAreNotLogged() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = to(ListTransport.taking()).build();
      client.send(
          Messages.message(
              "1",
              out -> {
                throw new IllegalStateException("private value");
              }));
      client.send(
          Messages.message(
              "2",
              out -> {
                throw new StackOverflowError("private value");
              }));
      client.send(noMessage());
      client.send(Messages.message("3"));
      assertThat(client.close(LONG))
          .hasToString("4 accepted = 1 delivered + 3 dropped (not encodable 3) + 0 pending");
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("private value"));
    }
  }

  @SuppressWarnings("NullAway") // what an application without nullness checks can do
  private static Message noMessage() {
    return null;
  }

  @Test
  void anEventBeyondTheTransportsLimitIsDroppedBeforeItIsSent() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      ListTransport transport = ListTransport.taking();
      TrackingClient client = to(transport).build();
      client.send(Messages.ofSize("big", 2_000));
      assertThat(client.close(LONG).dropped(DropReason.TOO_LARGE)).isEqualTo(1);
      assertThat(transport.sends).hasValue(0);
      assertThat(log.lines()).anyMatch(line -> line.contains("(message big) has "));
    }
  }

  @Test
  void memoryIsBoundedByCountThroughAnOutage() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      ListTransport transport =
          ListTransport.answering(batch -> new DeliveryOutcome.Retry("HTTP 503", null));
      TrackingClient client = to(transport).maxHeld(1_000, 100_000_000).build();
      for (int i = 0; i < 20_000; i++) {
        client.send(Messages.message("m"));
      }
      assertThat(client.deliveryReport())
          .hasToString(
              "20000 accepted = 0 delivered + 19000 dropped (queue full 19000) + 1000 pending");
      client.close(Duration.ZERO);
      assertThat(log.lines()).isNotEmpty();
    }
  }

  @Test
  void aCallerThatMayWaitLosesNothingToAFullQueue() throws Exception {
    ListTransport transport = ListTransport.taking();
    TrackingClient client =
        to(transport).maxHeld(16, 1_000_000).whenFull(FullPolicy.block(LONG)).build();
    Thread[] callers = new Thread[4];
    for (int t = 0; t < callers.length; t++) {
      String prefix = t + "-";
      callers[t] =
          new Thread(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  client.send(Messages.message(prefix + i));
                }
              });
      callers[t].start();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(client.close(LONG))
        .hasToString("8000 accepted = 8000 delivered + 0 dropped + 0 pending");
  }

  @Test
  void aCallerWaitsNoLongerThanItMayAndNotAfterClosing() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      ListTransport transport =
          ListTransport.answering(batch -> new DeliveryOutcome.Retry("HTTP 503", null));
      TrackingClient client =
          to(transport)
              .maxHeld(1, 1_000_000)
              .whenFull(FullPolicy.block(Duration.ofMillis(20)))
              .build();
      client.send(Messages.message("1"));
      client.send(Messages.message("2"));
      assertThat(client.deliveryReport().dropped(DropReason.QUEUE_FULL)).isEqualTo(1);
      Thread.currentThread().interrupt();
      client.send(Messages.message("3"));
      assertThat(Thread.interrupted()).isTrue();
      client.close(Duration.ZERO);
      client.send(Messages.message("4"));
      assertThat(client.deliveryReport().dropped(DropReason.CLOSED)).isEqualTo(1);
      assertThat(log.lines()).isNotEmpty();
    }
  }

  @Test
  void memoryIsBoundedByBytesThroughAnOutage() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      ListTransport transport =
          ListTransport.answering(batch -> new DeliveryOutcome.Retry("HTTP 503", null));
      TrackingClient client = to(transport).maxHeld(1_000_000, 50_000).build();
      for (int i = 0; i < 1_000; i++) {
        client.send(Messages.ofSize("m", 400));
      }
      assertThat(client.deliveryReport().pending()).isBetween(30L, 50_000L / (400 + 160));
      client.close(Duration.ZERO);
      assertThat(log.lines()).isNotEmpty();
    }
  }

  @Test
  void theAccountBalancesAtEveryMomentAndAgreesWithWhatArrived() throws Exception {
    AtomicInteger answers = new AtomicInteger();
    ListTransport transport =
        ListTransport.answering(
            batch ->
                switch (answers.incrementAndGet() % 7) {
                  case 1 -> new DeliveryOutcome.Throttled("HTTP 429", Duration.ZERO);
                  case 3 -> new DeliveryOutcome.TooLarge("HTTP 413");
                  case 5 -> new DeliveryOutcome.Refused("HTTP 400");
                  default -> new DeliveryOutcome.Delivered("ok");
                });
    int senders = 4;
    int each = 5_000;
    ExecutorService threads = Executors.newFixedThreadPool(senders + 1);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = to(transport).maxHeld(2_000, 10_000_000).build();
      CountDownLatch done = new CountDownLatch(senders);
      List<Future<?>> all = new ArrayList<>();
      for (int s = 0; s < senders; s++) {
        int sender = s;
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    client.send(Messages.message(sender + "-" + i));
                  }
                  done.countDown();
                }));
      }
      all.add(
          threads.submit(
              () -> {
                DeliveryReport last = client.deliveryReport();
                while (done.getCount() > 0) {
                  // A report that does not balance, or counts below zero, throws.
                  DeliveryReport now = client.deliveryReport();
                  assertThat(now.pending()).isLessThanOrEqualTo(2_000);
                  assertThat(now.accepted()).isGreaterThanOrEqualTo(last.accepted());
                  assertThat(now.delivered()).isGreaterThanOrEqualTo(last.delivered());
                  assertThat(now.droppedTotal()).isGreaterThanOrEqualTo(last.droppedTotal());
                  last = now;
                }
              }));
      for (Future<?> one : all) {
        one.get();
      }
      DeliveryReport report = client.close(LONG);
      assertThat(report.pending()).isZero();
      assertThat(report.accepted()).isEqualTo((long) senders * each);
      assertThat(report.delivered()).isPositive().isEqualTo(transport.delivered.size());
      Set<String> distinct = new HashSet<>(transport.delivered);
      assertThat(distinct).hasSameSizeAs(transport.delivered);
      assertThat(log.lines()).isNotEmpty();
    } finally {
      threads.shutdownNow();
    }
    for (int s = 0; s < senders; s++) {
      String prefix = s + "-";
      assertThat(
              transport.delivered.stream()
                  .filter(id -> id.startsWith(prefix))
                  .map(id -> Integer.valueOf(id.substring(prefix.length()))))
          .as("each sender's events arrive in order")
          .isSorted();
    }
  }

  @Test
  void noEventIsLeftLyingBecauseTheWorkerFellAsleepMeanwhile() {
    ListTransport transport = ListTransport.taking();
    TrackingClient client = to(transport).flushInterval(Duration.ZERO).build();
    for (int i = 1; i <= 3_000; i++) {
      client.send(Messages.message("m"));
      // A signal that got lost would leave this waiting until the time limit of the class.
      while (transport.delivered.size() < i) {
        Thread.onSpinWait();
      }
    }
    assertThat(client.close(LONG).delivered()).isEqualTo(3_000);
  }

  @Test
  void closingWhileOthersSendLosesNoneUnaccounted() throws Exception {
    for (int round = 0; round < 50; round++) {
      ListTransport transport = ListTransport.taking();
      TrackingClient client = to(transport).flushInterval(Duration.ZERO).build();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        List<Future<?>> all = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
          all.add(
              threads.submit(
                  () -> {
                    for (int i = 0; i < 200; i++) {
                      client.send(Messages.message("m"));
                    }
                  }));
        }
        assertThat(client.close(LONG).pending()).isZero();
        for (Future<?> one : all) {
          one.get();
        }
        DeliveryReport report = client.deliveryReport();
        assertThat(report.accepted()).isEqualTo(400);
        assertThat(report.pending()).isZero();
        assertThat(report.delivered()).isEqualTo(transport.delivered.size());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void theWorkerSurvivesWhateverATransportThrows() {
    AtomicInteger answers = new AtomicInteger();
    try (CapturedWarnings log = CapturedWarnings.open()) {
      ListTransport transport =
          new ListTransport(
              batch -> {
                if (answers.incrementAndGet() == 1) {
                  throw new OutOfMemoryError("not really");
                }
                return CompletableFuture.completedFuture(new DeliveryOutcome.Delivered("ok"));
              });
      TrackingClient client = to(transport).build();
      client.send(Messages.message("1"));
      assertThat(client.flush(LONG).isComplete()).isTrue();
      client.close();
      assertThat(log.lines()).anyMatch(line -> line.contains("java.lang.OutOfMemoryError"));
    }
  }

  @Test
  void strayInterruptsDoNotEndOrSpinTheWorker() {
    ListTransport transport = ListTransport.taking();
    TrackingClient client = to(transport).build();
    for (int i = 0; i < 100; i++) {
      client.send(Messages.message("m-" + i));
      assertThat(client.flush(LONG).isComplete()).isTrue();
      Thread worker = transport.worker;
      if (worker != null) {
        worker.interrupt();
      }
    }
    assertThat(client.close(LONG).delivered()).isEqualTo(100);
  }

  @Test
  void aTransportThatBlocksHoldsUpNeitherCallersNorClosing() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch blocked = new CountDownLatch(1);
    ListTransport transport =
        new ListTransport(
            batch -> {
              blocked.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new CompletableFuture<>();
            });
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = to(transport).flushInterval(Duration.ZERO).build();
      client.send(Messages.message("1"));
      blocked.await();
      assertThat(client.flush(Duration.ofMillis(50)).pending()).isEqualTo(1);
      client.send(Messages.message("2"));
      assertThat(client.close(Duration.ofMillis(50)))
          .hasToString("2 accepted = 0 delivered + 0 dropped + 2 pending");
      assertThat(log.lines()).anyMatch(line -> line.contains("left behind"));
    }
  }

  @Test
  void anAnswerAfterTheDeadlineChangesTheReportNoMore() {
    CompletableFuture<DeliveryOutcome> late = new CompletableFuture<>();
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = to(new ListTransport(batch -> late)).build();
      client.send(Messages.message("1"));
      DeliveryReport report = client.close(Duration.ofMillis(50));
      late.complete(new DeliveryOutcome.Delivered("late"));
      assertThat(client.deliveryReport()).isEqualTo(report);
      assertThat(log.lines()).hasSize(1);
    }
  }

  @Test
  void anInterruptedThreadCanStillClose() {
    ListTransport transport = ListTransport.taking();
    TrackingClient client = to(transport).build();
    client.send(Messages.message("1"));
    Thread.currentThread().interrupt();
    assertThat(client.close(LONG).isComplete()).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptedThreadDoesNotWaitForAFlush() {
    TrackingClient client = to(new ListTransport(batch -> new CompletableFuture<>())).build();
    client.send(Messages.message("1"));
    Thread.currentThread().interrupt();
    assertThat(client.flush(LONG).pending()).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
    try (CapturedWarnings log = CapturedWarnings.open()) {
      client.close(Duration.ZERO);
      assertThat(log.lines()).isNotEmpty();
    }
  }

  @Test
  void durationsWithoutEndAreNoProblem() {
    ListTransport transport = ListTransport.taking();
    TrackingClient client = to(transport).build();
    client.send(Messages.message("1"));
    assertThat(client.flush(Duration.ofSeconds(Long.MAX_VALUE)).isComplete()).isTrue();
    assertThat(client.close(Duration.ofSeconds(Long.MAX_VALUE)).isComplete()).isTrue();
  }

  @Test
  void attemptsBearTheTimeOfTheClientsClock() {
    List<Instant> times = new CopyOnWriteArrayList<>();
    Clock clock = Clock.fixed(Instant.parse("2001-02-03T04:05:06Z"), ZoneOffset.UTC);
    TrackingClient client =
        to(ListTransport.answering(
                batch -> {
                  times.add(batch.sentAt());
                  return new DeliveryOutcome.Delivered("ok");
                }))
            .clock(clock)
            .build();
    client.send(Messages.message("1"));
    client.close();
    assertThat(times).containsExactly(clock.instant());
    assertThat(client.clock()).isSameAs(clock);
  }

  @Test
  void violationsAreLoggedByTheWorkerUnlessSomeoneListens() {
    Violation violation =
        new Violation(ViolationKind.REQUIRED_MISSING, "Order\u001b[2J", "/total", "is missing");
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient silent = to(ListTransport.taking()).build();
      silent.report(violation);
      silent.report(violation);
      silent.close();
      assertThat(log.lines()).hasSizeBetween(1, 2).allMatch(line -> !line.contains("\u001b"));
      int before = log.lines().size();
      List<Violation> heard = new ArrayList<>();
      TrackingClient listening =
          to(ListTransport.taking())
              .violationPolicy(ViolationPolicy.DROP)
              .onViolation(heard::add)
              .build();
      listening.report(violation);
      listening.close();
      assertThat(heard).containsExactly(violation);
      assertThat(listening.violationPolicy()).isEqualTo(ViolationPolicy.DROP);
      assertThat(log.lines()).hasSize(before);
    }
  }

  @Test
  void aListenerThatThrowsHarmsNobody() {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client =
          to(ListTransport.taking())
              .onViolation(
                  violation -> {
                    throw new IllegalStateException("listener");
                  })
              .build();
      client.report(new Violation(ViolationKind.REQUIRED_MISSING, "Order", "", "is missing"));
      client.close();
      assertThat(log.lines()).hasSize(1);
    }
  }

  @Test
  void everythingThatIsWrongWithAConfigurationIsSaidAtOnce() {
    assertThatThrownBy(() -> TrackingClient.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transport");
    TrackingClient.Builder wrong =
        to(ListTransport.taking())
            .maxHeld(0, -1)
            .batchEvents(101)
            .batchBytes(1_000)
            .retries(0, Duration.ofSeconds(-1))
            .flushInterval(Duration.ofSeconds(-1))
            .closeTimeout(Duration.ofSeconds(-1));
    assertThatThrownBy(wrong::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("maxHeld events is 0, not from 1 to 8388607")
        .hasMessageContaining("maxHeld bytes is -1")
        .hasMessageContaining("batchEvents is 101, not from 1 to 100")
        .hasMessageContaining("batchBytes is 1000, not from 1001 to 10000")
        .hasMessageContaining("retries maxAttempts")
        .hasMessageContaining("retries maxTime")
        .hasMessageContaining("flushInterval")
        .hasMessageContaining("closeTimeout");
  }

  @Test
  void manyEventsInABusyMomentAreSentInFullBatches() {
    List<Integer> sizes = new CopyOnWriteArrayList<>();
    TrackingClient client =
        to(ListTransport.answering(
                batch -> {
                  sizes.add(batch.events().size());
                  return new DeliveryOutcome.Delivered("ok");
                }))
            .batchEvents(10)
            .flushInterval(Duration.ofHours(1))
            .build();
    for (int i = 0; i < 100; i++) {
      client.send(Messages.message("m"));
    }
    assertThat(client.flush(LONG).delivered()).isLessThanOrEqualTo(100);
    client.close();
    assertThat(sizes).hasSize(10).containsOnly(10);
  }
}
