package dev.trackwright.internal;

import dev.trackwright.transport.VisibleText;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is to be said in the log: collected by any thread, printed by the worker alone, so that no
 * caller ever waits for a log. The first of a kind is printed at once and later ones at most once a
 * minute with their number; the price is that not each of them can be read.
 *
 * <p>Nothing that a log could be steered with gets through: see {@link VisibleText}.
 */
public final class Notices {

  /** The name of the logger. */
  public static final String LOGGER = "dev.trackwright";

  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int MOST_KINDS = 256;
  private static final String OTHER = "other";

  private final Supplier<System.Logger> log;
  private final String about;
  private final Map<String, Notice> kinds;

  /** What is known of one kind; guarded by itself. */
  private static final class Notice {
    private final System.Logger.Level level;
    private String latest = "";
    private long unprinted;
    private boolean printedBefore;
    private long printedAt;

    private Notice(System.Logger.Level level) {
      this.level = level;
    }

    private synchronized boolean note(String text) {
      latest = text;
      unprinted++;
      return !printedBefore && unprinted == 1;
    }

    private synchronized String take(long now, boolean evenEarly) {
      boolean due = !printedBefore || evenEarly || now - printedAt >= INTERVAL_NANOS;
      if (unprinted == 0 || !due) {
        return "";
      }
      String more = unprinted == 1 ? "" : " (and " + (unprinted - 1) + " more of this kind)";
      unprinted = 0;
      printedBefore = true;
      printedAt = now;
      return latest + more;
    }
  }

  /**
   * Notices for a logger, which is asked for when there is something to print: to find one is much
   * to load for a client that has nothing to say.
   *
   * @param log finds where they are printed
   */
  public Notices(Supplier<System.Logger> log) {
    this(log, "", new ConcurrentHashMap<>());
  }

  private Notices(Supplier<System.Logger> log, String about, Map<String, Notice> kinds) {
    this.log = log;
    this.about = about;
    this.kinds = kinds;
  }

  /**
   * Notices that name the destination which they are about; whoever prints one prints all.
   *
   * @param destination its name
   * @return others, of the same collection
   */
  Notices about(String destination) {
    return new Notices(log, destination + ": ", kinds);
  }

  /**
   * Notes something worth a warning. Called by any thread; neither prints nor blocks.
   *
   * @param kind what counts as the same; beyond some hundred kinds the rest count as one
   * @param text for people; it is made harmless when it is printed
   * @return whether it is the first of its kind, for which it is worth waking the worker
   */
  public boolean note(String kind, String text) {
    return note(System.Logger.Level.WARNING, kind, text);
  }

  /** Notes good news, as {@link #note(String, String)} notes the bad. */
  void noteGood(String kind, String text) {
    note(System.Logger.Level.INFO, kind, text);
  }

  private boolean note(System.Logger.Level level, String what, String text) {
    String kind = about.isEmpty() ? what : about + what;
    Notice notice = kinds.get(kind);
    if (notice == null) {
      String key = kinds.size() < MOST_KINDS ? kind : OTHER;
      notice = kinds.computeIfAbsent(key, unused -> new Notice(level));
    }
    return notice.note(about.isEmpty() ? text : about + text);
  }

  /** Prints a warning on the calling thread, which must be one that may wait. */
  void warnNow(String text) {
    try {
      log.get().log(System.Logger.Level.WARNING, VisibleText.of(about + text));
    } catch (RuntimeException brokenLog) {
      // Closing promises a report, and has it; a log that throws cannot be told.
    }
  }

  /**
   * Says a last thing while the JVM ends, on its standard error: the JDK's own log loses its
   * handlers at the same time, to another hook, and whoever ends too early must hear of it.
   */
  void warnAtExit(String text) {
    System.err.println(LOGGER + ": " + VisibleText.of(about + text));
  }

  /** Prints what is due. Called by the worker. */
  void print(long now) {
    print(now, false);
  }

  /** Prints whatever has not been printed yet, at the end. */
  void printRest(long now) {
    print(now, true);
  }

  private void print(long now, boolean evenEarly) {
    for (Notice notice : kinds.values()) {
      String text = notice.take(now, evenEarly);
      if (!text.isEmpty()) {
        log.get().log(notice.level, VisibleText.of(text));
      }
    }
  }
}
