package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The segments of an open store, by number: which one is written to, how many bytes they take, and
 * when one may go. Only a segment with nothing left to deliver is deleted, so that a single record
 * that waits keeps a whole segment on disk; that is why a segment is a small part of the quota.
 */
final class Segments {

  private final Path folder;
  private final long quota;
  private final long segmentBytes;
  private final Findings findings;
  private final NavigableMap<Integer, Segment> byNumber = new TreeMap<>();
  private @Nullable Segment active;
  private long bytes;
  private long lastMillis;
  private int lastNumber;

  /**
   * No segments yet.
   *
   * @param folder where they are
   * @param quota the most they may take, in bytes
   * @param segmentBytes from when on a new one is begun
   */
  Segments(Path folder, long quota, long segmentBytes, Findings findings) {
    this.folder = folder;
    this.quota = quota;
    this.segmentBytes = segmentBytes;
    this.findings = findings;
  }

  /** Takes over what earlier lives have left. */
  void recover(Tally waiting, Tally damaged) throws IOException {
    for (Path path : SegmentName.in(folder)) {
      lastMillis = Math.max(lastMillis, SegmentName.millis(path));
      try {
        if (SegmentHeader.isOfAnotherVersion(path)) {
          findings.add(path + " is left alone: a newer version has written it");
        } else {
          Segment segment = Segment.recover(path, damaged, findings);
          waiting.add(segment.waiting());
          add(segment);
        }
      } catch (IOException e) {
        findings.add(path, "is left alone, for it cannot be read", e);
      }
    }
    reclaim();
  }

  private Segment add(Segment segment) {
    lastNumber++;
    byNumber.put(lastNumber, segment);
    bytes += segment.size();
    return segment;
  }

  /** The number of the newest segment; 0 before the first. */
  int lastNumber() {
    return lastNumber;
  }

  /** How many bytes of files there are. */
  long bytes() {
    return bytes;
  }

  /** The segment with a number; null if it is gone. */
  @Nullable Segment get(int number) {
    return byNumber.get(number);
  }

  /** A segment and those after it, as they are now. */
  List<Map.Entry<Integer, Segment>> from(int number) {
    return new ArrayList<>(byNumber.tailMap(number, true).entrySet());
  }

  /** All, as they are now. */
  List<Segment> all() {
    return new ArrayList<>(byNumber.values());
  }

  /**
   * The segment to append to: the last one by number.
   *
   * @param needed the length of a frame with its record
   * @return null if the quota has no room for it
   */
  @Nullable Segment writable(long needed) throws IOException {
    Segment current = active;
    if (current != null && current.size() + needed > segmentBytes) {
      seal();
      current = null;
    }
    if (!hasRoom(needed, current) && current != null) {
      seal();
      current = null;
    }
    if (!hasRoom(needed, current)) {
      return null;
    }
    if (current == null) {
      lastMillis = Math.max(System.currentTimeMillis(), lastMillis + 1);
      current = add(Segment.create(folder.resolve(SegmentName.of(lastMillis))));
      active = current;
    }
    return current;
  }

  private boolean hasRoom(long needed, @Nullable Segment current) {
    return bytes + needed + (current == null ? SegmentHeader.BYTES : 0) <= quota;
  }

  /** Notes that a segment has grown. */
  void grown(long by) {
    bytes += by;
  }

  /** Ends the segment that is written to. */
  void seal() {
    active = null;
    reclaim();
  }

  /** Deletes each segment that nothing waits in and that nothing is appended to. */
  void reclaim() {
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

  /** Forgets a segment whose file somebody else has deleted. */
  void forget(int number) {
    Segment gone = byNumber.remove(number);
    if (gone != null) {
      gone.close();
      bytes -= gone.size();
      active = gone == active ? null : active;
      findings.add(gone.path() + " was deleted by somebody else, and what waited in it is lost");
    }
  }

  /** Closes all files. */
  void close() {
    seal();
    byNumber.values().forEach(Segment::close);
  }
}
