package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.RudderStackProject.Entity;
import dev.trackwright.processor.plan.RudderStackReference.Kind;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Turns what a RudderStack project says of properties into JSON Schemas, in the form in which the
 * vendor's own catalog gives them, so that one reader knows what they mean. Every node keeps the
 * place of the YAML that it comes from.
 */
final class RudderStackSchemas {

  /** What {@code config} may say, as JSON Schema spells it; but for the last two. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "enum",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "minItems",
          "maxItems",
          "uniqueItems",
          "additionalProperties",
          "itemTypes");

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
  private static final Pattern JOINT = Pattern.compile("_([a-z])");

  private final RudderStackProject project;
  private final Diagnostics diagnostics;
  private final RudderStackTypes types;

  RudderStackSchemas(RudderStackProject project, Diagnostics diagnostics) {
    this.project = project;
    this.diagnostics = diagnostics;
    this.types = new RudderStackTypes(project, diagnostics);
  }

  /**
   * The properties that a list refers to.
   *
   * @param schemas by name
   * @param required names, each at the place of the reference that says so
   * @param definitions where each schema comes from, by name
   * @param span where the list is
   */
  record Listed(
      Map<String, Node.Member> schemas,
      List<Node> required,
      Map<String, Entity> definitions,
      SourceSpan span) {

    /** Says so in a schema. */
    void into(SchemaBuilder schema) {
      schema.put("properties", new Node.ObjectNode(schemas, span));
      schema.put("required", new Node.ArrayNode(required, span));
    }
  }

  /**
   * The schema of what a call carries.
   *
   * @param rule that lists the properties
   * @param additional whether there may be others, as true or false
   */
  Node.ObjectNode payload(Node.ObjectNode rule, Node additional, Subject subject) {
    SchemaBuilder schema = new SchemaBuilder(rule.span());
    schema.put("type", new Node.StringNode("object", rule.span()));
    inside(rule, Optional.of(additional), subject, schema);
    return schema.build();
  }

  /** The schemas of all custom types that those made until now refer to, by name. */
  Map<String, Node.Member> customTypes() {
    Map<String, Node.Member> made = new TreeMap<>();
    while (made.size() < types.used().size()) {
      Map<String, Entity> next = new TreeMap<>(types.used());
      next.keySet().removeAll(made.keySet());
      next.forEach((name, type) -> made.put(name, customType(name, type)));
    }
    return made;
  }

  private Node.Member customType(String name, Entity type) {
    Node.ObjectNode node = type.node();
    SchemaBuilder schema = new SchemaBuilder(node.span()).copy("description", node);
    Map<String, Node.Member> config = config(type);
    Optional<Node> additional =
        Optional.ofNullable(config.remove("additionalProperties")).map(Node.Member::value);
    types.put(types.named(type, "type", "types"), type, schema);
    List<Node> items = items(type, config);
    if (!items.isEmpty()) {
      SchemaBuilder item = new SchemaBuilder(items.get(0).span());
      types.put(items, type, item);
      schema.put("items", item.build());
    }
    inside(node, additional, type.subject(), schema);
    config.values().forEach(schema::put);
    return new Node.Member(name, node.get("name").orElseThrow().span(), schema.build());
  }

  /** What a holder of {@code properties} and {@code variants} says of an object's inside. */
  private void inside(
      Node.ObjectNode holder, Optional<Node> additional, Subject subject, SchemaBuilder schema) {
    Listed own = properties(holder, subject);
    if (holder.has("properties")) {
      own.into(schema);
    }
    Optional<Node> variants =
        new RudderStackVariants(project, this, diagnostics).read(holder, own, subject);
    variants.ifPresent(all -> schema.put("allOf", all));
    // Beside variants, others would be those that a variant has as well.
    String keyword = variants.isPresent() ? "unevaluatedProperties" : "additionalProperties";
    additional.ifPresent(flag -> schema.put(keyword, flag));
  }

  /** The properties that a holder lists. */
  Listed properties(Node.ObjectNode holder, Subject subject) {
    Listed listed =
        new Listed(
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new LinkedHashMap<>(),
            holder.get("properties").map(Node::span).orElse(holder.span()));
    Members members = new Members(holder, subject, diagnostics);
    for (Node item : members.list("properties").map(Node.ArrayNode::items).orElse(List.of())) {
      if (item instanceof Node.ObjectNode reference) {
        property(reference, subject, listed);
      } else {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            item.span(),
            "A property of " + subject.owner(),
            "a mapping with a reference",
            item.kind());
      }
    }
    return listed;
  }

  private void property(Node.ObjectNode reference, Subject subject, Listed listed) {
    Optional<Node> written = reference.get("property").or(() -> reference.get("$ref"));
    if (written.isEmpty()) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          reference.span(),
          "\"property\" in the properties of " + subject.owner(),
          "a reference",
          "missing");
      return;
    }
    Node target = written.get();
    Optional<Entity> found = project.find(Kind.PROPERTY, target, subject);
    Optional<String> name =
        found.flatMap(
            property ->
                new Members(property.node(), property.subject(), diagnostics).requiredText("name"));
    if (name.isEmpty()) {
      return;
    }
    Entity property = found.get();
    Subject own = subject.property(name.get());
    Node.Member first = listed.schemas().get(name.get());
    if (first != null) {
      diagnostics.report(DiagnosticId.DEFINED_TWICE, target.span(), own, first.value().span());
      return;
    }
    listed.definitions().put(name.get(), property);
    SourceSpan named = property.node().get("name").orElseThrow().span();
    Node.ObjectNode schema = schema(property, reference, target.span(), own);
    listed.schemas().put(name.get(), new Node.Member(name.get(), named, schema));
    if (new Members(reference, own, diagnostics).flag("required")) {
      listed.required().add(new Node.StringNode(name.get(), target.span()));
    }
  }

  /** A property's own description, with what the reference to it says of its inside. */
  private Node.ObjectNode schema(
      Entity property, Node.ObjectNode reference, SourceSpan span, Subject subject) {
    SchemaBuilder schema = new SchemaBuilder(span).copy("description", property.node());
    Map<String, Node.Member> config = config(property);
    List<Node> named = types.named(property, "type", "types");
    List<Node> items = items(property, config);
    SchemaBuilder inside = new SchemaBuilder(reference.span());
    Optional<Node> additional =
        reference
            .get("additional_properties")
            .or(() -> reference.get("additionalProperties"))
            .or(
                () ->
                    Optional.ofNullable(config.get("additionalProperties"))
                        .map(Node.Member::value));
    config.remove("additionalProperties");
    inside(reference, additional, subject, inside);
    boolean ofItems =
        RudderStackTypes.holds(named, "array") && !RudderStackTypes.holds(named, "object");
    types.put(named, property, schema);
    if (ofItems || !items.isEmpty()) {
      SchemaBuilder item = ofItems ? inside : new SchemaBuilder(items.get(0).span());
      types.put(items, property, item);
      schema.put("items", item.build());
    }
    if (!ofItems) {
      inside.build().members().values().forEach(schema::put);
    }
    config.values().forEach(schema::put);
    return schema.build();
  }

  /** What a property's schema says of single values, where it is but a reference to a type too. */
  Node.ObjectNode ofValues(Node.ObjectNode schema) {
    Optional<Entity> custom =
        schema.get("$ref").map(NodeText::of).flatMap(n -> Optional.ofNullable(types.used().get(n)));
    if (custom.isEmpty()) {
      return schema;
    }
    SchemaBuilder values = new SchemaBuilder(schema.span());
    types.put(types.named(custom.get(), "type", "types"), custom.get(), values);
    Optional.ofNullable(config(custom.get()).get("enum")).ifPresent(values::put);
    return values.build();
  }

  private List<Node> items(Entity definition, Map<String, Node.Member> config) {
    Optional<Node.Member> inConfig = Optional.ofNullable(config.remove("itemTypes"));
    List<Node> items = types.named(definition, "item_type", "item_types");
    return items.isEmpty()
        ? inConfig.map(member -> types.named(member.value(), definition)).orElse(items)
        : items;
  }

  /** What {@code config} says, as {@code propConfig} is called since version 1, by keyword. */
  private Map<String, Node.Member> config(Entity definition) {
    Map<String, Node.Member> config = new LinkedHashMap<>();
    Members members = new Members(definition.node(), definition.subject(), diagnostics);
    for (String key : List.of("config", "propConfig")) {
      members
          .mapping(key)
          .map(Node.ObjectNode::members)
          .orElse(Map.of())
          .values()
          .forEach(member -> config(member, definition, config));
    }
    return config;
  }

  private void config(Node.Member member, Entity definition, Map<String, Node.Member> config) {
    String keyword = camelCase(member.key());
    if (KEYWORDS.contains(keyword)) {
      config.put(keyword, new Node.Member(keyword, member.keySpan(), member.value()));
      return;
    }
    boolean snake = member.key().indexOf('_') >= 0;
    Set<String> known = new TreeSet<>();
    KEYWORDS.forEach(word -> known.add(snake ? snakeCase(word) : word));
    diagnostics.report(
        DiagnosticId.UNKNOWN_KEY,
        member.keySpan(),
        "The config of " + definition.subject().owner(),
        member.key(),
        DidYouMean.guess(member.key(), known),
        known);
  }

  private static String snakeCase(String keyword) {
    return CAPITAL.matcher(keyword).replaceAll("_$0").toLowerCase(Locale.ROOT);
  }

  private static String camelCase(String key) {
    return JOINT.matcher(key).replaceAll(joint -> joint.group(1).toUpperCase(Locale.ROOT));
  }
}
