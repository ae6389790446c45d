package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** A store against a map that does the same in memory, over many lives. */
class SpoolStorePropertiesTest {

  private static final long QUOTA = 6_000;
  private static final long SEGMENT = 500;

  private enum Kind {
    APPEND,
    ACKNOWLEDGE,
    READ,
    RESTART,
    DIE
  }

  private record Step(Kind kind, int number) {}

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(12, Kind.APPEND),
                Tuple.of(10, Kind.ACKNOWLEDGE),
                Tuple.of(4, Kind.READ),
                Tuple.of(1, Kind.RESTART),
                Tuple.of(1, Kind.DIE)),
            Arbitraries.integers().between(0, 400))
        .as(Step::new);
  }

  @Property(tries = 60)
  void aStoreIsAMapThatOutlivesItsProcess(
      @ForAll @Size(min = 20, max = 300) List<@From("steps") Step> steps) throws IOException {
    Path parent = Files.createTempDirectory("spool");
    try {
      Run run = new Run(parent);
      for (Step step : steps) {
        run.take(step);
      }
      run.check();
      run.store.close();
    } finally {
      try (Stream<Path> all = Files.walk(parent)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** The store and the map, which must agree after each step. */
  private static final class Run {
    private final Path parent;
    private Path folder;
    private SpoolStore store;
    private Map<Long, String> model = new TreeMap<>();
    private long newest = SpoolStore.NONE;
    private int lives;
    private int stored;

    Run(Path parent) throws IOException {
      this.parent = parent;
      this.folder = parent.resolve("0");
      this.store = SpoolStore.open(folder, QUOTA, SEGMENT);
    }

    void take(Step step) throws IOException {
      switch (step.kind) {
        case APPEND -> append(step.number);
        case ACKNOWLEDGE -> acknowledge(step.number);
        case READ -> {
          read(step.number);
          check();
        }
        case RESTART -> {
          check();
          store.close();
          reopen();
        }
        case DIE -> {
          check();
          Path copy = Stores.copy(folder, parent.resolve(Integer.toString(++lives)));
          store.close();
          folder = copy;
          reopen();
        }
      }
    }

    private void append(int size) throws IOException {
      String text = stored++ + "x".repeat(size);
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      AppendOutcome outcome = store.append(List.of(bytes), size, false);
      if (outcome instanceof AppendOutcome.Stored added) {
        assertThat(added.id()).isGreaterThan(newest);
        newest = added.id();
        model.put(newest, text);
        assertThat(onDisk()).isLessThanOrEqualTo(QUOTA);
      } else {
        assertThat(outcome).isEqualTo(new AppendOutcome.Full());
        assertThat(onDisk() + text.length() + Frame.BYTES + SegmentHeader.BYTES)
            .isGreaterThan(QUOTA);
      }
    }

    private void acknowledge(int which) {
      for (Long id : chosen(which)) {
        assertThat(store.acknowledge(id)).isTrue();
        assertThat(store.acknowledge(id)).isTrue();
        model.remove(id);
      }
    }

    private void read(int which) {
      for (Long id : chosen(which)) {
        assertThat(Stores.text(store.read(id))).isEqualTo(model.get(id));
      }
    }

    private List<Long> chosen(int which) {
      return model.isEmpty()
          ? List.of()
          : List.of(new ArrayList<>(model.keySet()).get(which % model.size()));
    }

    private void reopen() throws IOException {
      store = SpoolStore.open(folder, QUOTA, SEGMENT);
      Map<Long, String> again = new TreeMap<>();
      store
          .recovered()
          .forEachRemaining(record -> again.put(record.id(), Stores.text(store.read(record.id()))));
      assertThat(again.values()).containsExactlyElementsOf(model.values());
      model = again;
      newest = again.keySet().stream().reduce(SpoolStore.NONE, Math::max);
    }

    void check() throws IOException {
      long bytes = model.values().stream().mapToLong(String::length).sum();
      assertThat(store.waiting().records()).isEqualTo(model.size());
      assertThat(store.waiting().bytes()).isEqualTo(bytes);
      List<Long> ids = new ArrayList<>();
      for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
        ids.add(next.id());
      }
      assertThat(ids).containsExactlyElementsOf(model.keySet());
      assertThat(store.damaged()).isEqualTo(new Holdings(0, 0, 0));
      assertThat(store.takeFindings()).isEmpty();
    }

    private long onDisk() throws IOException {
      long size = 0;
      for (Path segment : Stores.segments(folder)) {
        size += Files.size(segment);
      }
      return size;
    }
  }
}
