package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Reads what a schema says of the values of one type that has been decided. */
final class TypeReader {

  private static final Set<String> DECIMAL = Set.of("BigDecimal", "java.math.BigDecimal");

  private final SchemaReader schemas;
  private final boolean decimalNumbers;
  private final KeywordCheck keywords;
  private final RuleReader rules;
  private final ConstraintReader constraints;
  private final ObjectReader objects;
  private final Diagnostics diagnostics;

  TypeReader(
      SchemaReader schemas,
      boolean decimalNumbers,
      KeywordCheck keywords,
      RuleReader rules,
      Diagnostics diagnostics) {
    this.schemas = schemas;
    this.decimalNumbers = decimalNumbers;
    this.keywords = keywords;
    this.rules = rules;
    this.constraints = new ConstraintReader(diagnostics);
    this.objects = new ObjectReader(schemas, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * The type.
   *
   * @param said whether the schema says it, or lets it be told
   * @param span the place that decides
   */
  Typed read(
      Node.ObjectNode schema, JsonType type, boolean said, SourceSpan span, Subject subject) {
    Optional<String> javaType = javaType(schema, type, subject);
    return switch (type) {
      case STRING ->
          Typed.of(
              new PropertyType.StringType(
                  format(schema, subject), javaType, constraints.ofString(schema, subject), span));
      case INTEGER ->
          Typed.of(
              new PropertyType.IntegerType(
                  constraints.ofNumber(schema, subject, JsonType.INTEGER), span));
      case NUMBER ->
          Typed.of(
              new PropertyType.NumberType(
                  decimalNumbers || javaType.isPresent(),
                  constraints.ofNumber(schema, subject, JsonType.NUMBER),
                  span));
      case BOOLEAN -> Typed.of(new PropertyType.BooleanType(List.of(), span));
      case ARRAY -> Typed.of(array(schema, span, subject));
      case OBJECT -> Typed.of(objects.read(schema, subject));
      case ANY -> any(schema, said, span, subject);
    };
  }

  private Typed any(Node.ObjectNode schema, boolean said, SourceSpan span, Subject subject) {
    boolean composed =
        List.of("oneOf", "anyOf", "allOf", "if", "not").stream().anyMatch(schema::has);
    boolean nothing = !said && !composed && !schema.has("enum") && !schema.has("const");
    if (nothing && schemas.dialect() == Dialect.NATIVE) {
      diagnostics.report(DiagnosticId.TYPE_MISSING, schema.span(), subject);
    }
    if (schema.member("const").filter(m -> m.value() instanceof Node.NullNode).isPresent()) {
      diagnostics.report(DiagnosticId.TYPE_NULL_ONLY, schema.span(), subject);
    }
    boolean reported = schema.get("type").isPresent() && !isAny(schema);
    List<Constraint> narrowed = reported ? List.of() : rules.ofAnyType(schema, subject);
    boolean orNull =
        schemas.dialect() == Dialect.VENDOR && !schema.has("type") && !schema.has("enum");
    return Typed.of(new PropertyType.AnyType(narrowed, span)).orNull(orNull && !composed);
  }

  private static boolean isAny(Node.ObjectNode schema) {
    return schema.get("type").map(NodeText::of).filter(JsonType.ANY.keyword()::equals).isPresent();
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
          String.join(", ", formats));
    }
    return known;
  }

  private PropertyType array(Node.ObjectNode schema, SourceSpan span, Subject subject) {
    List<Constraint> found = new ArrayList<>(constraints.ofArray(schema, subject));
    Optional<Node> items = items(schema, subject);
    if (items.filter(Schemas::letsNothingPass).isPresent()) {
      Node.ObjectNode none = Schemas.of("items", span, items.orElseThrow());
      found.addAll(rules.together(none, Set.of("items"), subject));
    }
    if (items.isEmpty() || items.get() instanceof Node.BooleanNode) {
      PropertyType any = new PropertyType.AnyType(List.of(), span);
      return new PropertyType.ArrayType(any, true, found, span);
    }
    Typed item = schemas.read(items.get(), KeywordCheck.Position.ITEMS, subject.items());
    return new PropertyType.ArrayType(item.type(), item.nullable(), found, span);
  }

  /** The schema of each item; none where items are described by their position. */
  private Optional<Node> items(Node.ObjectNode schema, Subject subject) {
    Optional<Node> items = schema.get("items");
    Optional<Node.Member> rest =
        schema
            .member("unevaluatedItems")
            .filter(member -> !(member.value() instanceof Node.NullNode));
    if (rest.isPresent() && items.isPresent()) {
      keywords.withoutEffect(rest.get(), "beside items", subject);
    } else if (rest.isPresent() && schema.has("contains")) {
      keywords.notExpressed(rest.get(), "beside contains it is not checked", subject);
    } else if (rest.isPresent()) {
      items = Optional.of(rest.get().value());
    }
    return schema.has("prefixItems") ? Optional.empty() : items;
  }

  /** The application's own type, or the one number type of ours; what else it says is reported. */
  Optional<String> javaType(Node.ObjectNode schema, JsonType type, Subject subject) {
    Optional<Node> said =
        schemas.dialect() == Dialect.NATIVE ? schema.get("javaType") : Optional.empty();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    String text = NodeText.of(said.get());
    Optional<String> problem =
        switch (type) {
          case STRING ->
              text.contains(".") && SourceVersion.isName(text)
                  ? Optional.empty()
                  : Optional.of("it is no qualified name of a class, such as com.acme.Currency");
          case NUMBER ->
              DECIMAL.contains(text)
                  ? Optional.empty()
                  : Optional.of("a number can only have BigDecimal");
          default -> Optional.of("it is for texts and enums, and for numbers as BigDecimal");
        };
    problem.ifPresent(
        why ->
            diagnostics.report(
                DiagnosticId.JAVA_TYPE_NOT_SUPPORTED, said.get().span(), subject, text, why));
    return problem.isPresent() ? Optional.empty() : Optional.of(text);
  }
}
