package dev.trackwright.internal;

import dev.trackwright.message.JsonBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the buffers of settled batches for the next ones, so that a busy client allocates nothing
 * for its bodies. What it keeps fits into the room that events leave, so that both together stay
 * within the bound of a client's memory; an idle client keeps none. Belongs to the worker.
 */
final class Buffers {

  /** Doubled some times, it still is an object that G1 does not treat as a huge one. */
  private static final int FIRST_CAPACITY = 8 * 1024 - 16;

  private final Room room;
  private final int longest;
  private final int onTrial;
  private final Deque<JsonBuffer> free = new ArrayDeque<>();
  private long freeBytes;
  private int usual = FIRST_CAPACITY;

  /**
   * Keeps what fits into a room, beside the events there.
   *
   * @param limits of a batch: what is longer than a full one, with an event on trial and the commas
   *     at both, has become so by an event that is not sent, and is neither kept nor made
   */
  Buffers(Room room, BatchLimits limits) {
    this.room = room;
    long full = 2L + limits.batchBytes() + limits.eventBytes();
    this.onTrial = limits.eventBytes();
    this.longest = (int) Math.max(FIRST_CAPACITY, Math.min(full, Integer.MAX_VALUE - 8));
  }

  JsonBuffer take() {
    JsonBuffer kept = free.pollLast();
    if (kept != null) {
      freeBytes -= kept.array().length;
      return kept;
    }
    return new JsonBuffer(usual);
  }

  /** Notes how many bytes the latest batch has, as the next one may have, too. */
  void expect(int bytes) {
    int capacity = FIRST_CAPACITY; // doubled as a buffer grows, so that one that has grown is kept
    while (capacity < bytes && capacity <= longest / 2) {
      capacity *= 2;
    }
    // Grown once more, by the event that does not fit into a full batch, it would be too long.
    boolean wouldOutgrow = capacity > longest / 2 && bytes > capacity - onTrial;
    usual = wouldOutgrow ? longest : capacity;
  }

  /** Takes back a buffer that nobody reads any more. */
  void give(JsonBuffer buffer) {
    int capacity = buffer.array().length;
    if (capacity >= usual && capacity <= longest) {
      buffer.clear();
      free.addLast(buffer);
      freeBytes += capacity;
    }
    while (freeBytes > room.bytesLeft() && !free.isEmpty()) {
      freeBytes -= free.removeLast().array().length;
    }
  }

  void clear() {
    free.clear();
    freeBytes = 0;
    usual = FIRST_CAPACITY;
  }
}
