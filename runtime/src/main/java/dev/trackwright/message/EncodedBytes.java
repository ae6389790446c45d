package dev.trackwright.message;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the generator's pooled buffer holds when it is full or done. Nearly every message fits
 * into one buffer and is copied once, to its exact size; only a larger one pays for growing.
 */
final class EncodedBytes extends OutputStream {

  private byte[] first = {};
  private @Nullable ByteArrayOutputStream all;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) {
    if (all != null) {
      all.write(buffer, offset, length);
    } else if (first.length == 0) {
      first = Arrays.copyOfRange(buffer, offset, offset + length);
    } else {
      all = new ByteArrayOutputStream(4 * first.length);
      all.write(first, 0, first.length);
      all.write(buffer, offset, length);
    }
  }

  /** Everything that was written; the caller's own array, once. */
  byte[] toByteArray() {
    return all == null ? first : all.toByteArray();
  }
}
