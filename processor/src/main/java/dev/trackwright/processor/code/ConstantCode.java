package dev.trackwright.processor.code;

/**
 * A private constant of the class around the data.
 *
 * @param kind what it is made by
 * @param name in Java
 * @param text what it is made from
 */
public record ConstantCode(Kind kind, String name, String text) {

  /** What a constant is made by. */
  public enum Kind {
    /** {@code JsonKey.of(text)}. */
    KEY,
    /** {@code Pattern.compile(text)}. */
    PATTERN,
    /** {@code new BigDecimal(text)}. */
    DECIMAL,
    /** {@code SchemaRule.of(text)}. */
    RULE
  }
}
