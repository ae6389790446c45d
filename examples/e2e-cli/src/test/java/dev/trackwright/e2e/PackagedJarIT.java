package dev.trackwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.e2e.RudeServer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as the suites call it: one process a run. */
final class PackagedJarIT {

  @TempDir Path folder;

  private Run run(String... args) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(System.getProperty("e2e.jar"));
    command.addAll(List.of(args));
    int exitCode =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Run(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void itDeliversAndExitsWithZero() throws IOException, InterruptedException {
    try (RudeServer server =
        RudeServer.start((request, number) -> Answer.of(number == 1 ? 503 : 200))) {
      Run run = run("--input", Inputs.tracks(server.host(), 3, "{\"maxRetries\": 2}"));

      assertThat(run.stdout()).isEqualTo("{\"success\":true,\"sentBatches\":1}\n");
      assertThat(run.exitCode()).as(run.stderr()).isZero();
      assertThat(server.taken()).containsExactly("m-1", "m-2", "m-3");
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(0).retryCount()).isNull();
      assertThat(server.requests().get(1).retryCount()).isEqualTo("1");
    }
  }

  @Test
  void itExitsWithOneWhereAnEventIsDropped() throws IOException, InterruptedException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(401))) {
      Run run = run("--input", Inputs.tracks(server.host(), 3, "{}"));

      assertThat(run.line().path("success").booleanValue()).isFalse();
      assertThat(run.line().path("error").stringValue()).contains("rejected 3");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void itIsTheOnlyOneInItsFolder() throws IOException {
    Path jar = Path.of(System.getProperty("e2e.jar"));
    try (Stream<Path> files = Files.list(jar.getParent())) {
      assertThat(files.filter(file -> file.toString().endsWith(".jar"))).containsExactly(jar);
    }
  }

  @Test
  void itKnowsItsVersionAndItsHelp() throws IOException, InterruptedException {
    assertThat(run("--version").stdout()).matches("trackwright-e2e-cli \\d+\\.\\d+\\S*\\s");
    assertThat(run("--help").stdout()).contains("Usage:");
    assertThat(run("--help").exitCode()).isZero();
  }

  @Test
  void wrongInputIsOneLineToo() throws IOException, InterruptedException {
    Run run = run("--input", "{");

    assertThat(run.line().path("error").stringValue()).contains("not JSON");
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
