package dev.trackwright.internal.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * What a segment starts with, in this version and in each later one. Only a header with a right
 * checksum can say that a file is of another version: a damaged one costs no frame, for frames have
 * their own checksums.
 */
final class SegmentHeader {

  /** Its length. */
  static final int BYTES = 16;

  /** The version that this class writes and reads. */
  static final int VERSION = 1;

  private static final byte[] MAGIC = "TWSPOOL\n".getBytes(StandardCharsets.US_ASCII);

  private SegmentHeader() {}

  /** The header of a version. */
  static byte[] encode(int version) {
    ByteBuffer header = ByteBuffer.allocate(BYTES).put(MAGIC).putInt(version);
    return header.putInt(checksum(header.array())).array();
  }

  /** Whether a file says, beyond doubt, that it is of a version that we do not know. */
  static boolean isOfAnotherVersion(Path file) throws IOException {
    byte[] header = new byte[BYTES];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() < BYTES) {
        return false;
      }
      in.readFully(header);
    }
    ByteBuffer bytes = ByteBuffer.wrap(header);
    return bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
        && bytes.getInt(MAGIC.length + Integer.BYTES) == checksum(header)
        && bytes.getInt(MAGIC.length) != VERSION;
  }

  private static int checksum(byte[] header) {
    CRC32C crc = new CRC32C();
    crc.update(header, 0, BYTES - Integer.BYTES);
    return (int) crc.getValue();
  }
}
