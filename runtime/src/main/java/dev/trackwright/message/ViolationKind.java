package dev.trackwright.message;

/** What part of a plan, or of the wire's own rules, a call did not keep to. */
public enum ViolationKind {
  /** A required property is missing or null. */
  REQUIRED_MISSING,
  /** A value is of another type than the plan allows. */
  TYPE,
  /** A text does not match the plan's pattern. */
  PATTERN,
  /** A text is shorter or longer than the plan allows. */
  LENGTH,
  /** A number is below the minimum or above the maximum. */
  BOUND,
  /** A number is no multiple of what the plan says. */
  MULTIPLE_OF,
  /** A number is NaN or infinite, which JSON cannot express; null is sent in its place. */
  NOT_FINITE,
  /** A value is not of the plan's format. */
  FORMAT,
  /** A list has fewer or more items than the plan allows. */
  ITEM_COUNT,
  /** A list holds two items alike where the plan wants each but once. */
  UNIQUE_ITEMS,
  /** A value differs from the only one that the plan allows. */
  CONSTANT,
  /** A value is none of those that the plan lists. */
  ENUM,
  /** A property has a name that the plan does not allow at this place. */
  UNPLANNED_PROPERTY,
  /** An object has fewer or more properties than the plan allows. */
  PROPERTY_COUNT,
  /** A value does not keep to a rule that joins or denies others, such as {@code not}. */
  RULE,
  /**
   * A value is nested too deeply, contains itself or is too large; null is sent for what is cut.
   */
  TOO_DEEP,
  /** A value failed while it was read; null is sent in its place, or it is left out. */
  UNREADABLE,
  /** The code that was to build a payload, or a payload's own check, failed. */
  BUILDER_FAILED,
  /** A user, anonymous, previous or group id that the call needs is missing or blank. */
  ID_MISSING,
  /** A message id is blank, too long or used before; a fresh one is sent. */
  MESSAGE_ID
}
