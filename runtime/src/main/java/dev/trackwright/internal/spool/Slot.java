package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sub-folder of a spool that one client has for itself. Whoever starts takes the first that
 * nobody holds, and moves the segments of all others that nobody holds into it: a move is atomic,
 * so each segment is in one sub-folder at every moment, and the others are free again at once. It
 * takes no more than its quota holds, so that what is left of many lives does not pile up in one;
 * the price is that the rest waits for another start.
 *
 * @param folder the sub-folder
 * @param lock held until the client closes
 */
record Slot(Path folder, SlotLock lock) {

  private static final String PREFIX = "slot-";
  private static final Pattern SHAPE = Pattern.compile(PREFIX + "[1-9]\\d{0,5}");
  private static final int MOST = 999_999;

  /**
   * Takes a sub-folder, creating what is missing.
   *
   * @param quota how many bytes of files it may hold, with those that are taken over
   * @throws IOException whose message is for the log as it is
   */
  static Slot claim(Path spool, long quota, Findings findings) throws IOException {
    try {
      return firstFree(spool, quota, findings);
    } catch (IOException e) {
      throw new IOException(
          "The spool's folder "
              + spool
              + " cannot be used ("
              + Findings.reason(e)
              + "). Let this process write there, or name another folder.",
          e);
    }
  }

  private static Slot firstFree(Path spool, long quota, Findings findings) throws IOException {
    PrivateFiles.createFolder(spool, findings);
    Slot own = null;
    for (Path folder : existing(spool)) {
      Slot slot = tryClaim(folder, findings);
      if (slot != null && own == null) {
        own = slot;
      } else if (slot != null && own != null) {
        own.adopt(slot.folder, quota, findings);
        slot.lock.close();
      }
    }
    return own != null ? own : create(spool, findings);
  }

  private static List<Path> existing(Path spool) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(spool, PREFIX + "*")) {
      for (Path entry : entries) {
        if (SHAPE.matcher(entry.getFileName().toString()).matches()
            && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          folders.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    folders.sort(Comparator.comparingInt(Slot::number));
    return folders;
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString().substring(PREFIX.length()));
  }

  private static @Nullable Slot tryClaim(Path folder, Findings findings) {
    try {
      SlotLock lock = SlotLock.tryAcquire(folder);
      return lock == null ? null : new Slot(folder, lock);
    } catch (IOException e) {
      findings.add(folder, "is left alone, for it cannot be locked", e);
      return null;
    }
  }

  private static Slot create(Path spool, Findings findings) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      Path folder = spool.resolve(PREFIX + number);
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        try {
          PrivateFiles.createNewFolder(folder);
          SlotLock lock = SlotLock.tryAcquire(folder);
          if (lock != null) {
            new FolderNames(spool, findings).force();
            return new Slot(folder, lock);
          }
        } catch (FileAlreadyExistsException somebodyWasFaster) {
          // Then the next one.
        }
      }
    }
    throw new IOException("It has " + MOST + " sub-folders already");
  }

  private void adopt(Path other, long quota, Findings findings) {
    try {
      long room = quota - bytes(folder);
      for (Path segment : SegmentName.in(other)) {
        try {
          if (SegmentHeader.isOfAnotherVersion(segment)) {
            findings.add(segment + " is left alone: a newer version has written it");
            continue;
          }
          room -= Files.size(segment);
          if (room < 0) {
            // Nor is a later one taken: what one user did is in them in order.
            findings.add(other + " keeps what exceeds the quota, for a later start");
            return;
          }
          Files.move(segment, folder.resolve(segment.getFileName()));
        } catch (IOException e) {
          findings.add(segment, "cannot be taken over", e);
        }
      }
    } catch (IOException e) {
      findings.add(other, "cannot be listed", e);
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path segment : SegmentName.in(folder)) {
      bytes += Files.size(segment);
    }
    return bytes;
  }
}
