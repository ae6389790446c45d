package dev.trackwright.message;

import java.util.Arrays;

/**
 * The bytes that {@link MessageEncoder} appends events to, which a worker sends from and then uses
 * again. The array is handed out as it is, so that nothing is copied on the way to a request; the
 * price is that whoever reads it must be done before the next event is appended.
 *
 * <p>Not thread-safe: a buffer belongs to one thread at a time. It grows by doubling and does not
 * shrink.
 */
public final class JsonBuffer {

  /** The longest array that every JVM gives. */
  private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

  private static final int FIRST_CAPACITY = 1024;

  /** Lives as long as the buffer, so that writing an event makes no object. */
  private final Utf8JsonWriter writer = new Utf8JsonWriter(this);

  private byte[] bytes;
  private int length;

  /** An empty buffer with room for a usual event. */
  public JsonBuffer() {
    this(FIRST_CAPACITY);
  }

  /**
   * An empty buffer.
   *
   * @param capacity how many bytes it takes before it grows the first time; 0 or more
   */
  public JsonBuffer(int capacity) {
    this.bytes = new byte[capacity];
  }

  /**
   * The bytes, which end at {@link #length()}.
   *
   * @return the buffer's own array, not a copy; appending may replace it by a longer one
   */
  public byte[] array() {
    return bytes;
  }

  /**
   * How much was appended.
   *
   * @return the number of bytes, from 0 to 2<sup>31</sup> - 9
   */
  public int length() {
    return length;
  }

  /**
   * Goes back to an earlier length, such as where an event began that could not be encoded.
   *
   * @param length from 0 to {@link #length()}
   * @throws IllegalArgumentException if the buffer has never been that short or is shorter now
   */
  public void truncate(int length) {
    if (length < 0 || length > this.length) {
      throw new IllegalArgumentException("Cannot cut " + this.length + " bytes to " + length);
    }
    this.length = length;
  }

  /** Makes the buffer empty; its capacity stays. */
  public void clear() {
    length = 0;
  }

  /**
   * Appends one byte.
   *
   * @param value the byte
   * @throws IllegalStateException if the buffer is as long as an array can be
   */
  public void append(byte value) {
    reserve(1)[length++] = value;
  }

  /**
   * Appends bytes.
   *
   * @param from where they are
   * @param offset the first of them
   * @param count how many
   * @throws IndexOutOfBoundsException if {@code from} has no such bytes
   * @throws IllegalStateException if the buffer would become longer than an array can be
   */
  public void append(byte[] from, int offset, int count) {
    System.arraycopy(from, offset, reserve(count), length, count);
    length += count;
  }

  /**
   * Appends what stands before a value, without the comma that it begins with where the value is
   * the first in an object or array; returns where the value goes, and has room.
   *
   * @param lead a comma or more, or nothing; something must have been appended before
   */
  int lead(byte[] lead, int room) {
    byte[] to = reserve(lead.length + room);
    int at = length;
    int skipped = (to[at - 1] | 0x20) == '{' ? 1 : 0; // a bit is all that '[' has less
    int count = lead.length - skipped;
    System.arraycopy(lead, skipped, to, at, count);
    return at + count;
  }

  /** The array, with room for so many bytes behind {@link #length()}. */
  byte[] reserve(int more) {
    if (more > bytes.length - length) {
      grow(more);
    }
    return bytes;
  }

  /** Says how far the array that {@link #reserve} gave has been filled. */
  void filledTo(int end) {
    length = end;
  }

  Utf8JsonWriter writer() {
    return writer;
  }

  private void grow(int more) {
    long needed = (long) length + more;
    if (needed > MAX_LENGTH) {
      throw new IllegalStateException("No array holds " + needed + " bytes of JSON");
    }
    long doubled = Math.min(2L * bytes.length, MAX_LENGTH);
    bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, needed));
  }
}
