package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** The account under stress: it balances whenever somebody looks, which making a report checks. */
final class AccountStress {

  private AccountStress() {}

  /** A report while events are settled. */
  @JCStressTest
  @Outcome(
      id = "2 accepted = 0 delivered \\+ 0 dropped \\+ 2 pending",
      expect = Expect.ACCEPTABLE,
      desc = "Before both.")
  @Outcome(
      id = "2 accepted = 1 delivered \\+ 0 dropped \\+ 1 pending",
      expect = Expect.ACCEPTABLE,
      desc = "Between them.")
  @Outcome(
      id = "2 accepted = 1 delivered \\+ 1 dropped \\(refused 1\\) \\+ 0 pending",
      expect = Expect.ACCEPTABLE,
      desc = "After both.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class ReportOrSettle {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);

    public ReportOrSettle() {
      room.put(2, 20);
    }

    @Actor
    public void worker() {
      account.deliver(1, 10);
      account.lose(DropReason.REFUSED, 1, 10);
    }

    @Actor
    public void reporter(L_Result r) {
      r.r1 = account.report(() -> 0).toString();
    }
  }

  /** Reports one after the other, while an event is turned away, one enters, and one is settled. */
  @JCStressTest
  @Outcome(
      id = "true",
      expect = Expect.ACCEPTABLE,
      desc = "No count but the pending ones goes down.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class ReportsOnlyGrow {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);

    @Actor
    public void caller() {
      account.turnAway(DropReason.QUEUE_FULL);
      room.take(10);
      account.deliver(1, 10);
    }

    @Actor
    public void reporter(L_Result r) {
      DeliveryReport first = account.report(() -> 0);
      DeliveryReport second = account.report(() -> 0);
      r.r1 =
          first.accepted() <= second.accepted()
              && first.delivered() <= second.delivered()
              && first.droppedTotal() <= second.droppedTotal();
    }
  }

  /** A report while events leave for the spool and come back: they are pending all the time. */
  @JCStressTest
  @Outcome(
      id = "2 accepted = 0 delivered \\+ 0 dropped \\+ 2 pending",
      expect = Expect.ACCEPTABLE,
      desc = "Always so.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class UnloadOrReport {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);

    public UnloadOrReport() {
      room.put(2, 20);
    }

    @Actor
    public void worker() {
      account.unload(1, 10);
      account.load(1, 10);
    }

    @Actor
    public void reporter(L_Result r) {
      r.r1 = account.report(() -> 0).toString();
    }
  }

  /** The deadline of a close, and an answer: what the close reports stays so. */
  @JCStressTest
  @Outcome(
      id = "true, 1 accepted = 1 delivered \\+ 0 dropped \\+ 0 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "The answer was in time.")
  @Outcome(
      id = "true, 1 accepted = 0 delivered \\+ 0 dropped \\+ 1 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "It was not.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class FreezeOrDeliver {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);
    private String reported = "";

    public FreezeOrDeliver() {
      room.put(1, 10);
    }

    @Actor
    public void closer(LLL_Result r) {
      r.r1 = account.freeze();
      reported = account.report(() -> 0).toString();
      r.r2 = reported;
    }

    @Actor
    public void worker() {
      account.deliver(1, 10);
    }

    @Arbiter
    public void after(LLL_Result r) {
      r.r3 = account.report(() -> 0).toString().equals(reported);
    }
  }

  /** Two who close: one of them is the first. */
  @JCStressTest
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "The first.")
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "The second.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TwoFreeze {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);

    @Actor
    public void first(LL_Result r) {
      r.r1 = account.freeze();
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = account.freeze();
    }
  }
}
