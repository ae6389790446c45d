package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonValue;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.WireEnum;
import java.lang.Override;
import java.lang.String;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The type <code>Money</code>.
 *
 * <p>What it costs.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public sealed interface Money extends JsonValue permits Money.OfAmount, Money.OfExact, Money.OfWords {
  /**
   * Reports what is wrong.
   *
   * @param checker stands at the value
   */
  void check(Checker checker);

  /**
   * Makes the alternative <code>Amount</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Money ofAmount(double value) {
    return new OfAmount(value);
  }

  /**
   * Makes the alternative <code>Amount</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Money of(double value) {
    return new OfAmount(value);
  }

  /**
   * Makes the alternative <code>Exact</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Money ofExact(Exact.Value value) {
    return new OfExact(value);
  }

  /**
   * Makes the alternative <code>Exact</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Money of(Exact.Value value) {
    return new OfExact(value);
  }

  /**
   * Makes the alternative <code>Words</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Money ofWords(String value) {
    return new OfWords(value);
  }

  /**
   * Makes the alternative <code>Words</code>.
   *
   * @param value not null
   * @return what holds it
   */
  static Money of(String value) {
    return new OfWords(value);
  }

  /**
   * The alternative <code>Amount</code>.
   *
   * @param value what goes over the wire
   */
  record OfAmount(double value) implements Money {
    @Override
    public void writeTo(JsonWriter out) {
      out.value(this.value);
    }

    @Override
    public void check(Checker checker) {
      checker.finite("", this.value);
      checker.minimum("", this.value, 0.0, false);
    }
  }

  /**
   * The alternative <code>Exact</code>.
   *
   * @param value what goes over the wire
   */
  record OfExact(Exact.Value value) implements Money {
    @Override
    public void writeTo(JsonWriter out) {
      out.value(this.value);
    }

    @Override
    public void check(Checker checker) {
      checker.required("", this.value);
      checker.nested("", this.value);
    }
  }

  /**
   * The alternative <code>Words</code>.
   *
   * <p>Spelled out.
   *
   * @param value what goes over the wire
   */
  record OfWords(String value) implements Money {
    private static final Pattern PATTERN = Pattern.compile("^[a-z]+$");

    @Override
    public void writeTo(JsonWriter out) {
      out.value(this.value);
    }

    @Override
    public void check(Checker checker) {
      checker.required("", this.value);
      checker.pattern("", this.value, PATTERN);
    }
  }

  /**
   * The values of the property "currency" of variant "Exact" of type "Money".
   */
  enum ExactCurrency implements WireEnum {
    /**
     * On the wire <code>EUR</code>.
     */
    EUR("EUR"),

    /**
     * On the wire <code>USD</code>.
     */
    USD("USD");

    private final String wireValue;

    ExactCurrency(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The object of the variant "Exact" of type "Money".
   */
  final class Exact {
    private static final JsonKey CURRENCY_KEY = JsonKey.of("currency");

    private static final JsonKey UNITS_KEY = JsonKey.of("units");

    private Exact() {
    }

    /**
     * Begins to build the data of the variant "Exact" of type "Money".
     *
     * @return what comes first
     */
    public static NeedsUnits builder() {
      return new Builder();
    }

    /**
     * The data of the variant "Exact" of type "Money"; immutable.
     *
     * @param currency <code>currency</code>; null where it is not sent
     * @param units <code>units</code>; required
     */
    public record Value(@Nullable ExactCurrency currency, long units) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.currency != null) {
          out.key(CURRENCY_KEY);
          out.value(this.currency);
        }
        out.key(UNITS_KEY);
        out.value(this.units);
      }

      @Override
      public void check(Checker checker) {
      }
    }

    /**
     * Waits for <code>units</code>, which is required.
     */
    public sealed interface NeedsUnits permits Builder {
      /**
       * Sets <code>units</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready units(long value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
      /**
       * Sets <code>currency</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready currency(@Nullable ExactCurrency value);
    }

    private static final class Builder implements NeedsUnits, Ready {
      private long units;

      private @Nullable ExactCurrency currency;

      @Override
      public Ready units(long value) {
        this.units = value;
        return this;
      }

      @Override
      public Ready currency(@Nullable ExactCurrency value) {
        this.currency = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.currency, this.units);
      }
    }
  }
}
