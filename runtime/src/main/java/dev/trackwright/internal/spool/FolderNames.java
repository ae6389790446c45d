package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The names in a folder, forced to the device: without that a power failure may take a whole new
 * file, however often its content was forced. Some file systems cannot do it, which their first
 * answer tells; the price is that a disk which fails at that very moment is taken for one of them.
 */
final class FolderNames {

  private final Path folder;
  private final Findings findings;
  private boolean known;
  private boolean supported;

  FolderNames(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
    // Windows has no such thing, and nothing to say about it.
    this.known = !folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Waits until the device has them, where it can be asked to.
   *
   * @throws IOException if it could be asked before, and fails now
   */
  void force() throws IOException {
    if (known && !supported) {
      return;
    }
    // An interrupt would close the channel and leave the names where they are.
    boolean interrupted = Thread.interrupted();
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
      supported = true;
    } catch (IOException e) {
      if (supported) {
        throw e;
      }
      findings.add(folder, "may lose new files when the power fails", e);
    } finally {
      known = true;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
