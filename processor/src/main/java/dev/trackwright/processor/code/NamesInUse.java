package dev.trackwright.processor.code;

import java.util.List;

/**
 * The names that generated code uses inside data, where a component of that name would hide them.
 * Only a chosen name can meet one: those that are made of the plan's begin with a small letter.
 */
final class NamesInUse {

  static final List<String> ALL =
      List.of(
          "NAME",
          "EVENT",
          "RULE",
          "Boolean",
          "Double",
          "LinkedHashMap",
          "Long",
          "Objects",
          "Presence",
          "String",
          "StringFormat",
          "Values");

  private NamesInUse() {}
}
