package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas of objects that may have variants: what events carry, and properties like that. The
 * parts of several schemas can be put together before what is required is looked for among them.
 */
final class PayloadReader {

  private final SchemaReader schemas;
  private final Conditions conditions;
  private final Choices choices;
  private final ObjectReader objects;
  private final Diagnostics diagnostics;

  PayloadReader(
      SchemaReader schemas, Conditions conditions, Choices choices, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.conditions = conditions;
    this.choices = choices;
    this.objects = new ObjectReader(schemas, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * A payload whose required properties have not been looked for.
   *
   * @param plain what it holds, where it has no variants
   * @param discriminator which property tells the variants apart
   * @param variants by name; none, or at least two
   * @param constraints what it must satisfy, whichever variant it is
   */
  record Payload(
      ObjectReader.Parts plain,
      Optional<String> discriminator,
      List<Variant> variants,
      List<Constraint> constraints) {

    static Payload none(SourceSpan span) {
      return of(ObjectReader.Parts.none(span));
    }

    static Payload of(ObjectReader.Parts parts) {
      return new Payload(parts, Optional.empty(), List.of(), List.of());
    }

    /** Both, where this one's properties win; the other's variants count where this has none. */
    Payload with(Payload common) {
      if (variants.isEmpty() && common.variants.isEmpty()) {
        return of(plain.with(common.plain));
      }
      boolean own = !variants.isEmpty();
      List<Variant> all = new ArrayList<>();
      for (Variant variant : own ? variants : common.variants) {
        ObjectReader.Parts parts =
            own ? variant.parts().with(common.plain) : plain.with(variant.parts());
        all.add(new Variant(variant.of(), variant.javaName(), variant.docs(), parts));
      }
      List<Constraint> both = new ArrayList<>(constraints);
      both.addAll(common.constraints);
      return new Payload(plain, own ? discriminator : common.discriminator, all, both);
    }
  }

  /** A variant before its required properties have been looked for. */
  record Variant(Cases.Case of, Optional<String> javaName, Docs docs, ObjectReader.Parts parts) {}

  /** The parts of a payload's schema, which a reference may lead to. */
  Payload parts(Node.ObjectNode written, Subject subject) {
    Node.ObjectNode schema = schemas.inlined(written, subject);
    checkType(schema, subject);
    Optional<Cases> cases = cases(schema, true, subject);
    return cases.isPresent()
        ? variants(schema, cases.get(), subject)
        : Payload.of(whole(schema, subject));
  }

  private void checkType(Node.ObjectNode schema, Subject subject) {
    Set<JsonType> types = schemas.types(schema, subject);
    if (schema.get("type").isPresent()
        && !types.contains(JsonType.OBJECT)
        && !types.contains(JsonType.ANY)) {
      Node type = schema.get("type").orElseThrow();
      diagnostics.report(
          DiagnosticId.KEYWORD_INVALID,
          type.span(),
          subject,
          "type",
          NodeText.of(type),
          "object, for what an event or traits carry");
    }
  }

  /** The variants of an object's schema, if it has some. */
  Optional<Cases> cases(Node.ObjectNode schema, boolean payload, Subject subject) {
    return conditions
        .cases(schema, subject)
        .or(() -> choices.cases(schema, payload, subject))
        .filter(cases -> !cases.cases().isEmpty());
  }

  /** The parts of each variant. */
  Payload variants(Node.ObjectNode schema, Cases cases, Subject subject) {
    List<Variant> variants = new ArrayList<>();
    for (Cases.Case one : cases.cases()) {
      Docs docs = DocsReader.ofAlternative(one.own(), subject, diagnostics);
      Optional<String> javaName = schemas.javaName(one.own(), subject);
      variants.add(new Variant(one, javaName, docs, whole(one.whole(), subject)));
    }
    List<Constraint> rules =
        cases
            .exclusive()
            .map(keyword -> schemas.rulesOf(schema, Set.of(keyword), subject))
            .orElse(List.of());
    if (variants.size() == 1) {
      return Payload.of(variants.get(0).parts().with(rules));
    }
    ObjectReader.Parts none = ObjectReader.Parts.none(schema.span());
    return new Payload(none, cases.discriminator(), variants, rules);
  }

  private ObjectReader.Parts whole(Node.ObjectNode schema, Subject subject) {
    ObjectReader.Parts parts =
        objects
            .parts(schema, subject)
            .with(schemas.accounted(schema, EnumSet.of(JsonType.OBJECT), subject));
    // Elsewhere such an object is a map, which says so itself.
    return MapReader.isOnePattern(schema)
        ? parts.with(
            schemas.rulesOf(schema, Set.of("patternProperties", "additionalProperties"), subject))
        : parts;
  }

  /** The type that it comes to. */
  PropertyType.PayloadType finish(Payload payload, Subject subject) {
    if (payload.variants().isEmpty()) {
      return Constrained.payload(objects.finish(payload.plain(), subject), payload.constraints());
    }
    List<PropertyType.Variant> variants = new ArrayList<>();
    for (Variant variant : payload.variants()) {
      variants.add(
          new PropertyType.Variant(
              variant.of().name(),
              variant.javaName(),
              variant.docs(),
              objects.finish(variant.parts(), subject),
              variant.of().span()));
    }
    return new PropertyType.VariantsType(
        payload.discriminator(), variants, payload.constraints(), payload.plain().span());
  }
}
