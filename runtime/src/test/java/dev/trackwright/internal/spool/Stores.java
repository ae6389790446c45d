package dev.trackwright.internal.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stores of texts, as tests speak of them. */
final class Stores {

  private static final long ROOMY = 1L << 30;

  private Stores() {}

  static SpoolStore open(Path folder) throws IOException {
    return SpoolStore.open(folder, ROOMY, 1 << 20);
  }

  /** Stores a text that says how many events it holds by its length. */
  static AppendOutcome append(SpoolStore store, String text) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    return store.append(List.of(bytes.asReadOnlyBuffer()), text.length(), false);
  }

  static long stored(SpoolStore store, String text) {
    AppendOutcome outcome = append(store, text);
    assertThat(outcome).isInstanceOf(AppendOutcome.Stored.class);
    return ((AppendOutcome.Stored) outcome).id();
  }

  static String text(ReadOutcome outcome) {
    assertThat(outcome).isInstanceOf(ReadOutcome.Intact.class);
    return new String(((ReadOutcome.Intact) outcome).bytes(), StandardCharsets.UTF_8);
  }

  /** What waits, in order. */
  static List<String> waiting(SpoolStore store) {
    List<String> texts = new ArrayList<>();
    for (StoredRecord record = store.next(SpoolStore.NONE);
        record != null;
        record = store.next(record.id())) {
      texts.add(text(store.read(record.id())));
    }
    return texts;
  }

  /** What waits in a folder nobody has open. */
  static List<String> waiting(Path folder) throws IOException {
    try (SpoolStore store = open(folder)) {
      return waiting(store);
    }
  }

  /** The segments in all slots. */
  static List<Path> segments(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".spool")).sorted().toList();
    }
  }

  /** What another process would find if this one died now. */
  static Path copy(Path folder, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.forEach(
          path -> {
            try {
              // The lock is not touched: to close it again would end the lock of the whole JVM.
              if (!path.endsWith("lock")) {
                Files.copy(path, target.resolve(folder.relativize(path).toString()));
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return target;
  }
}
