package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Literal;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.code.Doc.Tag;
import dev.trackwright.processor.code.UnionCode.AlternativeCode;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.PropertyType.Alternative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides the alternatives of one union. Each is a record around a value, since Java's own types
 * cannot be made to implement an interface.
 */
final class Unions {

  private final Holders holders;
  private final PlanName subject;
  private final Nest nest;
  private final NameTable.TypeScope scope;
  private final String prefix;
  private final NameTable.MemberScope members;

  /**
   * The alternatives of {@code subject}.
   *
   * @param nest where the types go that they need for themselves
   * @param scope where their records are
   * @param prefix what the names of those types begin with
   */
  Unions(Holders holders, PlanName subject, Nest nest, NameTable.TypeScope scope, String prefix) {
    this.holders = holders;
    this.subject = subject;
    this.nest = nest;
    this.scope = scope;
    this.prefix = prefix;
    this.members = holders.names().members();
  }

  UnionCode of(TypeId type, PropertyType.UnionType plan, NestedCode nested, Doc doc) {
    List<AlternativeCode> all = new ArrayList<>();
    plan.alternatives().stream()
        .sorted(Comparator.comparing(Alternative::name))
        .forEach(alternative -> add(all, type, alternative));
    Map<String, Integer> erasures = new HashMap<>();
    all.forEach(one -> erasures.merge(erasure(one), 1, Integer::sum));
    return new UnionCode(
        type,
        all.stream()
            .map(one -> overloaded(one, Integer.valueOf(1).equals(erasures.get(erasure(one)))))
            .toList(),
        nested,
        doc);
  }

  private void add(List<AlternativeCode> all, TypeId union, Alternative alternative) {
    PlanName name = subject.alternative(alternative);
    String record = holders.naming().alternative(alternative, name);
    String method = holders.naming().method(alternative);
    Optional<String> own =
        Types.inline(alternative.type())
            .map(
                inline ->
                    Types.className(
                        holders.naming().nestedType(alternative, prefix, nest.around()), inline));
    boolean free = claim(scope, record, name);
    free &= claim(members, method, name);
    free &= own.isEmpty() || claim(nest.scope(), own.get(), name);
    if (!free) {
      return;
    }
    ConstantPool constants = new ConstantPool();
    FieldCode value = value(alternative, name, own, constants);
    Doc doc =
        Comments.planned(
            alternative.docs(),
            new Words("The alternative "),
            new Literal(alternative.name()),
            new Words("."));
    all.add(
        new AlternativeCode(
            union.member(record),
            method,
            true,
            value,
            constants.all(),
            value.unset() ? doc : doc.and(List.of(value.componentDoc())),
            methodDoc(alternative, value)));
  }

  private static boolean claim(NameTable.Scope scope, String name, PlanName subject) {
    boolean free = scope.isFree(name);
    scope.claim(name, subject);
    return free;
  }

  private FieldCode value(
      Alternative alternative, PlanName name, Optional<String> own, ConstantPool constants) {
    Types types = holders.types();
    Checks checks = new Checks(types, constants::add);
    Optional<PropertyType.ConstantType> constant = types.constant(alternative.type());
    ValueType type =
        constant.isPresent()
            ? Fields.fixed(
                constant.get(), text -> constants.add(ConstantCode.Kind.DECIMAL, "VALUE", text))
            : types.of(
                alternative.type(),
                inline ->
                    holders
                        .own()
                        .define(inline, own.orElseThrow(), name, alternative.docs(), nest));
    boolean primitive = type instanceof ValueType.Scalar scalar && scalar.primitive();
    Tag component = Tag.param(UnionCode.VALUE, List.of(new Words("what goes over the wire")));
    return new FieldCode(
        "",
        UnionCode.VALUE,
        "",
        type,
        Occurrence.REQUIRED,
        false,
        false,
        component,
        Doc.of(new Words("Not used.")),
        Optional.empty(),
        Comments.accessor(component),
        constant.isPresent()
            ? checks.ofFixed(alternative.type())
            : checks.of(alternative.type(), Occurrence.REQUIRED, primitive));
  }

  private static Doc methodDoc(Alternative alternative, FieldCode value) {
    Doc doc =
        Comments.planned(
            Docs.NONE,
            new Words("Makes the alternative "),
            new Literal(alternative.name()),
            new Words("."));
    List<Tag> tags = new ArrayList<>();
    if (!value.unset()) {
      tags.add(Tag.param(UnionCode.VALUE, List.of(new Words("not null"))));
    }
    tags.add(Tag.returns(new Words("what holds it")));
    return doc.and(tags);
  }

  private static AlternativeCode overloaded(AlternativeCode one, boolean alone) {
    return new AlternativeCode(
        one.type(),
        one.method(),
        alone && !erasure(one).isEmpty(),
        one.value(),
        one.constants(),
        one.doc(),
        one.methodDoc());
  }

  /** What is left of the parameter's type at run time; empty where overloading is not wanted. */
  private static String erasure(AlternativeCode one) {
    ValueType type = one.value().type();
    if (type instanceof ValueType.Fixed || type == ValueType.Untyped.ANY) {
      return "";
    }
    if (type instanceof ValueType.ListOf) {
      return "java.util.List";
    }
    if (type instanceof ValueType.MapOf || type == ValueType.Untyped.OBJECT) {
      return "java.util.Map";
    }
    if (type instanceof ValueType.OwnText text) {
      return text.javaType().startsWith("java.") ? "" : text.javaType();
    }
    return type instanceof ValueType.OwnEnum own ? own.javaType() : type.toString();
  }
}
