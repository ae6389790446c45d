package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.trackwright.processor.code.Check;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.Occurrence;
import dev.trackwright.processor.code.ValueType;
import java.util.List;

/**
 * Statements and expressions that do something to one value, lists inside lists included. Lambdas
 * capture nothing, so that each is made once.
 */
final class ValueCode {

  private ValueCode() {}

  /** {@code out.value(this.total)}, {@code out.array(this.tags, (w1, i1) -> w1.value(i1))}. */
  static CodeBlock write(ValueType type, String writer, CodeBlock value, int depth) {
    if (type instanceof ValueType.ListOf list) {
      CodeBlock item = CodeBlock.of("i$L", depth);
      return CodeBlock.of(
          "$L.array($L, (w$L, $L) -> $L)",
          writer,
          value,
          depth,
          item,
          write(list.item(), "w" + depth, item, depth + 1));
    }
    String method = type instanceof ValueType.Untyped ? "any" : "value";
    return CodeBlock.of("$L.$L($L)", writer, method, value);
  }

  /** {@code checker.maxLength("coupon", this.coupon, 20)}, and for items {@code items(…)}. */
  static CodeBlock check(
      Check check, String checker, CodeBlock property, CodeBlock value, int depth) {
    if (check instanceof Check.Items items) {
      return CodeBlock.of(
          "$L.items($L, $L, (c$L, i$L) -> $L)",
          checker,
          property,
          value,
          depth,
          depth,
          checkItem(items.checks(), depth));
    }
    if (check instanceof Check.Call call) {
      CodeBlock.Builder code =
          CodeBlock.builder()
              .add("$L.$N($L, $L", checker, call.method(), property, view(call.view(), value));
      call.arguments().forEach(argument -> code.add(", $L", Literals.argument(argument)));
      return code.add(")").build();
    }
    throw new IllegalStateException("unknown check " + check);
  }

  // this.orderedAt, (String) Values.any(this.orderedAt)
  private static CodeBlock view(Check.View view, CodeBlock value) {
    return switch (view) {
      case VALUE -> value;
      case WIRE_TEXT -> CodeBlock.of("($T) $T.any($L)", String.class, RuntimeTypes.VALUES, value);
    };
  }

  /** One check is the lambda's expression, several are its block. */
  private static CodeBlock checkItem(List<Check> checks, int depth) {
    String checker = "c" + depth;
    CodeBlock itself = Literals.text("");
    CodeBlock item = CodeBlock.of("i$L", depth);
    if (checks.size() == 1) {
      return check(checks.get(0), checker, itself, item, depth + 1);
    }
    CodeBlock.Builder block = CodeBlock.builder().add("{\n$>");
    checks.forEach(each -> block.add("$L;\n", check(each, checker, itself, item, depth + 1)));
    return block.add("$<}").build();
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
    return type instanceof ValueType.ListOf || type instanceof ValueType.Untyped;
  }

  private static CodeBlock copy(ValueType type, CodeBlock value, String item, int depth) {
    if (type instanceof ValueType.ListOf list) {
      return copied(list.item())
          ? CodeBlock.of(
              "$T.list($L, $L)", RuntimeTypes.VALUES, value, copyItem(list.item(), item, depth))
          : CodeBlock.of("$T.list($L)", RuntimeTypes.VALUES, value);
    }
    String method = type == ValueType.Untyped.OBJECT ? "object" : "any";
    return CodeBlock.of("$T.$L($L)", RuntimeTypes.VALUES, method, value);
  }

  // item1 -> Values.list(item1)
  private static CodeBlock copyItem(ValueType type, String item, int depth) {
    CodeBlock parameter = CodeBlock.of("$L$L", item, depth);
    return CodeBlock.of("$L -> $L", parameter, copy(type, parameter, item, depth + 1));
  }
}
