package dev.trackwright.internal;

import dev.trackwright.message.JsonBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the buffers of settled batches for the next ones, so that a busy client allocates nothing
 * for its bodies. At most one for each lane is kept, and none in an idle client. Belongs to the
 * worker.
 */
final class Buffers {

  private static final int FIRST_CAPACITY = 8 * 1024;

  private final int most;
  private final Deque<JsonBuffer> free = new ArrayDeque<>();

  /** Keeps so many. */
  Buffers(int most) {
    this.most = most;
  }

  JsonBuffer take() {
    JsonBuffer kept = free.pollLast();
    return kept == null ? new JsonBuffer(FIRST_CAPACITY) : kept;
  }

  /** Takes back a buffer that nobody reads any more. */
  void give(JsonBuffer buffer) {
    if (free.size() < most) {
      buffer.clear();
      free.addLast(buffer);
    }
  }

  void clear() {
    free.clear();
  }
}
