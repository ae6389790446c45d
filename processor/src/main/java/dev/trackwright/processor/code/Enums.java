package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Literal;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.Naming;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.PropertyType.EnumValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides the enums: their constants, sorted by what goes over the wire, or for an enum of the
 * application's own what its constants are there.
 */
final class Enums {

  /** Beyond it the initializer of the enum meets Java's limit of 64 KB of code. */
  static final int MOST_VALUES = 2_500;

  /** The same for values that take more code to make. */
  static final int MOST_NUMBERS = 2_000;

  private final Naming naming;
  private final NameTable names;
  private final Diagnostics diagnostics;
  private final List<BoundType> own = new ArrayList<>();

  Enums(Naming naming, NameTable names, Diagnostics diagnostics) {
    this.naming = naming;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  static WireValue.Kind kind(PropertyType.EnumType plan) {
    return WireValue.Kind.of(plan.values().stream().map(EnumValue::value).toList());
  }

  /** The enums of the application that the plan names, as far as they were decided. */
  List<BoundType> own() {
    return own;
  }

  EnumCode of(TypeId type, PlanName subject, PropertyType.EnumType plan, Doc doc) {
    return new EnumCode(type, kind(plan), constants(subject, plan), doc);
  }

  /** The same for an enum of the application's own. */
  WireCode wire(TypeId type, PlanName subject, PropertyType.EnumType plan, Doc doc) {
    String javaType = plan.javaType().orElseThrow();
    List<EnumCode.ConstantName> constants = constants(subject, plan);
    own.add(
        new BoundType(
            javaType,
            constants.stream().map(EnumCode.ConstantName::javaName).sorted().toList(),
            plan.span()));
    return new WireCode(type, javaType, kind(plan), constants, doc);
  }

  private List<EnumCode.ConstantName> constants(PlanName subject, PropertyType.EnumType plan) {
    List<EnumCode.ConstantName> constants = new ArrayList<>();
    WireValue.Kind kind = kind(plan);
    int most =
        kind == WireValue.Kind.DECIMAL || kind == WireValue.Kind.MIXED ? MOST_NUMBERS : MOST_VALUES;
    if (plan.values().size() > most) {
      diagnostics.report(
          DiagnosticId.TOO_MANY_VALUES,
          plan.span(),
          subject.describe(),
          plan.values().size(),
          most);
      return constants;
    }
    NameTable.MemberScope scope = names.members();
    scope.fixed(EnumCode.WIRE_VALUE, "the field of every enum");
    plan.values().stream()
        .sorted(Comparator.comparing(EnumValue::value))
        .forEach(value -> add(constants, scope, subject.value(value), value, kind));
    return constants;
  }

  private void add(
      List<EnumCode.ConstantName> constants,
      NameTable.MemberScope scope,
      PlanName subject,
      EnumValue value,
      WireValue.Kind kind) {
    String name = naming.constant(value, subject);
    boolean free = scope.isFree(name);
    scope.claim(name, subject);
    if (free) {
      Doc doc =
          Comments.described(
              value.description(),
              new Words("On the wire "),
              new Literal(value.value().text()),
              new Words("."));
      constants.add(new EnumCode.ConstantName(name, kind.of(value.value()), doc));
    }
  }
}
