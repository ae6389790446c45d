package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan file holds, whatever it is written in: what readers read. A YAML alias is the very
 * node that its anchor names, so the nodes may form a graph without cycles; its span is the
 * anchor's.
 */
public sealed interface Node {

  /** Where the value begins. */
  SourceSpan span();

  /** What it is, in words that fit after "is": {@code a mapping}, {@code text}. */
  String kind();

  /**
   * A mapping.
   *
   * @param members by key, in the file's order
   * @param span where it begins
   */
  record ObjectNode(Map<String, Member> members, SourceSpan span) implements Node {
    /** Copies the members. */
    public ObjectNode {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The value of {@code key}, unless it is missing or null. */
    public Optional<Node> get(String key) {
      return member(key).map(Member::value).filter(value -> !(value instanceof NullNode));
    }

    /** The member of that key, null values included. */
    public Optional<Member> member(String key) {
      return Optional.ofNullable(members.get(key));
    }

    /** Whether the key stands there, with null or anything else. */
    public boolean has(String key) {
      return members.containsKey(key);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /**
   * One entry of an {@link ObjectNode}.
   *
   * @param key as the file has it
   * @param keySpan where the key begins
   * @param value what it maps to
   */
  record Member(String key, SourceSpan keySpan, Node value) {}

  /** A list. */
  record ArrayNode(List<Node> items, SourceSpan span) implements Node {
    /** Copies the items. */
    public ArrayNode {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Text, without unpaired surrogates. */
  record StringNode(String value, SourceSpan span) implements Node {
    @Override
    public String kind() {
      return "text";
    }
  }

  /**
   * A finite number.
   *
   * @param value exact
   * @param literal as the file writes it: {@code 1.10}, {@code 0x1F}
   * @param span where it begins
   */
  record NumberNode(BigDecimal value, String literal, SourceSpan span) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record BooleanNode(boolean value, SourceSpan span) implements Node {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** Null, or YAML's nothing. */
  record NullNode(SourceSpan span) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }
}
