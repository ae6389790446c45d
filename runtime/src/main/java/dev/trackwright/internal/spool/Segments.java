package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The segments of an open store, by number: which one is written to, what they hold, and when one
 * may go. Only a segment with nothing left to deliver is deleted, so that a single record that
 * waits keeps a whole segment on disk; that is why a segment is a small part of the quota.
 *
 * <p>At most two of the files are open at a time: the one that is written to, and one other.
 */
final class Segments {

  private final Path folder;
  private final long quota;
  private final long segmentBytes;
  private final Findings findings;
  private final FolderNames names;
  private final NavigableMap<Integer, Segment> byNumber = new TreeMap<>();
  private final Tally waiting = new Tally();
  private final Tally damaged = new Tally();
  private @Nullable Segment active;
  private @Nullable Segment reading;
  private long bytes;
  private long lastMillis;
  private int lastNumber;

  /**
   * No segments yet.
   *
   * @param folder where they are
   * @param quota the most they may take, in bytes
   * @param segmentBytes from when on a new one is begun
   * @param findings where to say what is wrong with them
   */
  Segments(Path folder, long quota, long segmentBytes, Findings findings) {
    this.folder = folder;
    this.quota = quota;
    this.segmentBytes = segmentBytes;
    this.findings = findings;
    this.names = new FolderNames(folder, findings);
  }

  /** Takes over what earlier lives have left. */
  void recover() {
    try {
      SegmentName.in(folder).forEach(this::recover);
    } catch (IOException e) {
      findings.add(folder, "cannot be listed", e);
    }
    reclaim();
  }

  private void recover(Path path) {
    lastMillis = Math.max(lastMillis, SegmentName.millis(path));
    try {
      if (SegmentHeader.isOfAnotherVersion(path)) {
        findings.add(path + " is left alone: a newer version has written it");
      } else {
        Segment segment = Segment.recover(lastNumber + 1, path, names, damaged, findings);
        waiting.add(segment.waiting());
        add(segment);
      }
    } catch (IOException e) {
      findings.add(path, "is left alone, for it cannot be read", e);
    }
  }

  private Segment add(Segment segment) {
    lastNumber = segment.number();
    byNumber.put(lastNumber, segment);
    bytes += segment.size();
    return segment;
  }

  /** The number of the newest segment; 0 before the first. */
  int lastNumber() {
    return lastNumber;
  }

  /** The records in them that wait. */
  Tally waiting() {
    return waiting;
  }

  /** What is lost. */
  Tally damaged() {
    return damaged;
  }

  /** The segment with a number; null if it is gone. */
  @Nullable Segment get(int number) {
    return use(byNumber.get(number));
  }

  /** The segment with a number, or the first after it; null if there is none. */
  @Nullable Segment from(int number) {
    Map.Entry<Integer, Segment> entry = byNumber.ceilingEntry(number);
    return entry == null ? null : use(entry.getValue());
  }

  private @Nullable Segment use(@Nullable Segment segment) {
    if (segment != null && segment != active && segment != reading) {
      if (reading != null) {
        reading.close();
      }
      reading = segment;
    }
    return segment;
  }

  /**
   * The segment to append to: the last one by number.
   *
   * @param needed the length of a frame with its record
   * @return null if the quota has no room for it
   */
  @Nullable Segment writable(long needed) throws IOException {
    Segment current = active;
    if (current != null && Files.notExists(current.path())) {
      // Its open file would take whatever is written, and nobody could ever read it.
      failed(current, new NoSuchFileException(current.path().toString()));
      current.close();
      active = null;
      current = null;
    }
    if (current != null && current.size() + needed > segmentBytes) {
      seal();
      current = null;
    }
    if (!hasRoom(needed, current) && current != null) {
      // Perhaps nothing waits in it any more.
      seal();
      current = null;
    }
    if (!hasRoom(needed, current)) {
      return null;
    }
    if (current == null) {
      lastMillis = Math.max(System.currentTimeMillis(), lastMillis + 1);
      current =
          add(Segment.create(lastNumber + 1, folder.resolve(SegmentName.of(lastMillis)), names));
      active = current;
    }
    return current;
  }

  private boolean hasRoom(long needed, @Nullable Segment current) {
    return bytes + needed + (current == null ? SegmentHeader.BYTES : 0) <= quota;
  }

  /** Counts a record that was appended to the last one. */
  void stored(int events, int length) {
    bytes += Frame.BYTES + length;
    waiting.change(1, events, length);
  }

  /** Ends the segment that is written to. */
  void seal() {
    if (active != null) {
      active.close();
      active = null;
    }
    reclaim();
  }

  /** Marks a waiting record as settled, and deletes its segment if it was the last in it. */
  void settle(Segment segment, Frame frame) throws IOException {
    segment.settle(frame);
    waiting.remove(frame);
    reclaim();
  }

  private void reclaim() {
    byNumber.values().removeIf(segment -> isOver(segment) && delete(segment));
  }

  private boolean isOver(Segment segment) {
    return segment != active && segment.waiting().records() == 0;
  }

  private boolean delete(Segment segment) {
    try {
      segment.delete();
      bytes -= segment.size();
      return true;
    } catch (IOException e) {
      findings.add(segment.path(), "cannot be deleted yet", e);
      return false;
    }
  }

  /**
   * Notes that a file could not be used. One that somebody else has deleted is forgotten.
   *
   * @return whether it was
   */
  boolean failed(Segment segment, IOException e) {
    if (!(e instanceof NoSuchFileException)) {
      findings.add(segment.path(), "cannot be read or written", e);
      return false;
    }
    findings.add(segment.path() + " was deleted by somebody else, and what waited in it is lost");
    byNumber.remove(segment.number());
    bytes -= segment.size();
    waiting.remove(segment.waiting());
    damaged.add(segment.waiting());
    return true;
  }

  /** Forces all to the device; false if that failed for one. */
  boolean force() {
    boolean all = true;
    for (Segment segment : byNumber.values()) {
      try {
        segment.force();
      } catch (IOException e) {
        findings.add(segment.path(), "cannot be forced to the device", e);
        all = false;
      }
      if (segment != active) {
        segment.close();
      }
    }
    return all;
  }

  /** Closes all files and forgets them. */
  void close() {
    seal();
    byNumber.values().forEach(Segment::close);
    byNumber.clear();
  }
}
