package dev.trackwright.processor.code;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a class that generated code refers to.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames from the top-level class inwards, at least one
 */
public record TypeId(String packageName, List<String> simpleNames) {

  /** Copies the list. */
  public TypeId {
    simpleNames = List.copyOf(simpleNames);
  }

  /** The top-level class {@code name}. */
  public static TypeId topLevel(String packageName, String name) {
    return new TypeId(packageName, List.of(name));
  }

  /** The member class {@code name}. */
  public TypeId member(String name) {
    List<String> names = new ArrayList<>(simpleNames);
    names.add(name);
    return new TypeId(packageName, names);
  }

  /** The innermost name. */
  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** As in source: {@code com.acme.OrderCompleted.Properties}. */
  public String qualifiedName() {
    String nested = String.join(".", simpleNames);
    return packageName.isEmpty() ? nested : packageName + "." + nested;
  }
}
