package dev.trackwright.processor.code;

import dev.trackwright.processor.naming.JavaNames;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.Naming;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Constraint;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Decides the properties of one class around data, one after the other. A property whose name has
 * been taken is reported and left out, so that the rest can be generated all the same.
 */
final class Fields {

  private static final String USED = "a name that generated classes use";

  private final Holders holders;
  private final HolderRequest request;
  private final String prefix;
  private final Nest nest;
  private final NameTable.MemberScope members;
  private final List<FieldCode> all = new ArrayList<>();
  private final List<Required> required = new ArrayList<>();
  private final ConstantPool constants = new ConstantPool();

  Fields(Holders holders, HolderRequest request, String prefix, Nest nest) {
    this.holders = holders;
    this.request = request;
    this.prefix = prefix;
    this.nest = nest;
    this.members = holders.names().members();
    for (String name : NamesInUse.ALL) {
      members.fixed(name, USED);
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
    return constants.all();
  }

  /** The constants with the rules for the whole. */
  List<String> rules(List<Constraint> constraints) {
    return new Checks(holders.types(), constants::add).rules(constraints);
  }

  void add(Property property) {
    Naming naming = holders.naming();
    PlanName subject = request.subject().property(property);
    Occurrence occurrence = Occurrence.of(property, holders.types().nullable(property.type()));
    Optional<PropertyType.ConstantType> fixed = holders.types().constant(property.type());
    boolean set = fixed.isEmpty() || occurrence != Occurrence.REQUIRED;
    String javaName = naming.member(property, subject);
    String key = naming.constant(property, "KEY");
    String stage = naming.stage(property);
    Optional<String> own =
        Types.inline(property.type()).map(inline -> Types.className(nestedName(property), inline));
    boolean free = claim(members, key, subject);
    free &= !set || claim(members, javaName, subject);
    free &= !set || !occurrence.required() || claim(request.scope(), stage, subject);
    free &= own.isEmpty() || claim(nest.scope(), own.get(), subject);
    if (!free) {
      return;
    }
    constants.add(new ConstantCode(ConstantCode.Kind.KEY, key, property.name()));
    ValueType type =
        fixed.isPresent()
            ? fixed(
                fixed.get(), text -> constant(property, ConstantCode.Kind.DECIMAL, "VALUE", text))
            : holders
                .types()
                .of(
                    property.type(),
                    inline ->
                        holders
                            .own()
                            .define(inline, own.orElseThrow(), subject, property.docs(), nest));
    FieldCode field = field(property, javaName, key, type, occurrence);
    all.add(field);
    if (set && occurrence.required()) {
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
    return prefix.isEmpty()
        ? holders.naming().nestedType(property, nest.around())
        : JavaNames.nestedType(
            prefix + " " + holders.naming().nestedType(property, List.of()), nest.around());
  }

  /** A value that the plan gives; a decimal one becomes a constant. */
  static ValueType fixed(PropertyType.ConstantType plan, UnaryOperator<String> constant) {
    WireValue value = WireValue.of(plan.value());
    String name = value instanceof WireValue.Decimal number ? constant.apply(number.value()) : "";
    return new ValueType.Fixed(value, name);
  }

  private FieldCode field(
      Property property, String javaName, String key, ValueType type, Occurrence occurrence) {
    boolean primitive =
        occurrence == Occurrence.REQUIRED
            && type instanceof ValueType.Scalar scalar
            && scalar.primitive();
    Checks checks =
        new Checks(holders.types(), (kind, suffix, text) -> constant(property, kind, suffix, text));
    Doc.Tag component =
        type instanceof ValueType.Fixed fixed
            ? FixedComments.component(property, javaName, fixed, occurrence)
            : Comments.component(property.name(), javaName, property.docs(), occurrence);
    return new FieldCode(
        property.name(),
        javaName,
        key,
        type,
        occurrence,
        property.sensitive(),
        property.deprecated(),
        component,
        type instanceof ValueType.Fixed fixed
            ? FixedComments.setter(property, fixed)
            : Comments.setter(property.name(), property.docs(), occurrence, property.deprecated()),
        type instanceof ValueType.Fixed
            ? FixedComments.setterOfNull(property, occurrence)
            : Optional.empty(),
        Comments.accessor(component),
        type instanceof ValueType.Fixed
            ? checks.ofFixed(property.type())
            : checks.of(property.type(), occurrence, primitive));
  }

  /** Takes the names that extra properties need before any property does. */
  Optional<ExtraCode> extra(PropertyType.ObjectType object) {
    return object.additional() instanceof PropertyType.Additional.Of more
        ? Optional.of(extra(more, object.properties()))
        : Optional.empty();
  }

  private ExtraCode extra(PropertyType.Additional.Of more, List<Property> planned) {
    String what = "what generated classes have for additional properties";
    List.of(ExtraCode.COMPONENT, ExtraCode.ADDER, ExtraCode.PLANNED)
        .forEach(name -> members.fixed(name, what));
    Optional<String> own =
        Types.inline(more.type())
            .map(
                inline ->
                    Types.className(
                        JavaNames.nestedType(prefix + " " + ExtraCode.ADDER, nest.around()),
                        inline));
    own.ifPresent(name -> nest.scope().fixed(name, what));
    ValueType value =
        holders
            .types()
            .of(
                more.type(),
                inline ->
                    holders
                        .own()
                        .define(inline, own.orElseThrow(), request.subject(), Docs.NONE, nest));
    boolean nullable = more.nullable() || holders.types().nullable(more.type());
    Checks checks =
        new Checks(
            holders.types(),
            (kind, suffix, text) -> constants.add(kind, "ADDITIONAL_PROPERTY_" + suffix, text));
    Doc.Tag component = ExtraComments.component();
    FieldCode field =
        new FieldCode(
            "",
            ExtraCode.COMPONENT,
            "",
            new ValueType.ExtraOf(value, nullable),
            Occurrence.REQUIRED,
            false,
            false,
            component,
            ExtraComments.setter(),
            Optional.empty(),
            Comments.accessor(component),
            checks.ofEach(more.type()));
    return new ExtraCode(
        field,
        ExtraCode.ADDER,
        value,
        nullable,
        planned.stream().map(Property::name).sorted().toList(),
        ExtraComments.adder(nullable));
  }

  private String constant(Property property, ConstantCode.Kind kind, String suffix, String text) {
    return constants.add(kind, holders.naming().constant(property, suffix), text);
  }
}
