package dev.trackwright.internal;

import dev.trackwright.message.JsonBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the buffers of settled batches for the next ones, so that a busy client allocates nothing
 * for its bodies. What it keeps fits into the room that events leave, so that both together stay
 * within the bound of a client's memory; an idle client keeps none. Belongs to the worker.
 */
final class Buffers {

  /** Doubled some times, it still is an object that G1 does not treat as a huge one. */
  private static final int FIRST_CAPACITY = 8 * 1024 - 16;

  private final Room room;
  private final Deque<JsonBuffer> free = new ArrayDeque<>();
  private long freeBytes;

  /** What was made last; it tells how long a buffer becomes by now. */
  private @Nullable JsonBuffer latest;

  /** Keeps what fits into a room, beside the events there. */
  Buffers(Room room) {
    this.room = room;
  }

  JsonBuffer take() {
    JsonBuffer kept = free.pollLast();
    if (kept != null) {
      freeBytes -= kept.array().length;
      return kept;
    }
    latest = new JsonBuffer(latest == null ? FIRST_CAPACITY : latest.array().length);
    return latest;
  }

  /** Takes back a buffer that nobody reads any more. */
  void give(JsonBuffer buffer) {
    int capacity = buffer.array().length;
    if (capacity > 0 && freeBytes + capacity <= room.bytesLeft()) {
      buffer.clear();
      free.addLast(buffer);
      freeBytes += capacity;
    }
  }

  void clear() {
    free.clear();
    freeBytes = 0;
    latest = null;
  }
}
