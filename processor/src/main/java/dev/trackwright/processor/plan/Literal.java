package dev.trackwright.processor.plan;

import java.math.BigDecimal;

/** A JSON value that is neither null nor made of others: what enums and constants hold. */
public sealed interface Literal extends Comparable<Literal> {

  /** The value in words, which another kind of literal may share: {@code 1} and {@code "1"}. */
  String text();

  /** By text; a text goes before a number or a flag that reads the same. */
  @Override
  default int compareTo(Literal other) {
    int order = text().compareTo(other.text());
    return order != 0 ? order : Integer.compare(rank(), other.rank());
  }

  private int rank() {
    return this instanceof Text ? 0 : 1;
  }

  /** Text, byte for byte. */
  record Text(String value) implements Literal {
    @Override
    public String text() {
      return value;
    }
  }

  /** A number; 1.0 is 1, as in JSON Schema. */
  record Numeric(BigDecimal value) implements Literal {
    /** Drops what does not change the value. */
    public Numeric {
      value = value.stripTrailingZeros();
    }

    /** Without an exponent, unless that took a thousand zeros. */
    @Override
    public String text() {
      return Math.abs((long) value.scale()) > 1_000 ? value.toString() : value.toPlainString();
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Literal {
    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }
}
