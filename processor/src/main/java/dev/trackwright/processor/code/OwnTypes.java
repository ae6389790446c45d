package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Phrase;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.PropertyType;

/** Decides the classes that one place of the plan needs for itself, and nests them. */
final class OwnTypes {

  private final Holders holders;

  OwnTypes(Holders holders) {
    this.holders = holders;
  }

  /**
   * The class {@code name} in {@code nest} for {@code plan}.
   *
   * @param subject what is of that type
   * @param docs what the plan says of it
   */
  ValueType define(PropertyType plan, String name, PlanName subject, Docs docs, Nest nest) {
    TypeId type = nest.type().member(name);
    if (plan instanceof PropertyType.EnumType values) {
      Doc doc = doc("The values of the ", subject, docs);
      if (values.javaType().isPresent()) {
        nest.add(holders.enums().wire(type, subject, values, doc));
      } else {
        nest.add(holders.enums().of(type, subject, values, doc));
      }
    } else if (plan instanceof PropertyType.UnionType union) {
      Doc doc = doc("The types of the ", subject, docs);
      nest.add(
          new Unions(holders, subject, nest, nest.scope().nested(name), name)
              .of(type, union, NestedCode.NONE, doc));
    } else if (plan instanceof PropertyType.PayloadType payload) {
      Doc doc = doc("The object of the ", subject, docs);
      HolderRequest request =
          HolderRequest.object(type, nest.scope().nested(name), subject, payload, doc);
      nest.add(holders.inside(request, name, nest));
    } else {
      throw new IllegalStateException("a type without a Java type: " + plan);
    }
    return Types.reference(plan, type);
  }

  private static Doc doc(String what, PlanName subject, Docs docs) {
    return Comments.planned(docs, new Words(what), new Phrase(subject.describe()), new Words("."));
  }
}
