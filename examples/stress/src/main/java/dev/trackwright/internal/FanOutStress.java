package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Several destinations under stress, each with a worker of its own, behind the one door of a
 * client. That a report balances is checked whenever one is made.
 */
final class FanOutStress {

  private static final Duration LONG = Duration.ofNanos(Waits.LONG_NANOS);

  private FanOutStress() {}

  private static FanOut destinations() {
    return new FanOut(
        List.of(
            DeliveryStress.settings("a", DeliveryStress.TAKES_ALL),
            DeliveryStress.settings("b", DeliveryStress.TAKES_ALL)),
        false,
        new Notices(Silence::new));
  }

  /**
   * Whether each destination has so many events, delivered or turned away, and the sum them all.
   */
  private static boolean isSettled(FanOut destinations, int events) {
    Map<String, DeliveryReport> each = destinations.reports();
    DeliveryReport sum = destinations.report();
    long delivered = 0;
    for (DeliveryReport report : each.values()) {
      if (report.delivered() + report.dropped(DropReason.CLOSED) != events
          || report.accepted() != events) {
        return false;
      }
      delivered += report.delivered();
    }
    return sum.accepted() == (long) events * each.size() && sum.delivered() == delivered;
  }

  /** Two events, a flush and a close at the same time: each destination accounts for both. */
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "All is accounted for.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TakeFlushOrClose {

    private final FanOut destinations = destinations();
    private boolean complete;

    @Actor
    public void closer() {
      destinations.start();
      complete = destinations.close(LONG).pending() == 0;
    }

    @Actor
    public void caller() {
      destinations.take(Events.of("u"));
      destinations.take(Events.of("v"));
    }

    @Actor
    public void flusher(LL_Result r) {
      r.r1 = destinations.flush(LONG).pending() == 0;
    }

    @Arbiter
    public void after(LL_Result r) {
      r.r2 = complete && isSettled(destinations, 2);
    }
  }

  /** Reports one after the other while events are taken and delivered: no count goes down. */
  @JCStressTest
  @Outcome(
      id = "true",
      expect = Expect.ACCEPTABLE,
      desc = "No count but the pending ones goes down.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class ReportsOnlyGrow {

    private final FanOut destinations = destinations();

    @Actor
    public void caller() {
      destinations.start();
      destinations.take(Events.of("u"));
      destinations.take(Events.of("v"));
      destinations.close(LONG);
    }

    @Actor
    public void reporter(L_Result r) {
      DeliveryReport first = destinations.report();
      DeliveryReport second = destinations.report();
      r.r1 =
          first.accepted() <= second.accepted()
              && first.delivered() <= second.delivered()
              && first.droppedTotal() <= second.droppedTotal();
    }
  }
}
