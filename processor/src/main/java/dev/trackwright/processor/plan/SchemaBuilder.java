package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON Schema in the making, for formats that say the same in other words. */
final class SchemaBuilder {

  private final Map<String, Node.Member> members = new LinkedHashMap<>();
  private final SourceSpan span;

  /** An empty schema at a place. */
  SchemaBuilder(SourceSpan span) {
    this.span = span;
  }

  /** Sets a keyword whose place is that of its value. */
  SchemaBuilder put(String keyword, Node value) {
    return put(new Node.Member(keyword, value.span(), value));
  }

  /** Sets a keyword that stands in the plan as it is. */
  SchemaBuilder put(Node.Member member) {
    members.put(member.key(), member);
    return this;
  }

  /** Takes over a keyword, if it is there. */
  SchemaBuilder copy(String keyword, Node.ObjectNode from) {
    from.member(keyword).ifPresent(this::put);
    return this;
  }

  /** The keyword's place, where it is set. */
  Optional<Node.Member> member(String keyword) {
    return Optional.ofNullable(members.get(keyword));
  }

  Node.ObjectNode build() {
    return new Node.ObjectNode(members, span);
  }
}
