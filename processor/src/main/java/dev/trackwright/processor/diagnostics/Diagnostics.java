package dev.trackwright.processor.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the rooms have to say, so that everything wrong with a plan is told at once. Not
 * thread-safe; a compilation is single-threaded.
 */
public final class Diagnostics {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(
              Diagnostic::span, Comparator.nullsFirst(Comparator.<SourceSpan>naturalOrder()))
          .thenComparing(Diagnostic::id)
          .thenComparing(Diagnostic::text);

  /** So many of each severity are kept; the rest is counted, for nobody reads it. */
  static final int MOST = 500;

  private final Map<Severity, Set<Diagnostic>> collected = new EnumMap<>(Severity.class);
  private final Map<Severity, Integer> left = new EnumMap<>(Severity.class);

  /** Collects {@code id} at {@code span}; the same one twice counts once. */
  public void report(DiagnosticId id, @Nullable SourceSpan span, Object... arguments) {
    if (isFull(id.severity())) {
      left.merge(id.severity(), 1, Integer::sum);
    } else {
      add(id.at(span, arguments));
    }
  }

  /** Collects a diagnostic; the same one twice counts once. */
  public void add(Diagnostic diagnostic) {
    Severity severity = diagnostic.id().severity();
    Set<Diagnostic> alike = collected.computeIfAbsent(severity, s -> new LinkedHashSet<>());
    if (alike.size() < MOST) {
      alike.add(diagnostic);
    } else {
      left.merge(severity, 1, Integer::sum);
    }
  }

  private boolean isFull(Severity severity) {
    return collected.getOrDefault(severity, Set.of()).size() >= MOST;
  }

  /** Whether the build must fail. */
  public boolean hasErrors() {
    return collected.containsKey(Severity.ERROR);
  }

  /** All of them by file, line and column; at the end how many more there were. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>();
    collected.values().forEach(sorted::addAll);
    sorted.sort(BY_PLACE);
    left.forEach(
        (severity, count) ->
            sorted.add(
                DiagnosticId.AND_MORE.at(
                    null, count, severity.name().toLowerCase(Locale.ROOT) + "s")));
    return List.copyOf(sorted);
  }
}
