package dev.trackwright.processor.code;

import dev.trackwright.processor.naming.NameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The types that only one top-level class uses, side by side in it however deep the plan nests
 * them, so that the names of class files stay short; the price is a longer name, {@code
 * AddressGeo}.
 */
final class Nest {

  private final TypeId type;
  private final NameTable.TypeScope scope;
  private final List<EnumCode> enums = new ArrayList<>();
  private final List<HolderCode> holders = new ArrayList<>();

  Nest(TypeId type, NameTable.TypeScope scope) {
    this.type = type;
    this.scope = scope;
  }

  TypeId type() {
    return type;
  }

  NameTable.TypeScope scope() {
    return scope;
  }

  void add(EnumCode code) {
    enums.add(code);
  }

  void add(HolderCode code) {
    holders.add(code);
  }

  List<EnumCode> enums() {
    enums.sort(Comparator.comparing(code -> code.type().simpleName()));
    return enums;
  }

  List<HolderCode> holders() {
    holders.sort(Comparator.comparing(code -> code.type().simpleName()));
    return holders;
  }
}
