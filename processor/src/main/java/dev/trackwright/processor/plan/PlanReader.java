package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.PlanLoader;
import dev.trackwright.processor.source.PlanText;
import java.util.List;
import java.util.Optional;

/**
 * The room's only door: a plan's files become a {@link TrackingPlan}. The format is recognised by
 * content, so that a file can be renamed; exactly one must fit.
 */
public final class PlanReader {

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
   * @param files at least one, sorted by path
   * @return the plan without what was wrong with it, which is reported; empty where the files are
   *     no plan at all, which is reported too
   */
  public static Optional<TrackingPlan> read(
      List<PlanText> files, Settings settings, Diagnostics diagnostics) {
    return PlanLoader.load(files, diagnostics)
        .flatMap(
            content ->
                Recognition.of(content, diagnostics)
                    .map(format -> format.read(content, settings, diagnostics)));
  }
}
