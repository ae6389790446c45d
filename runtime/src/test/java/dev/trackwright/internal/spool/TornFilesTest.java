package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One segment of five records, the second and the fourth acknowledged, damaged in every way. */
class TornFilesTest {

  private static final List<String> TEXTS = List.of("first", "2nd", "the third", "fourth", "5");
  private static final List<String> LEFT = List.of("first", "the third", "5");

  @TempDir Path folder;
  private Path segment = Path.of("");
  private byte[] whole = {};
  private final List<Long> ends = new ArrayList<>();

  @BeforeEach
  void store() throws IOException {
    List<Long> ids = new ArrayList<>();
    try (SpoolStore store = Stores.open(folder)) {
      for (String text : TEXTS) {
        ids.add(Stores.stored(store, text));
        ends.add(Files.size(Stores.segments(folder).get(0)));
      }
      store.acknowledge(ids.get(1));
      store.acknowledge(ids.get(3));
    }
    segment = Stores.segments(folder).get(0);
    whole = Files.readAllBytes(segment);
  }

  @Test
  void whereverAFileEndsAllThatWasWholeBeforeComesBack() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      Files.write(segment, Arrays.copyOf(whole, length));
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < TEXTS.size(); i++) {
        if (ends.get(i) <= length && LEFT.contains(TEXTS.get(i))) {
          expected.add(TEXTS.get(i));
        }
      }
      try (SpoolStore store = Stores.open(folder)) {
        assertThat(Stores.waiting(store)).as("cut at %d", length).isEqualTo(expected);
        assertThat(store.waiting().records()).isEqualTo(expected.size());
        assertThat(store.damaged().bytes()).isZero();
        boolean atAnEnd = length <= SegmentHeader.BYTES || ends.contains((long) length);
        assertThat(store.takeFindings()).hasSize(atAnEnd ? 0 : 1);
      }
    }
  }

  @Test
  void afterATornTailNewRecordsAreStoredAndSurvive() throws IOException {
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(segment, Arrays.copyOf(whole, length));
      List<String> expected;
      try (SpoolStore store = Stores.open(folder)) {
        expected = Stores.waiting(store);
        Stores.stored(store, "new");
        expected.add("new");
      }
      try (SpoolStore store = Stores.open(folder)) {
        assertThat(Stores.waiting(store)).isEqualTo(expected);
        for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
          store.acknowledge(next.id());
        }
      }
    }
  }

  @Test
  void whicheverByteIsWrongAtMostItsOwnRecordIsLostAndNothingElseComesBack() throws IOException {
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        Files.write(segment, flipped);
        checkDamage(at, bit);
      }
    }
  }

  private void checkDamage(int at, int bit) throws IOException {
    try (SpoolStore store = Stores.open(folder)) {
      List<String> found = new ArrayList<>();
      long lostOnReading = 0;
      for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
        ReadOutcome outcome = store.read(next.id());
        if (outcome instanceof ReadOutcome.Damaged damaged) {
          assertThat(TEXTS.get(owner(at)).length()).isEqualTo(damaged.events());
          lostOnReading++;
        } else {
          found.add(Stores.text(outcome));
        }
      }
      assertThat(TEXTS).as("byte %d, bit %d", at, bit).containsSubsequence(found);
      List<String> missing = new ArrayList<>(LEFT);
      missing.removeAll(found);
      if (!missing.isEmpty()) {
        assertThat(missing).containsExactly(TEXTS.get(owner(at)));
        boolean lengthOfLast = missing.contains("5") && !store.takeFindings().isEmpty();
        assertThat(store.damaged().bytes() > 0 || lengthOfLast).isTrue();
      }
      assertThat(store.damaged().records()).isEqualTo(lostOnReading);
    }
  }

  /** The record a byte belongs to, with its frame. */
  private int owner(int at) {
    int owner = 0;
    while (ends.get(owner) <= at) {
      owner++;
    }
    return owner;
  }

  @Test
  void zerosInsteadOfATailAreDamageAndNoRecords() throws IOException {
    byte[] zeroed = Arrays.copyOf(Arrays.copyOf(whole, ends.get(2).intValue()), 100_000);
    Files.write(segment, zeroed);
    try (SpoolStore store = Stores.open(folder)) {
      assertThat(Stores.waiting(store)).containsExactly("first", "the third");
      assertThat(store.damaged()).isEqualTo(new Holdings(0, 0, 100_000 - ends.get(2)));
    }
  }

  @Test
  void aSegmentWithinARecordIsNoSegment() throws IOException {
    String nested = new String(whole, StandardCharsets.ISO_8859_1);
    byte[] outer;
    try (SpoolStore store = Stores.open(folder)) {
      store.append(List.of(ByteBuffer.wrap(whole)), 1, false);
      Path second = Stores.segments(folder).get(1);
      outer = Files.readAllBytes(second);
      assertThat(new String(outer, StandardCharsets.ISO_8859_1)).contains(nested);
    }
    Path second = Stores.segments(folder).get(1);
    outer[SegmentHeader.BYTES + 4]++;
    Files.write(second, outer);
    assertThat(Stores.waiting(folder)).isEqualTo(LEFT);
  }

  @Test
  void aDamagedRecordThatWasReadDoesNotComeAgain() throws IOException {
    byte[] flipped = whole.clone();
    flipped[SegmentHeader.BYTES + Frame.BYTES] ^= 1;
    Files.write(segment, flipped);
    try (SpoolStore store = Stores.open(folder)) {
      StoredRecord first = store.recovered().next();
      assertThat(store.read(first.id())).isEqualTo(new ReadOutcome.Damaged(5, 5));
      assertThat(store.read(first.id())).isEqualTo(new ReadOutcome.Damaged(5, 5));
      assertThat(store.damaged()).isEqualTo(new Holdings(1, 5, 5));
      assertThat(store.waiting().records()).isEqualTo(2);
    }
    assertThat(Stores.waiting(folder)).containsExactly("the third", "5");
  }
}
