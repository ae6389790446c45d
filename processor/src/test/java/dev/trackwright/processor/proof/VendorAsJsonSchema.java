package dev.trackwright.processor.proof;

import dev.trackwright.processor.proof.PlannedCall.Kind;
import dev.trackwright.processor.proof.PlannedCall.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The second reader of Segment's and RudderStack's JSON: for each call the JSON Schema that the
 * file embeds, untouched but for the wrapping around the payload.
 */
final class VendorAsJsonSchema {

  private VendorAsJsonSchema() {}

  /** Whether a tree is one of theirs. */
  static boolean fits(JsonNode root) {
    return root.has("rules") || root.path("events").isArray();
  }

  /** The calls of a vendor's plan. */
  static List<PlannedCall> read(JsonNode root) {
    List<PlannedCall> calls = new ArrayList<>();
    JsonNode rules = root.path("rules");
    if (rules.isArray()) {
      rules.forEach(rule -> publicApi(rule, calls));
      return calls;
    }
    JsonNode section = rules.isObject() ? rules : root;
    section.path("events").forEach(event -> event(event, calls));
    traits(section.path("identify"), Kind.IDENTIFY, calls);
    traits(section.path("group"), Kind.GROUP, calls);
    context(section.path("global"), calls);
    return calls;
  }

  private static void publicApi(JsonNode rule, List<PlannedCall> calls) {
    JsonNode schema = rule.get("jsonSchema");
    String type = rule.get("type").stringValue();
    if (type.equals("COMMON")) {
      context(schema, calls);
      return;
    }
    Kind kind = Kind.valueOf(type);
    String name = schema.at("/eventMetadata/name").asString(rule.path("key").asString(""));
    boolean traits = kind == Kind.IDENTIFY || kind == Kind.GROUP;
    String part = traits ? "traits" : "properties";
    calls.add(
        new PlannedCall(
            kind,
            traits ? "" : name,
            rule.has("version") ? rule.get("version").intValue() : null,
            traits ? Section.TRAITS : Section.PROPERTIES,
            schema.has("eventMetadata") ? schema : inside(schema, part)));
  }

  private static void event(JsonNode event, List<PlannedCall> calls) {
    Kind kind = Kind.valueOf(event.path("eventType").asString("track").toUpperCase(Locale.ROOT));
    JsonNode rules = event.path("rules");
    String place =
        event
            .path("identitySection")
            .asString(kind == Kind.IDENTIFY || kind == Kind.GROUP ? "traits" : "properties");
    Section section =
        switch (place) {
          case "context.traits" -> Section.CONTEXT_TRAITS;
          case "traits" -> Section.TRAITS;
          default -> Section.PROPERTIES;
        };
    boolean wrapped =
        rules.at("/properties/properties").has("properties")
            || rules.at("/properties/properties").has("type")
            || (rules.path("properties").size() == 1
                && rules.at("/properties/properties").isObject())
            || rules.at("/properties").has("traits")
            || rules.at("/properties").has("context");
    JsonNode schema =
        !wrapped
            ? rules
            : section == Section.CONTEXT_TRAITS
                ? inside(inside(rules, "context"), "traits")
                : inside(rules, place);
    calls.add(
        new PlannedCall(kind, event.get("name").asString(""), version(event), section, schema));
  }

  private static @Nullable Integer version(JsonNode event) {
    return event.path("version").isIntegralNumber() ? event.get("version").intValue() : null;
  }

  private static void traits(JsonNode rule, Kind kind, List<PlannedCall> calls) {
    if (rule.isObject()) {
      calls.add(new PlannedCall(kind, "", null, Section.TRAITS, inside(rule, "traits")));
    }
  }

  private static void context(JsonNode rule, List<PlannedCall> calls) {
    JsonNode context = rule.at("/properties/context");
    if (context.isObject() && !context.path("properties").isEmpty()) {
      calls.add(new PlannedCall(Kind.CONTEXT, "", null, Section.CONTEXT, inside(rule, "context")));
    }
  }

  /** Segment's own {@code id} is a pointer into the rule, and nothing that a validator knows. */
  private static void withoutId(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("id").asString("").startsWith("/")) {
      object.remove("id");
    }
    schema.forEach(VendorAsJsonSchema::withoutId);
  }

  /** The schema of one part of the message, with what the whole brings for it. */
  private static JsonNode inside(JsonNode schema, String part) {
    ObjectNode inner = Json.MAPPER.createObjectNode();
    JsonNode found = schema.path("properties").path(part);
    if (found.isObject()) {
      inner.setAll((ObjectNode) found);
    }
    if (!inner.has("type")) {
      inner.put("type", "object");
    }
    for (String whole : List.of("$schema", "$defs", "definitions")) {
      if (schema.has(whole)) {
        inner.set(whole, schema.get(whole));
      }
    }
    withoutId(inner);
    return inner;
  }
}
