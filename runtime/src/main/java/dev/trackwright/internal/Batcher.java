package dev.trackwright.internal;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.Heading;
import dev.trackwright.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encodes events and collects them, by lanes, until a batch is full or its oldest event has waited
 * long enough. The events of one user are always in one lane, which keeps their order while other
 * lanes' batches overtake; where little is to be sent, lanes that have nothing under way share a
 * batch, so that lanes cost no requests. It is told the time and has no thread, lock or clock; it
 * belongs to the worker alone.
 */
final class Batcher {

  /** What became of an event that was handed over. */
  enum Verdict {
    /** It is in a batch. */
    TAKEN,
    /** It is longer than its destination takes. */
    TOO_LARGE,
    /** It threw when it was encoded. */
    NOT_ENCODABLE,
    /** Memory was too short to encode it. */
    NO_MEMORY
  }

  private final Encoder encoder;
  private final Buffers buffers;
  private final BatchLimits limits;
  private final long lingerNanos;
  private final @Nullable Parcel[] open;

  /** When the oldest event of a lane came. */
  private final long[] since;

  /** A lane whose batch has as many events as it may have, or none, which is less than 0. */
  private int full = -1;

  private long openEvents;
  private long batches;
  private long heldBytes;
  private String failure = "";

  /**
   * A batcher.
   *
   * @param encoder turns messages into bytes
   * @param buffers where the bytes go
   * @param limits of one batch
   * @param linger how long the oldest event waits for others
   * @param lanes how many batches can be under way, from 1 to 30
   */
  Batcher(Encoder encoder, Buffers buffers, BatchLimits limits, Duration linger, int lanes) {
    this.encoder = encoder;
    this.buffers = buffers;
    this.limits = limits;
    this.lingerNanos = Nanos.of(linger);
    this.open = new Parcel[lanes];
    this.since = new long[lanes];
  }

  /**
   * Encodes an event into the batch of its lane, or leaves no trace of it. Never throws: whatever
   * is wrong with one event must not keep those behind it from their turn. This is the one place
   * where what is thrown is caught, for each costs the JIT time that has the encoder inlined in it.
   *
   * @param cut takes batches that are too full for it; one that it makes full waits for {@link
   *     #cutFull}
   */
  Verdict take(Message message, long now, List<Shipment> cut) {
    try {
      return encode(message, now, cut);
    } catch (OutOfMemoryError shortage) {
      return Verdict.NO_MEMORY;
    } catch (Throwable thrown) {
      // Whatever an application's own value throws. Its message may hold a property's value.
      failure = thrown.getClass().getName();
      return Verdict.NOT_ENCODABLE;
    }
  }

  /** Builds whatever is to be built before it changes anything, for memory may be short. */
  private Verdict encode(Message message, long now, List<Shipment> cut) {
    cutFull(cut);
    int lane = lane(message.envelope());
    Parcel parcel = open[lane];
    if (parcel == null) {
      parcel = new Parcel(buffers.take(), lane);
      open[lane] = parcel;
    }
    Heading heading = Heading.of(message);
    int length = parcel.tryOn(encoder, message);
    if (length > limits.eventBytes()) {
      failure = heading.label() + " has " + length + " bytes, more than " + limits.eventBytes();
      return Verdict.TOO_LARGE;
    }
    if (parcel.count() > 0 && parcel.bytesOnTrial() > limits.batchBytes()) {
      Parcel next = new Parcel(buffers.take(), lane);
      parcel.move(next);
      cutAlone(lane, cut);
      open[lane] = next;
      parcel = next;
    }
    if (parcel.count() == 0) {
      since[lane] = now;
    }
    parcel.keep(heading);
    openEvents++;
    heldBytes = parcel.heldBytes(parcel.count() - 1, parcel.count());
    if (parcel.count() >= limits.batchEvents()) {
      full = lane;
    }
    return Verdict.TAKEN;
  }

  /** What the event that was taken last counts for in the room. */
  long heldBytes() {
    return heldBytes;
  }

  /** Why the event was not taken, without its values. */
  String failure() {
    return failure;
  }

  /** Lets go of arrays that an event has made long which is not taken. */
  void fit() {
    for (Parcel parcel : open) {
      if (parcel != null) {
        parcel.fit(buffers);
      }
    }
  }

  /** What is collected and not cut. */
  List<Parcel> open() {
    List<Parcel> parcels = new ArrayList<>();
    for (Parcel parcel : open) {
      if (parcel != null) {
        parcels.add(parcel);
      }
    }
    return parcels;
  }

  boolean isEmpty() {
    return openEvents == 0;
  }

  /**
   * Whether some lanes have collected nothing.
   *
   * @param lanes a bit for each
   */
  boolean isEmpty(int lanes) {
    for (int lane = 0; lane < open.length; lane++) {
      if ((lanes >> lane & 1) == 1 && count(lane) > 0) {
        return false;
      }
    }
    return true;
  }

  /** How many batches were cut so far, which is the number of the last. */
  long batches() {
    return batches;
  }

  /**
   * How long some lanes may wait for more events, in nanoseconds; 0 or less: no longer.
   *
   * @param lanes a bit for each; they have collected something
   */
  long lingerLeft(int lanes, long now) {
    long left = lingerNanos;
    for (int lane = 0; lane < open.length; lane++) {
      if ((lanes >> lane & 1) == 1 && count(lane) > 0) {
        left = Math.min(left, lingerNanos - (now - since[lane]));
      }
    }
    return left;
  }

  /**
   * Whether the lanes that have nothing under way have collected a batch together.
   *
   * @param free these lanes, a bit for each
   */
  boolean isFull(int free) {
    return eventsMissing(free) <= 0;
  }

  /** How many more events it takes, at the least, until a batch is full; by their number alone. */
  long eventsMissing(int free) {
    int together = 0;
    int most = 0;
    for (int lane = 0; lane < open.length; lane++) {
      int count = count(lane);
      most = Math.max(most, count);
      together += (free >> lane & 1) * count;
    }
    return (long) limits.batchEvents() - Math.max(most, together);
  }

  /** How many more bytes it takes, at the least, until a batch is full. */
  long bytesMissing() {
    int most = 0;
    for (Parcel parcel : open) {
      most = Math.max(most, parcel == null ? 0 : parcel.bytes(0, parcel.count()));
    }
    return Math.max(1, limits.batchBytes() - most);
  }

  /**
   * Ends all batches, as full as they are.
   *
   * @param free lanes that have nothing under way and can share a batch, a bit for each
   */
  void cutAll(int free, List<Shipment> cut) {
    for (int lane = 0; lane < open.length; lane++) {
      if ((free >> lane & 1) == 0 && count(lane) > 0) {
        cutAlone(lane, cut);
      }
    }
    cutFree(free, cut);
  }

  /** Ends the batch that an event has made full: not before that is counted as being in it. */
  void cutFull(List<Shipment> cut) {
    if (full >= 0) {
      cutAlone(full, cut);
    }
  }

  /**
   * Ends the batches of lanes that have nothing under way, as full as they are. The others could
   * not be sent: they go on collecting.
   *
   * @param free these lanes, which can share a batch, a bit for each
   */
  void cutFree(int free, List<Shipment> cut) {
    List<Shipment> made = new ArrayList<>();
    List<Slice> shared = new ArrayList<>();
    int lanes = 0;
    int events = 0;
    int bytes = 0;
    for (int lane = 0; lane < open.length; lane++) {
      Parcel parcel = open[lane];
      if (parcel == null || parcel.count() == 0 || (free >> lane & 1) == 0) {
        continue;
      }
      Slice whole = new Slice(parcel, 0, parcel.count());
      if (events + whole.count() > limits.batchEvents()
          || bytes + whole.bytes() > limits.batchBytes()) {
        made.add(new Shipment(shared, lanes, ++batches));
        shared.clear();
        lanes = 0;
        events = 0;
        bytes = 0;
      }
      shared.add(whole);
      lanes |= 1 << lane;
      events += whole.count();
      bytes += whole.bytes();
    }
    if (!shared.isEmpty()) {
      made.add(new Shipment(shared, lanes, ++batches));
    }
    cut.addAll(made);
    for (int lane = 0; lane < open.length; lane++) {
      if ((free >> lane & 1) == 1) {
        close(lane);
      }
    }
  }

  private void cutAlone(int lane, List<Shipment> cut) {
    Parcel parcel = open[lane];
    if (parcel != null) {
      Slice whole = new Slice(parcel, 0, parcel.count());
      cut.add(new Shipment(List.of(whole), 1 << lane, ++batches));
      close(lane);
    }
  }

  private void close(int lane) {
    Parcel parcel = open[lane];
    if (parcel != null && parcel.count() > 0) {
      open[lane] = null;
      openEvents -= parcel.count();
      buffers.expect(parcel.bytes(0, parcel.count()));
    }
    full = full == lane ? -1 : full;
  }

  private int count(int lane) {
    Parcel parcel = open[lane];
    return parcel == null ? 0 : parcel.count();
  }

  /** Who a message is about decides its lane. */
  private int lane(Envelope envelope) {
    String id = envelope.userId() != null ? envelope.userId() : envelope.anonymousId();
    int hash = id == null ? 0 : id.hashCode();
    return Math.floorMod((hash ^ hash >>> 16) * 0x9E37_79B9, open.length);
  }
}
