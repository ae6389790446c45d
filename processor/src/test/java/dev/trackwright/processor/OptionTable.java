package dev.trackwright.processor;

import java.util.Map;
import java.util.TreeMap;

/** Lets the documentation see the processor's options. */
public final class OptionTable {

  private OptionTable() {}

  /** Each option with its meaning. */
  public static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (ProcessorOptions.Option option : ProcessorOptions.Option.values()) {
      rows.put(option.key(), option.summary());
    }
    return rows;
  }
}
