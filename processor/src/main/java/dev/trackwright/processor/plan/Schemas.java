package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.CanonicalJson;
import dev.trackwright.processor.source.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes schemas out of schemas, as nodes whose places stay those of the plan. */
final class Schemas {

  private Schemas() {}

  /** A schema that says nothing. */
  static Node.ObjectNode nothing(SourceSpan span) {
    return new Node.ObjectNode(Map.of(), span);
  }

  /** A schema of one keyword. */
  static Node.ObjectNode of(String keyword, SourceSpan keySpan, Node value) {
    return new Node.ObjectNode(
        Map.of(keyword, new Node.Member(keyword, keySpan, value)), value.span());
  }

  /** The schema with a keyword set. */
  static Node.ObjectNode with(Node.ObjectNode schema, String keyword, Node value) {
    Map<String, Node.Member> members = new LinkedHashMap<>(schema.members());
    SourceSpan span =
        schema.member(keyword).map(Node.Member::keySpan).orElseGet(() -> value.span());
    members.put(keyword, new Node.Member(keyword, span, value));
    return new Node.ObjectNode(members, schema.span());
  }

  /** The schema without some keywords. */
  static Node.ObjectNode without(Node.ObjectNode schema, Collection<String> keywords) {
    Map<String, Node.Member> members = new LinkedHashMap<>(schema.members());
    members.keySet().removeAll(keywords);
    return new Node.ObjectNode(members, schema.span());
  }

  /** The schema with nothing but some keywords. */
  static Node.ObjectNode only(Node.ObjectNode schema, Collection<String> keywords) {
    Map<String, Node.Member> members = new LinkedHashMap<>(schema.members());
    members.keySet().retainAll(keywords);
    return new Node.ObjectNode(members, schema.span());
  }

  /** What must fit both. */
  static Node both(Node one, Node other) {
    Node parts = new Node.ArrayNode(List.of(one, other), one.span());
    return of("allOf", one.span(), parts);
  }

  /** The items of a keyword that holds a list; none where it holds no list. */
  static List<Node> list(Node.ObjectNode schema, String keyword) {
    return schema.get(keyword).orElse(null) instanceof Node.ArrayNode list
        ? list.items()
        : List.of();
  }

  /** The mapping of a keyword; an empty one where it holds none. */
  static Map<String, Node.Member> mapping(Node.ObjectNode schema, String keyword) {
    return schema.get(keyword).orElse(null) instanceof Node.ObjectNode mapping
        ? mapping.members()
        : Map.of();
  }

  /** Whether two nodes say the same, wherever they stand. */
  static boolean same(Node one, Node other) {
    return one == other || CanonicalJson.of(one).equals(CanonicalJson.of(other));
  }

  /** Whether a keyword holds what lets everything pass: true, or nothing. */
  static boolean letsAllPass(Node schema) {
    return (schema instanceof Node.BooleanNode flag && flag.value())
        || (schema instanceof Node.ObjectNode object && object.members().isEmpty());
  }

  /** Whether a schema lets nothing pass. */
  static boolean letsNothingPass(Node schema) {
    return schema instanceof Node.BooleanNode flag && !flag.value();
  }

  /** Whether it only tells people something. */
  static boolean onlyRemarks(Node.ObjectNode schema) {
    return schema.members().keySet().stream().noneMatch(Schemas::narrows);
  }

  /** Whether a keyword says something of values. */
  static boolean narrows(String keyword) {
    return Keyword.of(keyword).filter(Keyword::narrows).isPresent();
  }

  /** A name of several, which their order does not change. */
  static String joined(Collection<String> names, String between) {
    return names.stream().sorted().collect(Collectors.joining(between));
  }

  /** The title of a schema, where it is text. */
  static Optional<String> title(Node.ObjectNode schema) {
    return schema.get("title").orElse(null) instanceof Node.StringNode text
            && !text.value().isBlank()
        ? Optional.of(text.value().strip())
        : Optional.empty();
  }
}
