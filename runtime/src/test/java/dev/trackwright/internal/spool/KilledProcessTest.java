package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed at any moment, one life after the other in one folder. How often is
 * said by {@code -Dtrackwright.kills=500}.
 */
@Timeout(300)
class KilledProcessTest {

  private static final int KILLS = Integer.getInteger("trackwright.kills", 50);

  @TempDir Path folder;

  private final Set<String> promised = new HashSet<>();
  private final Set<String> uncertain = new HashSet<>();
  private final Set<String> settled = new HashSet<>();

  @Test
  void whatWasPromisedIsThereAndWhatWasSettledIsNotWheneverAProcessIsKilled() throws Exception {
    Random random = new Random(4);
    for (int life = 0; life < KILLS; life++) {
      try (ChildJvm child = ChildJvm.start("work", folder, life, random.nextLong())) {
        int lines = 1 + random.nextInt(300);
        List<String> read = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
          String line = child.line();
          assertThat(line).as("life %d", life).isNotNull();
          read.add(line);
        }
        read.addAll(child.kill());
        read.forEach(this::note);
      }
      check(life);
    }
    assertThat(settled).hasSizeGreaterThan(KILLS);
    assertThat(promised).isNotEmpty();
  }

  private void note(@Nullable String line) {
    String[] words = String.valueOf(line).split(" ", -1);
    if (words.length == 2) {
      String key = words[1];
      switch (words[0]) {
        case "storing" -> uncertain.add(key);
        case "stored" -> {
          uncertain.remove(key);
          promised.add(key);
        }
        case "settling" -> {
          promised.remove(key);
          uncertain.add(key);
        }
        case "settled" -> {
          uncertain.remove(key);
          settled.add(key);
        }
        default -> throw new AssertionError(line);
      }
    }
  }

  private void check(int life) throws IOException {
    try (SpoolStore store = SpoolStore.open(folder, Long.MAX_VALUE, 100_000)) {
      Set<String> found = new HashSet<>();
      for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
        assertThat(store.read(next.id())).isInstanceOf(ReadOutcome.Intact.class);
        found.add(Child.key(((ReadOutcome.Intact) store.read(next.id())).bytes()));
      }
      Set<String> missing = new HashSet<>(promised);
      missing.removeAll(found);
      assertThat(missing).as("promised, and missing after life %d", life).isEmpty();
      Set<String> strangers = new HashSet<>(found);
      strangers.removeAll(promised);
      strangers.removeAll(uncertain);
      assertThat(strangers).as("settled or never stored, and back after %d", life).isEmpty();
      assertThat(store.damaged().bytes()).isZero();
      assertThat(Stores.segments(folder))
          .allMatch(segment -> segment.startsWith(folder.resolve("slot-1")));

      uncertain.removeAll(found);
      settled.addAll(uncertain);
      uncertain.clear();
      promised.addAll(found);
    }
  }
}
