package dev.trackwright.internal.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the operator should read in the log: collected here, printed by whoever has a log. */
final class Findings {

  private static final int MOST = 100;

  private final List<String> texts = new ArrayList<>();

  void add(String text) {
    if (texts.size() < MOST) {
      texts.add(text);
    }
  }

  void add(Path path, String what, IOException cause) {
    add(path + " " + what + ": " + reason(cause));
  }

  /** Adds how much of a file is what, if anything is. */
  void addBytes(Path path, String what, long bytes) {
    if (bytes > 0) {
      add(bytes + " bytes of " + path + " are " + what);
    }
  }

  /** All since the last call; at most a hundred. */
  List<String> take() {
    List<String> taken = List.copyOf(texts);
    texts.clear();
    return taken;
  }

  /** An exception in few words. */
  static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
