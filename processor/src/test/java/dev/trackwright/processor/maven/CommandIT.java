package dev.trackwright.processor.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command as users run it: {@code java -jar}, with the jar that this build has packed. */
class CommandIT {

  private static final String USAGE = "java -jar trackwright-processor.jar";

  @TempDir private Path folder;

  /** What a process left behind. */
  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void writePlans() throws IOException {
    Files.writeString(
        folder.resolve("good.yaml"),
        """
        plan: Café
        events:
          Order Completed:
            properties:
              total: {type: number, required: true, description: "\\U0001F600"}
        """);
    Files.writeString(folder.resolve("broken.yaml"), "plan: Shop\nevents: []\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void theJarIsACommand(int feature) throws Exception {
    Optional<Path> jdk = Jdks.home(feature);
    assumeTrue(jdk.isPresent(), "no JDK " + feature + " here");
    Path java = jdk.orElseThrow().resolve("bin/java");

    Run help = run(java, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Usage: " + USAGE).contains("validate").contains("convert");
    assertThat(help.err()).isEmpty();

    Run version = run(java, "--version");
    assertThat(version.exit()).isZero();
    assertThat(version.out()).startsWith("Trackwright " + PrivateRepository.version());

    Run good = run(java, "validate", "good.yaml");
    assertThat(good.exit()).isZero();
    assertThat(good.err()).endsWith("nothing to mend" + System.lineSeparator());

    Run broken = run(java, "validate", "broken.yaml");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).startsWith("broken.yaml:2:9: error: [wrong-kind] ");

    Run misused = run(java, "validate");
    assertThat(misused.exit()).isEqualTo(2);
    assertThat(misused.err()).contains("See " + USAGE + " validate --help");

    Run nowhere = run(java, "validate", "nowhere.yaml");
    assertThat(nowhere.exit()).isEqualTo(3);
    assertThat(nowhere.err()).startsWith("error: [input-not-found] ");
  }

  @Test
  void toolsGetOneDocumentOnStandardOutput() throws Exception {
    Run run = run(thisJava(), "convert", "--json", "good.yaml", "--output", "new.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode document = new ObjectMapper().readTree(run.out());
    assertThat(document.at("/trackwright").asString()).isEqualTo(PrivateRepository.version());
    assertThat(document.at("/plans/0/name").asString()).isEqualTo("Café");
    assertThat(document.at("/plans/0/output").asString()).isEqualTo("new.yaml");
    assertThat(run(thisJava(), "validate", "new.yaml").exit()).isZero();
  }

  @Test
  void aPlanOnStandardOutputIsUtf8WhateverTheLocale() throws Exception {
    Run run = run(thisJava(), "convert", "good.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("plan: Café\n").contains("description: 😀");
  }

  @Test
  void whereNobodyLooksNothingIsColoured() throws Exception {
    assertThat(run(thisJava(), "validate", "broken.yaml").err()).doesNotContain("\u001B");
  }

  private static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin/java");
  }

  private Run run(Path java, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java.toString(), "-jar"));
    command.add(PrivateRepository.processorJar().toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "POSIX");
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // of which java tells on standard error
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
