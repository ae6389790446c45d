package dev.trackwright.internal.spool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What another process does with a store. Each line that it writes leaves it at once, so that a
 * line that was read is a promise that was made.
 */
final class Child {

  private static final int LARGE = 200_000;
  private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private Child() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "work" -> work(folder, arguments[2], Long.parseLong(arguments[3]));
      case "list" -> list(folder);
      case "fill" -> fill(folder);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Stores and acknowledges at random until it is killed. */
  private static void work(Path folder, String life, long seed) throws IOException {
    Random random = new Random(seed);
    SpoolStore store = SpoolStore.open(folder, Long.MAX_VALUE, 100_000);
    List<StoredRecord> records = new ArrayList<>();
    store.recovered().forEachRemaining(records::add);
    List<Long> ids = new ArrayList<>(records.stream().map(StoredRecord::id).toList());
    for (int number = 0; ; number++) {
      if (ids.size() < 8 || random.nextBoolean()) {
        String key = life + "." + number;
        print("storing " + key);
        boolean force = random.nextInt(10) == 0;
        AppendOutcome outcome =
            store.append(List.of(ByteBuffer.wrap(record(key, random))), 1, force);
        ids.add(((AppendOutcome.Stored) outcome).id());
        print("stored " + key);
      } else {
        long id = ids.remove(random.nextInt(ids.size()));
        String key = key(bytes(store, id));
        print("settling " + key);
        store.acknowledge(id);
        print("settled " + key);
      }
    }
  }

  /** Prints what it has taken over, then keeps it until its input ends. */
  private static void list(Path folder) throws IOException {
    try (SpoolStore store = SpoolStore.open(folder, Long.MAX_VALUE, 100_000)) {
      for (StoredRecord next = store.next(0); next != null; next = store.next(next.id())) {
        print(new String(bytes(store, next.id()), StandardCharsets.UTF_8));
      }
      print("end");
      while (System.in.read() >= 0) {
        // Nothing comes but the end.
      }
    }
  }

  /** Stores until it has failed twice, and says what became of each. */
  private static void fill(Path folder) throws IOException {
    try (SpoolStore store = SpoolStore.open(folder, Long.MAX_VALUE, 1 << 20)) {
      int failed = 0;
      for (int number = 0; failed < 2; number++) {
        AppendOutcome outcome =
            store.append(
                List.of(ByteBuffer.wrap(record("fill." + number, new Random(number), 7_000))),
                1,
                false);
        if (outcome instanceof AppendOutcome.Failed reason) {
          failed++;
          print("failed fill." + number + " " + reason.reason());
        } else {
          print("stored fill." + number);
        }
      }
      print("end");
    }
  }

  private static byte[] bytes(SpoolStore store, long id) {
    return ((ReadOutcome.Intact) store.read(id)).bytes();
  }

  private static byte[] record(String key, Random random) {
    return record(key, random, random.nextInt(20) == 0 ? LARGE : 2_000);
  }

  /** A key and something that can be checked against it. */
  private static byte[] record(String key, Random random, int most) {
    byte[] start = (key + " ").getBytes(StandardCharsets.UTF_8);
    byte[] record = new byte[start.length + random.nextInt(most)];
    new Random(key.hashCode()).nextBytes(record);
    System.arraycopy(start, 0, record, 0, start.length);
    return record;
  }

  /** The key of a record, all of which is as it was made. */
  static String key(byte[] record) {
    int end = 0;
    while (record[end] != ' ') {
      end++;
    }
    String key = new String(record, 0, end, StandardCharsets.UTF_8);
    byte[] expected = new byte[record.length];
    new Random(key.hashCode()).nextBytes(expected);
    for (int i = end + 1; i < record.length; i++) {
      if (record[i] != expected[i]) {
        throw new AssertionError(key + " is wrong at " + i);
      }
    }
    return key;
  }

  private static void print(String line) throws IOException {
    OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
