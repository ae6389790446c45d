package dev.trackwright.processor.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the real Maven, the one that runs this build, on a consumer project.
 *
 * @param succeeded whether Maven said so
 * @param log everything that it printed
 */
record MavenBuild(boolean succeeded, String log) {

  private static final long LONGEST_MINUTES = 5;

  /** Runs Maven in {@code project} with a JDK of its own. */
  static MavenBuild run(PrivateRepository repository, Path jdk, Path project, String... arguments)
      throws IOException, InterruptedException {
    // Else Maven would walk up to the .mvn of our own build and take its options from there.
    Files.createDirectories(project.resolve(".mvn"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(PrivateRepository.property("it.maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + repository.folder());
    command.addAll(List.of("-s", repository.settings().toString()));
    command.addAll(List.of("-gs", repository.settings().toString()));
    command.addAll(List.of(arguments));

    Path log = Files.createTempFile("maven", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("MAVEN_"));
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Process process = builder.start();
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Maven has not come to an end: " + text(log));
      }
      return new MavenBuild(process.exitValue() == 0, text(log));
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(log);
    }
  }

  private static String text(Path log) throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
  }
}
