package dev.trackwright.internal.spool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of the store: records are appended to it in its first life only, and settled one by one
 * until none is left and the file goes. It is read and written through a {@link RandomAccessFile},
 * which copies each byte once more but, unlike a channel, is not closed by an interrupt of its
 * thread.
 *
 * <p>The file is opened when it is needed and stays open until {@link #close}. Not thread-safe, but
 * for {@link #waiting}.
 */
final class Segment {

  private final int number;
  private final Path path;
  private final int nameChecksum;
  private final FolderNames names;
  private final Tally waiting = new Tally();
  private @Nullable RandomAccessFile open;
  private long size;
  private boolean dirty;
  private boolean nameForced;

  private Segment(int number, Path path, FolderNames names) {
    this.number = number;
    this.path = path;
    this.names = names;
    this.nameChecksum = SegmentName.checksum(path);
  }

  /** Creates an empty segment. If that fails, no file is left. */
  static Segment create(int number, Path path, FolderNames names) throws IOException {
    PrivateFiles.createFile(path);
    Segment segment = new Segment(number, path, names);
    try {
      segment.file().write(SegmentHeader.encode(SegmentHeader.VERSION));
    } catch (IOException e) {
      segment.close();
      Files.deleteIfExists(path);
      throw e;
    }
    segment.size = SegmentHeader.BYTES;
    segment.dirty = true;
    return segment;
  }

  /** Opens the segment of an earlier life, counts what waits in it, and adds what is damaged. */
  static Segment recover(int number, Path path, FolderNames names, Tally damaged, Findings findings)
      throws IOException {
    Segment segment = new Segment(number, path, names);
    try {
      segment.size = segment.file().length();
      SegmentScan scan = segment.scan(Math.min(SegmentHeader.BYTES, segment.size));
      for (Frame frame = scan.next(); frame != null; frame = scan.next()) {
        if (!frame.settled()) {
          segment.waiting.add(frame);
        }
      }
      damaged.addBytes(scan.damagedBytes());
      findings.addBytes(path, "damaged and lost", scan.damagedBytes());
      findings.addBytes(path, "the start of a record that was never finished", scan.tornBytes());
    } finally {
      segment.close();
    }
    return segment;
  }

  /** Its number in the open store. */
  int number() {
    return number;
  }

  Path path() {
    return path;
  }

  /** The length of the file in bytes. */
  long size() {
    return size;
  }

  /** What is not settled yet. */
  Tally waiting() {
    return waiting;
  }

  /**
   * Appends a record. If that fails, the file is cut back to what it was, as far as that succeeds;
   * nothing must be appended to it any more.
   *
   * @param record its bytes, in pieces whose positions are not moved
   * @param force whether to wait until the device has it
   * @param scratch any bytes, more than a frame
   * @return where it is
   */
  long append(List<ByteBuffer> record, int events, boolean force, byte[] scratch)
      throws IOException {
    CRC32C checksum = new CRC32C();
    int length = 0;
    for (ByteBuffer piece : record) {
      length += piece.remaining();
      checksum.update(piece.duplicate());
    }
    Frame frame = new Frame(size, length, events, (int) checksum.getValue(), false);
    try {
      write(frame, record, scratch);
      dirty = true;
      if (force) {
        force();
      }
    } catch (IOException e) {
      cutBack(e);
      throw e;
    }
    size = frame.end();
    waiting.add(frame);
    return frame.offset();
  }

  private void write(Frame frame, List<ByteBuffer> record, byte[] scratch) throws IOException {
    RandomAccessFile out = file();
    out.seek(frame.offset());
    frame.encode(scratch, nameChecksum);
    int filled = Frame.BYTES;
    for (ByteBuffer piece : record) {
      ByteBuffer rest = piece.duplicate();
      while (rest.hasRemaining()) {
        if (filled == scratch.length) {
          out.write(scratch);
          filled = 0;
        }
        int count = Math.min(scratch.length - filled, rest.remaining());
        rest.get(scratch, filled, count);
        filled += count;
      }
    }
    out.write(scratch, 0, filled);
  }

  private void cutBack(IOException cause) {
    try {
      if (open != null) {
        open.setLength(size);
      }
    } catch (IOException e) {
      // What is left is no whole frame, or one too many, which the next life passes over or sends.
      cause.addSuppressed(e);
    }
  }

  /** What stands before the record at an offset; null if that is damaged. */
  @Nullable Frame frame(long offset) throws IOException {
    byte[] bytes = new byte[Frame.BYTES];
    RandomAccessFile in = file();
    in.seek(offset);
    in.readFully(bytes);
    Frame frame = Frame.decode(bytes, 0, offset, nameChecksum);
    return frame == null || frame.end() > size ? null : frame;
  }

  /** The first waiting record behind a record, or, with 0, the first of all; null if none is. */
  @Nullable Frame nextWaiting(long after) throws IOException {
    Frame last = after == 0 ? null : frame(after);
    long start = last != null ? last.end() : Math.max(after, SegmentHeader.BYTES);
    SegmentScan scan = scan(start);
    Frame frame = scan.next();
    while (frame != null && (frame.settled() || frame.offset() <= after)) {
      frame = scan.next();
    }
    return frame;
  }

  private SegmentScan scan(long start) throws IOException {
    return new SegmentScan(file(), size, nameChecksum, start);
  }

  /** A record; null if its checksum is wrong. */
  byte @Nullable [] read(Frame frame) throws IOException {
    byte[] record = new byte[frame.length()];
    RandomAccessFile in = file();
    in.seek(frame.offset() + Frame.BYTES);
    in.readFully(record);
    CRC32C checksum = new CRC32C();
    checksum.update(record);
    return (int) checksum.getValue() == frame.checksum() ? record : null;
  }

  /** Marks a waiting record as settled, in its place: that needs no room on the disk. */
  void settle(Frame frame) throws IOException {
    RandomAccessFile out = file();
    out.seek(frame.offset() + Frame.STATE);
    out.write(Frame.SETTLED);
    dirty = true;
    waiting.remove(frame);
  }

  /** Waits until the device has all that was written. */
  void force() throws IOException {
    if (!dirty) {
      return;
    }
    file().getFD().sync();
    if (!nameForced) {
      names.force();
      nameForced = true;
    }
    dirty = false;
  }

  private RandomAccessFile file() throws IOException {
    RandomAccessFile file = open;
    if (file == null) {
      // Where it cannot be known whether there is one, opening it fails for the right reason.
      if (Files.notExists(path)) {
        // Which opening it would create.
        throw new NoSuchFileException(path.toString());
      }
      file = new RandomAccessFile(path.toFile(), "rw");
      open = file;
    }
    return file;
  }

  /** Closes the file, which the next use opens again. */
  void close() {
    RandomAccessFile file = open;
    open = null;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // Nothing is buffered here: what was written stays written.
      }
    }
  }

  /** Closes and deletes the file. */
  void delete() throws IOException {
    close();
    Files.deleteIfExists(path);
  }
}
