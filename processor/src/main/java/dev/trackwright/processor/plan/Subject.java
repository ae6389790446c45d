package dev.trackwright.processor.plan;

/**
 * Whom a diagnostic speaks of, while a reader goes down into a schema.
 *
 * @param owner what the schema belongs to, such as {@code event "Order Completed"}
 * @param path of the property within, such as {@code products[].price}; may be empty
 */
record Subject(String owner, String path) {

  static Subject of(String owner) {
    return new Subject(owner, "");
  }

  Subject property(String name) {
    return new Subject(owner, path.isEmpty() ? name : path + "." + name);
  }

  Subject items() {
    return new Subject(owner, path + "[]");
  }

  /** For the beginning of a sentence. */
  @Override
  public String toString() {
    return path.isEmpty()
        ? Character.toUpperCase(owner.charAt(0)) + owner.substring(1)
        : "Property \"" + path + "\" of " + owner;
  }
}
