package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes unions of alternatives. Alternatives that Java could not tell apart, such as two texts with
 * different patterns, are one, and a rule sees to what they differ in.
 */
final class UnionReader {

  private final SchemaReader schemas;
  private final Flattening flattening;
  private final TypeDecision types;
  private final EnumReader enums;
  private final References references;
  private final Diagnostics diagnostics;

  UnionReader(
      SchemaReader schemas,
      Flattening flattening,
      TypeDecision types,
      EnumReader enums,
      References references,
      Diagnostics diagnostics) {
    this.schemas = schemas;
    this.flattening = flattening;
    this.types = types;
    this.enums = enums;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /**
   * What alternatives come to.
   *
   * @param typed their type
   * @param asRule whether the keyword must be checked besides
   * @param merged whether alternatives became one, which has none of their constraints
   */
  record Union(Typed typed, boolean asRule, boolean merged) {}

  /** The type of the alternatives of a schema. */
  Union ofChoice(Node.ObjectNode schema, String keyword, Subject subject) {
    List<Node.ObjectNode> wholes = wholes(schema, keyword, subject);
    boolean orNull = Schemas.list(schema, keyword).stream().anyMatch(Composition::isOnlyNull);
    Optional<PropertyType.EnumType> values = values(schema, wholes, keyword, subject);
    if (values.isPresent()) {
      boolean twice =
          keyword.equals("oneOf") && values.get().values().size() < listed(wholes, subject);
      return new Union(Typed.of(values.get()).orNull(orNull), twice, false);
    }
    List<PropertyType.Alternative> read = new ArrayList<>();
    boolean sensitive = false;
    for (Node.ObjectNode whole : wholes) {
      Typed typed = schemas.read(whole, KeywordCheck.Position.ALTERNATIVE, subject);
      orNull |= typed.nullable();
      sensitive |= typed.sensitive();
      add(read, whole, typed.type(), subject);
    }
    SourceSpan span = schema.member(keyword).orElseThrow().value().span();
    boolean anything =
        wholes.isEmpty()
            || wholes.size() < Choices.alternatives(schema, keyword).size()
            || read.stream().anyMatch(one -> one.type() instanceof PropertyType.AnyType);
    List<PropertyType.Alternative> left = settled(read, subject);
    boolean merged = left.size() < read.size();
    boolean overlap = keyword.equals("oneOf") && !areApart(wholes, subject);
    PropertyType type =
        anything
            ? new PropertyType.AnyType(List.of(), span)
            : left.size() == 1
                ? left.get(0).type()
                : new PropertyType.UnionType(left, List.of(), span);
    boolean narrowed = anything && !keyword.equals("oneOf") && narrowsAll(read);
    return new Union(
        new Typed(type, orNull, sensitive), merged || overlap || narrowed, merged || anything);
  }

  /** A union of types, each read with the keywords that speak of it. */
  PropertyType ofTypes(Map<JsonType, PropertyType> read, SourceSpan span) {
    List<PropertyType.Alternative> alternatives = new ArrayList<>();
    read.forEach((type, one) -> alternatives.add(alternative(type.word(), Docs.NONE, one)));
    alternatives.sort(java.util.Comparator.comparing(PropertyType.Alternative::name));
    return new PropertyType.UnionType(alternatives, List.of(), span);
  }

  private static boolean narrowsAll(List<PropertyType.Alternative> read) {
    return read.stream().noneMatch(one -> isFree(one.type()));
  }

  private static boolean isFree(PropertyType type) {
    return type instanceof PropertyType.AnyType && type.constraints().isEmpty();
  }

  /** Each alternative with what stands beside the keyword. */
  private List<Node.ObjectNode> wholes(Node.ObjectNode schema, String keyword, Subject subject) {
    Set<String> remarks = new java.util.HashSet<>(Set.of(keyword, "nullable", "discriminator"));
    schema.members().keySet().stream()
        .filter(key -> !Schemas.narrows(key) || isFlag(schema, key))
        .forEach(remarks::add);
    Node.ObjectNode base = Schemas.without(schema, remarks);
    List<Node.ObjectNode> wholes = new ArrayList<>();
    for (Node part : Choices.alternatives(schema, keyword)) {
      if (!(part instanceof Node.ObjectNode own)) {
        continue;
      }
      if (base.members().isEmpty()) {
        wholes.add(own);
      } else if (references.budget().spend(base)) {
        wholes.add(flattening.merged(base, List.of(own), subject));
      } else {
        Budget.report(base.span(), subject, diagnostics);
        return List.of();
      }
    }
    return wholes;
  }

  private static boolean isFlag(Node.ObjectNode schema, String key) {
    return key.equals("required") && !(schema.get(key).orElse(null) instanceof Node.ArrayNode);
  }

  /** An enum, where the alternatives are but values, some of them with a title. */
  private Optional<PropertyType.EnumType> values(
      Node.ObjectNode schema, List<Node.ObjectNode> wholes, String keyword, Subject subject) {
    List<PropertyType.EnumValue> values = new ArrayList<>();
    for (Node.ObjectNode whole : wholes) {
      Node.ObjectNode flat = flattening.flat(whole, subject);
      boolean plain =
          flat.members().keySet().stream()
              .filter(Schemas::narrows)
              .allMatch(key -> Set.of("type", "const", "enum").contains(key));
      if (!plain || (!flat.has("const") && !flat.has("enum")) || flat.has("javaType")) {
        return Optional.empty();
      }
      Set<JsonType> own = types.decide(flat, subject).types();
      if (flat.has("const")) {
        Optional<Literal> constant = enums.constant(flat, own, subject);
        if (constant.isEmpty()) {
          return Optional.empty();
        }
        values.add(value(flat, constant.get(), subject));
      } else if (!enums.holdsStructures(flat)) {
        enums.read(flat, own, subject).ifPresent(read -> values.addAll(read.values()));
      } else {
        return Optional.empty();
      }
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan span = schema.member(keyword).orElseThrow().value().span();
    List<PropertyType.EnumValue> distinct = enums.distinctValues(values, subject);
    return Optional.of(new PropertyType.EnumType(distinct, Optional.empty(), List.of(), span));
  }

  /** How many values alternatives list that are but values. */
  private int listed(List<Node.ObjectNode> wholes, Subject subject) {
    return wholes.stream()
        .map(whole -> flattening.flat(whole, subject))
        .mapToInt(whole -> whole.has("const") ? 1 : Schemas.list(whole, "enum").size())
        .sum();
  }

  private PropertyType.EnumValue value(Node.ObjectNode schema, Literal value, Subject subject) {
    Docs docs = DocsReader.ofSchema(schema, subject, diagnostics);
    return new PropertyType.EnumValue(
        value, schemas.javaName(schema, subject), docs.description(), schema.span());
  }

  /** The alternative, or those of the union that it is. */
  private void add(
      List<PropertyType.Alternative> read,
      Node.ObjectNode whole,
      PropertyType type,
      Subject subject) {
    if (type instanceof PropertyType.UnionType union) {
      for (PropertyType.Alternative inner : union.alternatives()) {
        PropertyType narrowed = Constrained.with(inner.type(), union.constraints());
        read.add(
            new PropertyType.Alternative(
                inner.name(), inner.javaName(), inner.docs(), narrowed, inner.span()));
      }
      return;
    }
    Optional<String> title = Schemas.title(whole);
    String name = title.orElseGet(() -> name(whole, type));
    Docs docs = DocsReader.ofAlternative(whole, subject, diagnostics);
    read.add(
        new PropertyType.Alternative(
            name, schemas.javaName(whole, subject), docs, type, whole.span()));
  }

  private static PropertyType.Alternative alternative(String name, Docs docs, PropertyType type) {
    return new PropertyType.Alternative(name, Optional.empty(), docs, type, type.span());
  }

  private String name(Node.ObjectNode whole, PropertyType type) {
    if (type instanceof PropertyType.ReferenceType) {
      return Composition.reference(whole).map(references::name).orElseGet(() -> word(type));
    }
    if (type instanceof PropertyType.ObjectType || type instanceof PropertyType.VariantsType) {
      return Choices.propertyNames(whole, Schemas.nothing(whole.span()))
          .orElse(JsonType.OBJECT.word());
    }
    return word(type);
  }

  private static String word(PropertyType type) {
    if (type instanceof PropertyType.StringType text) {
      return text.format().map(StringFormat::keyword).orElse(JsonType.STRING.word());
    }
    if (type instanceof PropertyType.ConstantType constant) {
      return constant.value().text();
    }
    if (type instanceof PropertyType.IntegerType) {
      return JsonType.INTEGER.word();
    }
    if (type instanceof PropertyType.NumberType) {
      return JsonType.NUMBER.word();
    }
    if (type instanceof PropertyType.BooleanType) {
      return JsonType.BOOLEAN.word();
    }
    if (type instanceof PropertyType.ArrayType) {
      return JsonType.ARRAY.word();
    }
    if (type instanceof PropertyType.EnumType) {
      return "Choice";
    }
    if (type instanceof PropertyType.ReferenceType reference) {
      return reference.name();
    }
    if (type instanceof PropertyType.MapType) {
      return "Map";
    }
    return type instanceof PropertyType.AnyType ? JsonType.ANY.word() : JsonType.OBJECT.word();
  }

  /** By name, each once: scalars of one type become one, others of one name are reported. */
  private List<PropertyType.Alternative> settled(
      List<PropertyType.Alternative> read, Subject subject) {
    Map<String, PropertyType.Alternative> byName = new TreeMap<>();
    for (PropertyType.Alternative one : read) {
      PropertyType.Alternative first = byName.putIfAbsent(one.name(), one);
      if (first == null) {
        continue;
      }
      if (isSameScalar(first.type(), one.type())) {
        byName.put(
            one.name(), alternative(one.name(), first.docs(), Constrained.bare(first.type())));
      } else {
        diagnostics.report(
            DiagnosticId.ALTERNATIVE_NAME_TWICE, one.span(), subject, one.name(), first.span());
      }
    }
    return List.copyOf(byName.values());
  }

  private static boolean isSameScalar(PropertyType one, PropertyType other) {
    return one.getClass() == other.getClass()
        && !(one instanceof PropertyType.ReferenceType)
        && word(one).equals(word(other))
        && (one instanceof PropertyType.StringType
            || one instanceof PropertyType.IntegerType
            || one instanceof PropertyType.NumberType
            || one instanceof PropertyType.BooleanType
            || one instanceof PropertyType.ConstantType
            || one instanceof PropertyType.AnyObjectType
            || one instanceof PropertyType.AnyType
            || one.equals(other));
  }

  /** Whether no JSON value can be of two of the types. */
  private boolean areApart(List<Node.ObjectNode> wholes, Subject subject) {
    Set<JsonType> seen = EnumSet.noneOf(JsonType.class);
    for (Node.ObjectNode whole : wholes) {
      Node.ObjectNode schema = flattening.inlined(whole, subject);
      Set<JsonType> own = EnumSet.copyOf(types.decide(schema, subject).types());
      if (own.contains(JsonType.ANY) || Choices.keyword(schema).isPresent()) {
        return false;
      }
      if (own.remove(JsonType.INTEGER)) {
        own.add(JsonType.NUMBER);
      }
      if (!Collections.disjoint(seen, own)) {
        return false;
      }
      seen.addAll(own);
    }
    return true;
  }
}
