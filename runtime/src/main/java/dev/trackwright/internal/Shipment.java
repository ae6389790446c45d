package dev.trackwright.internal;

import dev.trackwright.message.Heading;
import dev.trackwright.transport.DeliveryOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way, with what has happened to it so far. Its events never change; a batch that is
 * split becomes two of these, which start counting attempts anew but keep the time of the first.
 * Belongs to the worker.
 */
final class Shipment {

  private final List<Slice> slices;
  private final int lanes;
  private final long number;
  private final int count;
  private long firstSentAt;
  private long sentAt;
  private boolean sent;

  /** How often it was sent, for whatever reason: the server's retry count. */
  private int sends;

  /** How many of these count against the limit of attempts. */
  private int attempts;

  /** The round in which it was sent last, see {@link Throttle}. */
  private int round;

  private long failedAt;
  private long waitNanos;
  private boolean imposed;
  private @Nullable CompletableFuture<DeliveryOutcome> answer;

  /** Since when it cannot be read from the spool; meaningful only if there is such a time. */
  private long unreadableSince;

  private boolean unreadable;

  /**
   * A batch that was not sent yet.
   *
   * @param slices its events, in order
   * @param lanes the lanes that it occupies, a bit for each
   * @param number its place among all batches; flushes cover those up to a number
   */
  Shipment(List<Slice> slices, int lanes, long number) {
    this.slices = List.copyOf(slices);
    this.lanes = lanes;
    this.number = number;
    this.count = slices.stream().mapToInt(Slice::count).sum();
  }

  List<Slice> slices() {
    return slices;
  }

  int lanes() {
    return lanes;
  }

  long number() {
    return number;
  }

  int size() {
    return count;
  }

  long heldBytes() {
    long bytes = 0;
    for (Slice slice : slices) {
      bytes += slice.heldBytes();
    }
    return bytes;
  }

  int bytes() {
    return slices.stream().mapToInt(Slice::bytes).sum();
  }

  /** Whether its bytes are in memory, all of them. */
  boolean isLoaded() {
    return slices.stream().allMatch(slice -> slice.parcel().isLoaded());
  }

  /** Whether all of it is in the spool. */
  boolean isStored() {
    return slices.stream().allMatch(slice -> slice.parcel().storedUpTo() >= slice.to());
  }

  /** Whether it is made of whole parcels, which can leave memory. */
  boolean isWhole() {
    return slices.stream().allMatch(slice -> slice.count() == slice.parcel().count());
  }

  /** A batch that is in the spool as one for each of its records, so that one can be lost alone. */
  List<Shipment> recordByRecord() {
    List<Shipment> each = new ArrayList<>();
    for (Slice slice : slices) {
      for (StoredPart part : slice.parcel().parts()) {
        Parcel parcel = slice.parcel().likewiseStored();
        parcel.addStored(part.record(), part.count());
        each.add(of(List.of(new Slice(parcel, 0, part.count()))));
      }
    }
    return each;
  }

  Heading first() {
    Slice slice = slices.get(0);
    return slice.parcel().heading(slice.from());
  }

  int sends() {
    return sends;
  }

  int attempts() {
    return attempts;
  }

  /** Notes that it is being sent, in a round. */
  void send(long now, CompletableFuture<DeliveryOutcome> answerToCome, int inRound) {
    round = inRound;
    if (!sent) {
      sent = true;
      firstSentAt = now;
    }
    sends++;
    sentAt = now;
    answer = answerToCome;
  }

  /** The answer that is awaited, or null if it is not under way. */
  @Nullable CompletableFuture<DeliveryOutcome> answer() {
    return answer;
  }

  /** Whether an attempt has failed already. */
  boolean hasFailed() {
    return sends > (answer == null ? 0 : 1);
  }

  /** How long its answer may still take; {@link Long#MAX_VALUE} if it is not under way. */
  long patienceLeft(long now, long patience) {
    return answer == null ? Long.MAX_VALUE : patience - (now - sentAt);
  }

  /** The round in which it was sent last. */
  int round() {
    return round;
  }

  /** Notes that the answer is here. */
  void land() {
    answer = null;
  }

  long elapsed(long now) {
    return sent ? now - firstSentAt : 0;
  }

  /** Notes a failure that counts as an attempt. */
  void countAttempt() {
    attempts++;
  }

  /** When it failed last; meaningful only while it waits. */
  long failedAt() {
    return failedAt;
  }

  /** Notes how long to wait from now on, and whether the server wants it so. */
  void waitFor(long now, long nanos, boolean imposed) {
    failedAt = now;
    waitNanos = nanos;
    this.imposed = imposed;
  }

  /** Notes that it cannot be read from the spool; for how long that has been so. */
  long unreadableFor(long now) {
    if (!unreadable) {
      unreadable = true;
      unreadableSince = now;
    }
    return now - unreadableSince;
  }

  boolean wasFirstSentAfter(long time) {
    return sent && firstSentAt - time > 0;
  }

  /** Ends a wait of our own choice; a server's wish stands. */
  void endWait() {
    if (!imposed) {
      waitNanos = 0;
    }
  }

  /**
   * How long it still has to wait, in nanoseconds; 0 or less: not any more.
   *
   * @param longestOwn the longest wait of our own choice, which a close cuts short; a server's wish
   *     is not cut
   */
  long waitLeft(long now, long longestOwn) {
    if (waitNanos == 0) {
      return 0;
    }
    long wait = imposed ? waitNanos : Math.min(waitNanos, longestOwn);
    return wait - (now - failedAt);
  }

  /** The first and the second half, in order. */
  List<Shipment> halves() {
    int middle = count / 2;
    return List.of(part(0, middle), part(middle, count));
  }

  private Shipment part(int from, int to) {
    List<Slice> part = new ArrayList<>();
    int before = 0;
    for (Slice slice : slices) {
      int first = Math.max(from - before, 0);
      int last = Math.min(to - before, slice.count());
      if (first < last) {
        part.add(slice.part(first, last));
      }
      before += slice.count();
    }
    return of(part);
  }

  /** Some of its events, with the times of its first attempt and of its first failed reading. */
  private Shipment of(List<Slice> some) {
    // It no longer holds up the users of lanes that are in the other parts alone.
    int lanesOfSome = 0;
    for (Slice slice : some) {
      lanesOfSome |= slice.parcel().lanes();
    }
    Shipment shipment = new Shipment(some, lanes & lanesOfSome, number);
    shipment.sent = sent;
    shipment.firstSentAt = firstSentAt;
    shipment.unreadable = unreadable;
    shipment.unreadableSince = unreadableSince;
    return shipment;
  }
}
