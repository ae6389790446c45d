package dev.trackwright.processor.plan;

/**
 * What a schema comes to.
 *
 * @param type its values, null apart
 * @param nullable whether null is among them
 * @param sensitive whether the schema says that its values must not show
 */
record Typed(PropertyType type, boolean nullable, boolean sensitive) {

  static Typed of(PropertyType type) {
    return new Typed(type, false, false);
  }

  Typed orNull(boolean orNull) {
    return new Typed(type, nullable || orNull, sensitive);
  }
}
