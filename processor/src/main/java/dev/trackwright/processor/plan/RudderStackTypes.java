package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.RudderStackProject.Entity;
import dev.trackwright.processor.plan.RudderStackReference.Kind;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The types that a RudderStack project names, one or several at a time: those of JSON Schema, and
 * custom types. It keeps account of which custom types are used, because only they are generated.
 */
final class RudderStackTypes {

  private final RudderStackProject project;
  private final Diagnostics diagnostics;
  private final Map<String, Entity> used = new TreeMap<>();

  RudderStackTypes(RudderStackProject project, Diagnostics diagnostics) {
    this.project = project;
    this.diagnostics = diagnostics;
  }

  /** The custom types that have been referred to, by name. */
  Map<String, Entity> used() {
    return used;
  }

  /**
   * The types that a definition names under one of two keys.
   *
   * @param one key of a single type; up to version 0.1 several stand there between commas
   * @param several key of a list
   */
  List<Node> named(Entity definition, String one, String several) {
    Node.ObjectNode node = definition.node();
    Optional<Node> single = node.get(one);
    Optional<Node> list = node.get(several);
    if (single.isPresent() && list.isPresent()) {
      diagnostics.report(
          DiagnosticId.KEYWORD_WITHOUT_EFFECT,
          node.member(one).orElseThrow().keySpan(),
          definition.subject(),
          one,
          "beside \"" + several + "\"");
    }
    return list.or(() -> single).map(types -> named(types, definition)).orElse(List.of());
  }

  /** The types that one value names: a text, with commas or without, or a list of texts. */
  List<Node> named(Node types, Entity definition) {
    List<Node> named = new ArrayList<>();
    List<Node> items = types instanceof Node.ArrayNode list ? list.items() : List.of(types);
    for (Node item : items) {
      if (item instanceof Node.StringNode text) {
        Arrays.stream(text.value().split(","))
            .map(String::strip)
            .forEach(word -> named.add(new Node.StringNode(word, text.span())));
      } else if (item instanceof Node.NullNode) {
        named.add(new Node.StringNode("null", item.span()));
      } else {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            item.span(),
            "A type of " + definition.subject().owner(),
            "text",
            item.kind());
      }
    }
    return named;
  }

  /** Whether a type is among some. */
  static boolean holds(List<Node> named, String type) {
    return named.stream().anyMatch(n -> n instanceof Node.StringNode t && t.value().equals(type));
  }

  /** Says in a schema that values are of one of these types. */
  void put(List<Node> named, Entity definition, SchemaBuilder schema) {
    List<Node> plain = new ArrayList<>();
    List<Node> choices = new ArrayList<>();
    for (Node type : named) {
      if (((Node.StringNode) type).value().startsWith("#")) {
        reference(type, definition)
            .map(name -> new SchemaBuilder(type.span()).put("$ref", name).build())
            .ifPresent(choices::add);
      } else {
        plain.add(type);
      }
    }
    if (choices.isEmpty()) {
      plain(plain).ifPresent(types -> schema.put("type", types));
    } else if (choices.size() == 1 && plain.isEmpty()) {
      schema.copy("$ref", (Node.ObjectNode) choices.get(0));
    } else {
      plain(plain)
          .map(types -> new SchemaBuilder(types.span()).put("type", types).build())
          .ifPresent(choices::add);
      schema.put("anyOf", new Node.ArrayNode(choices, choices.get(0).span()));
    }
  }

  private static Optional<Node> plain(List<Node> types) {
    if (types.size() <= 1) {
      return types.stream().findFirst();
    }
    return Optional.of(new Node.ArrayNode(types, types.get(0).span()));
  }

  /** The name of the custom type that is referred to, by which the plan shares it. */
  private Optional<Node> reference(Node type, Entity definition) {
    Optional<Entity> found = project.find(Kind.CUSTOM_TYPE, type, definition.subject());
    Optional<String> name =
        found.flatMap(
            custom ->
                new Members(custom.node(), custom.subject(), diagnostics).requiredText("name"));
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Entity first = used.putIfAbsent(name.get(), found.get());
    if (first != null && !first.equals(found.get())) {
      diagnostics.report(
          DiagnosticId.DEFINED_TWICE,
          found.get().node().get("name").orElseThrow().span(),
          "A custom type named \"" + name.get() + "\"",
          first.node().get("name").orElseThrow().span());
    }
    return Optional.of(new Node.StringNode(name.get(), type.span()));
  }
}
