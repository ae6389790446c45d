package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.FullPolicy;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Delivery as a whole under stress, with its own worker thread: flush, close and what is tracked
 * meanwhile. Each of these starts and ends a thread, so that thousands are tried where others are
 * tried by the million.
 */
final class DeliveryStress {

  private static final Duration LONG = Duration.ofNanos(Waits.LONG_NANOS);

  static final Transport TAKES_ALL =
      new Fixed(CompletableFuture.completedFuture(new DeliveryOutcome.Delivered("ok")), () -> {});

  static final Transport SILENT = silent(() -> {});

  private DeliveryStress() {}

  private record Fixed(CompletionStage<DeliveryOutcome> answer, Runnable sent)
      implements Transport {

    @Override
    public TransportLimits limits() {
      return new TransportLimits(1_000, 100, 10_000);
    }

    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      sent.run();
      return answer;
    }

    @Override
    public void close() {}
  }

  /** Nothing is ever answered. */
  private static Transport silent(Runnable sent) {
    return new Fixed(new CompletableFuture<>(), sent);
  }

  static FanOut delivery(Transport transport) {
    return new FanOut(List.of(settings("default", transport)), false, new Notices(Silence::new));
  }

  static DeliverySettings settings(String destination, Transport transport) {
    return new DeliverySettings(
        destination,
        transport,
        Clock.systemUTC(),
        100,
        100_000,
        FullPolicy.dropNewest(),
        10,
        10_000,
        4,
        Duration.ZERO,
        1,
        Duration.ZERO,
        null,
        false,
        false,
        null);
  }

  private static String flush(FanOut delivery) {
    long start = System.nanoTime();
    DeliveryReport report = delivery.flush(LONG);
    return Waits.outcome(start) + " " + report.pending();
  }

  /** A flush while the client is closed at once, with nothing that could be waited for. */
  @JCStressTest
  @Outcome(id = "woken 0", expect = Expect.ACCEPTABLE, desc = "Answered.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class FlushOrClose {

    private final FanOut delivery = delivery(TAKES_ALL);

    @Actor
    public void closer() {
      delivery.start();
      delivery.close(Duration.ZERO);
    }

    @Actor
    public void flusher(L_Result r) {
      r.r1 = flush(delivery);
    }
  }

  /** A flush that can never be reached ends with the client. */
  @JCStressTest
  @Outcome(id = "woken 1", expect = Expect.ACCEPTABLE, desc = "Answered, with what is left.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class HopelessFlushOrClose {

    private final FanOut delivery = delivery(SILENT);

    public HopelessFlushOrClose() {
      delivery.take(Events.of("a"));
    }

    @Actor
    public void closer() {
      delivery.start();
      delivery.close(Duration.ZERO);
    }

    @Actor
    public void flusher(L_Result r) {
      r.r1 = flush(delivery);
    }
  }

  /** An event while the client is closed: delivered by the close, or turned away. */
  @JCStressTest
  @Outcome(
      id = "1 accepted = 1 delivered \\+ 0 dropped \\+ 0 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "In before the door shut, and waited for.")
  @Outcome(
      id = "1 accepted = 0 delivered \\+ 1 dropped \\(closed 1\\) \\+ 0 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "Turned away.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TakeOrClose {

    private final FanOut delivery = delivery(TAKES_ALL);
    private boolean ended;

    @Actor
    public void closer() {
      delivery.start();
      DeliveryReport report = delivery.close(LONG);
      ended = report.pending() == 0;
    }

    @Actor
    public void caller() {
      delivery.take(Events.of("a"));
    }

    @Arbiter
    public void after(LL_Result r) {
      r.r1 = delivery.report().toString();
      r.r2 = ended;
    }
  }

  /** A flush behind an event of the same caller covers it. */
  @JCStressTest
  @Outcome(id = "woken 0, 0", expect = Expect.ACCEPTABLE, desc = "Both are settled.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TwoFlush {

    private final FanOut delivery = delivery(TAKES_ALL);

    public TwoFlush() {
      delivery.take(Events.of("b"));
    }

    @Actor
    public void caller(LL_Result r) {
      delivery.take(Events.of("a"));
      r.r1 = flush(delivery);
    }

    @Actor
    public void other(LL_Result r) {
      delivery.start();
      delivery.take(Events.of("c"));
      delivery.flush(LONG);
      r.r2 = delivery.close(LONG).pending();
    }
  }

  /** While one user's request is under way for long, another's event is sent all the same. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Sent.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class OneIsUnderWay {

    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch both = new CountDownLatch(2);
    private final FanOut delivery =
        delivery(
            silent(
                () -> {
                  first.countDown();
                  both.countDown();
                }));

    public OneIsUnderWay() {
      delivery.take(Events.of("a"));
    }

    @Actor
    public void application(L_Result r) {
      delivery.start();
      r.r1 = await(both);
      delivery.close(Duration.ZERO);
    }

    @Actor
    public void caller() {
      await(first);
      delivery.take(Events.of("b"));
    }
  }

  private static String await(CountDownLatch latch) {
    long start = System.nanoTime();
    try {
      boolean reached = latch.await(Waits.LONG_NANOS, TimeUnit.NANOSECONDS);
      return reached ? Waits.outcome(start) : "LATE";
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }
}
