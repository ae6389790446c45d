package dev.trackwright.processor.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What has become of a plan since it was compiled. It compares bytes, not times, because a
 * checkout, a cache or a copied folder sets times as it likes; the price is that the plan is read
 * in every build.
 */
enum PlanState {
  /** The bytes are those that were compiled. */
  UNCHANGED,
  /** The bytes are others. */
  CHANGED,
  /** There is no file any more, or none that can be read. */
  GONE;

  /** Looks at the plan of {@code compiled}, which was compiled in {@code module}. */
  static PlanState of(CompiledPlan compiled, Path module) {
    Optional<String> recorded = compiled.plan();
    if (recorded.isEmpty()) {
      return UNCHANGED;
    }
    Optional<Path> file = locate(recorded.get(), module);
    if (file.isEmpty()) {
      return GONE;
    }
    try {
      return sha256(file.get()).equals(compiled.sha256()) ? UNCHANGED : CHANGED;
    } catch (IOException e) {
      return GONE; // the compilation that follows says why it cannot be read
    }
  }

  /**
   * The processor writes a path from the nearest folder with a build file that it knows above what
   * it compiles. That is this module, or a folder above where this module's pom has another name.
   */
  private static Optional<Path> locate(String recorded, Path module) {
    for (Path folder = module.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      Path candidate;
      try {
        candidate = folder.resolve(recorded).normalize();
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
      if (Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
      if (Files.exists(folder.resolve(".git"))) {
        break; // the processor looks no further either
      }
    }
    return Optional.empty();
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
