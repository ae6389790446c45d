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
  private final MapReader maps;
  private final Diagnostics diagnostics;

  ObjectReader(SchemaReader schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.maps = new MapReader(schemas, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * The properties of an object, before what is required has been found among them.
   *
   * @param properties by name; required only where they say so themselves
   * @param required the listed names, each with its place
   * @param additional what else the object may hold
   * @param constraints what it must satisfy as a whole
   * @param span where it is described
   */
  record Parts(
      Map<String, Property> properties,
      Map<String, SourceSpan> required,
      PropertyType.Additional additional,
      List<Constraint> constraints,
      SourceSpan span) {

    static Parts none(SourceSpan span) {
      PropertyType.Additional unsaid = PropertyType.Additional.Unsaid.UNSAID;
      return new Parts(Map.of(), Map.of(), unsaid, List.of(), span);
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
      boolean unsaid = additional == PropertyType.Additional.Unsaid.UNSAID;
      List<Constraint> both = new ArrayList<>(constraints);
      both.addAll(common.constraints);
      return new Parts(all, names, unsaid ? common.additional : additional, both, span);
    }

    Parts with(List<Constraint> rules) {
      List<Constraint> all = new ArrayList<>(constraints);
      all.addAll(rules);
      return new Parts(properties, required, additional, all, span);
    }
  }

  /** An object's type: a map, or any object, where nothing is said of its properties. */
  PropertyType read(Node.ObjectNode schema, Subject subject) {
    Optional<PropertyType> map = maps.map(schema, subject);
    if (map.isPresent()) {
      return map.get();
    }
    Parts parts = parts(schema, subject);
    PropertyType.ObjectType type = finish(parts, subject);
    return type.properties().isEmpty() && type.additional() != PropertyType.Additional.Unsaid.NONE
        ? new PropertyType.AnyObjectType(type.constraints(), schema.span())
        : type;
  }

  /** Reads {@code properties}, {@code required} and what may be there besides. */
  Parts parts(Node.ObjectNode schema, Subject subject) {
    Members members = new Members(schema, subject, diagnostics);
    Map<String, Property> properties = new LinkedHashMap<>();
    Map<String, SourceSpan> required = required(schema, subject);
    for (Node.Member member :
        members.mapping("properties").map(Node.ObjectNode::members).orElse(Map.of()).values()) {
      if (Schemas.letsNothingPass(member.value())) {
        reportImpossible(member, required, subject);
      } else {
        properties.put(member.key(), property(member, subject.property(member.key())));
      }
    }
    return new Parts(
        properties, required, maps.additional(schema, subject), List.of(), schema.span());
  }

  private void reportImpossible(
      Node.Member member, Map<String, SourceSpan> required, Subject subject) {
    SourceSpan span = required.remove(member.key());
    if (span != null) {
      diagnostics.report(
          DiagnosticId.BOUNDS_CONTRADICT,
          member.value().span(),
          subject,
          "the property \"" + member.key() + "\" that is false, and required at " + span);
    }
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
        finished, parts.additional(), parts.constraints(), parts.span());
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
            ? schemas.flat(object, subject)
            : Schemas.nothing(member.value().span());
    Members members = new Members(schema, subject, diagnostics);
    boolean required =
        member.value() instanceof Node.ObjectNode written
            && written.get("required").orElse(null) instanceof Node.BooleanNode flag
            && flag.value();
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

  /** A vendor's plan cannot be mended here, so such a property takes any value. */
  private Optional<Property> undescribed(
      String name, SourceSpan span, Parts parts, Subject subject) {
    if (parts.additional() instanceof PropertyType.Additional.Of further) {
      return Optional.of(required(name, further.type(), further.nullable(), span));
    }
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
    PropertyType any = new PropertyType.AnyType(List.of(), span);
    return Optional.of(required(name, any, true, span));
  }

  private static Property required(
      String name, PropertyType type, boolean nullable, SourceSpan span) {
    return new Property(
        name, type, true, nullable, false, false, Docs.NONE, Optional.empty(), span);
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
