package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Phrase;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.naming.JavaNames;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.Naming;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides the properties of one class around data, one after the other. A property whose name has
 * been taken is reported and left out, so that the rest can be generated all the same.
 */
final class Fields {

  private final Holders holders;
  private final HolderRequest request;
  private final String prefix;
  private final Nest nest;
  private final NameTable.MemberScope members;
  private final List<FieldCode> all = new ArrayList<>();
  private final List<Required> required = new ArrayList<>();
  private final List<ConstantCode> constants = new ArrayList<>();

  Fields(Holders holders, HolderRequest request, String prefix, Nest nest) {
    this.holders = holders;
    this.request = request;
    this.prefix = prefix;
    this.nest = nest;
    this.members = holders.names().members();
    for (String name : List.of("NAME", "EVENT", "Values", "Presence", "StringFormat")) {
      members.fixed(name, "a name that generated classes use");
    }
  }

  /** A field and the stage that waits for it. */
  record Required(String stage, FieldCode field) {}

  List<FieldCode> all() {
    return all;
  }

  List<Required> required() {
    return required;
  }

  List<ConstantCode> constants() {
    return constants;
  }

  void add(Property property) {
    Naming naming = holders.naming();
    Types types = holders.types();
    PlanName subject = request.subject().property(property);
    Occurrence occurrence = Occurrence.of(property, types.nullable(property.type()));
    String javaName = naming.member(property, subject);
    String key = naming.constant(property, "KEY");
    String stage = naming.stage(property);
    Optional<String> own = Types.inline(property.type()).map(inline -> nestedName(property));
    boolean free = claim(members, javaName, subject);
    free &= claim(members, key, subject);
    free &= !occurrence.required() || claim(request.scope(), stage, subject);
    free &= own.isEmpty() || claim(nest.scope(), own.get(), subject);
    if (!free) {
      return;
    }
    constants.add(new ConstantCode(ConstantCode.Kind.KEY, key, property.name()));
    ValueType type =
        types.of(
            property.type(), inline -> define(inline, own.orElseThrow(), subject, property.docs()));
    FieldCode field = field(property, javaName, key, type, occurrence);
    all.add(field);
    if (occurrence.required()) {
      required.add(new Required(stage, field));
    }
  }

  private static boolean claim(NameTable.Scope scope, String name, PlanName subject) {
    boolean free = scope.isFree(name);
    scope.claim(name, subject);
    return free;
  }

  /** {@code AddressGeo}: the property's own name behind that of the object that it is in. */
  private String nestedName(Property property) {
    List<String> around = List.of(nest.type().simpleName());
    return prefix.isEmpty()
        ? holders.naming().nestedType(property, around)
        : JavaNames.nestedType(
            prefix + " " + holders.naming().nestedType(property, List.of()), around);
  }

  private FieldCode field(
      Property property, String javaName, String key, ValueType type, Occurrence occurrence) {
    boolean primitive =
        occurrence == Occurrence.REQUIRED
            && type instanceof ValueType.Scalar scalar
            && scalar.primitive();
    Checks checks =
        new Checks(holders.types(), (kind, suffix, text) -> constant(property, kind, suffix, text));
    Doc.Tag component = Comments.component(property.name(), javaName, property.docs(), occurrence);
    return new FieldCode(
        property.name(),
        javaName,
        key,
        type,
        occurrence,
        property.sensitive(),
        property.deprecated(),
        component,
        Comments.setter(property.name(), property.docs(), occurrence, property.deprecated()),
        Comments.accessor(component),
        checks.of(property.type(), occurrence, primitive));
  }

  private ValueType define(PropertyType inline, String name, PlanName subject, Docs docs) {
    TypeId type = nest.type().member(name);
    if (inline instanceof PropertyType.EnumType plan) {
      Doc doc =
          Comments.planned(
              docs,
              new Words("The values of the "),
              new Phrase(subject.describe()),
              new Words("."));
      nest.add(holders.enums().of(type, subject, plan, doc));
    } else if (inline instanceof PropertyType.ObjectType plan) {
      Doc doc =
          Comments.planned(
              docs,
              new Words("The object of the "),
              new Phrase(subject.describe()),
              new Words("."));
      nest.add(
          holders.inside(
              HolderRequest.object(type, nest.scope().nested(name), subject, plan, doc),
              name,
              nest));
    } else {
      throw new IllegalStateException("a type without a Java type: " + inline);
    }
    return Types.reference(inline, type);
  }

  /** Several patterns of one property are told apart by a number; nobody sees it. */
  private String constant(Property property, ConstantCode.Kind kind, String suffix, String text) {
    String first = holders.naming().constant(property, suffix);
    for (int i = 1; ; i++) {
      ConstantCode constant = new ConstantCode(kind, i == 1 ? first : first + "_" + i, text);
      if (constants.contains(constant)) {
        return constant.name();
      }
      if (constants.stream().noneMatch(other -> other.name().equals(constant.name()))) {
        constants.add(constant);
        return constant.name();
      }
    }
  }
}
