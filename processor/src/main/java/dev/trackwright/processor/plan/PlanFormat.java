package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;

/** A format of plans: told by what a file holds, and read into the one model. */
interface PlanFormat {

  /** What people call it. */
  String title();

  /** Whether the file looks like this format and not another. */
  boolean fits(Node.ObjectNode root);

  /** The plan; what is wrong with it is reported, and the rest is there all the same. */
  TrackingPlan read(Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics);
}
