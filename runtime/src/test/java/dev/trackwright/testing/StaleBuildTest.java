package dev.trackwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trackwright.shop.ShopAnalytics;
import dev.trackwright.shop.ShopUser;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a module's folder on disk, as a build leaves it. */
class StaleBuildTest {

  private static final String NOTES =
      "META-INF/trackwright/" + ShopAnalytics.PLAN.id() + ".properties";

  /** Of a.yaml and sub/b.csv; the processor's PlanFilesTest knows it too. */
  private static final String OF_TWO_FILES =
      "a2a05fb0e05187e610807fca2dec7f6576a93a148cd8d5054eba69a48af22b84";

  @TempDir private Path module;

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @BeforeEach
  void layOutAModule() throws Exception {
    write("pom.xml", "<project/>");
    write("src/main/tracking/plan.yaml", "plan: Shop");
    write(
        "target/classes/" + NOTES,
        "plan=src/main/tracking/plan.yaml\nsha256=" + sha256("plan: Shop") + "\nname=Shop\n");
    useClasses(module.resolve("target/classes").toUri().toURL());
  }

  @AfterEach
  void useTheUsualClassesAgain() throws IOException {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      loader.close();
    }
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void aBuildOfThePlanAsItIsIsFine() {
    assertThatCode(() -> track(new RecordingClient())).doesNotThrowAnyException();
  }

  @Test
  void aPlanEditedSinceIsAnErrorThatSaysWhatToDo() throws IOException {
    write("src/main/tracking/plan.yaml", "plan: Shop # edited");

    assertThatThrownBy(() -> track(new RecordingClient()))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "compiled from an older version of src/main/tracking/plan.yaml: run a full build")
        .hasMessageContaining("mvn clean")
        .hasMessageContaining("refresh");
  }

  @Test
  void onlyTheFirstMessageOfAPlanIsLookedAt() throws IOException {
    RecordingClient recorded = new RecordingClient();
    track(recorded);
    write("src/main/tracking/plan.yaml", "plan: Shop # edited");
    track(recorded);

    assertThat(recorded.messages()).hasSize(2);
  }

  @Test
  void theCheckCanBeSwitchedOff() throws IOException {
    write("src/main/tracking/plan.yaml", "plan: Shop # edited");

    assertThatCode(() -> track(RecordingClient.builder().ignoreStaleBuild().build()))
        .doesNotThrowAnyException();
  }

  @Test
  void aPlanThatIsNotThereIsNoError() throws IOException {
    Files.delete(module.resolve("src/main/tracking/plan.yaml"));

    assertThatCode(() -> track(new RecordingClient())).doesNotThrowAnyException();
  }

  @Test
  void anEditedAnAddedAndARemovedFileOfAPlansFolderAreNoticed() throws IOException {
    write("src/main/tracking/plans/a.yaml", "plan: Shop");
    write("src/main/tracking/plans/sub/b.csv", "x");
    write("src/main/tracking/plans/README.md", "no part of it");
    write(
        "target/classes/" + NOTES,
        "plan=src/main/tracking/plans\nfiles=.*\\\\.(yaml|csv)\nsha256=" + OF_TWO_FILES + "\n");
    assertThatCode(() -> track(new RecordingClient())).doesNotThrowAnyException();

    write("src/main/tracking/plans/sub/b.csv", "y");
    assertThatThrownBy(() -> track(new RecordingClient()))
        .hasMessageContaining("an older version of src/main/tracking/plans:");
    write("src/main/tracking/plans/sub/b.csv", "x");
    assertThatCode(() -> track(new RecordingClient())).doesNotThrowAnyException();

    write("src/main/tracking/plans/c.yaml", "");
    assertThatThrownBy(() -> track(new RecordingClient())).isInstanceOf(AssertionError.class);
    Files.delete(module.resolve("src/main/tracking/plans/c.yaml"));

    Files.delete(module.resolve("src/main/tracking/plans/a.yaml"));
    assertThatThrownBy(() -> track(new RecordingClient())).isInstanceOf(AssertionError.class);
  }

  @Test
  void aPlanInAFolderAboveTheModuleIsFound() throws IOException {
    Path child = Files.createDirectories(module.resolve("child"));
    write("child/pom.xml", "<project/>");
    Files.move(module.resolve("target"), child.resolve("target"));
    useClasses(child.resolve("target/classes").toUri().toURL());
    write("src/main/tracking/plan.yaml", "plan: Shop # edited");

    assertThatThrownBy(() -> track(new RecordingClient())).isInstanceOf(AssertionError.class);
  }

  @Test
  void classesInAJarAreNotCompared() throws IOException {
    Path jar = module.resolve("shop.jar");
    try (FileSystem zip =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      Files.createDirectories(zip.getPath("META-INF/trackwright"));
      Files.copy(module.resolve("target/classes/" + NOTES), zip.getPath(NOTES));
    }
    useClasses(jar.toUri().toURL());
    write("src/main/tracking/plan.yaml", "plan: Shop # edited");

    assertThatCode(() -> track(new RecordingClient())).doesNotThrowAnyException();
  }

  @Test
  void damagedNotesAreSaidToBeSo() throws IOException {
    write("target/classes/" + NOTES, "plan=\\uZZZZ");

    assertThatThrownBy(() -> track(new RecordingClient()))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining(NOTES)
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  private static void track(RecordingClient client) {
    ShopUser user = ShopAnalytics.create(client).forUser("u-42");
    user.trackSignedOut();
  }

  private void write(String path, String text) throws IOException {
    Path file = module.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void useClasses(URL classes) {
    Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {classes}, null));
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
