package dev.trackwright.benchmarks.delivery;

import dev.trackwright.benchmarks.delivery.Board.Slot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The process that is measured: one client, one kind of measurement. It tells what it found in
 * lines {@code name=value}, the last of which is {@code done}, and ends when its standard input
 * does, so that others can look at it in between.
 */
final class Probe {

  /** How many events may be under way: less than each client is told it may hold. */
  private static final int WINDOW = 8_000;

  static final int CAPACITY = 10_000;
  static final int OUTAGE_CAPACITY = 1_000;
  private static final int BURST = 1_000;
  private static final int OUTAGE_EVENTS_PER_SECOND = 20_000;
  private static final long PARK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long NUDGE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final DeliveryClient client;
  private final Board board;
  private final int count;

  private Probe(DeliveryClient client, Board board, int count) {
    this.client = client;
    this.board = board;
    this.count = count;
  }

  /**
   * Measures.
   *
   * @param args the kind, the maker's class, the collector's address, the board's file, and how
   *     many events, or milliseconds where the kind is about time
   */
  public static void main(String[] args) throws Exception {
    DeliveryClient.Maker maker = DeliveryClient.Maker.named(args[1]);
    boolean outage = args[0].equals("outage");
    DeliveryClient client =
        maker.open(
            new DeliveryClient.Setup(
                URI.create(args[2]), outage ? OUTAGE_CAPACITY : CAPACITY, Sample.all()));
    Probe probe = new Probe(client, Board.open(Path.of(args[3])), Integer.parseInt(args[4]));
    switch (args[0]) {
      case "caller" -> probe.caller();
      case "deliver" -> probe.deliver();
      case "distant" -> probe.distant();
      case "outage" -> probe.outage();
      case "close" -> probe.closing();
      default -> throw new IllegalArgumentException("No such measurement: " + args[0]);
    }
    end();
  }

  /** Says that it has finished, waits to be let go, and leaves whatever still runs. */
  static void end() throws Exception {
    System.out.println("done");
    while (System.in.read() >= 0) {
      // The harness looks at this process now.
    }
    Runtime.getRuntime().halt(0);
  }

  private static void say(String name, long value) {
    System.out.println(name + "=" + value);
  }

  /**
   * What a call costs its thread: bursts that fit into the queue, which is empty again before each,
   * since a full one would measure the server. {@code count} is the time for warming up, and again
   * for measuring, in milliseconds.
   */
  private void caller() {
    CallerCost cost = new CallerCost();
    long sent = 0;
    for (boolean measuring : new boolean[] {false, true}) {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(count);
      do {
        cost.begin();
        for (int i = 0; i < BURST; i++) {
          client.track(i & (Sample.COUNT - 1));
        }
        cost.end(BURST, measuring);
        sent += BURST;
        client.flush();
        if (!awaitDelivered(sent)) {
          throw new IllegalStateException("The client has lost events between bursts");
        }
      } while (System.nanoTime() < end || (measuring && cost.rounds() < 3));
    }
    say("callerPicos", cost.medianPicosPerCall());
    say("callerMilliBytes", cost.medianMilliBytesPerCall());
    say("bursts", cost.rounds());
  }

  /**
   * Everything that {@code count} events cost in a JVM that has just begun, and then once more; the
   * harness reads the CPU time from outside.
   */
  private void deliver() throws IOException {
    say("usedBefore", used());
    send(0, count);
    say("usedAfter", used());
    say("delivered", board.get(Slot.EVENTS));
    System.out.println("cold");
    if (System.in.read() >= 0) {
      send(count, 2 * count);
      say("deliveredWarm", board.get(Slot.EVENTS));
    }
  }

  private void send(int from, int to) {
    int sent = from;
    for (; sent < to && awaitWindow(sent); sent++) {
      client.track(sent & (Sample.COUNT - 1));
    }
    client.flush();
    awaitDelivered(sent);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Events a second, after as much time again for warming up. */
  private void distant() throws InterruptedException {
    Thread caller =
        new Thread(
            () -> {
              for (int sent = 0; awaitWindow(sent); sent++) {
                client.track(sent & (Sample.COUNT - 1));
              }
            },
            "caller");
    caller.setDaemon(true);
    caller.start();
    TimeUnit.MILLISECONDS.sleep(count);
    long before = board.get(Slot.EVENTS);
    long begin = System.nanoTime();
    TimeUnit.MILLISECONDS.sleep(count);
    long delivered = board.get(Slot.EVENTS) - before;
    say("eventsPerSecond", delivered * TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin));
  }

  /** How the heap grows while nothing is delivered; a call that blocks is not waited for. */
  private void outage() throws InterruptedException {
    client.track(0);
    client.flush();
    long before = usedAfterCollection();
    int[] calls = new int[1];
    Thread caller =
        new Thread(
            () -> {
              long begin = System.nanoTime();
              for (int i = 0; i < count; i++) {
                client.track(i & (Sample.COUNT - 1));
                calls[0] = i + 1;
                if (i % 200 == 0) {
                  long due = begin + i * (TimeUnit.SECONDS.toNanos(1) / OUTAGE_EVENTS_PER_SECOND);
                  parkUntil(due);
                }
              }
            },
            "caller");
    caller.setDaemon(true);
    caller.start();
    caller.join(TimeUnit.SECONDS.toMillis(5) + 4L * count * 1_000 / OUTAGE_EVENTS_PER_SECOND);
    say("heapGrowth", usedAfterCollection() - before);
    say("calls", calls[0]);
  }

  private static void parkUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static long usedAfterCollection() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return used();
  }

  /** How much of what was tracked has arrived when the client says that it has closed. */
  private void closing() throws InterruptedException {
    for (int i = 0; i < count; i++) {
      client.track(i & (Sample.COUNT - 1));
    }
    long begin = System.nanoTime();
    Thread closer = new Thread(this::closeClient, "closer");
    closer.setDaemon(true);
    closer.start();
    closer.join(TimeUnit.SECONDS.toMillis(60));
    say("afterClose", board.get(Slot.EVENTS));
    say("closeMillis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
  }

  private void closeClient() {
    try {
      client.flush();
      client.end();
    } catch (Exception e) {
      throw new IllegalStateException("The client cannot be closed", e);
    }
  }

  /** Waits until one more event fits into the window; false if nothing moves any more. */
  private boolean awaitWindow(long sent) {
    return sent - board.get(Slot.EVENTS) < WINDOW || awaitDelivered(sent - WINDOW / 2);
  }

  /** Waits for a number of events; false if nothing moves any more. */
  private boolean awaitDelivered(long events) {
    long seen = board.get(Slot.EVENTS);
    long since = System.nanoTime();
    long nudged = since;
    while (seen < events) {
      LockSupport.parkNanos(PARK_NANOS);
      long now = System.nanoTime();
      long next = board.get(Slot.EVENTS);
      if (next != seen) {
        seen = next;
        since = now;
      } else if (now - since > STALLED_NANOS) {
        return false;
      }
      if (now - Math.max(since, nudged) > NUDGE_NANOS) {
        // Some clients forget about a batch that is not full.
        nudged = now;
        client.flush();
      }
    }
    return true;
  }
}
