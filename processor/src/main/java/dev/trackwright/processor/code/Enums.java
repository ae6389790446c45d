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

/** Decides the enums: their constants, sorted by what goes over the wire. */
final class Enums {

  /** Beyond it the initializer of the enum meets Java's limit of 64 KB of code. */
  static final int MOST_VALUES = 2_500;

  private final Naming naming;
  private final NameTable names;
  private final Diagnostics diagnostics;

  Enums(Naming naming, NameTable names, Diagnostics diagnostics) {
    this.naming = naming;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  EnumCode of(TypeId type, PlanName subject, PropertyType.EnumType plan, Doc doc) {
    List<EnumCode.ConstantName> constants = new ArrayList<>();
    if (plan.values().size() > MOST_VALUES) {
      diagnostics.report(
          DiagnosticId.TOO_MANY_VALUES,
          plan.span(),
          subject.describe(),
          plan.values().size(),
          MOST_VALUES);
    } else {
      NameTable.MemberScope scope = names.members();
      scope.fixed(EnumCode.WIRE_VALUE, "the field of every enum");
      plan.values().stream()
          .sorted(Comparator.comparing(EnumValue::value))
          .forEach(value -> add(constants, scope, subject.value(value), value));
    }
    return new EnumCode(type, constants, doc);
  }

  private void add(
      List<EnumCode.ConstantName> constants,
      NameTable.MemberScope scope,
      PlanName subject,
      EnumValue value) {
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
      constants.add(new EnumCode.ConstantName(name, value.value().text(), doc));
    }
  }
}
