package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeLoader;
import dev.trackwright.processor.source.PlanContent;
import dev.trackwright.processor.source.PlanText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The room's only door: a plan's text becomes a {@link TrackingPlan}. The format is recognised by
 * content, so that a file can be renamed; exactly one must fit.
 */
public final class PlanReader {

  private static final List<PlanFormat> FORMATS =
      List.of(
          new NativeFormat(),
          new SegmentPublicApiFormat(),
          new SegmentConfigApiFormat(),
          new SegmentEventsFormat());

  private PlanReader() {}

  /**
   * What the annotation says of reading.
   *
   * @param decimalNumbers whether every number is to be exact
   * @param name the plan's name, instead of its own
   */
  public record Settings(boolean decimalNumbers, Optional<String> name) {}

  /**
   * Reads a plan.
   *
   * @return the plan without what was wrong with it, which is reported; empty where the file is no
   *     plan at all, which is reported too
   */
  public static Optional<TrackingPlan> read(
      PlanText text, Settings settings, Diagnostics diagnostics) {
    Optional<Node> root = NodeLoader.load(text, diagnostics);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    if (!(root.get() instanceof Node.ObjectNode object)) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          root.get().span(),
          "A plan",
          "a mapping with \"plan:\" and \"events:\"",
          root.get().kind());
      return Optional.empty();
    }
    PlanContent content = new PlanContent.Documents(List.of(object));
    return format(content, object, diagnostics)
        .map(format -> format.read(content, settings, diagnostics));
  }

  private static Optional<PlanFormat> format(
      PlanContent content, Node.ObjectNode root, Diagnostics diagnostics) {
    Optional<String> other = OtherFormats.title(root);
    if (other.isPresent()) {
      diagnostics.report(DiagnosticId.FORMAT_NOT_SUPPORTED, root.span(), other.get());
      return Optional.empty();
    }
    List<PlanFormat> fitting = FORMATS.stream().filter(format -> format.fits(content)).toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.get(0));
    }
    if (fitting.isEmpty()) {
      diagnostics.report(
          DiagnosticId.FORMAT_UNKNOWN, root.span(), titles(FORMATS, ", "), NativeFormat.hint(root));
    } else {
      diagnostics.report(DiagnosticId.FORMAT_AMBIGUOUS, root.span(), titles(fitting, " and like "));
    }
    return Optional.empty();
  }

  private static String titles(List<PlanFormat> formats, String between) {
    return formats.stream().map(PlanFormat::title).collect(Collectors.joining(between));
  }
}
