package dev.trackwright.benchmarks.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a process has allocated, from what the collector logs of the heap before and after each
 * of its collections. Unlike the counters of threads it also knows those that have ended, and it
 * costs the process nothing.
 */
final class HeapLog {

  /** What makes the JVM write it; the file follows after a colon and {@code file=}. */
  static final String OPTION = "-Xlog:gc+heap=debug";

  private static final Pattern USED =
      Pattern.compile("garbage-first heap +total \\d+K, used (\\d+)K");

  private HeapLog() {}

  /**
   * Bytes allocated between two readings of what is used.
   *
   * @param file the log; what was logged before the first reading must not be in it
   */
  static long allocated(Path file, long usedBefore, long usedAfter) throws IOException {
    List<Long> used = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher matcher = USED.matcher(line);
      if (matcher.find()) {
        used.add(Long.parseLong(matcher.group(1)) * 1024);
      }
    }
    if (used.size() % 2 != 0) {
      throw new IOException(
          "Collections are logged before and after, not " + used.size() + " times");
    }
    long sum = 0;
    long last = usedBefore;
    for (int i = 0; i < used.size(); i += 2) {
      sum += Math.max(0, used.get(i) - last);
      last = used.get(i + 1);
    }
    return sum + Math.max(0, usedAfter - last);
  }
}
