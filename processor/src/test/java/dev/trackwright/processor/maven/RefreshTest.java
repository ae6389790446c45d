package dev.trackwright.processor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.source.PlanFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the goal takes away and what it leaves, on a module made by hand. */
class RefreshTest {

  private static final String PLAN = "src/main/tracking/plan.yaml";
  private static final String RECORD =
      "target/classes/META-INF/trackwright/com.acme.ShopAnalytics.properties";
  private static final String TEST_RECORD =
      "target/test-classes/META-INF/trackwright/com.acme.ProbeAnalytics.properties";

  @TempDir private Path repository;
  private Path module;

  @BeforeEach
  void compileByHand() throws Exception {
    Files.createDirectories(repository.resolve(".git"));
    module = repository.resolve("shop");
    write("pom.xml", "<project/>");
    write(PLAN, "plan: Shop\n");
    write("src/main/java/com/acme/Shop.java", "class Shop {}");
    write("src/test/java/com/acme/ShopTest.java", "class ShopTest {}");
    write("target/classes/com/acme/Shop.class", "of a written source");
    write("target/classes/com/acme/Shop$Line.class", "nested");
    write("target/classes/com/acme/ShopAnalytics.class", "Ldev/trackwright/Generated;");
    write("target/classes/com/acme/ShopAnalytics$1.class", "nested in a generated one");
    write("target/classes/com/acme/Unpacked.class", "of another tool");
    write("target/classes/plan.txt", "a resource");
    write(
        "target/generated-sources/annotations/com/acme/ShopAnalytics.java",
        "import dev.trackwright.Generated;");
    write("target/generated-sources/annotations/com/acme/Mapper.java", "of another processor");
    write("target/classes/com/acme/Mapper.class", "of a source by another processor");
    write("target/test-classes/com/acme/ShopTest.class", "of a written test");
    record(RECORD, PLAN, "plan: Shop\n");
  }

  @Test
  void nothingIsTouchedWhereThePlanIsWhatWasCompiled() throws IOException {
    List<Path> before = files();

    assertThat(refresh()).isEmpty();

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aModuleThatWasNeverCompiledIsLeftAlone() throws IOException {
    Refresh refresh =
        new Refresh(
            module,
            new CompiledOutput(module.resolve("none"), module.resolve("none"), List.of()),
            new CompiledOutput(module.resolve("none"), module.resolve("none"), List.of()));

    assertThat(refresh.run()).isEmpty();
  }

  @Test
  void aChangedPlanTakesAwayWhatTheCompilerMakesAgainAndNothingElse() throws IOException {
    write(PLAN, "plan: Shop\nversion: 2\n");

    assertThat(refresh()).containsExactly("The plan " + PLAN + " has changed");

    assertThat(files())
        .containsExactlyInAnyOrder(
            Path.of("pom.xml"),
            Path.of(PLAN),
            Path.of("src/main/java/com/acme/Shop.java"),
            Path.of("src/test/java/com/acme/ShopTest.java"),
            Path.of("target/classes/com/acme/Unpacked.class"),
            Path.of("target/classes/plan.txt"),
            Path.of("target/generated-sources/annotations/com/acme/Mapper.java"));
  }

  @Test
  void aGeneratedClassWhoseSourceIsGoneIsKnownByItsMark() throws IOException {
    Files.delete(
        module.resolve("target/generated-sources/annotations/com/acme/ShopAnalytics.java"));
    write(PLAN, "plan: Shop\nversion: 2\n");

    refresh();

    assertThat(module.resolve("target/classes/com/acme/ShopAnalytics.class")).doesNotExist();
    assertThat(module.resolve("target/classes/com/acme/ShopAnalytics$1.class")).doesNotExist();
  }

  @Test
  void whatABuildLeftThatFailedOnThePlanDoesNotLinger() throws IOException {
    String generated = "target/generated-sources/annotations/com/acme/";
    write(generated + "SignedUp.java", "import dev.trackwright.Generated;");
    write(generated + "Other.java", "of another processor");

    assertThat(refresh()).isEmpty();

    assertThat(module.resolve(generated + "SignedUp.java")).doesNotExist();
    assertThat(module.resolve(generated + "ShopAnalytics.java")).exists();
    assertThat(module.resolve(generated + "Other.java")).exists();
  }

  @Test
  void aPlanThatIsGoneCountsAsChanged() throws IOException {
    Files.delete(module.resolve(PLAN));

    assertThat(refresh()).containsExactly("The plan " + PLAN + " is no longer there");

    assertThat(module.resolve(RECORD)).doesNotExist();
  }

  @Test
  void anEmptyPlanIsNotTheOneThatWasCompiled() throws IOException {
    write(PLAN, "");

    assertThat(refresh()).containsExactly("The plan " + PLAN + " has changed");
  }

  @Test
  void aPlanOfTheTestsAloneLeavesTheMainClasses() throws Exception {
    record(TEST_RECORD, "src/test/tracking/probe.yaml", "plan: Probe\n");
    write("src/test/tracking/probe.yaml", "plan: Probe\nversion: 2\n");

    assertThat(refresh()).hasSize(1);

    assertThat(module.resolve("target/classes/com/acme/Shop.class")).exists();
    assertThat(module.resolve("target/test-classes/com/acme/ShopTest.class")).doesNotExist();
  }

  @Test
  void aPlanThatModulesShareIsFoundInTheFolderAboveThem() throws Exception {
    Files.writeString(repository.resolve("shared.yaml"), "plan: Shop\n");
    record(RECORD, "shared.yaml", "plan: Shop\n");
    assertThat(refresh()).isEmpty();

    Files.writeString(repository.resolve("shared.yaml"), "plan: Shop\nversion: 2\n");
    assertThat(refresh()).containsExactly("The plan shared.yaml has changed");
  }

  @Test
  void aFileThatIsAddedToAPlansFolderIsAChange() throws Exception {
    write("src/main/tracking/plans/a.yaml", "plan: Shop\n");
    PlanFiles files =
        new PlanFiles(
            module.resolve("src/main/tracking/plans"),
            Optional.of(Pattern.compile(".*\\.(yaml|csv)")));
    write(
        RECORD,
        "plan=src/main/tracking/plans\nfiles=.*\\\\.(yaml|csv)\nsha256=" + files.sha256() + "\n");
    assertThat(refresh()).isEmpty();

    write("src/main/tracking/plans/README.md", "no part of the plan");
    assertThat(refresh()).isEmpty();

    write("src/main/tracking/plans/sub/b.yaml", "");
    assertThat(refresh()).containsExactly("The plan src/main/tracking/plans has changed");
  }

  @Test
  void aPlanInASiblingModuleIsFollowedThere() throws Exception {
    Files.createDirectories(repository.resolve("tracking"));
    Files.writeString(repository.resolve("tracking/plan.yaml"), "plan: Shop\n");
    record(RECORD, "../tracking/plan.yaml", "plan: Shop\n");
    assertThat(refresh()).isEmpty();

    Files.writeString(repository.resolve("tracking/plan.yaml"), "plan: Shop\nversion: 2\n");
    assertThat(refresh()).hasSize(1);
  }

  @Test
  void aFileOutsideTheRepositoryIsNotTakenForThePlan(@TempDir Path elsewhere) throws Exception {
    Path inner = elsewhere.resolve("repository");
    Files.createDirectories(inner.resolve(".git"));
    Files.createDirectories(inner.resolve("shop"));
    Files.writeString(elsewhere.resolve("plan.yaml"), "plan: Shop\n");
    CompiledPlan compiled =
        new CompiledPlan(
            Path.of("r"), Optional.of("plan.yaml"), Optional.empty(), sha256("plan: Shop\n"));

    assertThat(PlanState.of(compiled, inner.resolve("shop"))).isEqualTo(PlanState.GONE);
  }

  @Test
  void aPlanThatCameOutOfAJarIsNotWatched() throws IOException {
    write(RECORD, "sha256=00\nname=Shop\n");

    assertThat(refresh()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plan=",
        "plan=src/main/tracking/plan.yaml",
        "plan=src/main/tracking/plan.yaml\nsha256=",
        "plan=\\u00",
        "plan=a\\u0000b\nsha256=00",
        "plan=.\nsha256=00",
        "plan=src\nfiles=(\nsha256=00",
        "plan=nowhere\nfiles=.*\nsha256=00",
        "plan=src\nfiles=.*\nsha256=00"
      })
  void aDamagedRecordLeadsToAFreshCompilationOrIsNoWatchedPlan(String text) throws IOException {
    write(RECORD, text);

    List<String> changes = refresh();

    assertThat(changes).hasSize(text.isEmpty() ? 0 : 1);
    assertThat(Files.exists(module.resolve(RECORD))).isEqualTo(text.isEmpty());
  }

  private List<String> refresh() throws IOException {
    return new Refresh(
            module,
            new CompiledOutput(
                module.resolve("target/classes"),
                module.resolve("target/generated-sources/annotations"),
                List.of(module.resolve("src/main/java"))),
            new CompiledOutput(
                module.resolve("target/test-classes"),
                module.resolve("target/generated-test-sources/test-annotations"),
                List.of(module.resolve("src/test/java"))))
        .run();
  }

  private List<Path> files() throws IOException {
    try (var walk = Files.walk(module)) {
      return walk.filter(Files::isRegularFile).map(module::relativize).sorted().toList();
    }
  }

  private void record(String file, String plan, String compiled) throws Exception {
    write(file, "plan=" + plan + "\nsha256=" + sha256(compiled) + "\nname=Shop\n");
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private void write(String path, String text) throws IOException {
    Path file = module.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
