package dev.trackwright.processor.code;

import java.util.List;

/** One thing that the generated {@code check} method does to a value. */
public sealed interface Check {

  /**
   * {@code checker.method("property", value, arguments…)}.
   *
   * @param method of the runtime's {@code Checker}
   * @param view what of the value is handed over
   * @param arguments after the value
   */
  record Call(String method, View view, List<Argument> arguments) implements Check {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    static Call of(String method, Argument... arguments) {
      return new Call(method, View.VALUE, List.of(arguments));
    }
  }

  /** What of a value is checked. */
  enum View {
    /** The value as Java has it. */
    VALUE,
    /** The text that it has on the wire, for what is not a {@link String} in Java. */
    WIRE_TEXT,
    /** The texts that its items have on the wire. */
    WIRE_TEXTS
  }

  /**
   * The same for each item of a list.
   *
   * @param checks at least one
   */
  record Items(List<Check> checks) implements Check {
    /** Copies the list. */
    public Items {
      checks = List.copyOf(checks);
    }
  }

  /**
   * The same for each value of a map.
   *
   * @param checks may be none: keys are always checked
   */
  record Entries(List<Check> checks) implements Check {
    /** Copies the list. */
    public Entries {
      checks = List.copyOf(checks);
    }
  }

  /** The value checks itself, at its own place. */
  enum Own implements Check {
    /** That is all there is to say. */
    ITSELF
  }

  /** The value, a constant of the application's own enum, has a value on the wire. */
  enum Known implements Check {
    /** That is all there is to say. */
    ON_THE_WIRE
  }

  /**
   * The value as it goes over the wire keeps to a rule; checked only where there is one.
   *
   * @param constant the {@link ConstantCode} with the rule
   */
  record Rule(String constant) implements Check {}

  /** What a {@link Call} passes on. */
  sealed interface Argument {
    /** An {@code int}. */
    record Count(int value) implements Argument {}

    /** A {@code long}. */
    record Whole(long value) implements Argument {}

    /** A {@code double}, finite. */
    record Fraction(double value) implements Argument {}

    /** A {@code boolean}. */
    record Flag(boolean value) implements Argument {}

    /** A constant value. */
    record Value(WireValue value) implements Argument {}

    /** A {@link ConstantCode} of the class around the data. */
    record Constant(String name) implements Argument {}

    /** A constant of the runtime's {@code StringFormat}. */
    record Format(String name) implements Argument {}
  }
}
