package dev.trackwright.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.JavacBuild;
import dev.trackwright.processor.JavacBuild.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where plans lie in real builds, tried with the real javac on real folders. */
class PlanLocatorTest {

  private static final String PLAN = "plan: Shop\nevents:\n  Order Completed: {why: Revenue.}\n";
  private static final String TRACKED =
      "@dev.trackwright.TrackingPlan(\"shop.yaml\")\npackage acme.shop;\n";
  private static final String SOURCE = "src/main/java/acme/shop/package-info.java";

  @TempDir Path repository;
  private Path module;
  private JavacBuild build;

  @BeforeEach
  void aModuleOfAReactor() throws IOException {
    Files.createDirectory(repository.resolve(".git"));
    Files.writeString(repository.resolve("pom.xml"), "<project/>");
    module = Files.createDirectories(repository.resolve("shop"));
    build = new JavacBuild(module).with("pom.xml", "<project/>").with(SOURCE, TRACKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.yaml",
        "src/main/tracking/shop.yaml",
        "src/main/resources/shop.yaml",
        "src/main/java/acme/shop/shop.yaml",
        "src/main/shop.yaml",
        "../shop.yaml",
        "../src/main/tracking/shop.yaml"
      })
  void aPlanIsFoundWhereverBuildsKeepIt(String path) {
    Outcome outcome = build.with(path, PLAN).compile();

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generated().resolve("acme/shop/OrderCompleted.java")).exists();
  }

  @Test
  void thePlanOfTheModuleHidesThatOfTheReactor() throws IOException {
    build.with("../shop.yaml", PLAN).with("shop.yaml", PLAN.replace("Completed", "Sent"));

    assertThat(build.compile().generatedFiles())
        .contains("acme/shop/OrderSent.java")
        .doesNotContain("acme/shop/OrderCompleted.java");
  }

  @Test
  void theWalkNeverLeavesTheRepository() throws IOException {
    Path outside = repository;
    Path inside = Files.createDirectories(repository.resolve("inner/shop"));
    Files.createDirectory(repository.resolve("inner/.git"));
    Files.writeString(outside.resolve("shop.yaml"), PLAN);

    Outcome outcome =
        new JavacBuild(inside).with("pom.xml", "<project/>").with(SOURCE, TRACKED).compile();

    assertThat(outcome.success()).isFalse();
  }

  @Test
  void theFolderOfThePlanIsNamedByOption() throws IOException {
    Path elsewhere = Files.createDirectories(repository.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("shop.yaml"), PLAN);
    build.with("shop.yaml", PLAN.replace("Completed", "Sent"));

    Outcome outcome = build.options("-Atrackwright.root=" + elsewhere).compile();

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles()).contains("acme/shop/OrderCompleted.java");
  }

  @Test
  void aPlanInAJarIsFoundThroughTheClassPath() throws IOException {
    Path jar = repository.resolve("plans.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("acme/plans/shop.yaml"));
      out.write(PLAN.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    Outcome outcome =
        build
            .with(SOURCE, TRACKED.replace("shop.yaml", "acme/plans/shop.yaml"))
            .options(
                "-classpath",
                System.getProperty("java.class.path") + java.io.File.pathSeparator + jar)
            .compile();

    assertThat(outcome.generatedFiles()).contains("acme/shop/OrderCompleted.java");
    assertThat(recordOf(outcome)).doesNotContain("plan=").contains("sha256=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/tracking/shop.yaml", "../shop.yaml", "../plans/shop.yaml"})
  void theRecordTellsThePathFromTheModuleThatIsCompiled(String path) throws IOException {
    build
        .with("../plans/pom.xml", "<project/>")
        .with(path, PLAN)
        .with(SOURCE, TRACKED.replace("shop.yaml", path.replace("src/main/tracking/", "")));

    assertThat(recordOf(build.compile())).contains("plan=" + path + "\n");
  }

  @Test
  void aPlanOutsideTheBuildIsRecordedWithoutAPath(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("shop.yaml"), PLAN);

    Outcome outcome = build.options("-Atrackwright.root=" + elsewhere).compile();

    assertThat(recordOf(outcome)).doesNotContain("plan=").contains("sha256=");
  }

  private static String recordOf(Outcome outcome) throws IOException {
    assertThat(outcome.messages()).isEmpty();
    return Files.readString(
        outcome.classes().resolve("META-INF/trackwright/acme.shop.ShopAnalytics.properties"));
  }

  @Test
  void aMissingPlanIsOneErrorThatListsWhereItLooked() {
    Outcome outcome = build.compile();

    assertThat(outcome.ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-not-found] The plan \"shop.yaml\" was not found.")
        .contains(module.toString(), "src/main/tracking", "CLASS_PATH", "-Atrackwright.root");
  }

  @Test
  void aFolderWithoutAPlanFileIsAnErrorThatNamesIt() {
    Outcome outcome =
        build.with("shop.yaml/README", "").with("shop.yaml/.hidden.yaml", PLAN).compile();

    assertThat(outcome.ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-folder-empty] The plan \"shop.yaml\" is a folder")
        .contains("in shop/shop.yaml there is no file", ".yaml, .yml, .json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plans",
        "plans/",
        "plans/*.yaml",
        "plans/**/*.yaml",
        "**/plans/shop*",
        "pl?ns/sh{op,ip}.yaml",
        "plans/[r-t]hop.y*"
      })
  void aFolderOrAGlobIsAPlan(String path) throws IOException {
    build
        .with("src/main/tracking/plans/shop.yaml", PLAN)
        .with("src/main/tracking/plans/README.md", "# Plans")
        .with("src/main/tracking/plans/~$shop.yaml", "left by a program")
        .with("src/main/tracking/plans/.git/shop.yaml", "hidden")
        .with(SOURCE, TRACKED.replace("shop.yaml", path));

    Outcome outcome = build.compile();

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles()).contains("acme/shop/OrderCompleted.java");
    assertThat(recordOf(outcome))
        .containsPattern("(?m)^plan=src/main(/tracking(/plans)?)?$")
        .containsPattern("(?m)^files=")
        .containsPattern("(?m)^sha256=[0-9a-f]{64}$");
  }

  @Test
  void aFileWhoseNameLooksLikeAGlobIsThatFile() throws IOException {
    build
        .with("plan[1].yaml", PLAN)
        .with("plan1.yaml", PLAN.replace("Completed", "Sent"))
        .with(SOURCE, TRACKED.replace("shop.yaml", "plan[1].yaml"));

    Outcome outcome = build.compile();

    assertThat(outcome.generatedFiles()).contains("acme/shop/OrderCompleted.java");
    assertThat(recordOf(outcome)).contains("plan=plan[1].yaml\n").doesNotContain("files=");
  }

  @Test
  void aPackageOfTheFoldersNameDoesNotHideTheFolder() throws IOException {
    build
        .with("src/main/java/acme/shop/plans/Plans.java", "package acme.shop.plans; class Plans {}")
        .with("plans/shop.yaml", PLAN)
        .with(SOURCE, TRACKED.replace("shop.yaml", "plans"));

    assertThat(build.compile().generatedFiles()).contains("acme/shop/OrderCompleted.java");
  }

  @Test
  void aFolderOfSeveralPlansIsAnErrorThatNamesTheFiles() {
    build
        .with("plans/a.yaml", PLAN)
        .with("plans/sub/b.yaml", PLAN)
        .with(SOURCE, TRACKED.replace("shop.yaml", "plans"));

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-files-several]")
        .contains("shop/plans/a.yaml (Trackwright's native format)", "(shop/plans/sub/b.yaml:1:1)");
  }

  @Test
  void aFileInAFolderThatCannotBeReadIsAnError() throws IOException {
    build.with("plans/a.yaml", PLAN).with(SOURCE, TRACKED.replace("shop.yaml", "plans"));
    Files.createSymbolicLink(module.resolve("plans/b.yaml"), Path.of("nowhere"));

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith(
            "ERROR [plan-unreadable] The plan shop/plans/b.yaml cannot be read: NoSuchFile");
  }

  @Test
  void aFolderThatHoldsItselfIsAnErrorAndNoEndlessWalk() throws IOException {
    build.with("plans/a.yaml", PLAN).with(SOURCE, TRACKED.replace("shop.yaml", "plans"));
    Files.createSymbolicLink(module.resolve("plans/again"), module.resolve("plans"));

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-unreadable] The plan plans cannot be read: FileSystemLoop");
  }

  @Test
  void linkedFilesAndFoldersArePartOfAPlan(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("shop.yaml"), PLAN);
    Files.createSymbolicLink(module.resolve("plans"), elsewhere);
    build.with(SOURCE, TRACKED.replace("shop.yaml", "plans"));

    assertThat(build.compile().generatedFiles()).contains("acme/shop/OrderCompleted.java");
  }

  @Test
  void tooManyFilesAreAnError() throws IOException {
    Path plans = Files.createDirectory(module.resolve("plans"));
    for (int i = 0; i <= PlanLocator.MOST_FILES; i++) {
      Files.createFile(plans.resolve(i + ".yaml"));
    }
    build.with(SOURCE, TRACKED.replace("shop.yaml", "plans"));

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-files-too-many] The plan shop/plans takes in 5001 files;");
  }

  @Test
  void tooManyBytesInAllAreAnError() throws IOException {
    Path plans = Files.createDirectory(module.resolve("plans"));
    Files.write(plans.resolve("a.yaml"), new byte[PlanLocator.MOST_BYTES]);
    Files.write(plans.resolve("b.yaml"), new byte[1]);
    build.with(SOURCE, TRACKED.replace("shop.yaml", "plans"));

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-files-too-many] The plan shop/plans takes in files of more than");
  }

  @Test
  void aGlobThatFitsNothingIsAnErrorThatListsWhereItLooked() {
    build
        .with("plans/shop.yaml", PLAN)
        .with(SOURCE, TRACKED.replace("shop.yaml", "plans/**/*.json"));

    assertThat(build.compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-glob-unmatched] No file fits the plan \"plans/**/*.json\".")
        .contains(module.toString(), "src/main/tracking")
        .doesNotContain("CLASS_PATH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plans/{a,b.yaml", "plans/[a", "plans/[]", "plans/{a,{b}}", "[z-a].yaml"})
  void aBrokenGlobIsAnError(String path) {
    assertThat(build.with(SOURCE, TRACKED.replace("shop.yaml", path)).compile().ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-glob-invalid] The plan \"" + path + "\"");
  }

  @Test
  void aGlobMayBeginAtTheNamedRoot() throws IOException {
    Path elsewhere = Files.createDirectories(repository.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("shop.yaml"), PLAN);
    build.with(SOURCE, TRACKED.replace("shop.yaml", "*.yaml"));

    Outcome outcome = build.options("-Atrackwright.root=" + elsewhere).compile();

    assertThat(outcome.generatedFiles()).contains("acme/shop/OrderCompleted.java");
  }

  @Test
  void anAbsoluteGlobIsTakenAsItIs() throws IOException {
    Path elsewhere = Files.createDirectories(repository.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("shop.yaml"), PLAN);
    build.with(SOURCE, TRACKED.replace("shop.yaml", elsewhere + "/**"));

    assertThat(build.compile().generatedFiles()).contains("acme/shop/OrderCompleted.java");
    assertThat(
            build.with(SOURCE, TRACKED.replace("shop.yaml", elsewhere + "/*.x")).compile().ours())
        .singleElement()
        .asString()
        .contains("[plan-glob-unmatched]", "Looked in " + elsewhere + ".");
  }

  @Test
  void anOptionThatNamesNoFolderIsAnError() {
    Outcome outcome = build.with("shop.yaml", PLAN).options("-Atrackwright.root=nowhere").compile();

    assertThat(outcome.ours())
        .anySatisfy(message -> assertThat(message).startsWith("ERROR [option-invalid]"));
  }

  @Test
  void anOptionThatWeDoNotHaveIsAnError() {
    Outcome outcome = build.with("shop.yaml", PLAN).options("-Atrackwright.rot=/").compile();

    assertThat(outcome.ours())
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("ERROR [option-unknown] There is no option -Atrackwright.rot."));
  }

  @Test
  void anEmptyPathIsAnError() {
    Outcome outcome = build.with(SOURCE, TRACKED.replace("shop.yaml", "")).compile();

    assertThat(outcome.ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [plan-unreadable]")
        .contains("the path is empty");
  }
}
