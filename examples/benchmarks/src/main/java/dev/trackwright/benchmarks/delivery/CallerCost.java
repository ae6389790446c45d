package dev.trackwright.benchmarks.delivery;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Time and bytes of the current thread over bursts of calls, and the median of both per call. */
final class CallerCost {

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<Long> picos = new ArrayList<>();
  private final List<Long> milliBytes = new ArrayList<>();
  private long beginNanos;
  private long beginBytes;

  void begin() {
    beginBytes = threads.getCurrentThreadAllocatedBytes();
    beginNanos = System.nanoTime();
  }

  void end(int calls, boolean counts) {
    long nanos = System.nanoTime() - beginNanos;
    long bytes = threads.getCurrentThreadAllocatedBytes() - beginBytes;
    if (counts) {
      picos.add(nanos * 1_000 / calls);
      milliBytes.add(bytes * 1_000 / calls);
    }
  }

  int rounds() {
    return picos.size();
  }

  long medianPicosPerCall() {
    return median(picos);
  }

  long medianMilliBytesPerCall() {
    return median(milliBytes);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
