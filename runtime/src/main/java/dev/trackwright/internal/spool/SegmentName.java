package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * How segments are called: the millisecond of their creation, then a random number. So they sort by
 * age over all folders, and can be moved from one to another without meeting a namesake.
 */
final class SegmentName {

  private static final Pattern SHAPE = Pattern.compile("(\\d{13})-[0-9a-f]{8}\\.spool");
  private static final int DIGITS = 13;
  private static final long LATEST = 9_999_999_999_999L;
  private static final Random RANDOM = new SecureRandom();

  private SegmentName() {}

  /** A new name for a time in milliseconds; later ones than the year 2286 are all the same. */
  static String of(long millis) {
    long time = Math.min(millis, LATEST);
    return String.format(Locale.ROOT, "%013d-%08x.spool", time, RANDOM.nextInt());
  }

  /** The time in a name. */
  static long millis(Path segment) {
    return Long.parseLong(segment.getFileName().toString().substring(0, DIGITS));
  }

  /** What the checksum of each frame starts with. */
  static int checksum(Path segment) {
    CRC32C crc = new CRC32C();
    crc.update(segment.getFileName().toString().getBytes(StandardCharsets.US_ASCII));
    return (int) crc.getValue();
  }

  /** The segments in a folder, oldest first. */
  static List<Path> in(Path folder) throws IOException {
    List<Path> segments = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (SHAPE.matcher(entry.getFileName().toString()).matches()) {
          segments.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    segments.sort(null);
    return segments;
  }
}
