package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads JSON Schemas, whatever format they stand in, into property types. A schema of which nothing
 * can be made becomes any value, so that its property still exists in the generated code and one
 * mistake causes one error.
 */
final class SchemaReader {

  /** How deep schemas may lie in each other, those that references lead to included. */
  private static final int DEEPEST = 60;

  private static final Set<String> DECIMAL = Set.of("BigDecimal", "java.math.BigDecimal");

  private final Dialect dialect;
  private final boolean decimalNumbers;
  private final References references;
  private final Diagnostics diagnostics;
  private final TypeDecision types;
  private final EnumReader enums;
  private final ConstraintReader constraints;
  private final KeywordCheck keywords;
  private int depth;

  SchemaReader(
      Dialect dialect, boolean decimalNumbers, References references, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.decimalNumbers = decimalNumbers;
    this.references = references;
    this.diagnostics = diagnostics;
    this.types = new TypeDecision(diagnostics);
    this.enums = new EnumReader(dialect, diagnostics);
    this.constraints = new ConstraintReader(diagnostics);
    this.keywords = new KeywordCheck(dialect, diagnostics);
  }

  /** How strictly this reader reads. */
  Dialect dialect() {
    return dialect;
  }

  /** Accounts for the keywords of a payload's schema, whose properties are read elsewhere. */
  void checkPayload(Node.ObjectNode schema, Subject subject) {
    keywords.check(schema, JsonType.OBJECT, KeywordCheck.Position.PROPERTY, subject);
  }

  /** The type that a schema describes. */
  Typed read(Node node, KeywordCheck.Position position, Subject subject) {
    if (!(node instanceof Node.ObjectNode written)) {
      return readOddity(node, subject);
    }
    Node.ObjectNode schema = dialect == Dialect.VENDOR ? VendorBlanks.removed(written) : written;
    if (depth >= DEEPEST) {
      diagnostics.report(DiagnosticId.NESTED_TOO_DEEPLY, node.span(), DEEPEST);
      return Typed.of(new PropertyType.AnyType(List.of(), node.span()));
    }
    Members members = new Members(schema, subject, diagnostics);
    boolean sensitive = isSensitive(schema, members);
    boolean nullable = TypeDecision.saysNullable(schema) || members.flag("nullable");
    depth++;
    Typed typed = readSchema(schema, position, subject);
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

  private Typed readSchema(
      Node.ObjectNode schema, KeywordCheck.Position position, Subject subject) {
    Optional<Node> ref = schema.get("$ref");
    if (ref.isPresent()) {
      keywords.checkBesideReference(schema, position, subject);
      return references.follow(NodeText.of(ref.get()), ref.get().span(), subject, this);
    }
    Optional<Composition.Single> single = Composition.single(schema);
    if (single.isPresent()) {
      return read(single.get().schema(), position, subject).orNull(single.get().orNull());
    }
    TypeDecision.Decided decided = types.decide(schema, subject);
    keywords.check(schema, decided.type(), position, subject);
    checkJavaType(schema, decided.type(), subject);
    if (schema.get("enum").isPresent()) {
      Optional<PropertyType> values = enums.read(schema, decided.type(), subject);
      if (values.isPresent()) {
        return Typed.of(only(schema, (PropertyType.EnumType) values.get(), subject));
      }
    }
    return ofType(schema, decided, subject);
  }

  private Typed ofType(Node.ObjectNode schema, TypeDecision.Decided decided, Subject subject) {
    var span = decided.span();
    Optional<Literal> constant = constant(schema, decided.type(), subject);
    if (constant.isPresent()) {
      return Typed.of(new PropertyType.ConstantType(constant.get(), List.of(), span));
    }
    return switch (decided.type()) {
      case STRING -> Typed.of(string(schema, decided, subject));
      case INTEGER ->
          Typed.of(
              new PropertyType.IntegerType(
                  constraints.ofNumber(schema, subject, JsonType.INTEGER), span));
      case NUMBER ->
          Typed.of(
              new PropertyType.NumberType(
                  decimalNumbers || schema.has("javaType"),
                  constraints.ofNumber(schema, subject, JsonType.NUMBER),
                  span));
      case BOOLEAN -> Typed.of(new PropertyType.BooleanType(List.of(), span));
      case ARRAY -> Typed.of(array(schema, decided, subject));
      case OBJECT -> {
        notChecked(schema, "const", "it is not checked", subject);
        yield Typed.of(new ObjectReader(this, diagnostics).read(schema, subject));
      }
      case ANY -> any(schema, decided, subject);
    };
  }

  private Optional<Literal> constant(Node.ObjectNode schema, JsonType type, Subject subject) {
    return switch (type) {
      case STRING, INTEGER, NUMBER, BOOLEAN -> constraints.constant(schema, subject, type);
      case ARRAY, OBJECT, ANY -> Optional.empty();
    };
  }

  private Typed any(Node.ObjectNode schema, TypeDecision.Decided decided, Subject subject) {
    boolean composed = Composition.isComposed(schema);
    boolean reported = schema.get("enum").isPresent();
    if (dialect == Dialect.NATIVE
        && !decided.said()
        && !composed
        && !reported
        && !schema.has("const")) {
      diagnostics.report(DiagnosticId.TYPE_MISSING, schema.span(), subject);
    }
    if (schema.get("const").isPresent()) {
      notChecked(schema, "const", "it is not checked", subject);
    } else if (schema.member("const").isPresent()) {
      diagnostics.report(DiagnosticId.TYPE_NULL_ONLY, schema.span(), subject);
    }
    boolean nothingSaid =
        dialect == Dialect.VENDOR && !schema.has("type") && !schema.has("enum") && !composed;
    return Typed.of(new PropertyType.AnyType(List.of(), decided.span())).orNull(nothingSaid);
  }

  private PropertyType string(
      Node.ObjectNode schema, TypeDecision.Decided decided, Subject subject) {
    Optional<StringFormat> format = format(schema, subject);
    List<Constraint> found = constraints.ofString(schema, subject);
    if (format.isPresent() && format.get() != StringFormat.EMAIL) {
      // Such a property is an Instant, a UUID, ...: there is no text of the caller's to check.
      for (String keyword : List.of("pattern", "minLength", "maxLength", "const")) {
        notChecked(schema, keyword, "a " + format.get().keyword() + " is no text", subject);
      }
      found = List.of();
    }
    return new PropertyType.StringType(format, Optional.empty(), found, decided.span());
  }

  private Optional<StringFormat> format(Node.ObjectNode schema, Subject subject) {
    Optional<Node> format = schema.get("format");
    if (format.isEmpty()) {
      return Optional.empty();
    }
    String text = NodeText.of(format.get());
    Optional<StringFormat> known = StringFormat.of(text);
    if (known.isEmpty()) {
      List<String> formats =
          Arrays.stream(StringFormat.values()).map(StringFormat::keyword).sorted().toList();
      diagnostics.report(
          DiagnosticId.STRING_FORMAT_UNKNOWN,
          format.get().span(),
          subject,
          text,
          DidYouMean.guess(text, formats),
          formats.stream().collect(Collectors.joining(", ")));
    }
    return known;
  }

  private PropertyType array(
      Node.ObjectNode schema, TypeDecision.Decided decided, Subject subject) {
    notChecked(schema, "const", "it is not checked", subject);
    List<Constraint> found = constraints.ofArray(schema, subject);
    Optional<Node> items = schema.get("items");
    boolean tuple = items.orElse(null) instanceof Node.ArrayNode;
    if (tuple) {
      notChecked(schema, "items", "a list by position; all items take any value", subject);
    }
    if (tuple || items.isEmpty()) {
      PropertyType any = new PropertyType.AnyType(List.of(), decided.span());
      return new PropertyType.ArrayType(any, true, found, decided.span());
    }
    Typed item = read(items.get(), KeywordCheck.Position.ITEMS, subject.items());
    return new PropertyType.ArrayType(item.type(), item.nullable(), found, decided.span());
  }

  /** Of an enum beside {@code const}, only that value is left. */
  private PropertyType only(Node.ObjectNode schema, PropertyType.EnumType values, Subject subject) {
    Optional<Node> constant = schema.get("const");
    if (constant.isEmpty()) {
      return values;
    }
    String text = NodeText.of(constant.get());
    List<PropertyType.EnumValue> left =
        values.values().stream().filter(value -> value.value().text().equals(text)).toList();
    if (left.isEmpty()) {
      List<String> all = values.values().stream().map(value -> value.value().text()).toList();
      diagnostics.report(
          DiagnosticId.BOUNDS_CONTRADICT,
          constant.get().span(),
          subject,
          "const " + text + " and the enum " + CappedList.of(all));
      return values;
    }
    return new PropertyType.EnumType(left, Optional.empty(), List.of(), values.span());
  }

  private void checkJavaType(Node.ObjectNode schema, JsonType type, Subject subject) {
    Optional<Node> javaType = dialect == Dialect.NATIVE ? schema.get("javaType") : Optional.empty();
    if (javaType.isPresent()
        && !(type == JsonType.NUMBER && DECIMAL.contains(NodeText.of(javaType.get())))) {
      diagnostics.report(
          DiagnosticId.JAVA_TYPE_NOT_SUPPORTED,
          javaType.get().span(),
          subject,
          NodeText.of(javaType.get()));
    }
  }

  private void notChecked(Node.ObjectNode schema, String keyword, String instead, Subject subject) {
    schema
        .member(keyword)
        .filter(member -> !(member.value() instanceof Node.NullNode))
        .ifPresent(member -> keywords.notExpressed(member, instead, subject));
  }
}
