package dev.trackwright.internal.spool;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What stands before each record in a segment: see the package. Its checksum covers the name of the
 * file and the place in it as well, so that bytes that were a frame elsewhere are none here; the
 * price is that segments must not be renamed.
 *
 * @param offset where it starts in its file
 * @param length of the record that follows, in bytes
 * @param events how many the record holds
 * @param checksum CRC32C of the record
 * @param settled whether it has been acknowledged
 */
record Frame(long offset, int length, int events, int checksum, boolean settled) {

  /** The length of a frame without its record. */
  static final int BYTES = 20;

  /** Where in a frame the state is. */
  static final int STATE = 3;

  /** The state of a record that is delivered or dropped; any other byte is a waiting one. */
  static final byte SETTLED = (byte) 0xAA;

  private static final byte WAITING = 0x55;

  /** Not UTF-8, so that no text that is stored holds it. */
  private static final byte[] MARK = {(byte) 0xFF, 'T', 'W'};

  private static final int LENGTH = 4;
  private static final int EVENTS = 8;
  private static final int CHECKSUM = 12;
  private static final int OWN_CHECKSUM = 16;

  /** Where the next frame starts. */
  long end() {
    return offset + BYTES + length;
  }

  /** Writes a waiting frame. */
  void encode(byte[] target, int nameChecksum) {
    ByteBuffer.wrap(target)
        .put(MARK)
        .put(WAITING)
        .putInt(length)
        .putInt(events)
        .putInt(checksum)
        .putInt(ownChecksum(nameChecksum));
  }

  private int ownChecksum(int nameChecksum) {
    CRC32C crc = new CRC32C();
    crc.update(
        ByteBuffer.allocate(24)
            .putInt(nameChecksum)
            .putLong(offset)
            .putInt(length)
            .putInt(events)
            .putInt(checksum)
            .flip());
    return (int) crc.getValue();
  }

  /**
   * Reads a frame, whatever its mark and its state are: they are not covered by the checksum.
   *
   * @return null if there is none
   */
  static @Nullable Frame decode(byte[] source, int at, long offset, int nameChecksum) {
    ByteBuffer bytes = ByteBuffer.wrap(source);
    Frame frame =
        new Frame(
            offset,
            bytes.getInt(at + LENGTH),
            bytes.getInt(at + EVENTS),
            bytes.getInt(at + CHECKSUM),
            source[at + STATE] == SETTLED);
    boolean valid =
        frame.length >= 0
            && frame.events >= 0
            && bytes.getInt(at + OWN_CHECKSUM) == frame.ownChecksum(nameChecksum);
    return valid ? frame : null;
  }

  /** Whether a frame could start here: worth the checksum, when each byte is tried. */
  static boolean isMarked(byte[] source, int at) {
    return source[at] == MARK[0] && source[at + 1] == MARK[1] && source[at + 2] == MARK[2];
  }
}
