package dev.trackwright.processor.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether written sources name a plan at all, so that advice is given only where it matters. It
 * looks for the words and does not parse; a comment that holds them costs one needless warning.
 */
final class PlanUse {

  private PlanUse() {}

  /** Whether a source below one of {@code folders} carries {@code @TrackingPlan}. */
  static boolean in(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      if (Files.isDirectory(folder) && anyIn(folder)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      Iterator<Path> files =
          walk.filter(file -> file.getFileName().toString().endsWith(".java"))
              .filter(Files::isRegularFile)
              .iterator();
      while (files.hasNext()) {
        String text = new String(Files.readAllBytes(files.next()), StandardCharsets.ISO_8859_1);
        if (text.contains("TrackingPlan") && text.contains("dev.trackwright")) {
          return true;
        }
      }
      return false;
    }
  }
}
