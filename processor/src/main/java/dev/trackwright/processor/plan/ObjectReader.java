package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the properties of one object. What {@code required} lists is kept apart until the end,
 * because a vendor's common rule may describe what an event requires, and the other way round.
 */
final class ObjectReader {

  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  ObjectReader(SchemaReader schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /**
   * The properties of an object, before what is required has been found among them.
   *
   * @param properties by name; required only where they say so themselves
   * @param required the listed names, each with its place
   * @param closed whether the object says that it has no others
   * @param span where it is described
   */
  record Parts(
      Map<String, Property> properties,
      Map<String, SourceSpan> required,
      boolean closed,
      SourceSpan span) {

    static Parts none(SourceSpan span) {
      return new Parts(Map.of(), Map.of(), false, span);
    }

    /** Both, where this one's properties win and what either requires is required. */
    Parts with(Parts common) {
      Map<String, Property> all = new LinkedHashMap<>(common.properties);
      all.putAll(properties);
      Map<String, SourceSpan> names = new LinkedHashMap<>(common.required);
      names.putAll(required);
      common.properties.values().stream()
          .filter(Property::required)
          .forEach(property -> names.putIfAbsent(property.name(), property.span()));
      return new Parts(all, names, closed, span);
    }
  }

  /** An object's type: any object, where nothing is said of its properties. */
  PropertyType read(Node.ObjectNode schema, Subject subject) {
    Parts parts = parts(schema, subject);
    PropertyType.ObjectType type = finish(parts, subject);
    return type.properties().isEmpty() && !parts.closed()
        ? new PropertyType.AnyObjectType(List.of(), schema.span())
        : type;
  }

  /** Reads {@code properties}, {@code required} and {@code additionalProperties}. */
  Parts parts(Node.ObjectNode schema, Subject subject) {
    Members members = new Members(schema, subject, diagnostics);
    Map<String, Property> properties = new LinkedHashMap<>();
    members
        .mapping("properties")
        .ifPresent(
            named ->
                named
                    .members()
                    .forEach(
                        (name, member) ->
                            properties.put(name, property(member, subject.property(name)))));
    return new Parts(properties, required(schema, subject), closed(schema, subject), schema.span());
  }

  /** Sorts the properties, and settles what is required. */
  PropertyType.ObjectType finish(Parts parts, Subject subject) {
    List<Property> finished = new ArrayList<>();
    for (Property property : parts.properties().values()) {
      boolean required = property.required() || parts.required().containsKey(property.name());
      finished.add(required ? asRequired(property) : property);
    }
    parts
        .required()
        .forEach(
            (name, span) -> {
              if (!parts.properties().containsKey(name)) {
                undescribed(name, span, parts, subject).ifPresent(finished::add);
              }
            });
    finished.sort(Comparator.comparing(Property::name));
    return new PropertyType.ObjectType(
        finished, PropertyType.Additional.Unsaid.UNSAID, List.of(), parts.span());
  }

  private Property property(Node.Member member, Subject subject) {
    if (member.key().isEmpty()) {
      diagnostics.report(
          DiagnosticId.NAME_EMPTY, member.keySpan(), "A property of " + subject.owner());
    }
    boolean ours = schemas.dialect() == Dialect.NATIVE;
    Typed typed = schemas.read(member.value(), KeywordCheck.Position.PROPERTY, subject);
    Node.ObjectNode schema =
        member.value() instanceof Node.ObjectNode object
            ? object
            : new Node.ObjectNode(Map.of(), member.value().span());
    Members members = new Members(schema, subject, diagnostics);
    boolean required =
        schema.get("required").orElse(null) instanceof Node.BooleanNode flag && flag.value();
    return new Property(
        member.key(),
        typed.type(),
        required,
        typed.nullable(),
        typed.sensitive(),
        members.flag("deprecated"),
        DocsReader.ofSchema(schema, subject, diagnostics),
        ours ? members.text("javaName") : Optional.empty(),
        member.keySpan());
  }

  /** JSON Schema's list; true or false is a property's own word, read with the property. */
  private Map<String, SourceSpan> required(Node.ObjectNode schema, Subject subject) {
    Map<String, SourceSpan> names = new LinkedHashMap<>();
    Optional<Node> required = schema.get("required");
    if (required.isPresent() && required.get() instanceof Node.ArrayNode list) {
      for (Node name : list.items()) {
        if (name instanceof Node.StringNode text) {
          names.putIfAbsent(text.value(), text.span());
        } else {
          invalid("required", name, "a list of property names", subject);
        }
      }
    } else if (required.isPresent() && !(required.get() instanceof Node.BooleanNode)) {
      invalid("required", required.get(), "true, false or a list of property names", subject);
    }
    return names;
  }

  private boolean closed(Node.ObjectNode schema, Subject subject) {
    Optional<Node> unevaluated = schema.get("unevaluatedProperties");
    Optional<Node> more = schema.get("additionalProperties").or(() -> unevaluated);
    if (more.isEmpty() || more.get() instanceof Node.BooleanNode) {
      return more.isPresent() && !((Node.BooleanNode) more.get()).value();
    }
    if (!(more.get() instanceof Node.ObjectNode values)) {
      invalid("additionalProperties", more.get(), "true, false or a schema", subject);
    } else if (!values.members().isEmpty()) {
      String instead =
          schema.get("properties").isPresent()
              ? "properties that are not listed cannot be set"
              : "any object is taken, its values unchecked";
      String keyword =
          schema.has("additionalProperties") ? "additionalProperties" : "unevaluatedProperties";
      diagnostics.report(
          DiagnosticId.KEYWORD_NOT_EXPRESSED,
          schema.member(keyword).orElseThrow().keySpan(),
          subject,
          keyword,
          instead);
    }
    return false;
  }

  /** A vendor's plan cannot be mended here, so such a property takes any value. */
  private Optional<Property> undescribed(
      String name, SourceSpan span, Parts parts, Subject subject) {
    if (schemas.dialect() == Dialect.NATIVE) {
      diagnostics.report(
          DiagnosticId.REQUIRED_UNKNOWN,
          span,
          subject,
          name,
          DidYouMean.guess(name, parts.properties().keySet()));
      return Optional.empty();
    }
    diagnostics.report(DiagnosticId.REQUIRED_UNDESCRIBED, span, subject, name);
    return Optional.of(
        new Property(
            name,
            new PropertyType.AnyType(List.of(), span),
            true,
            true,
            false,
            false,
            Docs.NONE,
            Optional.empty(),
            span));
  }

  private static Property asRequired(Property p) {
    return new Property(
        p.name(),
        p.type(),
        true,
        p.nullable(),
        p.sensitive(),
        p.deprecated(),
        p.docs(),
        p.javaName(),
        p.span());
  }

  private void invalid(String keyword, Node value, String expected, Subject subject) {
    diagnostics.report(
        DiagnosticId.KEYWORD_INVALID, value.span(), subject, keyword, NodeText.of(value), expected);
  }
}
