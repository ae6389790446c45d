package dev.trackwright.testing;

import dev.trackwright.message.PlanInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the code of a plan is older than the plan's file, since no build tool recompiles
 * when the plan alone was edited. It compares the file's hash with the one that the processor left
 * beside the classes; only classes in folders are looked at, since those in a jar have no plan to
 * be older than.
 */
final class StaleBuild {

  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "BUILD", "WORKSPACE");

  private StaleBuild() {}

  /** Throws an {@link AssertionError} where the plan's file has changed since. */
  static void check(PlanInfo plan) {
    String name = "META-INF/trackwright/" + plan.id() + ".properties";
    URL notes = resource(name);
    if (notes == null || !"file".equals(notes.getProtocol())) {
      return;
    }
    try {
      Properties properties = new Properties();
      try (InputStream in = notes.openStream()) {
        properties.load(in);
      }
      String path = properties.getProperty("plan");
      String hash = properties.getProperty("sha256");
      Path file = path == null ? null : planFile(notes.toURI(), path);
      if (file != null && hash != null && !hash.equalsIgnoreCase(sha256(file))) {
        throw new AssertionError(text(plan, path));
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      throw new AssertionError("Could not compare " + name + " with the plan", e);
    }
  }

  private static String text(PlanInfo plan, @Nullable String path) {
    return plan.id()
        + " was compiled from an older version of "
        + path
        + ": run a full build (mvn clean test), or add the refresh goal of trackwright-processor to"
        + " the build, which recompiles when the plan was edited. A test that is to run all the same"
        + " says RecordingClient.builder().ignoreStaleBuild().";
  }

  private static @Nullable URL resource(String name) {
    ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
    URL found = ofThread == null ? null : ofThread.getResource(name);
    ClassLoader own = StaleBuild.class.getClassLoader();
    return found == null && own != null ? own.getResource(name) : found;
  }

  /** The path is relative to a folder with a build file, above the classes. */
  private static @Nullable Path planFile(URI notes, String path) {
    for (Path folder = Path.of(notes).getParent(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(path);
      if (BUILD_FILES.stream().map(folder::resolve).anyMatch(Files::isRegularFile)
          && Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256", e);
    }
  }
}
