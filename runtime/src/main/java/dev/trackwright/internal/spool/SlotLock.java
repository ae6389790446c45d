package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which sub-folder is whose: a lock of the operating system, which ends with the process
 * however that ends, and no process id, which containers give twice.
 *
 * <p>On POSIX systems a process loses its lock as soon as it closes <em>any</em> descriptor of the
 * file. So a file whose lock this JVM holds must not even be opened; who holds what is noted in the
 * system properties, the one place that is the same for all class loaders. Lock files are never
 * deleted: two processes could then hold a lock of the same name.
 */
final class SlotLock implements AutoCloseable {

  private static final String PROPERTY = "dev.trackwright.spool.locked:";
  private static final String FILE = "lock";

  /** Channels that must stay open, for closing them would take somebody's lock away. */
  private static final Set<FileChannel> KEPT_OPEN = ConcurrentHashMap.newKeySet();

  private final FileChannel channel;
  private final String property;

  private SlotLock(FileChannel channel, String property) {
    this.channel = channel;
    this.property = property;
  }

  /** Locks a folder, unless somebody has it; then null. */
  static @Nullable SlotLock tryAcquire(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    PrivateFiles.ensureFile(file);
    String property = PROPERTY + identity(file);
    if (System.getProperties().putIfAbsent(property, "true") != null) {
      return null;
    }
    FileChannel channel = null;
    boolean held = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileLock lock = channel.tryLock();
      held = lock != null;
      return held ? new SlotLock(channel, property) : null;
    } catch (OverlappingFileLockException e) {
      // Somebody has replaced the system properties. The owner removes the property.
      KEPT_OPEN.add(channel);
      held = true;
      return null;
    } finally {
      if (!held) {
        release(channel, property);
      }
    }
  }

  /** The same for all paths to a file. */
  private static String identity(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key != null ? key.toString() : file.toRealPath().toString();
  }

  @Override
  public void close() {
    release(channel, property);
  }

  private static void release(@Nullable FileChannel channel, String property) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The lock ends with the process at the latest.
    } finally {
      System.getProperties().remove(property);
    }
  }
}
