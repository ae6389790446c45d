package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, where the file system can say so. */
final class PrivateFiles {

  private PrivateFiles() {}

  /** Creates a folder and what it lies in, unless it is there. */
  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder.getFileSystem(), "rwx------"));
    }
  }

  /** Creates a folder that is not there yet. */
  static void createNewFolder(Path folder) throws IOException {
    Files.createDirectory(folder, attributes(folder.getFileSystem(), "rwx------"));
  }

  /** Creates an empty file that is not there yet. */
  static void createFile(Path file) throws IOException {
    Files.createFile(file, attributes(file.getFileSystem(), "rw-------"));
  }

  /** Creates an empty file unless it is there. */
  static void ensureFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      try {
        createFile(file);
      } catch (FileAlreadyExistsException somebodyWasFaster) {
        // Then it is there.
      }
    }
  }

  private static FileAttribute<?>[] attributes(FileSystem fileSystem, String permissions) {
    return fileSystem.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Forces the names in a folder to the device, as far as the system can do that: without it a
   * power failure may take a whole new file, however often its content was forced.
   */
  static void forceNames(Path folder) {
    // An interrupt would close the channel and leave the names where they are.
    boolean interrupted = Thread.interrupted();
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // Windows and some file systems of networks have no such thing: there it is up to them.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
