package dev.trackwright.stress;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.Checker;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.TrackMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One client of the soak with the threads that track through it, and what they have handed over,
 * which its account is held against. Each user belongs to one thread, so that there is an order to
 * keep.
 */
final class SoakClient {

  static final int THREADS = 3;
  private static final int USERS_OF_A_THREAD = 20;
  static final int USERS = THREADS * USERS_OF_A_THREAD;

  /** One event of so many is refused by the server. */
  private static final int POISON = 2_000;

  private static final Payload PAYLOAD = new Order("EUR", 4_999, "f3b1c9a0-order");

  private final String name;
  private final TrackingClient client;
  private final int firstUser;
  private final Violations violations;
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong poisonous = new AtomicLong();

  /** How many events of each user were handed over; each written by the user's thread. */
  private final AtomicLong[] counts = new AtomicLong[USERS];

  /** Which of them the server refuses; guarded by itself. */
  private final BitSet[] poison = new BitSet[USERS];

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;
  private DeliveryReport last;
  private long mostSpooled;

  private record Order(String currency, long cents, String id) implements Payload {
    private static final JsonKey CURRENCY = JsonKey.of("currency");
    private static final JsonKey CENTS = JsonKey.of("cents");
    private static final JsonKey ID = JsonKey.of("order_id");

    @Override
    public void writeTo(JsonWriter out) {
      out.key(CURRENCY);
      out.value(currency);
      out.key(CENTS);
      out.value(cents);
      out.key(ID);
      out.value(id);
    }

    @Override
    public void check(Checker checker) {}
  }

  SoakClient(String name, TrackingClient client, int firstUser, Violations violations) {
    this.name = name;
    this.client = client;
    this.firstUser = firstUser;
    this.violations = violations;
    this.last = client.deliveryReport();
    for (int i = 0; i < USERS; i++) {
      counts[i] = new AtomicLong();
      poison[i] = new BitSet();
    }
  }

  /** Starts the threads, which track so many events a second together. */
  void start(int rate) {
    for (int i = 0; i < THREADS; i++) {
      int from = i * USERS_OF_A_THREAD;
      Thread thread =
          new Thread(() -> track(from, THREADS * 1_000_000_000L / rate), "soak-" + name);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void track(int from, long nanosEach) {
    long next = System.nanoTime();
    for (int i = 0; !stopped; i++) {
      send(from + i % USERS_OF_A_THREAD);
      next += nanosEach;
      long wait = next - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
    }
  }

  private void send(int user) {
    int number = (int) counts[user].get();
    boolean refused = (number * 31 + user * 997) % POISON == 1;
    if (refused) {
      poisonous.incrementAndGet();
      synchronized (poison[user]) {
        poison[user].set(number);
      }
    }
    EventId id = new EventId(firstUser + user, number, refused);
    Envelope envelope =
        Envelope.at(System.currentTimeMillis())
            .messageId(id.text())
            .identity("user-" + id.user(), null)
            .build();
    begun.incrementAndGet();
    client.send(new TrackMessage(envelope, "Order Completed", PAYLOAD));
    sent.incrementAndGet();
    counts[user].incrementAndGet();
  }

  /** Holds the account of this moment against what was handed over. */
  void checkAccount() {
    long before = sent.get();
    DeliveryReport now;
    try {
      now = client.deliveryReport();
    } catch (IllegalArgumentException unbalanced) {
      violations.add(name + ": " + unbalanced.getMessage());
      return;
    }
    long after = begun.get();
    check(now.accepted() >= before && now.accepted() <= after, "not all are accounted for", now);
    check(now.delivered() >= last.delivered(), "fewer are delivered than before", now);
    check(now.droppedTotal() >= last.droppedTotal(), "fewer are dropped than before", now);
    check(now.droppedTotal() == now.dropped(DropReason.REFUSED), "good events are dropped", now);
    check(now.dropped(DropReason.REFUSED) <= poisonous.get(), "too many are refused", now);
    mostSpooled = Math.max(mostSpooled, now.spooled());
    last = now;
  }

  /** The most that were in the spool at a time. */
  long mostSpooled() {
    return mostSpooled;
  }

  private void check(boolean good, String what, DeliveryReport report) {
    if (!good) {
      violations.add(name + ": " + what + ": " + report);
    }
  }

  /** Flushes; if that is said to be complete, what was sent before has arrived. */
  void flush(Ledger ledger, Duration timeout) {
    int[] before = new int[USERS];
    for (int i = 0; i < USERS; i++) {
      before[i] = (int) counts[i].get();
    }
    DeliveryReport report = client.flush(timeout);
    if (report.pending() == 0) {
      checkArrived(ledger, before, "was flushed");
    }
  }

  /** Ends the threads, then the client, and looks whether all has arrived. */
  void end(Ledger ledger, Duration timeout) throws InterruptedException {
    stopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
    DeliveryReport report = client.close(timeout);
    checkAccount();
    check(report.pending() == 0, "events are left behind", report);
    check(report.accepted() == sent.get(), "not all are accounted for at the end", report);
    check(report.droppedTotal() == poisonous.get(), "others than the poisonous are lost", report);
    int[] all = new int[USERS];
    for (int i = 0; i < USERS; i++) {
      all[i] = (int) counts[i].get();
    }
    checkArrived(ledger, all, "was closed");
  }

  private void checkArrived(Ledger ledger, int[] numbers, String when) {
    for (int i = 0; i < USERS; i++) {
      synchronized (poison[i]) {
        if (!ledger.hasAllBefore(firstUser + i, numbers[i], poison[i])) {
          violations.add(name + ": an event of user " + i + " is missing when the client " + when);
        }
        if (ledger.hasAny(firstUser + i, poison[i])) {
          violations.add(name + ": a poisonous event of user " + i + " was taken");
        }
      }
    }
  }

  @Override
  public String toString() {
    return name + ": " + last + ", at most " + mostSpooled + " spooled";
  }
}
