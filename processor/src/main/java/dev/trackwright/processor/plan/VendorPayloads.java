package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.Optional;

/**
 * Reads what calls carry from vendors' schemas. All rules of a plan share one reader, so that the
 * budget of their references is that of the plan.
 */
final class VendorPayloads {

  private final PlanReader.Settings settings;
  private final Diagnostics diagnostics;
  private final InlineReferences.Budget budget = new InlineReferences.Budget();

  VendorPayloads(PlanReader.Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /** The properties that a part of a rule's schema describes; none where there is no such part. */
  ObjectReader.Parts parts(CallRule rule, Optional<Node.ObjectNode> part) {
    if (part.isEmpty()) {
      return ObjectReader.Parts.none(rule.span());
    }
    InlineReferences references = new InlineReferences(rule.schema(), budget, diagnostics);
    Node.ObjectNode payload = references.payload(part.get(), rule.subject());
    SchemaReader schemas = schemas(references);
    schemas.checkPayload(payload, rule.subject());
    return new ObjectReader(schemas, diagnostics).parts(payload, rule.subject());
  }

  /** The type that the parts come to. */
  PropertyType.PayloadType finish(CallRule rule, ObjectReader.Parts parts) {
    SchemaReader schemas = schemas(new InlineReferences(rule.schema(), budget, diagnostics));
    return new ObjectReader(schemas, diagnostics).finish(parts, rule.subject());
  }

  private SchemaReader schemas(References references) {
    return new SchemaReader(Dialect.VENDOR, settings.decimalNumbers(), references, diagnostics);
  }
}
