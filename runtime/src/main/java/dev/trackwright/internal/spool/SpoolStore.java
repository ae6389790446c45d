package dev.trackwright.internal.spool;

import dev.trackwright.spool.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
  private static final int OFFSET_BITS = 32;

  private final Slot slot;
  private final Findings findings;
  private final Segments segments;
  private final Tally waiting = new Tally();
  private final Tally damaged = new Tally();
  private final byte[] scratch = new byte[SCRATCH];
  private final long newestRecovered;
  private boolean closed;

  private SpoolStore(Slot slot, long quota, long segmentBytes, Findings findings)
      throws IOException {
    this.slot = slot;
    this.findings = findings;
    this.segments = new Segments(slot.folder(), quota, segmentBytes, findings);
    segments.recover(waiting, damaged);
    this.newestRecovered = id(segments.lastNumber() + 1, 0);
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
    long segmentBytes = spool.quota() / SEGMENTS_IN_QUOTA;
    return open(
        spool.folder(),
        spool.quota(),
        Math.max(SMALLEST_SEGMENT, Math.min(segmentBytes, LARGEST_SEGMENT)));
  }

  /** Opens a store with segments of any size. */
  static SpoolStore open(Path folder, long quota, long segmentBytes) throws IOException {
    Findings findings = new Findings();
    Slot slot = null;
    try {
      slot = Slot.claim(folder, findings);
      return new SpoolStore(slot, quota, segmentBytes, findings);
    } catch (IOException e) {
      if (slot != null) {
        slot.lock().close();
      }
      throw new IOException(
          "The spool's folder "
              + folder
              + " cannot be used ("
              + Findings.reason(e)
              + "). Let this process write there, or name another folder.",
          e);
    }
  }

  /**
   * Stores a record.
   *
   * @param record its bytes, in pieces whose positions are not moved
   * @param events how many events it holds, not negative
   * @param force whether to wait until the device has it, and all that was written before it to the
   *     same file
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
      segments.grown(needed);
      waiting.change(1, events, needed - Frame.BYTES);
      return new AppendOutcome.Stored(id(segments.lastNumber(), offset));
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
    for (Map.Entry<Integer, Segment> entry : segments.from(number(after))) {
      int number = entry.getKey();
      try {
        Frame frame = entry.getValue().nextWaiting(number == number(after) ? offset(after) : 0);
        if (frame != null) {
          return new StoredRecord(id(number, frame.offset()), frame.events(), frame.length());
        }
      } catch (IOException e) {
        failed(number, entry.getValue(), e);
      }
    }
    return null;
  }

  /**
   * The records of earlier lives that wait, oldest first: found one by one, each when it is asked
   * for, with regard to what has been acknowledged by then.
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
    return id < newestRecovered;
  }

  /**
   * Reads a record.
   *
   * @param id which waits
   * @return the record, or why there is none
   */
  public ReadOutcome read(long id) {
    Segment segment = segments.get(number(id));
    if (segment == null) {
      return new ReadOutcome.Failed("No record waits under this id");
    }
    try {
      Frame frame = segment.frame(offset(id));
      if (frame == null) {
        return new ReadOutcome.Failed("There is no record any more at " + id);
      }
      byte[] record = segment.read(frame);
      if (record != null) {
        return new ReadOutcome.Intact(record);
      }
      damaged.add(frame);
      acknowledge(id);
      return new ReadOutcome.Damaged(frame.events(), frame.length());
    } catch (IOException e) {
      failed(number(id), segment, e);
      return new ReadOutcome.Failed(Findings.reason(e));
    }
  }

  /**
   * Settles a record: it is delivered, or dropped for good. In any order, and more than once
   * without harm.
   *
   * @param id of a record
   * @return false if that could not be written: the record counts as waiting, this can be tried
   *     again, and otherwise it comes back in the next life
   */
  public boolean acknowledge(long id) {
    Segment segment = segments.get(number(id));
    if (segment == null) {
      return true;
    }
    try {
      Frame frame = segment.frame(offset(id));
      if (frame == null) {
        return false;
      }
      if (!frame.settled()) {
        segment.settle(frame);
        waiting.remove(frame);
        segments.reclaim();
      }
      return true;
    } catch (IOException e) {
      return failed(number(id), segment, e);
    }
  }

  /** Whether a failure means that the file is gone. */
  private boolean failed(int number, Segment segment, IOException e) {
    if (e instanceof NoSuchFileException) {
      waiting.remove(segment.waiting());
      damaged.add(segment.waiting());
      segments.forget(number);
      return true;
    }
    findings.add(segment.path(), "cannot be read or written", e);
    return false;
  }

  /**
   * Waits until the device has all that was appended and acknowledged.
   *
   * @return false if that failed for some of it; it is still in the files, and survives the death
   *     of the process
   */
  public boolean force() {
    boolean all = true;
    for (Segment segment : segments.all()) {
      try {
        segment.force();
      } catch (IOException e) {
        findings.add(segment.path(), "cannot be forced to the device", e);
        all = false;
      }
    }
    return all;
  }

  /**
   * What waits. For any thread.
   *
   * @return as it is now
   */
  public Holdings waiting() {
    return waiting.now();
  }

  /**
   * What was found to be damaged, and is lost. Where not even the length of a record could be read,
   * only its bytes are counted. For any thread.
   *
   * @return since the store was opened
   */
  public Holdings damaged() {
    return damaged.now();
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

  private static long id(int number, long offset) {
    return ((long) number << OFFSET_BITS) | offset;
  }

  private static int number(long id) {
    return (int) (id >>> OFFSET_BITS);
  }

  private static long offset(long id) {
    return id & 0xFFFF_FFFFL;
  }
}
