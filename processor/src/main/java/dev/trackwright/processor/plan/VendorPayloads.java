package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * Reads what calls carry from vendors' schemas. All rules of a plan share their definitions, so
 * that equal ones are one type.
 */
final class VendorPayloads {

  private final PlanReader.Settings settings;
  private final Diagnostics diagnostics;
  private final Definitions definitions;

  VendorPayloads(PlanReader.Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.definitions = new Definitions(settings.decimalNumbers(), diagnostics);
  }

  /** The properties that a part of a rule's schema describes; none where there is no such part. */
  PayloadReader.Payload parts(CallRule rule, Optional<Node.ObjectNode> part) {
    return part.map(schema -> schemas(rule).payloads().parts(schema, rule.subject()))
        .orElseGet(() -> PayloadReader.Payload.none(rule.span()));
  }

  /** The type that the parts come to. */
  PropertyType.PayloadType finish(CallRule rule, PayloadReader.Payload parts) {
    return schemas(rule).payloads().finish(parts, rule.subject());
  }

  /** What the schemas share, once all of them are read. */
  List<SharedType> types() {
    return definitions.read();
  }

  private SchemaReader schemas(CallRule rule) {
    References references = definitions.of(rule.schema(), rule.subject());
    return new SchemaReader(Dialect.VENDOR, settings.decimalNumbers(), references, diagnostics);
  }
}
