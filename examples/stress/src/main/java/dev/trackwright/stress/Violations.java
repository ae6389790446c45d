package dev.trackwright.stress;

import java.util.ArrayList;
import java.util.List;

/** What must not have happened: counted, the first of them in words. For any thread. */
final class Violations {

  private static final int MOST = 20;

  private final List<String> first = new ArrayList<>();
  private long count;

  synchronized void add(String what) {
    count++;
    if (first.size() < MOST) {
      first.add(what);
    }
  }

  synchronized long count() {
    return count;
  }

  synchronized List<String> first() {
    return List.copyOf(first);
  }
}
