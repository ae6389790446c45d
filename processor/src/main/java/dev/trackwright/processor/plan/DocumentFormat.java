package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.PlanContent;
import java.util.Optional;

/**
 * A format whose plan is one mapping in one document. Several documents are never such a plan; what
 * they are instead is said by {@link Recognition}, which knows all formats.
 */
interface DocumentFormat extends PlanFormat {

  /** Whether the document looks like this format and not another. */
  boolean fits(Node.ObjectNode root);

  /** The plan in the document. */
  TrackingPlan read(Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics);

  @Override
  default boolean fits(PlanContent content) {
    return only(content).filter(this::fits).isPresent();
  }

  @Override
  default TrackingPlan read(
      PlanContent content, PlanReader.Settings settings, Diagnostics diagnostics) {
    return read(only(content).orElseThrow(), settings, diagnostics);
  }

  /** The mapping that the content is, if it is one. */
  static Optional<Node.ObjectNode> only(PlanContent content) {
    return content instanceof PlanContent.Documents documents
            && documents.roots().size() == 1
            && documents.roots().get(0) instanceof Node.ObjectNode root
        ? Optional.of(root)
        : Optional.empty();
  }
}
