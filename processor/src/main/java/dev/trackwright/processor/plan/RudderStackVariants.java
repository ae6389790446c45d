package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.RudderStackProject.Entity;
import dev.trackwright.processor.plan.RudderStackReference.Kind;
import dev.trackwright.processor.source.CanonicalJson;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the variants of an object into conditions of JSON Schema, as the vendor's own catalog
 * encodes them: for each case {@code if} the discriminator has one of its values {@code then} its
 * properties, and the default {@code if} it has none of all values.
 */
final class RudderStackVariants {

  private final RudderStackProject project;
  private final RudderStackSchemas schemas;
  private final Diagnostics diagnostics;

  RudderStackVariants(
      RudderStackProject project, RudderStackSchemas schemas, Diagnostics diagnostics) {
    this.project = project;
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /**
   * The conditions, for {@code allOf}.
   *
   * @param holder of {@code variants}
   * @param own properties of the holder, of which one is the discriminator
   * @return empty where there are none, or where they cannot be read, which is reported
   */
  Optional<Node> read(Node.ObjectNode holder, RudderStackSchemas.Listed own, Subject subject) {
    Optional<Node.ArrayNode> variants = new Members(holder, subject, diagnostics).list("variants");
    if (variants.isEmpty() || variants.get().items().isEmpty()) {
      return Optional.empty();
    }
    List<Node> blocks = variants.get().items();
    if (blocks.size() > 1 || !(blocks.get(0) instanceof Node.ObjectNode block)) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          blocks.get(blocks.size() - 1).span(),
          "\"variants\" of " + subject.owner(),
          "a list of one mapping",
          blocks.size() > 1 ? "a list of " + blocks.size() : "a list of " + blocks.get(0).kind());
      return Optional.empty();
    }
    return discriminator(block, own, subject).map(of -> conditions(block, of, subject));
  }

  /** The property that tells the variants apart. */
  private Optional<Node.Member> discriminator(
      Node.ObjectNode block, RudderStackSchemas.Listed own, Subject subject) {
    Members members = new Members(block, "the variants of " + subject.owner(), diagnostics);
    Optional<String> type = members.requiredText("type");
    if (type.isEmpty() || members.requiredText("discriminator").isEmpty()) {
      return Optional.empty();
    }
    if (!type.get().equals("discriminator")) {
      diagnostics.report(
          DiagnosticId.UNKNOWN_VALUE,
          block.get("type").orElseThrow().span(),
          "The type of the variants of " + subject.owner(),
          type.get(),
          "",
          "discriminator");
      return Optional.empty();
    }
    Node reference = block.get("discriminator").orElseThrow();
    Optional<Entity> property = project.find(Kind.PROPERTY, reference, subject);
    Optional<Node.Member> member =
        own.definitions().entrySet().stream()
            .filter(entry -> property.filter(entry.getValue()::equals).isPresent())
            .findFirst()
            .flatMap(entry -> Optional.ofNullable(own.schemas().get(entry.getKey())));
    if (property.isPresent() && member.isEmpty()) {
      diagnostics.report(
          DiagnosticId.DISCRIMINATOR_UNKNOWN,
          reference.span(),
          subject.owner(),
          NodeText.of(reference));
    }
    return member;
  }

  private Node conditions(Node.ObjectNode block, Node.Member discriminator, Subject subject) {
    Node.ObjectNode allowed = schemas.ofValues((Node.ObjectNode) discriminator.value());
    Subject property = subject.property(discriminator.key());
    Members members = new Members(block, "the variants of " + subject.owner(), diagnostics);
    List<Node> conditions = new ArrayList<>();
    Map<String, Node> matched = new LinkedHashMap<>();
    for (Node item : members.list("cases").map(Node.ArrayNode::items).orElse(List.of())) {
      if (item instanceof Node.ObjectNode one) {
        List<Node> values = new ArrayList<>(values(one, matched, subject));
        values.removeIf(value -> !fits(value, allowed, property));
        if (!values.isEmpty()) {
          Node.ArrayNode match = new Node.ArrayNode(values, values.get(0).span());
          conditions.add(condition(discriminator.key(), enumOf(match), true, then(one, subject)));
        }
      } else {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            item.span(),
            "A case of the variants of " + subject.owner(),
            "a mapping",
            item.kind());
      }
    }
    if (!matched.isEmpty()) {
      Node all = new Node.ArrayNode(List.copyOf(matched.values()), block.span());
      Node none = new SchemaBuilder(block.span()).put("not", enumOf(all)).build();
      conditions.add(condition(discriminator.key(), none, false, otherwise(block, subject)));
    }
    return new Node.ArrayNode(conditions, block.span());
  }

  /** Whether the discriminator can have a value at all; reports it if not. */
  private boolean fits(Node value, Node.ObjectNode allowed, Subject property) {
    Optional<Node> type = allowed.get("type");
    boolean fits;
    String words;
    if (allowed.get("enum").orElse(null) instanceof Node.ArrayNode values) {
      fits = values.items().stream().anyMatch(one -> Schemas.same(one, value));
      words = "enum " + NodeText.of(values);
    } else {
      fits = type.isEmpty() || types(type.get()).stream().anyMatch(name -> isOf(name, value));
      words = type.map(NodeText::of).orElse("any");
    }
    if (!fits) {
      diagnostics.report(
          DiagnosticId.VALUE_CONTRADICTS_TYPE,
          value.span(),
          property,
          words,
          "match",
          NodeText.of(value));
    }
    return fits;
  }

  private static List<String> types(Node type) {
    List<Node> names = type instanceof Node.ArrayNode list ? list.items() : List.of(type);
    return names.stream().map(NodeText::of).toList();
  }

  private static boolean isOf(String type, Node value) {
    return switch (type) {
      case "string" -> value instanceof Node.StringNode;
      case "boolean" -> value instanceof Node.BooleanNode;
      case "number" -> value instanceof Node.NumberNode;
      case "integer" ->
          value instanceof Node.NumberNode number
              && number.value().stripTrailingZeros().scale() <= 0;
      default -> false;
    };
  }

  /** What a case matches; a value that an earlier one matches is reported and left out. */
  private List<Node> values(Node.ObjectNode one, Map<String, Node> matched, Subject subject) {
    String owner = "A case of the variants of " + subject.owner();
    List<Node> values = new ArrayList<>();
    Optional<Node.ArrayNode> match = new Members(one, owner, diagnostics).list("match");
    if (one.get("match").isEmpty() || match.filter(list -> list.items().isEmpty()).isPresent()) {
      SourceSpan span = match.map(Node::span).orElse(one.span());
      diagnostics.report(
          DiagnosticId.WRONG_KIND, span, "\"match\" of a case", "a list of values", "missing");
    }
    for (Node value : match.map(Node.ArrayNode::items).orElse(List.of())) {
      if (value instanceof Node.ObjectNode
          || value instanceof Node.ArrayNode
          || value instanceof Node.NullNode) {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            value.span(),
            "A value in \"match\" of " + subject.owner(),
            "text, a whole number, true or false",
            value.kind());
        continue;
      }
      Node first = matched.putIfAbsent(CanonicalJson.of(value), value);
      if (first == null) {
        values.add(value);
      } else {
        diagnostics.report(
            DiagnosticId.DEFINED_TWICE,
            value.span(),
            "The value \"" + NodeText.of(value) + "\" in \"match\" of " + subject.owner(),
            first.span());
      }
    }
    return values;
  }

  private Node.ObjectNode then(Node.ObjectNode one, Subject subject) {
    SchemaBuilder then = new SchemaBuilder(one.span());
    one.get("display_name").ifPresent(name -> then.put("title", name));
    then.copy("description", one);
    schemas.properties(one, subject).into(then);
    return then.build();
  }

  /** The default: a list of properties up to version 0.1, a mapping that holds one since 1. */
  private Node.ObjectNode otherwise(Node.ObjectNode block, Subject subject) {
    Optional<Node.Member> written = block.member("default");
    SourceSpan span = written.map(Node.Member::keySpan).orElse(block.span());
    Optional<Node> value = block.get("default");
    Node.ObjectNode holder =
        value.orElse(null) instanceof Node.ObjectNode mapping
            ? mapping
            : new SchemaBuilder(span)
                .put("properties", value.orElseGet(() -> new Node.ArrayNode(List.of(), span)))
                .build();
    SchemaBuilder then = new SchemaBuilder(span);
    then.put("title", new Node.StringNode("Default", span));
    schemas.properties(holder, subject).into(then);
    return then.build();
  }

  private static Node enumOf(Node values) {
    return new SchemaBuilder(values.span()).put("enum", values).build();
  }

  private static Node condition(
      String discriminator, Node match, boolean required, Node.ObjectNode then) {
    SourceSpan span = match.span();
    SchemaBuilder iff = new SchemaBuilder(span);
    iff.put("properties", new SchemaBuilder(span).put(discriminator, match).build());
    if (required) {
      Node name = new Node.StringNode(discriminator, span);
      iff.put("required", new Node.ArrayNode(List.of(name), span));
    }
    return new SchemaBuilder(span).put("if", iff.build()).put("then", then).build();
  }
}
