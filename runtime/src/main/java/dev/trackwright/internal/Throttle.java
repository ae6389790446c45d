package dev.trackwright.internal;

/**
 * When a server that wants fewer requests gets the next one, of whatever batch. Batches that were
 * under way together are answered together, so a round of them counts as one refusal, and the next
 * round is a single batch, which finds out for all whether the server takes more; the price is that
 * the others wait for its answer. Belongs to the worker.
 */
final class Throttle {

  private int refusedInARow;

  /** Counts the rounds; a refusal begins the next one. */
  private int round;

  /** How many batches of this round are under way. */
  private int underWay;

  private boolean halted;
  private long haltedAt;
  private long haltNanos;

  /** Notes that a batch is sent; gives the round that it belongs to. */
  int send() {
    underWay++;
    return round;
  }

  /**
   * Notes an answer. One to an earlier round says nothing about what has become of the server since
   * then.
   *
   * @param refused whether the server wants fewer requests
   */
  void answer(int ofRound, boolean refused) {
    if (ofRound != round) {
      return;
    }
    underWay--;
    refusedInARow = refused ? refusedInARow + 1 : 0;
    if (refused) {
      round++;
      underWay = 0;
    }
  }

  /** How many rounds were refused since one was not. */
  int refusedInARow() {
    return refusedInARow;
  }

  /** Halts every batch for a time; of several halts the one that ends last counts. */
  void halt(long now, long nanos) {
    if (!halted || nanos > haltNanos - (now - haltedAt)) {
      halted = true;
      haltedAt = now;
      haltNanos = nanos;
    }
  }

  /** How long every batch has to wait; {@link Long#MAX_VALUE} for an answer. */
  long waitLeft(long now) {
    if (refusedInARow > 0 && underWay > 0) {
      return Long.MAX_VALUE;
    }
    return halted ? haltNanos - (now - haltedAt) : 0;
  }
}
