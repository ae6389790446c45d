package dev.trackwright.processor.code;

/** What a call can carry, and how it is built: one object, or one of several. */
public sealed interface PayloadCode permits HolderCode, VariantsCode {

  /** The class around it. */
  TypeId type();

  /** The data itself, such as {@code OrderCompleted.Properties}. */
  TypeId payload();

  /** The static method that begins to build it. */
  String method();

  /** What that method returns. */
  TypeId first();

  /** What builds it once all is set. */
  TypeId ready();

  /** Whether it can be sent without anything being set. */
  boolean readyAtOnce();

  /** Whether there is anything to set. */
  boolean settable();

  /** For the class. */
  Doc doc();

  /** The types that only it uses. */
  NestedCode nested();
}
