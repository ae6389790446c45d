package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writes that fail for real. */
@Timeout(60)
class FullDiskTest {

  @TempDir Path folder;

  @Test
  void aWriteThatFailsLeavesNothingAndTheNextOneGoesToANewFile() throws Exception {
    List<String> promised = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    try (ChildJvm child = ChildJvm.startWithFileLimit(64, "fill", folder)) {
      for (String line : child.linesUpTo("end")) {
        String[] words = line.split(" ", 3);
        (words[0].equals("stored") ? promised : failed).add(words[1]);
        assertThat(words.length == 2 || words[2].contains("File too large")).as(line).isTrue();
      }
      assertThat(child.waitFor()).isZero();
    }
    assertThat(failed).hasSize(2);
    assertThat(promised).hasSizeGreaterThan(4);
    assertThat(Stores.segments(folder)).hasSize(2);
    List<String> found = new ArrayList<>();
    try (SpoolStore store = Stores.open(folder)) {
      assertThat(store.damaged().bytes()).isZero();
      assertThat(store.takeFindings()).isEmpty();
      for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
        found.add(Child.key(((ReadOutcome.Intact) store.read(next.id())).bytes()));
      }
    }
    assertThat(found).isEqualTo(promised);
  }

  @Test
  void onAFullDiskAllThatWaitsCanBeReadAndAcknowledgedAndThenThereIsRoomAgain() throws Exception {
    try (MountedDisk disk = MountedDisk.ofSize(1024, folder)) {
      assertThat(disk).isNotNull();
      fillAndEmpty(folder.resolve("spool"));
    }
  }

  private static void fillAndEmpty(Path spool) throws IOException {
    try (SpoolStore store = SpoolStore.open(spool, 1L << 30, 150_000)) {
      for (int round = 0; round < 3; round++) {
        List<String> stored = new ArrayList<>();
        AppendOutcome outcome = Stores.append(store, "x".repeat(37_000));
        while (outcome instanceof AppendOutcome.Stored) {
          stored.add("x".repeat(37_000));
          outcome = Stores.append(store, "x".repeat(37_000));
        }
        assertThat(outcome).isInstanceOf(AppendOutcome.Failed.class);
        assertThat(((AppendOutcome.Failed) outcome).reason()).contains("No space left on device");
        assertThat(Stores.append(store, "x".repeat(90_000)))
            .isInstanceOf(AppendOutcome.Failed.class);
        assertThat(stored).hasSizeGreaterThan(20);
        assertThat(Stores.waiting(store)).isEqualTo(stored);
        for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
          assertThat(store.acknowledge(next.id())).isTrue();
        }
        assertThat(store.waiting().records()).isZero();
        assertThat(store.takeFindings()).isEmpty();
      }
    }
    assertThat(Stores.segments(spool)).isEmpty();
  }

  @Test
  void aFolderThatIsGoneFailsEachWriteAndNothingElse() throws IOException {
    try (SpoolStore store = Stores.open(folder.resolve("spool"))) {
      Files.delete(folder.resolve("spool/slot-1/lock"));
      Files.delete(folder.resolve("spool/slot-1"));
      assertThat(Stores.append(store, "a")).isInstanceOf(AppendOutcome.Failed.class);
      assertThat(store.next(0)).isNull();
      assertThat(store.force()).isTrue();
    }
  }
}
