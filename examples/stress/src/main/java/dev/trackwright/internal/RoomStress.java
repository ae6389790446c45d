package dev.trackwright.internal;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.LIL_Result;
import org.openjdk.jcstress.infra.results.LLI_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** The room's door under stress: it is what every caller and the worker meet in. */
final class RoomStress {

  private RoomStress() {}

  /** Two callers and one place. */
  @JCStressTest
  @Outcome(id = "TAKEN, FULL, 1", expect = Expect.ACCEPTABLE, desc = "The first has it.")
  @Outcome(id = "FULL, TAKEN, 1", expect = Expect.ACCEPTABLE, desc = "The second has it.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class LastPlace {

    private final Room room = new Room(1, 100);

    @Actor
    public void first(LLI_Result r) {
      r.r1 = room.take(10);
    }

    @Actor
    public void second(LLI_Result r) {
      r.r2 = room.take(10);
    }

    @Arbiter
    public void after(LLI_Result r) {
      r.r3 = room.events();
    }
  }

  /** Two callers and bytes for one of them. */
  @JCStressTest
  @Outcome(id = "TAKEN, FULL, 60", expect = Expect.ACCEPTABLE, desc = "The first has them.")
  @Outcome(id = "FULL, TAKEN, 60", expect = Expect.ACCEPTABLE, desc = "The second has them.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class LastBytes {

    private final Room room = new Room(10, 100);

    @Actor
    public void first(LLI_Result r) {
      r.r1 = room.take(60);
    }

    @Actor
    public void second(LLI_Result r) {
      r.r2 = room.take(60);
    }

    @Arbiter
    public void after(LLI_Result r) {
      r.r3 = (int) room.bytes();
    }
  }

  /** Whoever gets in before the door shuts is counted, and nobody gets in behind it. */
  @JCStressTest
  @Outcome(id = "TAKEN, 1, CLOSED", expect = Expect.ACCEPTABLE, desc = "In before the door shut.")
  @Outcome(id = "CLOSED, 0, CLOSED", expect = Expect.ACCEPTABLE, desc = "Too late.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class TakeOrClose {

    private final Room room = new Room(10, 100);

    @Actor
    public void caller(LIL_Result r) {
      r.r1 = room.take(10);
    }

    @Actor
    public void closer(LIL_Result r) {
      room.close();
      r.r2 = room.events();
      r.r3 = room.take(1);
    }
  }

  /** Closed and empty is seen by whoever comes last: the one that shuts or the one that settles. */
  @JCStressTest
  @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Seen.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class CloseOrEmpty {

    private final Room room = roomWith(10);

    @Actor
    public void closer() {
      room.close();
    }

    @Actor
    public void settler() {
      room.give(1, 10);
    }

    @Arbiter
    public void after(L_Result r) {
      r.r1 = room.isClosedAndEmpty();
    }
  }

  /** Room that is given back ends the wait for it. */
  @JCStressTest
  @Outcome(id = "TAKEN, woken", expect = Expect.ACCEPTABLE, desc = "In.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class GiveOrWait {

    private final Room room = fullRoom();

    @Actor
    public void caller(LL_Result r) {
      long start = System.nanoTime();
      r.r1 = room.take(10, Waits.LONG_NANOS);
      r.r2 = Waits.outcome(start);
    }

    @Actor
    public void settler() {
      room.give(1, 10);
    }
  }

  /** An estimate that is corrected downwards gives room back as well. */
  @JCStressTest
  @Outcome(id = "TAKEN, woken", expect = Expect.ACCEPTABLE, desc = "In.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class CorrectOrWait {

    private final Room room = roomWith(90);

    @Actor
    public void caller(LL_Result r) {
      long start = System.nanoTime();
      r.r1 = room.take(50, Waits.LONG_NANOS);
      r.r2 = Waits.outcome(start);
    }

    @Actor
    public void encoder() {
      room.correct(-60);
    }
  }

  /** A door that is shut ends the wait at it. */
  @JCStressTest
  @Outcome(id = "CLOSED, woken", expect = Expect.ACCEPTABLE, desc = "Out.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class CloseOrWait {

    private final Room room = fullRoom();

    @Actor
    public void caller(LL_Result r) {
      long start = System.nanoTime();
      r.r1 = room.take(10, Waits.LONG_NANOS);
      r.r2 = Waits.outcome(start);
    }

    @Actor
    public void closer() {
      room.close();
    }
  }

  /** A caller who needs all the room, which comes back piece by piece: the last piece wakes it. */
  @JCStressTest
  @Outcome(id = "TAKEN, woken", expect = Expect.ACCEPTABLE, desc = "In.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class GivesAddUp {

    private final Room room = new Room(10, 100);

    public GivesAddUp() {
      room.put(3, 100);
    }

    @Actor
    public void caller(LL_Result r) {
      long start = System.nanoTime();
      r.r1 = room.take(100, Waits.LONG_NANOS);
      r.r2 = Waits.outcome(start);
    }

    @Actor
    public void settler() {
      room.give(1, 10);
      room.correct(-50);
      room.give(2, 40);
    }
  }

  /** Taking, correcting and giving back add up, whatever their order. */
  @JCStressTest
  @Outcome(id = "2, 37", expect = Expect.ACCEPTABLE, desc = "All of it.")
  @Outcome(expect = Expect.FORBIDDEN, desc = "Anything else.")
  @State
  public static class Arithmetic {

    private final Room room = roomWith(50);

    @Actor
    public void callers() {
      room.take(20);
      room.take(7);
    }

    @Actor
    public void worker() {
      room.correct(-30);
      room.put(3, 9);
      room.correct(10);
      room.give(4, 29);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = room.events();
      r.r2 = (int) room.bytes();
    }
  }

  private static Room fullRoom() {
    Room room = new Room(1, 100);
    room.put(1, 10);
    return room;
  }

  private static Room roomWith(long bytes) {
    Room room = new Room(10, 100);
    room.put(1, bytes);
    return room;
  }
}
