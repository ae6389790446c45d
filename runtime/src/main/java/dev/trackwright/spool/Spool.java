package dev.trackwright.spool;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where and within which limits a client keeps events on disk, so that an outage, a restart or a
 * {@code kill -9} does not lose them. It is a value that opens nothing by itself; the price is that
 * a folder that cannot be written is noticed only when the client is built.
 *
 * <p>Several clients, in one process or in many, may share a folder: each owns a locked sub-folder
 * of it, and a client that starts takes over what a dead one has left. What is stored is readable
 * by the owner of the process alone where the file system knows owners, for events hold personal
 * data; it is not encrypted. The folder must survive the process: a container needs a volume.
 *
 * <p>Immutable, and safe for use by many threads.
 */
public final class Spool {

  /** The quota of a client unless set, in bytes: 256 MiB. */
  public static final long DEFAULT_QUOTA = 256L << 20;

  /** The smallest quota in bytes: 1 MiB, twice the largest request to Segment. */
  public static final long MIN_QUOTA = 1L << 20;

  private final Path folder;
  private final long quota;
  private final boolean durable;
  private final boolean forced;

  private Spool(Path folder, long quota, boolean durable, boolean forced) {
    this.folder = folder;
    this.quota = quota;
    this.durable = durable;
    this.forced = forced;
  }

  /**
   * A spool in a folder.
   *
   * @param folder where to keep the events, never null; created, for its owner alone, when the
   *     client is built, if it is not there; a relative one is taken from the working directory as
   *     it is now
   * @return settings with {@link #DEFAULT_QUOTA}, without {@link #withDurability} and {@link
   *     #withForce}
   */
  public static Spool in(Path folder) {
    return new Spool(folder.toAbsolutePath(), DEFAULT_QUOTA, false, false);
  }

  /**
   * The same spool with another bound. What does not fit any more is dropped and counted.
   *
   * @param bytes the most that one client keeps on disk, in bytes of files, what it takes over from
   *     dead ones included; at least {@link #MIN_QUOTA}
   * @return new settings
   * @throws IllegalArgumentException if it is less
   */
  public Spool withQuota(long bytes) {
    if (bytes < MIN_QUOTA) {
      throw new IllegalArgumentException(
          "A spool's quota is at least " + MIN_QUOTA + " bytes, not " + bytes);
    }
    return new Spool(folder, bytes, durable, forced);
  }

  /**
   * The same spool for all events, or for those alone that cannot be delivered at once.
   *
   * @param all whether each event is stored before it is sent, some microseconds to milliseconds
   *     after the call. Without it, which is the default, events are stored once a batch fails or
   *     is not answered for a second, when memory gets short, and when the client is closed or the
   *     JVM ends; what a {@code kill -9} finds in memory while delivery works is lost
   * @return new settings
   */
  public Spool withDurability(boolean all) {
    return new Spool(folder, quota, all, forced);
  }

  /**
   * The same spool with each write forced to the device, or not.
   *
   * @param on whether an event counts as stored only when the device has it, which survives a power
   *     failure, too, and costs a wait for the device for each batch. Without it, which is the
   *     default, stored events survive the death of the process but not that of the machine
   * @return new settings
   */
  public Spool withForce(boolean on) {
    return new Spool(folder, quota, durable, on);
  }

  /**
   * Where the events are kept.
   *
   * @return an absolute path, never null
   */
  public Path folder() {
    return folder;
  }

  /**
   * The most that one client keeps on disk.
   *
   * @return bytes of files
   */
  public long quota() {
    return quota;
  }

  /**
   * Whether all events are stored.
   *
   * @return see {@link #withDurability}
   */
  public boolean isDurable() {
    return durable;
  }

  /**
   * Whether each write is forced to the device.
   *
   * @return see {@link #withForce}
   */
  public boolean force() {
    return forced;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spool that
        && folder.equals(that.folder)
        && quota == that.quota
        && durable == that.durable
        && forced == that.forced;
  }

  @Override
  public int hashCode() {
    return Objects.hash(folder, quota, durable, forced);
  }

  @Override
  public String toString() {
    return "Spool["
        + folder
        + ", "
        + quota
        + " bytes"
        + (durable ? ", all events" : "")
        + (forced ? ", forced]" : "]");
  }
}
