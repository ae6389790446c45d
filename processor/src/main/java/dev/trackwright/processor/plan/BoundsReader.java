package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads minimum and maximum, exclusive ones too. Bounds of integers are made whole and inclusive,
 * so that no later room compares a long with a fraction.
 */
final class BoundsReader {

  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Diagnostics diagnostics;

  BoundsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  private record Bound(BigDecimal value, boolean exclusive, SourceSpan span, String words) {}

  List<Constraint> read(Node.ObjectNode schema, Subject subject, JsonType type) {
    Optional<Bound> least = bound(schema, subject, "minimum", "exclusiveMinimum", 1);
    Optional<Bound> most = bound(schema, subject, "maximum", "exclusiveMaximum", -1);
    if (type == JsonType.INTEGER) {
      least = least.map(b -> whole(b, RoundingMode.CEILING, BigDecimal.ONE));
      most = most.map(b -> whole(b, RoundingMode.FLOOR, BigDecimal.ONE.negate()));
    }
    contradiction(least, most, type)
        .ifPresent(
            both ->
                diagnostics.report(
                    DiagnosticId.BOUNDS_CONTRADICT, both.span(), subject, both.words()));
    boolean integer = type == JsonType.INTEGER;
    List<Constraint> found = new ArrayList<>();
    least
        .filter(b -> !integer || inside(b))
        .ifPresent(b -> found.add(new Constraint.Minimum(b.value(), b.exclusive(), b.span())));
    most.filter(b -> !integer || inside(b))
        .ifPresent(b -> found.add(new Constraint.Maximum(b.value(), b.exclusive(), b.span())));
    return found;
  }

  /** The tighter one of both. */
  private Optional<Bound> bound(
      Node.ObjectNode schema, Subject subject, String inclusive, String exclusive, int sign) {
    Optional<Bound> one = number(schema, subject, inclusive, false);
    Optional<Bound> other = number(schema, subject, exclusive, true);
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    int order = one.get().value().compareTo(other.get().value()) * sign;
    return order > 0 ? one : other;
  }

  private Optional<Bound> number(
      Node.ObjectNode schema, Subject subject, String keyword, boolean exclusive) {
    Optional<Node> value = schema.get(keyword);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Node.NumberNode number) {
      String words = keyword + " " + number.literal();
      return Optional.of(new Bound(number.value(), exclusive, number.span(), words));
    }
    if (exclusive && value.get() instanceof Node.BooleanNode) {
      String bound = keyword.equals("exclusiveMinimum") ? "minimum" : "maximum";
      diagnostics.report(
          DiagnosticId.KEYWORD_WITHOUT_EFFECT,
          value.get().span(),
          subject,
          keyword,
          "without " + bound);
      return Optional.empty();
    }
    diagnostics.report(
        DiagnosticId.KEYWORD_INVALID,
        value.get().span(),
        subject,
        keyword,
        NodeText.of(value.get()),
        "a number");
    return Optional.empty();
  }

  private static Bound whole(Bound bound, RoundingMode inwards, BigDecimal step) {
    BigDecimal whole = bound.value().setScale(0, inwards);
    boolean moved = whole.compareTo(bound.value()) != 0;
    BigDecimal inclusive = bound.exclusive() && !moved ? whole.add(step) : whole;
    return new Bound(inclusive, false, bound.span(), bound.words());
  }

  private static Optional<Bound> contradiction(
      Optional<Bound> least, Optional<Bound> most, JsonType type) {
    if (type == JsonType.INTEGER) {
      if (least.isPresent() && least.get().value().compareTo(LONG_MAX) > 0) {
        return least.map(BoundsReader::beyondLong);
      }
      if (most.isPresent() && most.get().value().compareTo(LONG_MIN) < 0) {
        return most.map(BoundsReader::beyondLong);
      }
    }
    if (least.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    int order = least.get().value().compareTo(most.get().value());
    boolean open = least.get().exclusive() || most.get().exclusive();
    if (order < 0 || (order == 0 && !open)) {
      return Optional.empty();
    }
    String words = least.get().words() + " and " + most.get().words();
    return Optional.of(new Bound(least.get().value(), open, least.get().span(), words));
  }

  private static Bound beyondLong(Bound bound) {
    return new Bound(
        bound.value(), false, bound.span(), bound.words() + ", beyond an integer's 64 bits");
  }

  /** A bound that 64 bits imply says nothing, and does not fit into a long. */
  private static boolean inside(Bound bound) {
    return bound.value().compareTo(LONG_MIN) >= 0 && bound.value().compareTo(LONG_MAX) <= 0;
  }
}
