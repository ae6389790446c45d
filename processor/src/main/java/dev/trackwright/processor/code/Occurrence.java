package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Property;

/** Whether a property may be absent, and whether it may be null. */
public enum Occurrence {
  /** Always there, never null: a plain value, taken by a stage of its own. */
  REQUIRED,
  /** Null in Java is absent on the wire. */
  OPTIONAL,
  /** Null in Java is null on the wire. */
  REQUIRED_NULLABLE,
  /** Absent, null, or a value: {@code Presence} tells them apart. */
  THREE_STATES;

  static Occurrence of(Property property, boolean typeNullable) {
    boolean nullable = property.nullable() || typeNullable;
    if (property.required()) {
      return nullable ? REQUIRED_NULLABLE : REQUIRED;
    }
    return nullable ? THREE_STATES : OPTIONAL;
  }

  /** Whether a builder cannot be finished without it. */
  public boolean required() {
    return this == REQUIRED || this == REQUIRED_NULLABLE;
  }

  /** Whether a setter takes null. */
  public boolean takesNull() {
    return this != REQUIRED;
  }
}
