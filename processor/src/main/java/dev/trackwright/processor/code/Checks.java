package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Check.Argument;
import dev.trackwright.processor.code.Check.Call;
import dev.trackwright.processor.code.Check.View;
import dev.trackwright.processor.plan.Constraint;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.StringFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides what is checked of a property beyond what its Java type already says. Every constraint of
 * the plan ends as a call, as a rule, or is kept to by every value of the type; what a call needs
 * that cannot be written in place becomes a constant of the class around the data.
 */
final class Checks {

  private final Types types;
  private final Constants constants;

  Checks(Types types, Constants constants) {
    this.types = types;
    this.constants = constants;
  }

  /** Names the constants of one property. */
  interface Constants {
    /** The name of the constant that is made from this, an old one where there is one. */
    String add(ConstantCode.Kind kind, String suffix, String text);
  }

  List<Check> of(PropertyType type, Occurrence occurrence, boolean primitive) {
    List<Check> checks = new ArrayList<>();
    if (occurrence == Occurrence.REQUIRED && !primitive) {
      checks.add(Call.of("required"));
    }
    addTo(checks, type);
    return checks;
  }

  /** For a value that the plan gives: the code can do no other than send it. */
  List<Check> ofFixed(PropertyType type) {
    List<Check> checks = new ArrayList<>();
    type.constraints().forEach(constraint -> addRule(checks, constraint));
    if (type instanceof PropertyType.ReferenceType reference) {
      types.target(reference).constraints().forEach(constraint -> addRule(checks, constraint));
    }
    return checks;
  }

  /** What each item or value of something is held to, null apart. */
  List<Check> ofEach(PropertyType type) {
    List<Check> checks = new ArrayList<>();
    addTo(checks, type);
    return checks;
  }

  /** The constants with the rules for a whole object. */
  List<String> rules(List<Constraint> constraints) {
    return constraints.stream().map(RuleText::of).map(this::rule).toList();
  }

  private void addTo(List<Check> checks, PropertyType type) {
    if (type instanceof PropertyType.ReferenceType reference) {
      if (types.isLeftOut(reference)) {
        return;
      }
      PropertyType target = types.target(reference);
      addTo(checks, target);
      addConstraints(checks, target, reference.constraints());
      return;
    }
    addNature(checks, type);
    if (!(type instanceof PropertyType.PayloadType)) {
      addConstraints(checks, type, type.constraints());
    }
    if (type instanceof PropertyType.ArrayType array) {
      List<Check> each = ofEach(array.items());
      if (!each.isEmpty()) {
        checks.add(new Check.Items(each));
      }
    } else if (type instanceof PropertyType.MapType map) {
      checks.add(new Check.Entries(ofEach(map.values())));
    }
  }

  /** What any value of the type is held to, without a constraint. */
  private void addNature(List<Check> checks, PropertyType type) {
    if (type instanceof PropertyType.StringType text) {
      addText(checks, text);
    } else if (type instanceof PropertyType.NumberType number) {
      if (!number.decimal()) {
        checks.add(Call.of("finite"));
      }
    } else if (type instanceof PropertyType.ArrayType array) {
      if (!types.nullableItems(array)) {
        checks.add(Call.of("itemsNotNull"));
      }
    } else if (type instanceof PropertyType.MapType map) {
      if (!types.nullableValues(map)) {
        checks.add(Call.of("valuesNotNull"));
      }
    } else if (type instanceof PropertyType.PayloadType) {
      checks.add(Call.of("nested"));
    } else if (type instanceof PropertyType.EnumType values) {
      values.javaType().ifPresent(own -> checks.add(Check.Known.ON_THE_WIRE));
    } else if (type instanceof PropertyType.UnionType) {
      checks.add(Check.Own.ITSELF);
    } else if (type instanceof PropertyType.AnyType || type instanceof PropertyType.AnyObjectType) {
      checks.add(Call.of("any"));
    } else if (type instanceof PropertyType.ConstantType constant) {
      checks.add(Call.of("constant", argument(WireValue.of(constant.value()))));
    }
  }

  private void addText(List<Check> checks, PropertyType.StringType text) {
    if (text.javaType().isPresent()) {
      checks.add(Call.of("readable"));
      text.format().ifPresent(format -> checks.add(new Check.Rule(rule(RuleText.of(format)))));
    } else if (text.format().isPresent()) {
      StringFormat format = text.format().get();
      if (types.isText(text)) {
        checks.add(Call.of("format", new Argument.Format(format.name())));
      } else if (format != StringFormat.UUID && format != StringFormat.TIME) {
        checks.add(Call.of("format"));
      }
    }
  }

  private View view(PropertyType.StringType text) {
    boolean isString = types.isText(text) && text.javaType().isEmpty();
    return isString ? View.VALUE : View.WIRE_TEXT;
  }

  private void addConstraints(List<Check> checks, PropertyType type, List<Constraint> constraints) {
    for (Constraint constraint : constraints) {
      if (!addCall(checks, type, constraint)) {
        addRule(checks, constraint);
      }
    }
  }

  /** Whether the runtime has a check of its own for it, which has then been added. */
  private boolean addCall(List<Check> checks, PropertyType type, Constraint constraint) {
    if (type instanceof PropertyType.StringType text) {
      return addTextCall(checks, view(text), constraint);
    }
    if (type instanceof PropertyType.IntegerType) {
      return addLong(checks, constraint);
    }
    if (type instanceof PropertyType.NumberType number) {
      return number.decimal() ? addDecimal(checks, constraint) : addDouble(checks, constraint);
    }
    return type instanceof PropertyType.ArrayType array && addList(checks, array, constraint);
  }

  private boolean addTextCall(List<Check> checks, View view, Constraint constraint) {
    if (constraint instanceof Constraint.Pattern pattern) {
      String name = constants.add(ConstantCode.Kind.PATTERN, "PATTERN", pattern.expression());
      return checks.add(new Call("pattern", view, List.of(new Argument.Constant(name))));
    }
    if (constraint instanceof Constraint.MinLength least) {
      return checks.add(new Call("minLength", view, List.of(new Argument.Count(least.length()))));
    }
    return constraint instanceof Constraint.MaxLength most
        && checks.add(new Call("maxLength", view, List.of(new Argument.Count(most.length()))));
  }

  private boolean addLong(List<Check> checks, Constraint constraint) {
    if (constraint instanceof Constraint.Minimum minimum) {
      return addPossible(checks, Bounds.ofLong(minimum));
    }
    return constraint instanceof Constraint.Maximum maximum
        ? addPossible(checks, Bounds.ofLong(maximum))
        : addMultipleOf(checks, constraint);
  }

  private boolean addDouble(List<Check> checks, Constraint constraint) {
    if (constraint instanceof Constraint.Minimum minimum) {
      return addPossible(checks, Bounds.ofDouble(minimum));
    }
    return constraint instanceof Constraint.Maximum maximum
        ? addPossible(checks, Bounds.ofDouble(maximum))
        : addMultipleOf(checks, constraint);
  }

  private static boolean addPossible(List<Check> checks, Optional<Check> check) {
    check.ifPresent(checks::add);
    return true;
  }

  private boolean addDecimal(List<Check> checks, Constraint constraint) {
    if (constraint instanceof Constraint.Minimum minimum) {
      return addBound(checks, "minimum", minimum.bound(), minimum.exclusive());
    }
    return constraint instanceof Constraint.Maximum maximum
        ? addBound(checks, "maximum", maximum.bound(), maximum.exclusive())
        : addMultipleOf(checks, constraint);
  }

  private boolean addBound(List<Check> checks, String method, BigDecimal bound, boolean exclusive) {
    return checks.add(
        Call.of(method, decimal(method, bound.toString()), new Argument.Flag(exclusive)));
  }

  private boolean addMultipleOf(List<Check> checks, Constraint constraint) {
    return constraint instanceof Constraint.MultipleOf multiple
        && checks.add(Call.of("multipleOf", decimal("MULTIPLE_OF", multiple.divisor().toString())));
  }

  private boolean addList(List<Check> checks, PropertyType.ArrayType array, Constraint constraint) {
    if (constraint instanceof Constraint.MinItems least) {
      return checks.add(Call.of("minItems", new Argument.Count(least.count())));
    }
    if (constraint instanceof Constraint.MaxItems most) {
      return checks.add(Call.of("maxItems", new Argument.Count(most.count())));
    }
    if (!(constraint instanceof Constraint.UniqueItems)) {
      return false;
    }
    View view = types.isOwnText(array.items()) ? View.WIRE_TEXTS : View.VALUE;
    return checks.add(new Call("uniqueItems", view, List.of()));
  }

  private void addRule(List<Check> checks, Constraint constraint) {
    checks.add(new Check.Rule(rule(RuleText.of(constraint))));
  }

  private String rule(String schema) {
    return constants.add(ConstantCode.Kind.RULE, "RULE", schema);
  }

  private Argument argument(WireValue value) {
    return value instanceof WireValue.Decimal number
        ? decimal("VALUE", number.value())
        : new Argument.Value(value);
  }

  private Argument decimal(String suffix, String value) {
    return new Argument.Constant(
        constants.add(ConstantCode.Kind.DECIMAL, suffix.toUpperCase(Locale.ROOT), value));
  }
}
