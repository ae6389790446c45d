package dev.trackwright.processor.code;

/**
 * The interface that takes one required property; its name is what javac says when a call stops
 * there.
 *
 * @param name such as {@code NeedsTotal}
 * @param field what it takes
 * @param next the simple name of the stage that its setter leads to
 * @param doc for the interface
 */
public record StageCode(String name, FieldCode field, String next, Doc doc) {}
