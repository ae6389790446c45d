package dev.trackwright.processor.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A local repository of the tests' own, below {@code target}. It holds what this build has packed,
 * as if it had been installed, and takes everything else from the local repository of the
 * surrounding build, which it reads as if it were a remote one. So nothing is installed where other
 * builds would find it, and hardly anything is downloaded.
 */
final class PrivateRepository {

  private static final String VERSION = property("it.version");

  private final Path folder;
  private final Path settings;

  private PrivateRepository(Path folder, Path settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** The repository with the artifacts of this build in it. */
  static PrivateRepository prepare() throws IOException {
    Path target = Path.of(property("it.target")).toAbsolutePath();
    Path folder = target.resolve("it-repository");
    Path root = Path.of(property("it.root"));
    install(folder, "trackwright-parent", root.resolve("pom.xml"), "pom");
    install(folder, "trackwright-runtime", root.resolve("runtime/pom.xml"), "pom");
    install(
        folder,
        "trackwright-runtime",
        root.resolve("runtime/target/trackwright-runtime-" + VERSION + ".jar"),
        "jar");
    install(folder, "trackwright-processor", target.resolve("dependency-reduced-pom.xml"), "pom");
    install(folder, "trackwright-processor", processorJar(), "jar");
    Path settings = target.resolve("it-settings.xml");
    Files.writeString(settings, settings(property("it.local.repository")));
    return new PrivateRepository(folder, settings);
  }

  /** The jar as users get it. */
  static Path processorJar() {
    return Path.of(property("it.target"), "trackwright-processor-" + VERSION + ".jar");
  }

  static String version() {
    return VERSION;
  }

  Path folder() {
    return folder;
  }

  Path settings() {
    return settings;
  }

  static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          name + " is not set: these tests run in Maven's phase verify, see processor/pom.xml");
    }
    return value;
  }

  private static void install(Path repository, String artifact, Path file, String extension)
      throws IOException {
    Path folder = repository.resolve("dev/trackwright").resolve(artifact).resolve(VERSION);
    Files.createDirectories(folder);
    Files.copy(
        file,
        folder.resolve(artifact + "-" + VERSION + "." + extension),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String settings(String surrounding) {
    String repository =
        """
        <id>surrounding</id>
        <url>%s</url>
        <releases><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(Path.of(surrounding).toUri());
    return """
        <settings>
          <profiles><profile>
            <id>surrounding</id>
            <repositories><repository>%s</repository></repositories>
            <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
          </profile></profiles>
          <activeProfiles><activeProfile>surrounding</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository, repository);
  }
}
