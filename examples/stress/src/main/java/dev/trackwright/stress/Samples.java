package dev.trackwright.stress;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * The heap after a collection and the client's threads, again and again. The least of the last
 * third of a soak is held against what there was before, for what waits in an outage comes and
 * goes, while a leak lifts the least as well. Once the clients are closed, none of their threads
 * may be left.
 */
final class Samples {

  private static final long MEGABYTE = 1 << 20;

  private final List<Long> heap = new ArrayList<>();
  private final List<Long> threads = new ArrayList<>();

  void take() {
    System.gc();
    heap.add(live());
    threads.add((long) clientThreads().size());
  }

  /**
   * What the collection has left. What is in use a moment later would not do: it counts the buffers
   * for allocation that threads have taken since, a megabyte and more for each on a large heap.
   */
  private static long live() {
    long sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      sum += left == null ? 0 : left.getUsed();
    }
    return sum;
  }

  private static List<String> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("trackwright"))
        .sorted()
        .toList();
  }

  String last() {
    int i = heap.size() - 1;
    return i < 0 ? "" : heap.get(i) / MEGABYTE + " MB after GC, " + threads.get(i) + " threads";
  }

  void check(Violations violations) {
    long middle = least(heap, 1);
    long end = least(heap, 2);
    if (end > middle + middle / 10 + 2 * MEGABYTE) {
      violations.add("The heap grows: from " + middle + " to " + end + " bytes");
    }
    // A third of a short soak may be all outage, hence not its least against another's.
    if (least(threads, 2) > most(threads, 0)) {
      violations.add("Threads grow: " + threads);
    }
  }

  /** Gives the closed clients' threads a while to end, and looks whether any is left. */
  static void checkEnd(Violations violations) {
    List<String> left = clientThreads();
    for (int i = 0; i < 100 && !left.isEmpty(); i++) {
      LockSupport.parkNanos(100_000_000);
      left = clientThreads();
    }
    if (!left.isEmpty()) {
      violations.add("Threads are left after close: " + left);
    }
  }

  private static long least(List<Long> all, int third) {
    return third(all, third).min().orElse(0);
  }

  private static long most(List<Long> all, int third) {
    return third(all, third).max().orElse(0);
  }

  private static LongStream third(List<Long> all, int third) {
    return all.subList(all.size() * third / 3, all.size() * (third + 1) / 3).stream()
        .mapToLong(Long::longValue);
  }

  @Override
  public String toString() {
    return "least heap of each third "
        + least(heap, 0) / MEGABYTE
        + ", "
        + least(heap, 1) / MEGABYTE
        + ", "
        + least(heap, 2) / MEGABYTE
        + " MB; least threads "
        + least(threads, 0)
        + ", "
        + least(threads, 1)
        + ", "
        + least(threads, 2)
        + " ("
        + threads.stream().mapToLong(Long::longValue).max().orElse(0)
        + " at most)";
  }
}
