package dev.trackwright.testing;

import dev.trackwright.message.PlanInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the code of a plan is older than the plan's files, since no build tool recompiles
 * when the plan alone was edited. It compares the files' hash with the one that the processor left
 * beside the classes; only classes in folders are looked at, since those in a jar have no plan to
 * be older than.
 */
final class StaleBuild {

  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "BUILD", "WORKSPACE");

  private StaleBuild() {}

  /** Throws an {@link AssertionError} where the plan's files have changed since. */
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
      String selection = properties.getProperty("files");
      String hash = properties.getProperty("sha256");
      Path files = path == null ? null : locate(notes.toURI(), path, selection != null);
      if (files != null && hash != null && !hash.equalsIgnoreCase(hash(files, selection))) {
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
  private static @Nullable Path locate(URI notes, String path, boolean isFolder) {
    for (Path folder = Path.of(notes).getParent(); folder != null; folder = folder.getParent()) {
      Path plan = folder.resolve(path);
      if (BUILD_FILES.stream().map(folder::resolve).anyMatch(Files::isRegularFile)
          && (isFolder ? Files.isDirectory(plan) : Files.isRegularFile(plan))) {
        return plan;
      }
    }
    return null;
  }

  /** The hash as the processor's PlanRecord says it is made. */
  private static String hash(Path plan, @Nullable String selection) throws IOException {
    if (selection == null) {
      return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(plan)));
    }
    SortedMap<String, Path> files = new TreeMap<>();
    Pattern selected = Pattern.compile(selection);
    try (Stream<Path> walk = Files.walk(plan, FileVisitOption.FOLLOW_LINKS)) {
      walk.filter(file -> !Files.isDirectory(file))
          .forEach(file -> files.put(slashed(plan.relativize(file)), file));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    files.keySet().removeIf(selected.asMatchPredicate().negate());
    MessageDigest all = sha256();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      all.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      all.update((byte) 0);
      all.update(sha256().digest(Files.readAllBytes(file.getValue())));
    }
    return HexFormat.of().formatHex(all.digest());
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256", e);
    }
  }
}
