package dev.trackwright.processor.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine: the one that runs the tests, and those beside it. */
public final class Jdks {

  private static final Path BESIDE = Path.of("/usr/lib/jvm");

  private Jdks() {}

  /** The home of a JDK of that feature version, as far as one can be found. */
  public static Optional<Path> home(int feature) throws IOException {
    if (Runtime.version().feature() == feature) {
      return Optional.of(Path.of(System.getProperty("java.home")));
    }
    Map<String, String> environment = System.getenv();
    for (String variable : List.of("JAVA_HOME_" + feature, "JAVA_HOME_" + feature + "_X64")) {
      if (environment.containsKey(variable)) {
        return Optional.of(Path.of(environment.get(variable)));
      }
    }
    if (!Files.isDirectory(BESIDE)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(BESIDE)) {
      return homes
          .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
          .filter(home -> isFeature(home, feature))
          .sorted()
          .findFirst();
    }
  }

  private static boolean isFeature(Path home, int feature) {
    try {
      String release = Files.readString(home.resolve("release"));
      return release.matches("(?s).*JAVA_VERSION=\"" + feature + "[\".+-].*");
    } catch (IOException e) {
      return false; // not a JDK's home
    }
  }
}
