package dev.trackwright.processor.code;

import dev.trackwright.processor.naming.NameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The types that only one top-level type uses, side by side in it however deep the plan nests them,
 * so that the names of class files stay short; the price is a longer name, {@code AddressGeo}.
 */
final class Nest {

  private final TypeId type;
  private final NameTable.TypeScope scope;
  private final List<EnumCode> enums = new ArrayList<>();
  private final List<WireCode> wires = new ArrayList<>();
  private final List<UnionCode> unions = new ArrayList<>();
  private final List<PayloadCode> payloads = new ArrayList<>();

  Nest(TypeId type, NameTable.TypeScope scope) {
    this.type = type;
    this.scope = scope;
  }

  TypeId type() {
    return type;
  }

  /** The names of the types around a nested one. */
  List<String> around() {
    return List.of(type.simpleName());
  }

  NameTable.TypeScope scope() {
    return scope;
  }

  void add(EnumCode code) {
    enums.add(code);
  }

  void add(WireCode code) {
    wires.add(code);
  }

  void add(UnionCode code) {
    unions.add(code);
  }

  void add(PayloadCode code) {
    payloads.add(code);
  }

  /** All of them, by name. */
  NestedCode all() {
    enums.sort(Comparator.comparing(code -> code.type().simpleName()));
    wires.sort(Comparator.comparing(code -> code.type().simpleName()));
    unions.sort(Comparator.comparing(code -> code.type().simpleName()));
    payloads.sort(Comparator.comparing(code -> code.type().simpleName()));
    return new NestedCode(enums, wires, unions, payloads);
  }
}
