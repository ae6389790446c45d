package dev.trackwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trackwright.processor.maven.Jdks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every compiler generates the same sources from the plan that has one of everything. */
class CompilersTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path module;
  private Path source;
  private Path generated;
  private Path classes;

  @BeforeEach
  void aModule() throws IOException {
    source = module.resolve("src/main/java/acme/package-info.java");
    generated = Files.createDirectories(module.resolve("target/generated-sources/annotations"));
    classes = Files.createDirectories(module.resolve("target/classes"));
    new JavacBuild(module)
        .with("pom.xml", "<project/>")
        .with(
            "src/main/tracking/everything.yaml",
            Files.readAllBytes(Path.of("src/test/resources/golden/everything/plan.yaml")))
        .with(
            "src/main/java/acme/package-info.java",
            "@dev.trackwright.TrackingPlan(\"everything.yaml\")\npackage acme;\n");
  }

  @Test
  void eclipsesCompilerGeneratesWhatJavacGenerates() throws IOException {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    boolean compiled =
        BatchCompiler.compile(
            new String[] {
              "-17",
              "-encoding",
              "UTF-8",
              "-processor",
              TrackingPlanProcessor.class.getName(),
              "-processorpath",
              CLASS_PATH,
              "-classpath",
              CLASS_PATH,
              "-s",
              generated.toString(),
              "-d",
              classes.toString(),
              source.toString()
            },
            writer,
            writer,
            null);

    assertThat(compiled).as(said::toString).isTrue();
    assertThat(sources(generated)).isEqualTo(javacsSources());
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void everyJdkGeneratesWhatThisOneGenerates(int feature) throws Exception {
    Optional<Path> home = Jdks.home(feature);
    assumeTrue(home.isPresent(), "there is no JDK " + feature + " on this machine");
    List<String> command =
        new ArrayList<>(List.of(home.get().resolve("bin/javac").toString(), "-Xlint:all"));
    command.addAll(List.of("-Werror", "--release", "17", "-classpath", CLASS_PATH));
    command.addAll(List.of("-processorpath", CLASS_PATH, "-processor"));
    command.add(TrackingPlanProcessor.class.getName());
    command.addAll(List.of("-s", generated.toString(), "-d", classes.toString()));
    command.add(source.toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(javac.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
    assertThat(sources(generated)).isEqualTo(javacsSources());
  }

  /** What CI containers have; JDK 17 takes it as the encoding of sources. */
  @Test
  void namesOfAnyScriptSurviveAMachineWithoutALocale() throws Exception {
    Optional<Path> home = Jdks.home(17);
    assumeTrue(home.isPresent(), "there is no JDK 17 on this machine");
    new JavacBuild(module)
        .with(
            "src/main/tracking/everything.yaml",
            "plan: Gr\u00f6\u00dfe\nevents:\n  Bestellung: {description: \u6ce8\u6587,"
                + " properties: {gr\u00f6\u00dfe: {type: integer, required: true}}}\n");
    List<String> command =
        new ArrayList<>(List.of(home.get().resolve("bin/javac").toString(), "-Xlint:all"));
    command.addAll(List.of("-Werror", "-classpath", CLASS_PATH, "-processorpath", CLASS_PATH));
    command.addAll(List.of("-s", generated.toString(), "-d", classes.toString()));
    command.addAll(List.of("-processor", TrackingPlanProcessor.class.getName()));
    command.add(source.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process javac = builder.start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(javac.waitFor()).as(said).isZero();
    assertThat(Files.readString(generated.resolve("acme/Bestellung.java")))
        .contains("gr\\u00f6\\u00dfe(long value)");
  }

  private Map<String, String> javacsSources() throws IOException {
    Path others = module.resolve("javac");
    JavacBuild.Outcome outcome =
        new JavacBuild(module)
            .output(others.resolve("classes"), others.resolve("sources"))
            .compile();
    assertThat(outcome.messages()).isEmpty();
    return sources(outcome.generated());
  }

  private static Map<String, String> sources(Path folder) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(sources).isNotEmpty();
    return sources;
  }
}
