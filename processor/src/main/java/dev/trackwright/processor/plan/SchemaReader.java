package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON Schemas, whatever format they stand in, into property types. A schema of which nothing
 * can be made becomes any value, so that its property still exists in the generated code and one
 * mistake causes one error.
 */
final class SchemaReader {

  /** How deep schemas may lie in each other, those that references lead to included. */
  private static final int DEEPEST = 60;

  private final Dialect dialect;
  private final References references;
  private final Diagnostics diagnostics;
  private final Flattening flattening;
  private final Nullability nullability;
  private final TypeDecision types;
  private final EnumReader enums;
  private final KeywordCheck keywords;
  private final RuleReader rules;
  private final PayloadReader payloads;
  private final UnionReader unions;
  private final TypeReader ofTypes;
  private int depth;

  SchemaReader(
      Dialect dialect, boolean decimalNumbers, References references, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.references = references;
    this.diagnostics = diagnostics;
    this.flattening = new Flattening(dialect, references, diagnostics);
    this.nullability = new Nullability(flattening.reporting(new Diagnostics()), references);
    this.types = new TypeDecision(dialect, diagnostics);
    this.enums = new EnumReader(dialect, diagnostics);
    this.keywords = new KeywordCheck(dialect, diagnostics);
    this.rules =
        new RuleReader(new RuleSchemas(dialect, references, keywords, diagnostics), keywords);
    Conditions conditions = new Conditions(flattening, references, diagnostics);
    Choices choices = new Choices(flattening, types, references, diagnostics);
    this.payloads = new PayloadReader(this, conditions, choices, diagnostics);
    this.unions = new UnionReader(this, flattening, types, enums, references, diagnostics);
    this.ofTypes = new TypeReader(this, decimalNumbers, keywords, rules, diagnostics);
  }

  /** How strictly this reader reads. */
  Dialect dialect() {
    return dialect;
  }

  /** The schema with its {@code allOf} merged; a reference stays one. */
  Node.ObjectNode flat(Node.ObjectNode schema, Subject subject) {
    return flattening.flat(schema, subject);
  }

  /** The schema with its {@code allOf} merged and its reference followed. */
  Node.ObjectNode inlined(Node.ObjectNode schema, Subject subject) {
    return flattening.inlined(schema, subject);
  }

  /** The types of a schema that has been made flat. */
  Set<JsonType> types(Node.ObjectNode schema, Subject subject) {
    return types.decide(schema, subject).types();
  }

  /** The name that the plan chooses for Java; a vendor's plan chooses none. */
  Optional<String> javaName(Node.ObjectNode schema, Subject subject) {
    return dialect == Dialect.NATIVE
        ? new Members(schema, subject, diagnostics).text("javaName")
        : Optional.empty();
  }

  /** What an event or traits carry: the whole of a schema, its keywords accounted for. */
  PropertyType.PayloadType payload(Node.ObjectNode schema, Subject subject) {
    return payloads.finish(payloads.parts(schema, subject), subject);
  }

  /** The reader of payloads of which several are put together. */
  PayloadReader payloads() {
    return payloads;
  }

  /** The rules of a schema whose other keywords are read elsewhere. */
  List<Constraint> rules(Node.ObjectNode schema, Subject subject) {
    return rules.of(schema, subject);
  }

  /** A rule of some of a schema's keywords. */
  List<Constraint> rulesOf(Node.ObjectNode schema, Set<String> names, Subject subject) {
    return rules.together(schema, names, subject);
  }

  /** Accounts for the keywords of an object whose properties are read elsewhere: its rules. */
  List<Constraint> accounted(Node.ObjectNode schema, Set<JsonType> types, Subject subject) {
    keywords.check(schema, types, KeywordCheck.Position.PROPERTY, subject);
    List<Constraint> found = new ArrayList<>(rules.of(schema, subject));
    found.addAll(rules.together(schema, Set.of("const", "enum"), subject));
    return found;
  }

  /** Whether a schema says that null is among its values, itself or by what it refers to. */
  boolean admitsNull(Node.ObjectNode schema) {
    return nullability.admitsNull(schema);
  }

  /** The type that a schema describes. */
  Typed read(Node node, KeywordCheck.Position position, Subject subject) {
    if (!(node instanceof Node.ObjectNode written)) {
      return readOddity(node, subject);
    }
    if (depth >= DEEPEST) {
      diagnostics.report(DiagnosticId.NESTED_TOO_DEEPLY, node.span(), DEEPEST);
      return Typed.of(new PropertyType.AnyType(List.of(), node.span()));
    }
    depth++;
    Node.ObjectNode schema = flattening.flat(written, subject);
    Members members = new Members(schema, subject, diagnostics);
    boolean sensitive = isSensitive(schema, members);
    boolean nullable = TypeDecision.saysNullable(schema) || members.flag("nullable");
    Typed typed = readFlat(schema, position, subject);
    depth--;
    return new Typed(typed.type(), typed.nullable() || nullable, typed.sensitive() || sensitive);
  }

  /** A vendor's value of another kind is no mistake, for the word is not JSON Schema's. */
  private boolean isSensitive(Node.ObjectNode schema, Members members) {
    return dialect == Dialect.NATIVE
        ? members.flag("sensitive")
        : schema.get("sensitive").orElse(null) instanceof Node.BooleanNode flag && flag.value();
  }

  /** Everything that JSON Schema allows in place of a mapping, and nothing. */
  private Typed readOddity(Node node, Subject subject) {
    boolean anything =
        node instanceof Node.NullNode
            || (dialect == Dialect.VENDOR && node instanceof Node.BooleanNode flag && flag.value());
    if (!anything) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          node.span(),
          subject,
          "a mapping such as {type: string}",
          node.kind());
    } else if (dialect == Dialect.NATIVE) {
      diagnostics.report(DiagnosticId.TYPE_MISSING, node.span(), subject);
    }
    return new Typed(
        new PropertyType.AnyType(List.of(), node.span()),
        dialect == Dialect.VENDOR && anything,
        false);
  }

  private Typed readFlat(Node.ObjectNode schema, KeywordCheck.Position position, Subject subject) {
    if (schema.get("$ref").isPresent()) {
      return reference(schema, position, subject);
    }
    if (schema.has("enum") || schema.has("const")) {
      return plain(schema, position, subject);
    }
    Optional<Cases> cases = payloads.cases(schema, false, subject);
    if (cases.isPresent()) {
      PayloadReader.Payload variants = payloads.variants(schema, cases.get(), subject);
      return Typed.of(payloads.finish(variants, subject));
    }
    Optional<String> choice = Choices.keyword(schema).filter(key -> isUnion(schema, key, subject));
    if (choice.isPresent()) {
      keywords.checkChoice(schema, position, subject);
      UnionReader.Union union = unions.ofChoice(schema, choice.get(), subject);
      List<Constraint> rule = new ArrayList<>();
      if (union.asRule()) {
        rule.addAll(rulesOf(schema, Set.of(choice.get()), subject));
      }
      if (union.merged()) {
        rule.addAll(rules.beside(Schemas.without(schema, Set.of(choice.get())), subject));
      }
      Typed typed = union.typed();
      return new Typed(Constrained.with(typed.type(), rule), typed.nullable(), typed.sensitive());
    }
    return plain(schema, position, subject);
  }

  /** Whether alternatives decide the type, and do not merely narrow an object. */
  private boolean isUnion(Node.ObjectNode schema, String keyword, Subject subject) {
    Node.ObjectNode base = Schemas.without(schema, Set.of(keyword));
    boolean object =
        types.decide(base, subject).types().equals(Set.of(JsonType.OBJECT))
            && (base.has("type")
                || Choices.alternatives(schema, keyword).stream()
                    .allMatch(
                        part -> part instanceof Node.ObjectNode one && mayBeObject(one, subject)));
    boolean saysTypes =
        Choices.alternatives(schema, keyword).stream()
            .anyMatch(part -> part instanceof Node.ObjectNode one && !isOnlyRequired(one, subject));
    return !object && saysTypes;
  }

  private boolean mayBeObject(Node.ObjectNode one, Subject subject) {
    Node.ObjectNode schema = flattening.inlined(one, subject);
    TypeDecision.Decided decided = types.decide(schema, subject);
    return decided.said()
        ? decided.types().contains(JsonType.OBJECT)
        : Choices.keyword(schema).isEmpty();
  }

  private boolean isOnlyRequired(Node.ObjectNode one, Subject subject) {
    return flattening.flat(one, subject).members().keySet().stream()
        .filter(Schemas::narrows)
        .allMatch(key -> Set.of("required", "not").contains(key));
  }

  private Typed reference(Node.ObjectNode schema, KeywordCheck.Position position, Subject subject) {
    keywords.checkBesideReference(schema, references.siblingsCount(), position, subject);
    Node ref = schema.get("$ref").orElseThrow();
    if (position == KeywordCheck.Position.TYPE
        && references.siblingsCount()
        && Composition.reference(schema).isEmpty()) {
      // A type of its own, not another name: it cannot be a reference with something beside it.
      return read(flattening.inlined(schema, subject), position, subject);
    }
    Typed typed = references.follow(NodeText.of(ref), ref.span(), subject, this);
    if (!references.siblingsCount()) {
      return typed;
    }
    Node.ObjectNode siblings = Schemas.without(schema, Set.of("$ref", "type"));
    PropertyType narrowed = Constrained.with(typed.type(), rules.beside(siblings, subject));
    return new Typed(narrowed, typed.nullable(), typed.sensitive());
  }

  /** A schema without alternatives that decide its type. */
  private Typed plain(Node.ObjectNode schema, KeywordCheck.Position position, Subject subject) {
    TypeDecision.Decided decided = types.decide(schema, subject);
    keywords.check(schema, decided.types(), position, subject);
    Optional<Literal> constant = enums.constant(schema, decided.types(), subject);
    if (constant.isPresent()) {
      keywords.checkBesideConstant(schema, subject);
      return Typed.of(
          new PropertyType.ConstantType(constant.get(), rules.of(schema, subject), decided.span()));
    }
    Optional<PropertyType.EnumType> values =
        schema.get("enum").isPresent()
            ? enums.read(schema, decided.types(), subject)
            : Optional.empty();
    if (values.isPresent()) {
      PropertyType.EnumType read =
          new PropertyType.EnumType(
              values.get().values(),
              ofTypes.javaType(schema, JsonType.STRING, subject),
              rules.beside(schema, subject),
              values.get().span());
      return Typed.of(read);
    }
    List<Constraint> found = new ArrayList<>(rules.of(withoutNotNull(schema), subject));
    found.addAll(structures(schema, subject));
    Typed typed = ofTypes(schema, decided, subject);
    return new Typed(Constrained.with(typed.type(), found), typed.nullable(), typed.sensitive());
  }

  /** Without a refusal of null where the type lets none pass anyway. */
  private static Node.ObjectNode withoutNotNull(Node.ObjectNode schema) {
    boolean notNull = schema.get("not").filter(Composition::isOnlyNull).isPresent();
    return notNull && !TypeDecision.saysNullable(schema)
        ? Schemas.without(schema, Set.of("not"))
        : schema;
  }

  /** Lists and objects that are constants or stand in an enum. */
  private List<Constraint> structures(Node.ObjectNode schema, Subject subject) {
    Set<String> names =
        enums.holdsStructures(schema)
            ? Set.of("const", "enum", "nullable")
            : Set.of("const", "nullable");
    boolean constant = schema.get("const").filter(v -> EnumReader.literal(v).isEmpty()).isPresent();
    return constant || enums.holdsStructures(schema)
        ? rules.together(schema, names, subject)
        : List.of();
  }

  private Typed ofTypes(Node.ObjectNode schema, TypeDecision.Decided decided, Subject subject) {
    SourceSpan span = decided.span();
    if (decided.types().size() == 1) {
      return ofTypes.read(schema, decided.one(), decided.said(), span, subject);
    }
    Map<JsonType, PropertyType> each = new EnumMap<>(JsonType.class);
    for (JsonType type : decided.types()) {
      each.put(type, ofTypes.read(schema, type, true, span, subject).type());
    }
    return Typed.of(unions.ofTypes(each, span));
  }
}
