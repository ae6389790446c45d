package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trackwright.spool.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolStoreTest {

  @TempDir Path parent;

  private Path folder() {
    return parent.resolve("made/by/the store");
  }

  @Test
  void whatIsStoredIsReadAgainAndCountedUntilItIsAcknowledged() throws IOException {
    try (SpoolStore store = Stores.open(folder())) {
      long first = Stores.stored(store, "a");
      long second = Stores.stored(store, "bcd");
      assertThat(second).isGreaterThan(first).isGreaterThan(SpoolStore.NONE);
      assertThat(Stores.text(store.read(second))).isEqualTo("bcd");
      assertThat(store.waiting()).isEqualTo(new Holdings(2, 4, 4));
      assertThat(store.acknowledge(first)).isTrue();
      assertThat(store.acknowledge(first)).isTrue();
      assertThat(store.waiting()).isEqualTo(new Holdings(1, 3, 3));
      assertThat(Stores.waiting(store)).containsExactly("bcd");
    }
  }

  @Test
  void aRecordMayComeInPiecesThatKeepTheirPositions() throws IOException {
    ByteBuffer piece = ByteBuffer.wrap("[x,".getBytes(StandardCharsets.UTF_8));
    ByteBuffer direct = ByteBuffer.allocateDirect(200_000);
    piece.position(1);
    try (SpoolStore store = Stores.open(folder())) {
      AppendOutcome outcome = store.append(List.of(piece, direct, piece), 2, true);
      assertThat(outcome).isInstanceOf(AppendOutcome.Stored.class);
      assertThat(piece.position()).isEqualTo(1);
      assertThat(Stores.waiting(store)).containsExactly("x," + "\0".repeat(200_000) + "x,");
    }
  }

  @Test
  void aRecordOfNothingIsARecord() throws IOException {
    try (SpoolStore store = Stores.open(folder())) {
      Stores.stored(store, "");
      assertThat(store.append(List.of(), 7, false)).isInstanceOf(AppendOutcome.Stored.class);
    }
    assertThat(Stores.waiting(folder())).containsExactly("", "");
  }

  @Test
  void whatWaitsAtTheEndWaitsInTheNextLifeAndWhatWasAcknowledgedDoesNot() throws IOException {
    try (SpoolStore store = Stores.open(folder())) {
      Stores.stored(store, "a");
      long second = Stores.stored(store, "b");
      Stores.stored(store, "ccc");
      store.acknowledge(second);
    }
    try (SpoolStore store = Stores.open(folder())) {
      long own = Stores.stored(store, "d");
      assertThat(store.waiting()).isEqualTo(new Holdings(3, 5, 5));
      Iterator<StoredRecord> recovered = store.recovered();
      StoredRecord first = recovered.next();
      assertThat(Stores.text(store.read(first.id()))).isEqualTo("a");
      store.acknowledge(first.id());
      StoredRecord last = recovered.next();
      assertThat(last).isEqualTo(new StoredRecord(last.id(), 3, 3));
      assertThat(store.isRecovered(last.id())).isTrue();
      assertThat(store.isRecovered(own)).isFalse();
      assertThat(recovered.hasNext()).isFalse();
      assertThatThrownBy(recovered::next).isInstanceOf(NoSuchElementException.class);
      assertThat(store.takeFindings()).isEmpty();
    }
  }

  @Test
  void aSegmentIsDeletedWithItsLastRecordAndNotBefore() throws IOException {
    try (SpoolStore store = SpoolStore.open(folder(), 10_000, 100)) {
      List<Long> ids = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        ids.add(Stores.stored(store, "x".repeat(22)));
      }
      assertThat(Stores.segments(folder())).hasSize(5);
      store.acknowledge(ids.get(5));
      store.acknowledge(ids.get(0));
      assertThat(Stores.segments(folder())).hasSize(5);
      store.acknowledge(ids.get(1));
      store.acknowledge(ids.get(4));
      assertThat(Stores.segments(folder())).hasSize(3);
      assertThat(store.acknowledge(ids.get(1))).isTrue();
      assertThat(store.read(ids.get(1))).isInstanceOf(ReadOutcome.Gone.class);
      ids.forEach(store::acknowledge);
      assertThat(store.waiting()).isEqualTo(new Holdings(0, 0, 0));
    }
    assertThat(Stores.segments(folder())).isEmpty();
  }

  @Test
  void theQuotaBoundsTheFilesAndEndsOnceTheyAreAcknowledged() throws IOException {
    try (SpoolStore store = SpoolStore.open(folder(), 1_000, 300)) {
      List<Long> ids = new ArrayList<>();
      AppendOutcome outcome = Stores.append(store, "x".repeat(100));
      while (outcome instanceof AppendOutcome.Stored stored) {
        ids.add(stored.id());
        assertThat(sizeOfSegments()).isLessThanOrEqualTo(1_000);
        outcome = Stores.append(store, "x".repeat(100));
      }
      assertThat(outcome).isEqualTo(new AppendOutcome.Full());
      assertThat(ids).hasSize(7);
      assertThat(Stores.append(store, "x".repeat(1_000))).isEqualTo(new AppendOutcome.Full());
      ids.forEach(store::acknowledge);
      Stores.stored(store, "x".repeat(900));
    }
  }

  private long sizeOfSegments() throws IOException {
    long size = 0;
    for (Path segment : Stores.segments(folder())) {
      size += Files.size(segment);
    }
    return size;
  }

  @Test
  void whatIsTakenOverCountsTowardsTheQuota() throws IOException {
    try (SpoolStore store = Stores.open(folder())) {
      Stores.stored(store, "x".repeat(900));
    }
    try (SpoolStore store = SpoolStore.open(folder(), 1_000, 300)) {
      assertThat(Stores.append(store, "x".repeat(100))).isEqualTo(new AppendOutcome.Full());
    }
  }

  @Test
  void onlyTheOwnerMayReadWhatIsStored() throws IOException {
    assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
    try (SpoolStore store = Stores.open(folder())) {
      Stores.stored(store, "a");
      try (Stream<Path> all = Files.walk(parent.resolve("made"))) {
        for (Path path : all.toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
              .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
        }
      }
    }
  }

  @Test
  void aFolderThatCannotBeOneIsAnErrorThatSaysWhatToDo() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    assertThatThrownBy(() -> SpoolStore.open(Spool.in(file)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The spool's folder %s cannot be used (FileAlreadyExistsException: %s). Let this"
                + " process write there, or name another folder.",
            file, file);
  }

  @Test
  void aSegmentOfANewerVersionIsLeftAloneAndReported() throws IOException {
    byte[] newer = SegmentHeader.encode(SegmentHeader.VERSION + 1);
    try (SpoolStore store = Stores.open(folder());
        SpoolStore other = Stores.open(folder())) {
      Stores.stored(store, "a");
      Stores.stored(other, "b");
    }
    List<Path> files = new ArrayList<>();
    for (Path segment : Stores.segments(folder())) {
      files.add(Files.write(segment.resolveSibling("2000000000000-00000000.spool"), newer));
    }
    try (SpoolStore store = Stores.open(folder())) {
      assertThat(Stores.waiting(store)).containsExactlyInAnyOrder("a", "b");
      assertThat(store.takeFindings())
          .containsExactlyInAnyOrder(
              files.get(0) + " is left alone: a newer version has written it",
              files.get(1) + " is left alone: a newer version has written it");
    }
    assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file).hasBinaryContent(newer));
  }

  @Test
  void filesOfOthersAreLeftAlone() throws IOException {
    Stores.open(folder()).close();
    Path note = Files.writeString(folder().resolve("slot-1/README.spool"), "?");
    Path outside = Files.writeString(folder().resolve("slot-x"), "?");
    assertThat(Stores.waiting(folder())).isEmpty();
    assertThat(note).hasContent("?");
    assertThat(outside).hasContent("?");
  }

  @Test
  void anInterruptBreaksNothingAndIsKept() throws IOException {
    Stores.open(folder()).close();
    Thread.currentThread().interrupt();
    try (SpoolStore store = Stores.open(folder())) {
      AppendOutcome outcome = store.append(List.of(ByteBuffer.allocate(5)), 1, true);
      assertThat(outcome).isInstanceOf(AppendOutcome.Stored.class);
      assertThat(Stores.waiting(store)).hasSize(1);
      assertThat(store.force()).isTrue();
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(Stores.waiting(folder())).hasSize(1);
  }

  @Test
  void aStrangeNameOfASegmentCostsNoLaterOne() throws IOException {
    Stores.open(folder()).close();
    Files.createFile(folder().resolve("slot-1/9999999999999-00000000.spool"));
    try (SpoolStore store = SpoolStore.open(folder(), 10_000, 100)) {
      for (int i = 0; i < 5; i++) {
        Stores.stored(store, "x".repeat(90));
      }
    }
    assertThat(Stores.waiting(folder())).hasSize(5);
  }

  @Test
  void howeverManySegmentsAreReadFewFilesAreOpen() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors));
    try (SpoolStore store = SpoolStore.open(folder(), 1_000_000, 100)) {
      for (int i = 0; i < 200; i++) {
        Stores.stored(store, "x".repeat(90));
      }
      assertThat(Stores.waiting(store)).hasSize(200);
      try (Stream<Path> open = Files.list(descriptors)) {
        assertThat(open.filter(SpoolStoreTest::isSegment)).hasSizeLessThanOrEqualTo(2);
      }
      assertThat(store.force()).isTrue();
    }
  }

  private static boolean isSegment(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().endsWith(".spool");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  @Test
  void whatSomebodyDeletesIsLostAndCountedSo() throws IOException {
    try (SpoolStore store = Stores.open(folder())) {
      Stores.stored(store, "abc");
      Stores.stored(store, "de");
    }
    try (SpoolStore store = Stores.open(folder())) {
      Path segment = Stores.segments(folder()).get(0);
      Files.delete(segment);
      StoredRecord none = store.next(SpoolStore.NONE);
      assertThat(none).isNull();
      assertThat(store.waiting()).isEqualTo(new Holdings(0, 0, 0));
      assertThat(store.damaged()).isEqualTo(new Holdings(2, 5, 5));
      assertThat(store.takeFindings())
          .containsExactly(
              segment + " was deleted by somebody else, and what waited in it is lost");
      assertThat(segment).doesNotExist();
    }
  }

  @Test
  void nothingIsWrittenToAFileThatSomebodyHasDeleted() throws IOException {
    try (SpoolStore store = Stores.open(folder())) {
      Stores.stored(store, "abc");
      Path segment = Stores.segments(folder()).get(0);
      Files.delete(segment);
      Stores.stored(store, "de");
      assertThat(Stores.waiting(store)).containsExactly("de");
      assertThat(store.waiting()).isEqualTo(new Holdings(1, 2, 2));
      assertThat(store.damaged()).isEqualTo(new Holdings(1, 3, 3));
    }
    assertThat(Stores.waiting(folder())).containsExactly("de");
  }

  @Test
  void afterTheEndNothingIsStoredAndClosingAgainDoesNothing() throws IOException {
    SpoolStore store = Stores.open(folder());
    long id = Stores.stored(store, "a");
    store.close();
    store.close();
    assertThat(Stores.append(store, "b")).isInstanceOf(AppendOutcome.Failed.class);
    assertThat(store.read(id)).isInstanceOf(ReadOutcome.Failed.class);
    assertThat(store.acknowledge(id)).isFalse();
    assertThat(store.next(SpoolStore.NONE)).isNull();
    assertThat(Stores.waiting(folder())).containsExactly("a");
  }
}
