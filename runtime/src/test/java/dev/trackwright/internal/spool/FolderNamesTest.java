package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderNamesTest {

  @TempDir Path parent;

  private final Findings findings = new Findings();

  @Test
  void whatCannotBeForcedFromTheStartIsSaidOnce() throws IOException {
    assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path folder = parent.resolve("none");
    FolderNames names = new FolderNames(folder, findings);
    names.force();
    names.force();
    assertThat(findings.take())
        .containsExactly(
            folder + " may lose new files when the power fails: NoSuchFileException: " + folder);
  }

  @Test
  void whatCouldBeForcedBeforeFails() throws IOException {
    assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path folder = Files.createDirectory(parent.resolve("some"));
    FolderNames names = new FolderNames(folder, findings);
    names.force();
    Files.delete(folder);
    assertThatThrownBy(names::force).isInstanceOf(NoSuchFileException.class);
    assertThat(findings.take()).isEmpty();
  }
}
