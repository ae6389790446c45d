package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads the keywords that narrow a type's values. The order of the result is fixed, so that the
 * order in a file changes nothing.
 */
final class ConstraintReader {

  private final Diagnostics diagnostics;

  ConstraintReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What narrows a text. */
  List<Constraint> ofString(Node.ObjectNode schema, Subject subject) {
    List<Constraint> found = new ArrayList<>();
    pattern(schema, subject).ifPresent(found::add);
    range(
        schema,
        subject,
        "minLength",
        "maxLength",
        Constraint.MinLength::new,
        Constraint.MaxLength::new,
        found);
    return found;
  }

  /** What narrows a number; bounds of an integer are whole and within 64 bits. */
  List<Constraint> ofNumber(Node.ObjectNode schema, Subject subject, JsonType type) {
    List<Constraint> found =
        new ArrayList<>(new BoundsReader(diagnostics).read(schema, subject, type));
    number(schema, subject, "multipleOf")
        .ifPresent(
            divisor -> {
              if (divisor.value().signum() > 0) {
                found.add(new Constraint.MultipleOf(divisor.value(), divisor.span()));
              } else {
                invalid(subject, "multipleOf", divisor, "a number above 0");
              }
            });
    return found;
  }

  /** What narrows a list. */
  List<Constraint> ofArray(Node.ObjectNode schema, Subject subject) {
    List<Constraint> found = new ArrayList<>();
    range(
        schema,
        subject,
        "minItems",
        "maxItems",
        Constraint.MinItems::new,
        Constraint.MaxItems::new,
        found);
    schema
        .get("uniqueItems")
        .ifPresent(
            unique -> {
              if (!(unique instanceof Node.BooleanNode flag)) {
                invalid(subject, "uniqueItems", unique, "true or false");
              } else if (flag.value()) {
                found.add(new Constraint.UniqueItems(unique.span()));
              }
            });
    return found;
  }

  /** Reports counts that are none, of what only a rule can check. */
  void checkCounts(Node.ObjectNode schema, Subject subject) {
    List<Constraint> unused = new ArrayList<>();
    range(
        schema,
        subject,
        "minProperties",
        "maxProperties",
        Constraint.MinItems::new,
        Constraint.MaxItems::new,
        unused);
    range(
        schema,
        subject,
        "minContains",
        "maxContains",
        Constraint.MinItems::new,
        Constraint.MaxItems::new,
        unused);
  }

  private Optional<Constraint> pattern(Node.ObjectNode schema, Subject subject) {
    Optional<Node> pattern = schema.get("pattern");
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    if (!(pattern.get() instanceof Node.StringNode text)) {
      invalid(subject, "pattern", pattern.get(), "a regular expression as text");
      return Optional.empty();
    }
    return checkPattern(text.value(), text.span(), subject)
        ? Optional.of(new Constraint.Pattern(text.value(), text.span()))
        : Optional.empty();
  }

  /** Whether Java compiles an expression; otherwise it is reported. */
  boolean checkPattern(String expression, SourceSpan span, Subject subject) {
    Optional<String> problem = PatternCheck.problem(expression);
    problem.ifPresent(
        why -> diagnostics.report(DiagnosticId.PATTERN_INVALID, span, subject, expression, why));
    return problem.isEmpty();
  }

  private void range(
      Node.ObjectNode schema,
      Subject subject,
      String minimum,
      String maximum,
      BiFunction<Integer, SourceSpan, Constraint> min,
      BiFunction<Integer, SourceSpan, Constraint> max,
      List<Constraint> found) {
    Optional<Integer> least = count(schema, subject, minimum);
    Optional<Integer> most = count(schema, subject, maximum);
    least
        .filter(count -> count > 0)
        .ifPresent(count -> found.add(min.apply(count, span(schema, minimum))));
    most.ifPresent(count -> found.add(max.apply(count, span(schema, maximum))));
    if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
      diagnostics.report(
          DiagnosticId.BOUNDS_CONTRADICT,
          span(schema, minimum),
          subject,
          minimum + " " + least.get() + " and " + maximum + " " + most.get());
    }
  }

  private Optional<Integer> count(Node.ObjectNode schema, Subject subject, String keyword) {
    Optional<Node> value = schema.get(keyword);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Node.NumberNode number) {
      try {
        int count = number.value().intValueExact();
        if (count >= 0) {
          return Optional.of(count);
        }
      } catch (ArithmeticException noInt) {
        // Falls through to the report, which says what fits.
      }
    }
    invalid(subject, keyword, value.get(), "a whole number from 0 to " + Integer.MAX_VALUE);
    return Optional.empty();
  }

  private Optional<Node.NumberNode> number(
      Node.ObjectNode schema, Subject subject, String keyword) {
    Optional<Node> value = schema.get(keyword);
    if (value.isPresent() && !(value.get() instanceof Node.NumberNode)) {
      invalid(subject, keyword, value.get(), "a number");
      return Optional.empty();
    }
    return value.map(Node.NumberNode.class::cast);
  }

  private void invalid(Subject subject, String keyword, Node value, String expected) {
    diagnostics.report(
        DiagnosticId.KEYWORD_INVALID, value.span(), subject, keyword, NodeText.of(value), expected);
  }

  private static SourceSpan span(Node.ObjectNode schema, String keyword) {
    return schema.get(keyword).orElseThrow().span();
  }
}
