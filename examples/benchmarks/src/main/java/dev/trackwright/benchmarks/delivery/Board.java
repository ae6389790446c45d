package dev.trackwright.benchmarks.delivery;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Numbers that processes share: the collector counts, the others read, and the harness says how the
 * collector shall answer. It is memory mapped from a file, so that reading it costs the process
 * that is measured nothing.
 */
final class Board {

  /** A number of its own cache line. */
  enum Slot {
    /** Events that were answered with 200. */
    EVENTS(0),
    /** Requests that were answered with 200. */
    REQUESTS(1),
    /** The bytes of their bodies, as they came over the wire. */
    BODY_BYTES(2),
    /** When the first event was answered, in microseconds since 1970; 0 if none was. */
    FIRST_EVENT_MICROS(3),
    /** How long the collector waits before it answers. */
    DELAY_MILLIS(4),
    /** What it answers; 0 is 200. */
    STATUS(5),
    /** Changes with each measurement, so that what is left of the last one does not count. */
    MEASUREMENT(6);

    private final int line;

    Slot(int line) {
      this.line = line;
    }

    int offset() {
      return line * LINE;
    }
  }

  private static final int LINE = 64;
  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer memory;

  private Board(ByteBuffer memory) {
    this.memory = memory;
  }

  static Board open(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new Board(channel.map(MapMode.READ_WRITE, 0, (long) LINE * Slot.values().length));
    }
  }

  long get(Slot slot) {
    return (long) LONGS.getVolatile(memory, slot.offset());
  }

  void set(Slot slot, long value) {
    LONGS.setVolatile(memory, slot.offset(), value);
  }

  void add(Slot slot, long value) {
    var unused = (long) LONGS.getAndAdd(memory, slot.offset(), value);
  }

  /** Sets a slot that is still 0. */
  void setFirst(Slot slot, long value) {
    var unused = LONGS.compareAndSet(memory, slot.offset(), 0L, value);
  }

  /** Counts from 0 again, and answers from now on like that. */
  void reset(long delayMillis, long status) {
    long measurement = get(Slot.MEASUREMENT);
    for (Slot slot : Slot.values()) {
      set(slot, 0);
    }
    set(Slot.MEASUREMENT, measurement + 1);
    set(Slot.DELAY_MILLIS, delayMillis);
    set(Slot.STATUS, status);
  }
}
