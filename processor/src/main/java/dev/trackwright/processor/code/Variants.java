package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Literal;
import dev.trackwright.processor.code.Doc.Span.Phrase;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.code.Doc.Tag;
import dev.trackwright.processor.naming.JavaNames;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.PropertyType.Variant;
import dev.trackwright.processor.plan.PropertyType.VariantsType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides data that is one of several objects. Each is a class around data like any other, and its
 * last stage extends a common one, so that one lambda can build whichever it chooses.
 */
final class Variants {

  private final Holders holders;

  Variants(Holders holders) {
    this.holders = holders;
  }

  /**
   * The class around the data, without what goes to {@code nest}: the variants among them.
   *
   * @param prefix what the names of the variants begin with
   */
  VariantsCode of(HolderRequest request, VariantsType plan, String prefix, Nest nest) {
    String choice = JavaNames.stage(plan.discriminator().orElse("variant"));
    request.scope().fixed(choice, "the stage that chooses a variant");
    TypeId payload = request.type().member(request.data());
    Face face =
        request
            .face()
            .variant(payload, request.type().member(BuilderCode.READY), plan.constraints());
    NameTable.MemberScope methods = holders.names().members();
    List<VariantsCode.Choice> choices = new ArrayList<>();
    for (Variant variant :
        plan.variants().stream().sorted(Comparator.comparing(Variant::name)).toList()) {
      PlanName subject = request.subject().variant(variant);
      String name = holders.naming().variant(variant, subject, prefix, nest.around());
      String method = holders.naming().method(variant);
      boolean free = methods.isFree(method) && nest.scope().isFree(name);
      methods.claim(method, subject);
      nest.scope().claim(name, subject);
      if (free) {
        HolderCode code =
            holders.object(inner(request, variant, subject, name, face, nest), name, nest);
        nest.add(code);
        choices.add(new VariantsCode.Choice(method, code, methodDoc(variant)));
      }
    }
    return code(request, payload, choice, choices);
  }

  private static HolderRequest inner(
      HolderRequest request, Variant variant, PlanName subject, String name, Face face, Nest nest) {
    return new HolderRequest(
        nest.type().member(name),
        nest.scope().nested(name),
        HolderRequest.VALUE,
        face,
        subject,
        variant.object(),
        HolderRequest.BUILDER,
        Comments.planned(
            variant.docs(), new Words("The "), new Phrase(subject.describe()), new Words(".")),
        request.deprecation());
  }

  private static Doc methodDoc(Variant variant) {
    return Comments.planned(
            Docs.NONE, new Words("Chooses "), new Literal(variant.name()), new Words("."))
        .and(List.of(Tag.returns(new Words("what comes next"))));
  }

  private static VariantsCode code(
      HolderRequest request, TypeId payload, String choice, List<VariantsCode.Choice> choices) {
    Phrase subject = new Phrase(request.subject().describe());
    return new VariantsCode(
        request.type(),
        payload,
        request.face().type(),
        request.method(),
        choice,
        choices,
        !request.deprecation().isEmpty(),
        NestedCode.NONE,
        request.doc(),
        Doc.of(new Words("The data of the "), subject, new Words(": one of its variants.")),
        Doc.of(new Words("Begins to build the data of the "), subject, new Words("."))
            .and(List.of(Tag.returns(new Words("what comes first: the choice of a variant"))))
            .and(request.deprecation()),
        Doc.of(new Words("Waits for the choice of a variant.")),
        Doc.of(new Words("Has all that its variant requires, and builds.")));
  }
}
