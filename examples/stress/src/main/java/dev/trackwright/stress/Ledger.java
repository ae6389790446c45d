package dev.trackwright.stress;

import java.util.BitSet;
import java.util.List;

/**
 * What the server has taken, event by event: the judge of the soak. It holds two bits for each
 * event, so that the heap it shares with the client stays flat, and knows for each event whether
 * its answer may have got lost, which is all that at-least-once excuses.
 */
final class Ledger {

  /** What is known of one user's events; guarded by itself. */
  private static final class User {
    private final BitSet arrived = new BitSet();
    private final BitSet unsure = new BitSet();
    private int last = -1;
  }

  private final User[] users;
  private final Violations violations;
  private long arrivals;
  private long repeated;
  private long excuses;
  private long refused;

  Ledger(int users, Violations violations) {
    this.users = new User[users];
    for (int i = 0; i < users; i++) {
      this.users[i] = new User();
    }
    this.violations = violations;
  }

  /**
   * The server takes events.
   *
   * @param late whether the client may have given up this very request by now
   */
  synchronized void take(List<EventId> events, boolean late) {
    for (EventId event : events) {
      User user = users[event.user()];
      int number = event.number();
      if (!user.arrived.get(number)) {
        if (number < user.last) {
          violations.add(event.text() + " arrived behind " + user.last + " of its user");
        }
        user.arrived.set(number);
        user.last = Math.max(user.last, number);
        arrivals++;
      } else {
        repeated++;
        if (!user.unsure.get(number) && !late) {
          violations.add(event.text() + " came again although its answer was not lost");
        }
        user.unsure.clear(number); // one lost answer excuses one repetition
      }
    }
  }

  /** The answer to a request whose events were taken did not, or may not, reach the client. */
  synchronized void loseAnswer(List<EventId> events) {
    for (EventId event : events) {
      users[event.user()].unsure.set(event.number());
      excuses++;
    }
  }

  /** The server refuses an event that came alone. */
  synchronized void refuse(EventId event) {
    refused++;
    if (!event.poison()) {
      violations.add(event.text() + " was refused");
    }
  }

  /** Whether all of a user's events before one have arrived, but for those that are refused. */
  synchronized boolean hasAllBefore(int user, int number, BitSet poison) {
    BitSet missing = new BitSet();
    missing.set(0, number);
    missing.andNot(users[user].arrived);
    missing.andNot(poison);
    return missing.isEmpty();
  }

  /** Whether any of these arrived. */
  synchronized boolean hasAny(int user, BitSet poison) {
    return users[user].arrived.intersects(poison);
  }

  synchronized long arrivals() {
    return arrivals;
  }

  @Override
  public synchronized String toString() {
    return arrivals
        + " arrived, "
        + repeated
        + " repetitions ("
        + excuses
        + " events had lost answers), "
        + refused
        + " refusals";
  }
}
