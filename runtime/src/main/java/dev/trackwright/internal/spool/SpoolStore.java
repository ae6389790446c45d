package dev.trackwright.internal.spool;

import dev.trackwright.spool.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records, a batch of events each, until they are settled, over any end of the process. All
 * state is in the files: a record that waits costs no memory, and each question about one costs a
 * read of the file, mostly from the system's cache.
 *
 * <p>What is appended survives the death of the process as soon as {@link #append} returns, and a
 * power failure if it was forced. So does what is acknowledged; an acknowledgement that did not get
 * that far makes its record come back: at least once. After {@link #open} nothing throws for what
 * disks do.
 *
 * <p>For one thread, but for {@link #waiting} and {@link #damaged}.
 */
public final class SpoolStore implements AutoCloseable {

  /** An id before all records, for {@link #next}. */
  public static final long NONE = 0;

  private static final int SCRATCH = 64 * 1024;
  private static final int SEGMENTS_IN_QUOTA = 16;
  private static final long SMALLEST_SEGMENT = 64L << 10;
  private static final long LARGEST_SEGMENT = 16L << 20;

  private final Slot slot;
  private final Findings findings;
  private final Segments segments;
  private final byte[] scratch = new byte[SCRATCH];
  private final long firstOwn;
  private boolean closed;

  private SpoolStore(Slot slot, long quota, long segmentBytes, Findings findings) {
    this.slot = slot;
    this.findings = findings;
    this.segments = new Segments(slot.folder(), quota, segmentBytes, findings);
    segments.recover();
    this.firstOwn = RecordId.of(segments.lastNumber() + 1, 0);
  }

  /**
   * Opens a store of its own in a spool, and takes over what dead clients have left there.
   *
   * @param spool where, and how much
   * @return the store, to be closed
   * @throws IOException if the folder cannot be created, written or locked; its message is for the
   *     log as it is
   */
  public static SpoolStore open(Spool spool) throws IOException {
    long part = spool.quota() / SEGMENTS_IN_QUOTA;
    long segmentBytes = Math.max(SMALLEST_SEGMENT, Math.min(part, LARGEST_SEGMENT));
    return open(spool.folder(), spool.quota(), segmentBytes);
  }

  /** Opens a store with segments of any size. */
  static SpoolStore open(Path folder, long quota, long segmentBytes) throws IOException {
    Findings findings = new Findings();
    return new SpoolStore(Slot.claim(folder, quota, findings), quota, segmentBytes, findings);
  }

  /**
   * Stores a record.
   *
   * @param record its bytes, in pieces whose positions are not moved
   * @param events how many events it holds, not negative
   * @param force whether to wait until the device has it
   * @return its id, or why it was not stored
   */
  public AppendOutcome append(List<ByteBuffer> record, int events, boolean force) {
    long needed = Frame.BYTES;
    for (ByteBuffer piece : record) {
      needed += piece.remaining();
    }
    if (closed) {
      return new AppendOutcome.Failed("The spool is closed");
    }
    if (needed > Integer.MAX_VALUE) {
      return new AppendOutcome.Full();
    }
    try {
      Segment segment = segments.writable(needed);
      if (segment == null) {
        return new AppendOutcome.Full();
      }
      long offset = segment.append(record, events, force, scratch);
      segments.stored(events, (int) needed - Frame.BYTES);
      return new AppendOutcome.Stored(RecordId.of(segments.lastNumber(), offset));
    } catch (IOException e) {
      segments.seal();
      return new AppendOutcome.Failed(Findings.reason(e));
    }
  }

  /**
   * The oldest record that waits and comes after another one. So a caller needs to remember a
   * single id to go through all of them, whatever is acknowledged or appended meanwhile.
   *
   * @param after the id of a record, which may be settled, or {@link #NONE}
   * @return null if none waits there now
   */
  public @Nullable StoredRecord next(long after) {
    int last = RecordId.segment(after);
    Segment segment = segments.from(last);
    while (segment != null) {
      int number = segment.number();
      try {
        Frame frame = segment.nextWaiting(number == last ? RecordId.offset(after) : 0);
        if (frame != null) {
          long id = RecordId.of(number, frame.offset());
          return new StoredRecord(id, frame.events(), frame.length());
        }
      } catch (IOException e) {
        segments.failed(segment, e);
      }
      segment = segments.from(number + 1);
    }
    return null;
  }

  /**
   * The records of earlier lives that wait, oldest first, each looked for when it is asked for.
   *
   * @return for one pass
   */
  public Iterator<StoredRecord> recovered() {
    return new RecoveredRecords(this);
  }

  /**
   * Whether a record was stored in an earlier life.
   *
   * @param id of any record
   * @return false if it was appended to this store
   */
  public boolean isRecovered(long id) {
    return id < firstOwn;
  }

  /**
   * Reads a record.
   *
   * @param id which waits
   * @return the record, or why there is none
   */
  public ReadOutcome read(long id) {
    Segment segment = segments.get(RecordId.segment(id));
    if (segment == null) {
      return closed ? new ReadOutcome.Failed("The spool is closed") : new ReadOutcome.Gone();
    }
    try {
      Frame frame = segment.frame(RecordId.offset(id));
      if (frame == null) {
        return new ReadOutcome.Gone();
      }
      byte[] record = segment.read(frame);
      if (record != null) {
        return new ReadOutcome.Intact(record);
      }
      if (!frame.settled()) {
        segments.damaged().add(frame);
        acknowledge(id);
      }
      return new ReadOutcome.Damaged(frame.events(), frame.length());
    } catch (IOException e) {
      return segments.failed(segment, e)
          ? new ReadOutcome.Gone()
          : new ReadOutcome.Failed(Findings.reason(e));
    }
  }

  /**
   * Settles a record: it is delivered, or dropped for good. In any order, and more than once
   * without harm.
   *
   * @param id of a record
   * @return false if that could not be written: the record counts as waiting, this can be tried
   *     again, and otherwise it comes back in the next life; true also where none could come back
   */
  public boolean acknowledge(long id) {
    Segment segment = segments.get(RecordId.segment(id));
    if (segment == null) {
      return !closed;
    }
    try {
      Frame frame = segment.frame(RecordId.offset(id));
      if (frame != null && !frame.settled()) {
        segments.settle(segment, frame);
      }
      return true;
    } catch (IOException e) {
      return segments.failed(segment, e);
    }
  }

  /**
   * Waits until the device has all that was appended and acknowledged.
   *
   * @return false if that failed for some of it; it is still in the files, and survives the death
   *     of the process
   */
  public boolean force() {
    return segments.force();
  }

  /**
   * What waits. For any thread.
   *
   * @return as it is now
   */
  public Holdings waiting() {
    return segments.waiting().now();
  }

  /**
   * What was found to be damaged, and is lost. Where not even the length of a record could be read,
   * only its bytes are counted. For any thread.
   *
   * @return since the store was opened
   */
  public Holdings damaged() {
    return segments.damaged().now();
  }

  /**
   * What the operator should know, as lines for the log, such as files of a newer version.
   *
   * @return what was found since the last call, often nothing
   */
  public List<String> takeFindings() {
    return findings.take();
  }

  /** Forces all, and lets others have what waits. Closing twice does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      force();
      segments.close();
      slot.lock().close();
    }
  }
}
