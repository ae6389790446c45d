package dev.trackwright.benchmarks.delivery;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A client that takes part, as a line of the harness's input names it.
 *
 * @param name for the table
 * @param maker the adapter's class
 * @param classPath the client's own jars, the adapter and the probe; folders and what comes from
 *     them do not count for the client's size
 */
record Contender(String name, String maker, String classPath) {

  /** Reads {@code name|maker|class path}, one a line. */
  static List<Contender> read(Path file) throws IOException {
    List<Contender> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\\|", -1);
      if (parts.length != 3) {
        throw new IOException("Not name|maker|class path: " + line);
      }
      all.add(new Contender(parts[0], parts[1], parts[2]));
    }
    return all;
  }

  /** How many jars the client brings. */
  int jars() {
    return jarFiles().size();
  }

  /** How large they are together. */
  long jarBytes() {
    return jarFiles().stream().mapToLong(jar -> jar.toFile().length()).sum();
  }

  private List<Path> jarFiles() {
    List<Path> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        jars.add(Path.of(entry));
      }
    }
    return jars;
  }
}
