package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The room's second door: the files that were found become what they hold. All are read before it
 * gives up, so that every broken file is told at once.
 */
public final class PlanLoader {

  /** The largest plan that is read, in bytes: 5,000 events of Segment's wordiest format. */
  public static final int LARGEST = PlanLocator.MOST_BYTES;

  private PlanLoader() {}

  /**
   * The content of a plan's files.
   *
   * @param files at least one, in the order in which their content is handed on
   * @return empty where one of them cannot be read or all are empty, which is reported
   */
  public static Optional<PlanContent> load(List<PlanText> files, Diagnostics diagnostics) {
    long size = files.stream().mapToLong(file -> file.bytes().length).sum();
    if (size > LARGEST) {
      diagnostics.report(
          DiagnosticId.PLAN_TOO_LARGE,
          start(files.get(0)),
          size / (1024 * 1024),
          LARGEST / (1024 * 1024));
      return Optional.empty();
    }
    List<Node> roots = new ArrayList<>();
    boolean readable = true;
    for (PlanText file : files) {
      Optional<List<Node>> documents = NodeLoader.load(file, diagnostics);
      documents.ifPresent(roots::addAll);
      readable &= documents.isPresent();
    }
    if (readable && roots.isEmpty()) {
      diagnostics.report(DiagnosticId.PLAN_EMPTY, start(files.get(0)));
    }
    return readable && !roots.isEmpty()
        ? Optional.of(new PlanContent.Documents(roots))
        : Optional.empty();
  }

  private static SourceSpan start(PlanText file) {
    return new SourceSpan(file.displayPath(), 1, 1);
  }
}
