package dev.trackwright.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {

  /** The runtime's StaleBuildTest knows it too: both must make it of these files. */
  private static final String HASH =
      "a2a05fb0e05187e610807fca2dec7f6576a93a148cd8d5054eba69a48af22b84";

  @TempDir private Path folder;

  @BeforeEach
  void aFolderOfTwoFiles() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/b.csv"), "x");
    Files.writeString(folder.resolve("a.yaml"), "plan: Shop");
    Files.writeString(folder.resolve("README.md"), "no part of it");
  }

  @Test
  void theHashIsOverPathsAndContents() throws IOException {
    assertThat(files().sha256()).isEqualTo(HASH);
    assertThat(
            files()
                .sha256(
                    new TreeMap<>(Map.of("a.yaml", utf8("plan: Shop"), "sub/b.csv", utf8("x")))))
        .isEqualTo(HASH);
  }

  @Test
  void anEditedAnAddedARemovedAndARenamedFileChangeTheHash() throws IOException {
    Files.writeString(folder.resolve("sub/b.csv"), "y");
    assertThat(files().sha256()).isNotEqualTo(HASH);
    Files.writeString(folder.resolve("sub/b.csv"), "x");

    Files.writeString(folder.resolve("sub/c.csv"), "");
    assertThat(files().sha256()).isNotEqualTo(HASH);
    Files.delete(folder.resolve("sub/c.csv"));

    Files.move(folder.resolve("a.yaml"), folder.resolve("sub/a.yaml"));
    assertThat(files().sha256()).isNotEqualTo(HASH);
    Files.delete(folder.resolve("sub/a.yaml"));
    assertThat(files().sha256()).isNotEqualTo(HASH);
  }

  @Test
  void filesAreInTheOrderOfTheirPaths() throws IOException {
    Files.writeString(folder.resolve("sub.yaml"), "");
    Files.writeString(folder.resolve("Z.yaml"), "");

    assertThat(files().list().keySet())
        .containsExactly("Z.yaml", "a.yaml", "sub.yaml", "sub/b.csv");
  }

  @Test
  void oneFileHasTheHashOfItsBytes() throws IOException {
    PlanFiles one = new PlanFiles(folder.resolve("a.yaml"), Optional.empty());

    assertThat(one.sha256()).isEqualTo(PlanFiles.sha256(utf8("plan: Shop")));
  }

  private PlanFiles files() {
    return new PlanFiles(folder, Optional.of(Glob.OF_A_FOLDER));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
