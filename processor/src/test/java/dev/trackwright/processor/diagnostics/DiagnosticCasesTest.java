package dev.trackwright.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.trackwright.processor.plan.Reading;
import dev.trackwright.processor.source.PlanLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code diagnostics/<id>/<case>}: reads each plan, a file or a folder of files, and compares
 * every diagnostic's id and place with the case's {@code .expected} file. {@code
 * -Dgolden.rewrite=true} writes those files anew.
 */
class DiagnosticCasesTest {

  private static final Path CASES = Path.of("src/test/resources/diagnostics");
  private static final String KINDS = "yaml|json|tf|csv|xlsx";
  private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

  /** Too large for a file in the repository; each has a test of its own below. */
  private static final Set<DiagnosticId> MADE_HERE =
      Set.of(DiagnosticId.PLAN_TOO_LARGE, DiagnosticId.AND_MORE);

  /** What is said before there is a plan to read; PlanLocatorTest has each, with real folders. */
  private static final Set<DiagnosticId> OF_THE_SEARCH =
      Set.of(
          DiagnosticId.PLAN_NOT_FOUND,
          DiagnosticId.PLAN_UNREADABLE,
          DiagnosticId.PLAN_FOLDER_EMPTY,
          DiagnosticId.PLAN_GLOB_INVALID,
          DiagnosticId.PLAN_GLOB_UNMATCHED,
          DiagnosticId.PLAN_FILES_TOO_MANY);

  @TestFactory
  Stream<DynamicTest> everyCaseReportsExactlyWhatItExpects() {
    return cases().stream()
        .map(
            plan ->
                DynamicTest.dynamicTest(
                    CASES.relativize(plan).toString(), plan.toUri(), () -> check(plan)));
  }

  @Test
  void everyDiagnosticOfTheseRoomsHasACase() {
    Set<String> covered = new TreeSet<>();
    cases().forEach(plan -> covered.add(folder(plan)));
    MADE_HERE.forEach(id -> covered.add(id.id()));
    OF_THE_SEARCH.forEach(id -> covered.add(id.id()));
    assertThat(reportedByTheseRooms()).isNotEmpty().isSubsetOf(covered);
  }

  @Test
  void everyFolderOfCasesIsADiagnostic() {
    List<String> ids = Arrays.stream(DiagnosticId.values()).map(DiagnosticId::id).toList();
    assertThat(cases()).isNotEmpty().allSatisfy(plan -> assertThat(folder(plan)).isIn(ids));
  }

  @Test
  void aPlanOfFiftyMegabytesIsRejectedByItsSize() {
    Reading reading = Reading.of("plan.yaml", new byte[50 * 1024 * 1024]);
    assertThat(reading.rendered())
        .containsExactly(
            "[plan-too-large] The plan has 50 MB, the limit is 32 MB. Check that this is the plan,"
                + " or split it into several plans. (plan.yaml:1:1)");
    assertThat(PlanLoader.LARGEST).isEqualTo(32 * 1024 * 1024);
  }

  @Test
  void whatIsBeyondTheLimitIsCountedAndTheErrorsStayErrors() {
    Diagnostics diagnostics = new Diagnostics();
    for (int i = 0; i < Diagnostics.MOST + 7; i++) {
      diagnostics.report(DiagnosticId.NAME_EMPTY, null, "Event " + i);
    }
    List<Diagnostic> sorted = diagnostics.sorted();
    assertThat(sorted).hasSize(Diagnostics.MOST + 1);
    assertThat(sorted.get(Diagnostics.MOST).render())
        .isEqualTo("[and-more] There are 7 more errors. Mend these first.");
    assertThat(diagnostics.hasErrors()).isTrue();
  }

  private static void check(Path plan) throws IOException {
    boolean folder = Files.isDirectory(plan);
    Reading reading =
        folder
            ? Reading.folder(plan)
            : Reading.of("plan" + extension(plan), Files.readAllBytes(plan));
    Path expected =
        plan.resolveSibling(
            plan.getFileName().toString().replaceFirst("(\\.(" + KINDS + "))?$", ".expected"));
    List<String> actual = folder ? reading.placesInFiles() : reading.places();
    if (REWRITE) {
      Files.writeString(expected, actual.stream().map(l -> l + "\n").collect(Collectors.joining()));
    }
    assertThat(actual)
        .as("-Dgolden.rewrite=true rewrites %s", expected)
        .isEqualTo(Files.readAllLines(expected));
    assertThat(actual).anyMatch(line -> line.startsWith("[" + folder(plan) + "]"));
    assertThat(reading.rendered())
        .allSatisfy(
            text ->
                assertThat(text)
                    .matches(
                        "\\[[a-z0-9-]+] .*\\. \\([a-z/-]+\\.("
                            + KINDS
                            + ")(\\[[A-Za-z ]+])?:\\d+:\\d+\\)"))
        .allSatisfy(text -> assertThat(text).doesNotContain("Exception", "%s", "Optional"));
  }

  /** The catalogue's entries that classes of these rooms name. */
  private static Set<String> reportedByTheseRooms() {
    JavaClasses rooms =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "dev.trackwright.processor.diagnostics",
                "dev.trackwright.processor.source",
                "dev.trackwright.processor.plan",
                "dev.trackwright.processor.lint");
    return rooms.stream()
        .filter(room -> !room.isEquivalentTo(DiagnosticId.class))
        .flatMap(room -> room.getFieldAccessesFromSelf().stream())
        .map(JavaFieldAccess::getTarget)
        .filter(field -> field.getOwner().isEquivalentTo(DiagnosticId.class))
        .map(field -> DiagnosticId.valueOf(field.getName()).id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> cases() {
    try (Stream<Path> files = Files.walk(CASES, 2)) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches(".*\\.(" + KINDS + ")")
                      || (Files.isDirectory(file) && CASES.relativize(file).getNameCount() == 2))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(Path plan) {
    return CASES.relativize(plan).getName(0).toString();
  }

  private static String extension(Path plan) {
    String name = plan.getFileName().toString();
    return name.substring(name.lastIndexOf('.'));
  }
}
