package dev.trackwright.internal;

import dev.trackwright.DropReason;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A flush under stress: reached exactly when nothing is left before it, and its report covers the
 * same events at every moment.
 */
final class FlushTicketStress {

  private FlushTicketStress() {}

  /** The worker serves and settles, as Settlements does, while the caller's time is up. */
  @JCStressTest
  @Outcome(
      id = "2 accepted = 0 delivered \\+ 0 dropped \\+ 2 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "Before both.")
  @Outcome(
      id = "2 accepted = 1 delivered \\+ 0 dropped \\+ 1 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "Between them.")
  @Outcome(
      id = "2 accepted = 1 delivered \\+ 1 dropped \\(refused 1\\) \\+ 0 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "After both.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class ServeOrReport {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);
    private final FlushTicket ticket;

    public ServeOrReport() {
      room.put(2, 20);
      ticket = new FlushTicket(account);
    }

    @Actor
    public void worker() {
      ticket.serve(2, 2);
      account.deliver(1, 10);
      ticket.deliver(1, 1);
      account.lose(DropReason.REFUSED, 1, 10);
      ticket.lose(2, DropReason.REFUSED, 1);
      ticket.deliver(3, 7);
    }

    @Actor
    public void caller(LL_Result r) {
      r.r1 = ticket.report().toString();
    }

    @Arbiter
    public void after(LL_Result r) {
      r.r2 = ticket.isReached();
    }
  }

  /** Events are settled while the flush stands in line, and the caller's time is up. */
  @JCStressTest
  @Outcome(
      id =
          "2 accepted = 0 delivered \\+ 0 dropped \\+ 2 pending, 2 accepted = 2 delivered \\+ 0 dropped \\+ 0 pending",
      expect = Expect.ACCEPTABLE,
      desc = "Before both.")
  @Outcome(
      id =
          "2 accepted = 1 delivered \\+ 0 dropped \\+ 1 pending, 2 accepted = 2 delivered \\+ 0 dropped \\+ 0 pending",
      expect = Expect.ACCEPTABLE,
      desc = "Between them.")
  @Outcome(
      id =
          "2 accepted = 2 delivered \\+ 0 dropped \\+ 0 pending, 2 accepted = 2 delivered \\+ 0 dropped \\+ 0 pending",
      expect = Expect.ACCEPTABLE,
      desc = "After both.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class SettledBeforeServed {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);
    private final FlushTicket ticket;

    public SettledBeforeServed() {
      room.put(2, 20);
      ticket = new FlushTicket(account);
    }

    @Actor
    public void worker() {
      account.deliver(1, 10);
      ticket.serve(1, 2);
      account.deliver(1, 10);
      ticket.deliver(2, 1);
    }

    @Actor
    public void caller(LL_Result r) {
      r.r1 = ticket.report().toString();
    }

    @Arbiter
    public void after(LL_Result r) {
      r.r2 = ticket.report().toString();
    }
  }

  /** Who sees a flush reached, sees nothing left before it; and what is reached stays so. */
  @JCStressTest
  @Outcome(id = "not yet, true", expect = Expect.ACCEPTABLE, desc = "Looked before the end.")
  @Outcome(id = "0 left, true", expect = Expect.ACCEPTABLE, desc = "Looked after it.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class ReachedMeansNothingLeft {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);
    private final FlushTicket ticket;

    public ReachedMeansNothingLeft() {
      room.put(2, 20);
      ticket = new FlushTicket(account);
    }

    @Actor
    public void worker() {
      ticket.serve(2, 2);
      ticket.deliver(1, 1);
      ticket.deliver(2, 1);
    }

    @Actor
    public void caller(LL_Result r) {
      r.r1 = ticket.isReached() ? ticket.report().pending() + " left" : "not yet";
    }

    @Arbiter
    public void after(LL_Result r) {
      r.r2 = ticket.isReached();
    }
  }

  /** Two who settle what a flush covers: the last of them ends it. */
  @JCStressTest
  @Outcome(
      id = "2 accepted = 1 delivered \\+ 1 dropped \\(refused 1\\) \\+ 0 pending, true",
      expect = Expect.ACCEPTABLE,
      desc = "All of it.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TwoSettle {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);
    private final FlushTicket ticket;

    public TwoSettle() {
      room.put(2, 20);
      ticket = new FlushTicket(account);
      ticket.serve(2, 2);
    }

    @Actor
    public void first() {
      ticket.deliver(1, 1);
    }

    @Actor
    public void second() {
      ticket.lose(2, DropReason.REFUSED, 1);
    }

    @Arbiter
    public void after(LL_Result r) {
      r.r1 = ticket.report().toString();
      r.r2 = ticket.isReached();
    }
  }

  /** A caller who waits, and the end. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class EndWakes {

    private final Room room = new Room(10, 100);
    private final Account account = new Account(room);
    private final FlushTicket ticket;

    public EndWakes() {
      room.put(1, 10);
      ticket = new FlushTicket(account);
    }

    @Actor
    public void caller(L_Result r) {
      long start = System.nanoTime();
      try {
        ticket.await(Waits.LONG_NANOS);
        r.r1 = Waits.outcome(start);
      } catch (InterruptedException e) {
        r.r1 = "interrupted";
      }
    }

    @Actor
    public void worker() {
      ticket.serve(1, 1);
      ticket.deliver(1, 1);
    }
  }
}
