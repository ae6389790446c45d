package dev.trackwright.processor.maven;

import dev.trackwright.processor.source.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What has become of a plan since it was compiled. It compares files and their bytes, not times,
 * because a checkout, a cache or a copied folder sets times as it likes; the price is that the plan
 * is read in every build.
 */
enum PlanState {
  /** The files are those that were compiled. */
  UNCHANGED,
  /** A file has other bytes, or there is one more or less. */
  CHANGED,
  /** There is no file or folder any more, or none that can be read. */
  GONE;

  /** Looks at the plan of {@code compiled}, which was compiled in {@code module}. */
  static PlanState of(CompiledPlan compiled, Path module) {
    Optional<String> recorded = compiled.plan();
    if (recorded.isEmpty()) {
      return UNCHANGED;
    }
    boolean folder = compiled.selection().isPresent();
    Optional<Path> base = locate(recorded.get(), folder, module);
    if (base.isEmpty()) {
      return GONE;
    }
    PlanFiles files = new PlanFiles(base.get(), compiled.selection());
    try {
      return files.sha256().equals(compiled.sha256()) ? UNCHANGED : CHANGED;
    } catch (IOException e) {
      return GONE; // the compilation that follows says why it cannot be read
    }
  }

  /**
   * The processor writes a path from the nearest folder with a build file that it knows above what
   * it compiles. That is this module, or a folder above where this module's pom has another name.
   */
  private static Optional<Path> locate(String recorded, boolean isFolder, Path module) {
    for (Path folder = module.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      Path candidate;
      try {
        candidate = folder.resolve(recorded).normalize();
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
      if (isFolder ? Files.isDirectory(candidate) : Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
      if (Files.exists(folder.resolve(".git"))) {
        break; // the processor looks no further either
      }
    }
    return Optional.empty();
  }
}
