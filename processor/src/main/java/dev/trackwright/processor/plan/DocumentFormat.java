package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.PlanContent;

/**
 * A format of which one document is a whole plan. Several documents are never such a plan; what
 * they are is said by {@link PlanReader}, which knows all formats.
 */
interface DocumentFormat extends PlanFormat {

  /** Whether the document looks like this format and not another. */
  boolean fits(Node.ObjectNode root);

  /** The plan; what is wrong with it is reported, and the rest is there all the same. */
  TrackingPlan read(Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics);

  @Override
  default boolean fits(PlanContent content) {
    return content instanceof PlanContent.Documents documents
        && documents.roots().size() == 1
        && documents.roots().get(0) instanceof Node.ObjectNode root
        && fits(root);
  }

  @Override
  default TrackingPlan read(
      PlanContent content, PlanReader.Settings settings, Diagnostics diagnostics) {
    Node root = ((PlanContent.Documents) content).roots().get(0);
    return read((Node.ObjectNode) root, settings, diagnostics);
  }
}
