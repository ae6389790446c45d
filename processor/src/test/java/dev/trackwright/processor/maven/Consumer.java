package dev.trackwright.processor.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project as a user has it, copied to where it can be edited and built. */
final class Consumer {

  private final Path folder;

  private Consumer(Path folder) {
    this.folder = folder;
  }

  /** A fresh copy of {@code src/test/resources/consumers/<name>} below {@code target}. */
  static Consumer copy(String name, String as) throws IOException {
    Path from = Path.of(PrivateRepository.property("it.consumers"), name);
    Path to = Path.of(PrivateRepository.property("it.target"), "it", as).toAbsolutePath();
    if (Files.exists(to)) {
      try (Stream<Path> old = Files.walk(to)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        Files.writeString(copy, text.replace("@trackwright.version@", PrivateRepository.version()));
      }
    }
    return new Consumer(to);
  }

  Path folder() {
    return folder;
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  /**
   * Replaces text in one file, and keeps the file's time as it was: what must be noticed is the
   * content.
   */
  void edit(String path, String from, String to) throws IOException {
    Path file = file(path);
    String text = Files.readString(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " does not hold " + from);
    }
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file, time);
  }

  /** When each class below {@code path} was written. */
  Map<String, FileTime> classTimes(String path) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    Path classes = file(path);
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        times.put(classes.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }
}
