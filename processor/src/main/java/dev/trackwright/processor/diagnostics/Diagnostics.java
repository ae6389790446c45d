package dev.trackwright.processor.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  private final Set<Diagnostic> collected = new LinkedHashSet<>();

  /** Collects {@code id} at {@code span}; the same one twice counts once. */
  public void report(DiagnosticId id, @Nullable SourceSpan span, Object... arguments) {
    collected.add(id.at(span, arguments));
  }

  /** Whether the build must fail. */
  public boolean hasErrors() {
    return collected.stream().anyMatch(d -> d.id().severity() == Severity.ERROR);
  }

  /** All of them by file, line and column. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(collected);
    sorted.sort(BY_PLACE);
    return List.copyOf(sorted);
  }
}
