package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.List;

/**
 * Events that are to happen one after the other.
 *
 * @param name in the plan's words
 * @param steps names of track events, in their order
 * @param span the place of its name
 */
public record Funnel(String name, List<String> steps, SourceSpan span) {

  /** Copies the steps. */
  public Funnel {
    steps = List.copyOf(steps);
  }
}
