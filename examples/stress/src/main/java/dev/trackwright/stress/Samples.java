package dev.trackwright.stress;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * The heap after a collection and the client's threads, again and again: in the last third of a
 * soak there must be no more than in the second. The least of each third is compared, for what
 * waits in an outage comes and goes, while a leak lifts the least as well.
 */
final class Samples {

  private static final long MEGABYTE = 1 << 20;

  private final List<Long> heap = new ArrayList<>();
  private final List<Long> threads = new ArrayList<>();

  void take() {
    System.gc();
    heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    threads.add(
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !thread.getName().startsWith("soak"))
            .count());
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
    if (least(threads, 2) > least(threads, 1) + 2) {
      violations.add("Threads grow: " + threads);
    }
  }

  private static long least(List<Long> all, int third) {
    return all.subList(all.size() * third / 3, all.size() * (third + 1) / 3).stream()
        .mapToLong(Long::longValue)
        .min()
        .orElse(0);
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
