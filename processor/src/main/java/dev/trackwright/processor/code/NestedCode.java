package dev.trackwright.processor.code;

import java.util.List;

/**
 * Types that stand together, in one top-level type or in a package, each list by name.
 *
 * @param enums with values of their own
 * @param wires what the application's own enums are on the wire
 * @param unions one of several types each
 * @param payloads classes around data
 */
public record NestedCode(
    List<EnumCode> enums,
    List<WireCode> wires,
    List<UnionCode> unions,
    List<PayloadCode> payloads) {

  /** Nothing. */
  static final NestedCode NONE = new NestedCode(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public NestedCode {
    enums = List.copyOf(enums);
    wires = List.copyOf(wires);
    unions = List.copyOf(unions);
    payloads = List.copyOf(payloads);
  }
}
