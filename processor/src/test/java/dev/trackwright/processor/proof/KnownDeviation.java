package dev.trackwright.processor.proof;

/**
 * Where our semantics are not JSON Schema's, on purpose; the proof allows for these and nothing
 * else. {@link #example} is a schema, {@link #reason} why it is so.
 */
enum KnownDeviation {
  /** {@link Agreement} takes our finding at the place of a null for the validator's. */
  NULL_IS_MISSING(
      "{type: string}, required",
      "A null where none is allowed is REQUIRED_MISSING to us, in lists and maps too; a validator"
          + " says type, enum or const. Who tracks has forgotten a value, not chosen a type."),
  /** The required key is absent on the wire, so that the validator says required as well. */
  NULL_OF_A_REQUIRED_PROPERTY_IS_NOT_SENT(
      "{type: string}, required",
      "Setters never throw; null reaches no receiver as a value that the plan denies."),
  /** {@link PlanAsJsonSchema} says the type where a native plan leaves it to be told. */
  TYPE_TOLD_FROM_KEYWORDS(
      "{minLength: 1}",
      "The documentation says that the type is told from the other keys. JSON Schema would let"
          + " numbers pass, which nobody means. In rules (not, if, contains) nothing is told."),
  /** {@link PlanAsJsonSchema} denies null. */
  ANY_IS_NOT_NULL(
      "{type: any}", "Null is a value only where the plan says nullable, whatever the type."),
  /** {@link SchemaValues} makes no integers beyond. */
  INTEGERS_HAVE_64_BITS("{type: integer}", "Java's long; a number beyond it is type: number."),
  /** {@link Agreement} takes any finding at or below the choice. */
  A_CHOICE_NAMES_WHAT_WAS_CHOSEN(
      "{anyOf: [{type: string, minLength: 2}, {type: integer}]}",
      "The caller has chosen an alternative, so that its own finding says more than the list of"
          + " every way to be wrong."),
  /** Asserted in the validator too. */
  FORMATS_ARE_ASSERTED(
      "{type: string, format: email}",
      "From 2019-09 on a format is an annotation unless one asks; plans mean it.");

  /** Such as plans have it. */
  final String example;

  /** Why we do not do as JSON Schema does. */
  final String reason;

  KnownDeviation(String example, String reason) {
    this.example = example;
    this.reason = reason;
  }
}
