package dev.trackwright.internal;

import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The line between callers and worker under stress: nobody is lost, served twice or out of turn,
 * and the worker does not sleep while there is something to do.
 */
final class EventQueueStress {

  private EventQueueStress() {}

  /** Two callers, each of whom comes twice: each is served in turn. */
  @JCStressTest
  @Outcome(id = "1 2 3 4 ", expect = Expect.ACCEPTABLE, desc = "Each in turn.")
  @Outcome(id = "1 3 2 4 ", expect = Expect.ACCEPTABLE, desc = "Each in turn.")
  @Outcome(id = "1 3 4 2 ", expect = Expect.ACCEPTABLE, desc = "Each in turn.")
  @Outcome(id = "3 1 2 4 ", expect = Expect.ACCEPTABLE, desc = "Each in turn.")
  @Outcome(id = "3 1 4 2 ", expect = Expect.ACCEPTABLE, desc = "Each in turn.")
  @Outcome(id = "3 4 1 2 ", expect = Expect.ACCEPTABLE, desc = "Each in turn.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TwoCallers {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);

    @Actor
    public void first() {
      Events.enter(room, queue, 1);
      Events.enter(room, queue, 2);
    }

    @Actor
    public void second() {
      Events.enter(room, queue, 3);
      Events.enter(room, queue, 4);
    }

    @Arbiter
    public void after(L_Result r) {
      StringBuilder served = new StringBuilder();
      Events.serve(queue, served);
      r.r1 = served.toString();
    }
  }

  /** The worker serves while a caller comes: what it does not see now, it sees later, once. */
  @JCStressTest
  @Outcome(id = "1 2 3 ", expect = Expect.ACCEPTABLE, desc = "Each once, in turn.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class CallerAndWorker {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private final StringBuilder served = new StringBuilder();

    @Actor
    public void caller() {
      Events.enter(room, queue, 1);
      Events.enter(room, queue, 2);
      Events.enter(room, queue, 3);
    }

    @Actor
    public void worker() {
      Events.serve(queue, served);
      Events.serve(queue, served);
    }

    @Arbiter
    public void after(L_Result r) {
      Events.serve(queue, served);
      r.r1 = served.toString();
    }
  }

  /** The worker serves while two come, one of whom may be stopped between its two steps. */
  @JCStressTest
  @Outcome(id = "1 2 3 4 ", expect = Expect.ACCEPTABLE, desc = "Each once, in turn.")
  @Outcome(id = "1 3 2 4 ", expect = Expect.ACCEPTABLE, desc = "Each once, in turn.")
  @Outcome(id = "1 3 4 2 ", expect = Expect.ACCEPTABLE, desc = "Each once, in turn.")
  @Outcome(id = "3 1 2 4 ", expect = Expect.ACCEPTABLE, desc = "Each once, in turn.")
  @Outcome(id = "3 1 4 2 ", expect = Expect.ACCEPTABLE, desc = "Each once, in turn.")
  @Outcome(id = "3 4 1 2 ", expect = Expect.ACCEPTABLE, desc = "Each once, in turn.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TwoCallersAndWorker {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private final StringBuilder served = new StringBuilder();

    @Actor
    public void first() {
      Events.enter(room, queue, 1);
      Events.enter(room, queue, 2);
    }

    @Actor
    public void second() {
      Events.enter(room, queue, 3);
      Events.enter(room, queue, 4);
    }

    @Actor
    public void worker() {
      Events.serve(queue, served);
      Events.serve(queue, served);
    }

    @Arbiter
    public void after(L_Result r) {
      Events.serve(queue, served);
      r.r1 = served.toString();
    }
  }

  /** A worker that waits for the first event, and that event. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class FirstEventWakes {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);

    @Actor
    public void worker(L_Result r) {
      Rest rest = new Rest(Waits.LONG_NANOS, 1, Long.MAX_VALUE);
      r.r1 = Waits.sleep(queue, rest, () -> queue.peek() != null);
    }

    @Actor
    public void caller() {
      Events.enter(room, queue, 1);
    }
  }

  /** A worker that waits for two events, and two callers: whoever completes them wakes it. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class SecondEventWakes {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private final StringBuilder served = new StringBuilder();

    @Actor
    public void worker(L_Result r) {
      Rest rest = new Rest(Waits.LONG_NANOS, 2, Long.MAX_VALUE);
      r.r1 =
          Waits.sleep(
              queue,
              rest,
              () -> {
                Events.serve(queue, served);
                return served.length() == 4;
              });
    }

    @Actor
    public void first() {
      Events.enter(room, queue, 1);
    }

    @Actor
    public void second() {
      Events.enter(room, queue, 2);
    }
  }

  /** A worker that waits for two events, and a caller who brings both. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class SecondEventOfOneWakes {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private final StringBuilder served = new StringBuilder();

    @Actor
    public void worker(L_Result r) {
      Rest rest = new Rest(Waits.LONG_NANOS, 2, Long.MAX_VALUE);
      r.r1 =
          Waits.sleep(
              queue,
              rest,
              () -> {
                Events.serve(queue, served);
                return served.length() == 4;
              });
    }

    @Actor
    public void caller() {
      Events.enter(room, queue, 1);
      Events.enter(room, queue, 2);
    }
  }

  /** A worker that waits for bytes, and a caller who brings them in two events. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class BytesWake {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private final StringBuilder served = new StringBuilder();

    @Actor
    public void worker(L_Result r) {
      Rest rest = new Rest(Waits.LONG_NANOS, Long.MAX_VALUE, 12);
      r.r1 =
          Waits.sleep(
              queue,
              rest,
              () -> {
                Events.serve(queue, served);
                return served.length() == 4;
              });
    }

    @Actor
    public void caller() {
      Events.enter(room, queue, 6);
      Events.enter(room, queue, 7);
    }
  }

  /** A worker that waits for nothing in particular, and a flush. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class FlushWakes {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);

    @Actor
    public void worker(L_Result r) {
      r.r1 = Waits.sleep(queue, Rest.forNanos(Waits.LONG_NANOS), () -> queue.peek() != null);
    }

    @Actor
    public void flusher() {
      queue.add(new FlushTicket(new Account(room)));
    }
  }

  /** A worker that waits for nothing in particular, and an answer that has come. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class SignalWakes {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private volatile boolean answered;

    @Actor
    public void worker(L_Result r) {
      r.r1 = Waits.sleep(queue, Rest.forNanos(Waits.LONG_NANOS), () -> answered);
    }

    @Actor
    public void transport() {
      answered = true;
      queue.signal();
    }
  }

  /**
   * A worker that waits for nothing in particular, and an answer that has come. What the worker
   * does in between, waiting for a lock for one, takes the permit to go on.
   */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class SignalWakesThoughPermitIsTaken {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private volatile boolean answered;

    @Actor
    public void worker(L_Result r) {
      r.r1 =
          Waits.sleep(
              queue,
              Rest.forNanos(Waits.LONG_NANOS),
              () -> {
                boolean seen = answered;
                LockSupport.parkNanos(1);
                return seen;
              });
    }

    @Actor
    public void transport() {
      answered = true;
      queue.signal();
    }
  }

  /** An answer and an event at the same moment: the worker sees both. */
  @JCStressTest
  @Outcome(id = "woken", expect = Expect.ACCEPTABLE, desc = "Seen, or woken.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class SignalAndEventWake {

    private final Room room = new Room(10, 100);
    private final EventQueue queue = new EventQueue(room);
    private volatile boolean answered;

    @Actor
    public void worker(L_Result r) {
      Rest rest = new Rest(Waits.LONG_NANOS, 1, Long.MAX_VALUE);
      r.r1 = Waits.sleep(queue, rest, () -> answered && queue.peek() != null);
    }

    @Actor
    public void transport() {
      answered = true;
      queue.signal();
    }

    @Actor
    public void caller() {
      Events.enter(room, queue, 1);
    }
  }
}
