package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.PlanContent;

/** A format of plans: told by what the files hold, and read into the one model. */
interface PlanFormat {

  /** What people call it. */
  String title();

  /** What tells it from other formats, in words that fit after "has". */
  String mark();

  /** Whether the content looks like this format and not another. */
  boolean fits(PlanContent content);

  /**
   * The plan; what is wrong with it is reported, and the rest is there all the same.
   *
   * @param content which {@link #fits} this format
   */
  TrackingPlan read(PlanContent content, PlanReader.Settings settings, Diagnostics diagnostics);
}
