package dev.trackwright.transport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Puts the parts of a body together, before its exchange begins. That is the one moment at which
 * the client's own buffers are read, so that no time limit can meet it, and the JDK gets a body in
 * one piece, which is the only way for it to look for an answer after a failed write; the price is
 * the room of a body for each exchange under way, which is used again.
 */
final class HttpBuffers {

  private final Queue<ByteBuffer> spare = new ConcurrentLinkedQueue<>();

  /**
   * One buffer that is the caller's, on an array of its own, from its start to its limit.
   *
   * @param parts is empty afterwards, for whoever holds the list does so until the exchange ends,
   *     and must not hold the client's buffers for as long
   */
  ByteBuffer whole(List<ByteBuffer> parts) {
    int length = 0;
    for (ByteBuffer part : parts) {
      length = Math.addExact(length, part.remaining());
    }
    ByteBuffer whole = spare.poll();
    if (whole == null || whole.capacity() < length) {
      // Somewhat longer, for the next body is never of quite the same length.
      whole = ByteBuffer.allocate(Math.addExact(length, length / 8));
    }
    whole.clear();
    for (ByteBuffer part : parts) {
      whole.put(part);
    }
    parts.clear();
    return whole.flip();
  }

  /** Takes one back that nobody reads any more. */
  void takeBack(ByteBuffer whole) {
    spare.add(whole);
  }

  /** Lets go of what is not in use. */
  void clear() {
    spare.clear();
  }
}
