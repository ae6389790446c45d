package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.trackwright.processor.code.Check;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.Occurrence;
import dev.trackwright.processor.code.ValueType;
import dev.trackwright.processor.code.WireCode;
import dev.trackwright.processor.code.WireValue;
import java.util.List;

/**
 * Expressions that do something to one value, what is in lists and maps included. Lambdas capture
 * nothing, so that each is made once; only a rule for many values of the application's own does.
 */
final class ValueCode {

  private ValueCode() {}

  /** {@code out.value(this.total)}, {@code out.array(this.tags, (w1, i1) -> w1.value(i1))}. */
  static CodeBlock write(ValueType type, String writer, CodeBlock value, int depth) {
    if (type instanceof ValueType.ListOf list) {
      return CodeBlock.of("$L.array($L, $L)", writer, value, writeEach(list.item(), depth));
    }
    if (type instanceof ValueType.MapOf map) {
      return CodeBlock.of("$L.map($L, $L)", writer, value, writeEach(map.value(), depth));
    }
    return CodeBlock.of("$L.$L($L)", writer, untyped(type) ? "any" : "value", wire(type, value));
  }

  private static boolean untyped(ValueType type) {
    return type instanceof ValueType.Untyped
        || (type instanceof ValueType.OwnEnum own && own.kind() == WireValue.Kind.MIXED);
  }

  /** {@code (w1, i1) -> w1.value(i1)}. */
  static CodeBlock writeEach(ValueType type, int depth) {
    CodeBlock item = CodeBlock.of("i$L", depth);
    return CodeBlock.of("(w$L, $L) -> $L", depth, item, write(type, "w" + depth, item, depth + 1));
  }

  /** {@code checker.maxLength("coupon", this.coupon, 20)}, and for items {@code items(…)}. */
  static CodeBlock check(
      Check check, String checker, CodeBlock property, ValueType type, CodeBlock value, int depth) {
    if (check instanceof Check.Items items) {
      ValueType item = ((ValueType.ListOf) type).item();
      return CodeBlock.of(
          "$L.items($L, $L, $L)", checker, property, value, checkEach(items.checks(), item, depth));
    }
    if (check instanceof Check.Entries entries) {
      ValueType each = ((ValueType.MapOf) type).value();
      return CodeBlock.of(
          "$L.entries($L, $L, $L)",
          checker,
          property,
          value,
          checkEach(entries.checks(), each, depth));
    }
    if (check instanceof Check.Own) {
      return depth > 1
          ? CodeBlock.of("$L.check($L)", value, checker)
          : CodeBlock.of(
              "$L.at($L, $L, $L)",
              checker,
              property,
              value,
              checkEach(List.of(check), type, depth));
    }
    if (check instanceof Check.Known) {
      return depth > 1
          ? CodeBlock.of("$L.required($L, $L)", checker, property, wire(type, value))
          : CodeBlock.of(
              "$L.at($L, $L, $L)",
              checker,
              property,
              value,
              checkEach(List.of(check), type, depth));
    }
    if (check instanceof Check.Rule rule) {
      return CodeBlock.of(
          "$L.rule($L, $L, $N)", checker, property, json(type, value, depth), rule.constant());
    }
    if (check instanceof Check.Call call) {
      CodeBlock.Builder code =
          CodeBlock.builder()
              .add("$L.$N($L, $L", checker, call.method(), property, view(call, type, value));
      call.arguments().forEach(argument -> code.add(", $L", Literals.argument(argument)));
      return code.add(")").build();
    }
    throw new IllegalStateException("unknown check " + check);
  }

  /** {@code (c1, i1) -> c1.maxLength("", i1, 20)}; several checks are the lambda's block. */
  static CodeBlock checkEach(List<Check> checks, ValueType type, int depth) {
    String checker = "c" + depth;
    CodeBlock itself = Literals.text("");
    CodeBlock item = CodeBlock.of("i$L", depth);
    CodeBlock.Builder code = CodeBlock.builder().add("($L, $L) -> ", checker, item);
    if (checks.size() == 1) {
      return code.add(check(checks.get(0), checker, itself, type, item, depth + 1)).build();
    }
    if (checks.isEmpty()) {
      return code.add("{}").build();
    }
    code.add("{\n$>");
    checks.forEach(each -> code.add("$L;\n", check(each, checker, itself, type, item, depth + 1)));
    return code.add("$<}").build();
  }

  // this.orderedAt, (String) Values.any(this.orderedAt), Values.text(this.orderId)
  private static CodeBlock view(Check.Call call, ValueType type, CodeBlock value) {
    return switch (call.view()) {
      case VALUE -> value;
      case WIRE_TEXT ->
          type instanceof ValueType.OwnText
              ? wire(type, value)
              : CodeBlock.of("($T) $T.any($L)", String.class, RuntimeTypes.VALUES, value);
      case WIRE_TEXTS -> CodeBlock.of("$T.texts($L)", RuntimeTypes.VALUES, value);
    };
  }

  /** What the application's own value is on the wire; any other value is that itself. */
  private static CodeBlock wire(ValueType type, CodeBlock value) {
    if (type instanceof ValueType.OwnText) {
      return CodeBlock.of("$T.text($L)", RuntimeTypes.VALUES, value);
    }
    return type instanceof ValueType.OwnEnum own
        ? CodeBlock.of("$T.$N($L)", JavaTypes.of(own.wire()), WireCode.METHOD, value)
        : value;
  }

  // (JsonValue) out -> out.array(this.codes, (w1, i1) -> w1.value(Values.text(i1)))
  private static CodeBlock json(ValueType type, CodeBlock value, int depth) {
    boolean many = type instanceof ValueType.ListOf || type instanceof ValueType.MapOf;
    if (!many || !type.ownInside()) {
      return wire(type, value);
    }
    String writer = "w" + depth;
    return CodeBlock.of(
        "($T) $L -> $L", RuntimeTypes.JSON_VALUE, writer, write(type, writer, value, depth + 1));
  }

  /** Whether the data keeps something else than what it is given. */
  static boolean taken(FieldCode field) {
    return field.occurrence() == Occurrence.THREE_STATES || copied(field.type());
  }

  /**
   * {@code Presence.orAbsent(coupon)}, {@code Values.list(rows, item1 -> Values.list(item1))}.
   *
   * @param item what the parameters of lambdas begin with
   */
  static CodeBlock take(FieldCode field, CodeBlock value, String item) {
    if (field.occurrence() != Occurrence.THREE_STATES) {
      return copy(field.type(), value, item, 1);
    }
    return copied(field.type())
        ? CodeBlock.of(
            "$T.orAbsent($L, $L)", RuntimeTypes.PRESENCE, value, copyItem(field.type(), item, 1))
        : CodeBlock.of("$T.orAbsent($L)", RuntimeTypes.PRESENCE, value);
  }

  private static boolean copied(ValueType type) {
    return type instanceof ValueType.ListOf
        || type instanceof ValueType.MapOf
        || type instanceof ValueType.ExtraOf
        || type instanceof ValueType.Untyped;
  }

  private static CodeBlock copy(ValueType type, CodeBlock value, String item, int depth) {
    if (type instanceof ValueType.ListOf list) {
      return copyAll("list", list.item(), value, item, depth);
    }
    if (type instanceof ValueType.MapOf map) {
      return copyAll("map", map.value(), value, item, depth);
    }
    if (type instanceof ValueType.ExtraOf extra) {
      return copyAll("extra", extra.value(), value, item, depth);
    }
    String method = type == ValueType.Untyped.OBJECT ? "object" : "any";
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.VALUES, method, value);
  }

  // Values.list(rows), Values.list(rows, item1 -> Values.list(item1))
  private static CodeBlock copyAll(
      String method, ValueType each, CodeBlock value, String item, int depth) {
    return copied(each)
        ? CodeBlock.of(
            "$T.$L($L, $L)", RuntimeTypes.VALUES, method, value, copyItem(each, item, depth))
        : CodeBlock.of("$T.$L($L)", RuntimeTypes.VALUES, method, value);
  }

  // item1 -> Values.list(item1)
  private static CodeBlock copyItem(ValueType type, String item, int depth) {
    CodeBlock parameter = CodeBlock.of("$L$L", item, depth);
    return CodeBlock.of("$L -> $L", parameter, copy(type, parameter, item, depth + 1));
  }
}
