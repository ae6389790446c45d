package dev.trackwright.processor.code;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.List;

/**
 * A type of the application that the plan names. Whether it is there, and what it has, only the
 * compiler can say.
 *
 * @param javaType the qualified name
 * @param constants those that it must have if it is to be an enum, sorted; empty where its {@code
 *     toString} is the text
 * @param span the place in the plan
 */
public record BoundType(String javaType, List<String> constants, SourceSpan span) {

  /** Copies the list. */
  public BoundType {
    constants = List.copyOf(constants);
  }
}
