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

/**
 * Decides what is checked of a property beyond what its Java type already says. Every constraint of
 * the plan ends as a call or is kept to by every value of the type; what a call needs that cannot
 * be written in place becomes a constant of the class around the data.
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

  private void addTo(List<Check> checks, PropertyType type) {
    if (type instanceof PropertyType.ReferenceType reference) {
      addTo(checks, types.target(reference));
    } else if (type instanceof PropertyType.StringType text) {
      addText(checks, text);
    } else if (type instanceof PropertyType.IntegerType integer) {
      integer.constraints().forEach(constraint -> addLong(checks, constraint));
    } else if (type instanceof PropertyType.NumberType number) {
      addNumber(checks, number);
    } else if (type instanceof PropertyType.BooleanType flag) {
      flag.constraints().forEach(Checks::refuse);
    } else if (type instanceof PropertyType.ArrayType array) {
      addArray(checks, array);
    } else if (type instanceof PropertyType.ObjectType) {
      checks.add(Call.of("nested"));
    } else if (type instanceof PropertyType.AnyType || type instanceof PropertyType.AnyObjectType) {
      checks.add(Call.of("any"));
    }
  }

  private void addText(List<Check> checks, PropertyType.StringType text) {
    View view = View.VALUE;
    if (text.format().isPresent()) {
      StringFormat format = text.format().get();
      if (format == StringFormat.EMAIL) {
        checks.add(Call.of("format", new Argument.Format(format.name())));
      } else {
        view = View.WIRE_TEXT;
        if (format != StringFormat.UUID && format != StringFormat.TIME) {
          checks.add(Call.of("format"));
        }
      }
    }
    for (Constraint constraint : text.constraints()) {
      if (constraint instanceof Constraint.Pattern pattern) {
        String name = constants.add(ConstantCode.Kind.PATTERN, "PATTERN", pattern.expression());
        checks.add(new Call("pattern", view, List.of(new Argument.Constant(name))));
      } else if (constraint instanceof Constraint.MinLength least) {
        checks.add(new Call("minLength", view, List.of(new Argument.Count(least.length()))));
      } else if (constraint instanceof Constraint.MaxLength most) {
        checks.add(new Call("maxLength", view, List.of(new Argument.Count(most.length()))));
      } else {
        refuse(constraint);
      }
    }
  }

  private void addLong(List<Check> checks, Constraint constraint) {
    if (constraint instanceof Constraint.Minimum minimum) {
      Bounds.ofLong(minimum).ifPresent(checks::add);
    } else if (constraint instanceof Constraint.Maximum maximum) {
      Bounds.ofLong(maximum).ifPresent(checks::add);
    } else {
      addMultipleOf(checks, constraint);
    }
  }

  private void addNumber(List<Check> checks, PropertyType.NumberType number) {
    if (!number.decimal()) {
      checks.add(Call.of("finite"));
    }
    for (Constraint constraint : number.constraints()) {
      if (constraint instanceof Constraint.Minimum minimum) {
        if (number.decimal()) {
          addDecimal(checks, "minimum", minimum.bound(), minimum.exclusive());
        } else {
          Bounds.ofDouble(minimum).ifPresent(checks::add);
        }
      } else if (constraint instanceof Constraint.Maximum maximum) {
        if (number.decimal()) {
          addDecimal(checks, "maximum", maximum.bound(), maximum.exclusive());
        } else {
          Bounds.ofDouble(maximum).ifPresent(checks::add);
        }
      } else {
        addMultipleOf(checks, constraint);
      }
    }
  }

  private void addDecimal(List<Check> checks, String method, BigDecimal bound, boolean exclusive) {
    checks.add(Call.of(method, decimal(method, bound), new Argument.Flag(exclusive)));
  }

  private void addMultipleOf(List<Check> checks, Constraint constraint) {
    if (constraint instanceof Constraint.MultipleOf multiple) {
      checks.add(Call.of("multipleOf", decimal("MULTIPLE_OF", multiple.divisor())));
    } else {
      refuse(constraint);
    }
  }

  private void addArray(List<Check> checks, PropertyType.ArrayType array) {
    if (!types.nullableItems(array)) {
      checks.add(Call.of("itemsNotNull"));
    }
    for (Constraint constraint : array.constraints()) {
      if (constraint instanceof Constraint.MinItems least) {
        checks.add(Call.of("minItems", new Argument.Count(least.count())));
      } else if (constraint instanceof Constraint.MaxItems most) {
        checks.add(Call.of("maxItems", new Argument.Count(most.count())));
      } else if (constraint instanceof Constraint.UniqueItems) {
        checks.add(Call.of("uniqueItems"));
      } else {
        throw misplaced(constraint);
      }
    }
    List<Check> each = new ArrayList<>();
    addTo(each, array.items());
    if (!each.isEmpty()) {
      checks.add(new Check.Items(each));
    }
  }

  private Argument decimal(String suffix, BigDecimal value) {
    return new Argument.Constant(
        constants.add(
            ConstantCode.Kind.DECIMAL, suffix.toUpperCase(Locale.ROOT), value.toString()));
  }

  private static void refuse(Constraint constraint) {
    throw misplaced(constraint);
  }

  /** No silent drop: a reader that lets this through has a bug. */
  private static IllegalStateException misplaced(Constraint constraint) {
    return new IllegalStateException("a constraint that its type does not have: " + constraint);
  }
}
