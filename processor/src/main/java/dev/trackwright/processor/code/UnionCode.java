package dev.trackwright.processor.code;

import java.util.List;

/**
 * A sealed interface over the types that a value can be of, with a record around each.
 *
 * @param type the interface
 * @param alternatives by the plan's name
 * @param nested what only they use, where the interface stands alone
 * @param doc for the interface
 */
public record UnionCode(
    TypeId type, List<AlternativeCode> alternatives, NestedCode nested, Doc doc) {

  /** The component of every record. */
  public static final String VALUE = "value";

  /** The method that makes the one alternative that takes values of a Java type. */
  public static final String OF = "of";

  /** Copies the list. */
  public UnionCode {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One of the types.
   *
   * @param type the record, such as {@code Status.OfText}
   * @param method that makes it, such as {@code ofText}
   * @param overloaded whether {@link #OF} makes it too
   * @param value what it holds, under the wire name "": itself
   * @param constants of its own
   * @param doc for the record
   * @param methodDoc for what makes it
   */
  public record AlternativeCode(
      TypeId type,
      String method,
      boolean overloaded,
      FieldCode value,
      List<ConstantCode> constants,
      Doc doc,
      Doc methodDoc) {

    /** Copies the list. */
    public AlternativeCode {
      constants = List.copyOf(constants);
    }
  }
}
