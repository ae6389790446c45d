package dev.trackwright.processor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.proof.ProofBuild.Outcome;
import dev.trackwright.processor.proof.ProofBuild.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small hostile plans, {@code proof/corpus/<theme>/<name>.*}: each is compiled with every check on,
 * run, and what it sends is compared with what an independent reader finds in the plan's text. A
 * plan of which something must be said has the ids in {@code <name>.expected}, a line each; nothing
 * else may be said. A plan that is no native one and no JSON Schema has its meaning as a native
 * plan in {@code <name>.means}.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/proof/corpus");
  private static final int ROUNDS = Integer.getInteger("proof.rounds", 4);

  /** Runs a part of the corpus, such as {@code -Dproof.only=names/.*}. */
  private static final String ONLY = System.getProperty("proof.only", ".*");

  /** How many broken values were reported, in all. */
  private static final AtomicInteger BROKEN = new AtomicInteger();

  private static final Map<String, Case> CASES = new TreeMap<>();
  private static final Map<String, Outcome> EXAMINED = new TreeMap<>();
  private static final Map<String, Outcome> COMPILED = new TreeMap<>();

  /**
   * @param file the plan, a file or a folder
   * @param expected ids of what must be said of it, sorted
   */
  private record Case(String packageName, Path file, List<String> expected) {

    String path() {
      return "plans/" + CORPUS.relativize(file).toString().replace('\\', '/');
    }

    /** {@code theme/name}. */
    String name() {
      return CORPUS.relativize(file).toString().replaceFirst("\\.[a-z]+$", "");
    }
  }

  @BeforeAll
  static void compileAll(@TempDir Path folder) throws IOException {
    ProofBuild build = new ProofBuild(folder);
    for (Path file : plans()) {
      Case each = new Case(packageName(file), file, expected(file));
      CASES.put(each.name(), each);
      copy(build, each);
    }
    List<Unit> all =
        CASES.values().stream().map(c -> new Unit(c.packageName(), c.path(), "")).toList();
    EXAMINED.putAll(build.examine(all));
    List<Unit> accepted = new ArrayList<>();
    for (Case each : CASES.values()) {
      Outcome examined = Json.in(EXAMINED, each.packageName());
      if (examined.ids().stream().noneMatch(CorpusTest::isError)) {
        accepted.add(new Unit(each.packageName(), each.path(), silence(examined.ids())));
      }
    }
    COMPILED.putAll(build.compile(accepted));
  }

  /** Else the proof of what is invalid would prove nothing. */
  @AfterAll
  static void manyBrokenValuesWereReported() {
    if (ONLY.equals(".*")) {
      assertThat(BROKEN.get()).isGreaterThan(500);
    }
  }

  @TestFactory
  Stream<DynamicContainer> everyPlanDoesWhatItsTextSays() {
    Map<String, List<DynamicTest>> themes = new LinkedHashMap<>();
    CASES.forEach(
        (name, each) ->
            themes
                .computeIfAbsent(name.replaceFirst("/.*", ""), theme -> new ArrayList<>())
                .add(
                    DynamicTest.dynamicTest(
                        name.replaceFirst(".*/", ""), each.file().toUri(), () -> hold(each))));
    return themes.entrySet().stream()
        .map(theme -> DynamicContainer.dynamicContainer(theme.getKey(), theme.getValue()));
  }

  @Test
  void everySidecarBelongsToAPlan() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS, 2)) {
      Map<Boolean, List<Path>> split =
          files
              .filter(file -> CORPUS.relativize(file).getNameCount() == 2)
              .collect(Collectors.partitioningBy(CorpusTest::isSidecar));
      List<Path> plans = Json.in(split, false).stream().map(CorpusTest::withoutExtension).toList();
      assertThat(Json.in(split, true)).map(CorpusTest::withoutExtension).isSubsetOf(plans);
      assertThat(plans).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }
  }

  private static void hold(Case each) throws IOException {
    Outcome examined = Json.in(EXAMINED, each.packageName());
    assertThat(new ArrayList<>(examined.ids()).stream().sorted().toList())
        .as("what is said of it: %s", examined.messages())
        .isEqualTo(each.expected());
    if (each.expected().stream().anyMatch(CorpusTest::isError)) {
      return;
    }
    Outcome compiled = Json.in(COMPILED, each.packageName());
    assertThat(compiled.messages()).as("what javac says").isEmpty();
    List<PlannedCall> plan = PlanTexts.calls(each.file());
    PlanProof proof = new PlanProof(plan, compiled.classes(), new Random(each.name().hashCode()));
    assertThat(proof.hold(ROUNDS)).isPositive();
    BROKEN.addAndGet(proof.holdBroken(40));
  }

  private static boolean isError(String id) {
    return Arrays.stream(DiagnosticId.values())
        .noneMatch(d -> d.id().equals(id) && d.severity() != Severity.ERROR);
  }

  private static String silence(List<String> ids) {
    return ids.isEmpty()
        ? ""
        : new TreeSet<>(ids)
            .stream()
                .map(id -> '"' + id + '"')
                .collect(Collectors.joining(", ", ", silence = {", "}"));
  }

  private static List<Path> plans() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS, 2)) {
      return files
          .filter(file -> CORPUS.relativize(file).getNameCount() == 2)
          .filter(file -> !isSidecar(file))
          .filter(file -> CORPUS.relativize(file).toString().matches(ONLY))
          .sorted()
          .toList();
    }
  }

  private static boolean isSidecar(Path file) {
    return file.toString().endsWith(".expected") || file.toString().endsWith(".means");
  }

  static Path withoutExtension(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""));
  }

  private static List<String> expected(Path file) throws IOException {
    Path expected = Path.of(withoutExtension(file) + ".expected");
    return Files.exists(expected)
        ? Files.readAllLines(expected, StandardCharsets.UTF_8).stream().sorted().toList()
        : List.of();
  }

  private static String packageName(Path file) {
    return "corpus.of_"
        + CORPUS
            .relativize(withoutExtension(file))
            .toString()
            .replace("/", ".the_")
            .replace('-', '_');
  }

  private static void copy(ProofBuild build, Case each) throws IOException {
    try (Stream<Path> files = Files.walk(each.file())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        build.add("plans/" + CORPUS.relativize(file), bytes(file));
      }
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
