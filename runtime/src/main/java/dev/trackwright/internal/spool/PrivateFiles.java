package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, where the file system can say so. */
final class PrivateFiles {

  private PrivateFiles() {}

  /** Creates a folder and what it lies in, unless it is there, for good. */
  static void createFolder(Path folder, Findings findings) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path parent = folder.getParent();
      if (parent != null) {
        createFolder(parent, findings);
      }
      Files.createDirectories(folder, attributes(folder.getFileSystem(), "rwx------"));
      if (parent != null) {
        new FolderNames(parent, findings).force();
      }
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
}
