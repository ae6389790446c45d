package dev.trackwright.processor.convert;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a reader's warnings mean to a plan that is to live on in another format. A warning is a loss
 * unless it is known to be none, so that a new one is told rather than forgotten.
 */
public final class Conversion {

  /** What these tell of is in the written plan as it was. */
  private static final Set<DiagnosticId> CARRIED_OVER =
      Set.of(
          DiagnosticId.TYPE_MISSING,
          DiagnosticId.TYPE_NULL_ONLY,
          DiagnosticId.REQUIRED_UNDESCRIBED);

  private Conversion() {}

  /** The warnings that tell of something which the model does not hold. */
  public static List<Diagnostic> losses(List<Diagnostic> reading) {
    return reading.stream()
        .filter(diagnostic -> diagnostic.id().severity() == Severity.WARNING)
        .filter(diagnostic -> !CARRIED_OVER.contains(diagnostic.id()))
        .toList();
  }

  /** What the written file does not hold of the model. */
  public static List<Diagnostic> losses(TrackingPlan original, TrackingPlan written) {
    List<Diagnostic> losses = new ArrayList<>();
    for (String path : Differences.between(original, written)) {
      losses.add(DiagnosticId.NOT_CARRIED_OVER.at(original.span(), path));
    }
    return losses;
  }

  /**
   * The top of a written file.
   *
   * @param source name of the file or folder that it was made from
   * @param losses of this conversion; may be empty
   */
  public static List<String> comments(TrackingPlan plan, String source, List<Diagnostic> losses) {
    List<String> comments = new ArrayList<>();
    String version = plan.version().map(v -> ", version " + v).orElse("");
    comments.add("Converted by Trackwright from " + source + ": " + plan.name() + version + ".");
    if (!losses.isEmpty()) {
      comments.add("");
      comments.add("Not carried over:");
      losses.forEach(loss -> comments.add("- " + loss.render()));
    }
    comments.add("");
    return comments;
  }
}
