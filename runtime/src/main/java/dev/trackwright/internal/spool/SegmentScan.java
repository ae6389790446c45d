package dev.trackwright.internal.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the frames of a segment, whatever has happened to it. Where no frame starts it tries
 * each following byte, so that damage costs the records it hit and no others; records are not read,
 * so that a damaged one is noticed only when it is.
 */
final class SegmentScan {

  private static final int WINDOW = 4 * 1024;

  private final RandomAccessFile file;
  private final long size;
  private final int nameChecksum;
  private final byte[] window = new byte[WINDOW];
  private long windowStart;
  private int windowLength;
  private long position;
  private long damagedBytes;
  private long tornBytes;

  /**
   * A scan.
   *
   * @param file the segment, whose position it moves
   * @param size where the segment ends
   * @param nameChecksum of the segment's name
   * @param position where a frame should start
   */
  SegmentScan(RandomAccessFile file, long size, int nameChecksum, long position) {
    this.file = file;
    this.size = size;
    this.nameChecksum = nameChecksum;
    this.position = position;
  }

  /** Bytes so far that are of no frame, in the midst of the segment. */
  long damagedBytes() {
    return damagedBytes;
  }

  /**
   * Bytes of a last frame that is not all there: its writer died, and it was promised to nobody.
   */
  long tornBytes() {
    return tornBytes;
  }

  /** The next frame that is all there, settled or not; null at the end. */
  @Nullable Frame next() throws IOException {
    Frame frame = frameAt(position);
    if (frame == null) {
      frame = search();
    }
    if (frame == null || frame.end() > size) {
      tornBytes += size - position;
      position = size;
      return null;
    }
    position = frame.end();
    return frame;
  }

  private @Nullable Frame frameAt(long offset) throws IOException {
    return offset + Frame.BYTES <= size
        ? Frame.decode(window, load(offset), offset, nameChecksum)
        : null;
  }

  /** Looks for the frame after some damage. What is too short for a frame is torn, not damaged. */
  private @Nullable Frame search() throws IOException {
    for (long at = position + 1; at + Frame.BYTES <= size; at++) {
      if (Frame.isMarked(window, load(at))) {
        Frame frame = frameAt(at);
        if (frame != null) {
          damagedBytes += at - position;
          position = at;
          return frame;
        }
      }
    }
    if (size - position >= Frame.BYTES) {
      damagedBytes += size - position;
      position = size;
    }
    return null;
  }

  /** Sees to it that a whole frame without its record is in the window, and says where. */
  private int load(long offset) throws IOException {
    if (offset < windowStart || offset + Frame.BYTES > windowStart + windowLength) {
      file.seek(offset);
      int wanted = (int) Math.min(WINDOW, size - offset);
      file.readFully(window, 0, wanted);
      windowStart = offset;
      windowLength = wanted;
    }
    return (int) (offset - windowStart);
  }
}
