package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * The type <code>Payment</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Payment {
  private Payment() {
  }

  /**
   * Begins to build the data of the type "Payment".
   *
   * @return what comes first: the choice of a variant
   */
  public static NeedsMethod builder() {
    return new NeedsMethod();
  }

  /**
   * The data of the type "Payment": one of its variants.
   */
  public sealed interface Value extends Payload permits Card.Value, Cash.Value {
  }

  /**
   * Waits for the choice of a variant.
   */
  public static final class NeedsMethod {
    private NeedsMethod() {
    }

    /**
     * Chooses <code>Card</code>.
     *
     * @return what comes next
     */
    public Card.NeedsNumber card() {
      return Card.builder();
    }

    /**
     * Chooses <code>Cash</code>.
     *
     * @return what comes next
     */
    public Cash.Ready cash() {
      return Cash.builder();
    }
  }

  /**
   * Has all that its variant requires, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Value> permits Card.Ready, Cash.Ready {
  }

  /**
   * The variant "Card" of type "Payment".
   */
  public static final class Card {
    private static final JsonKey METHOD_KEY = JsonKey.of("method");

    private static final JsonKey NUMBER_KEY = JsonKey.of("number");

    private Card() {
    }

    /**
     * Begins to build the data of the variant "Card" of type "Payment".
     *
     * @return what comes first
     */
    public static NeedsNumber builder() {
      return new Builder();
    }

    /**
     * The data of the variant "Card" of type "Payment"; immutable.
     *
     * @param number <code>number</code>; required
     */
    public record Value(String number) implements Payment.Value {
      @Override
      public void writeTo(JsonWriter out) {
        out.key(METHOD_KEY);
        out.value("card");
        if (this.number != null) {
          out.key(NUMBER_KEY);
          out.value(this.number);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.required("number", this.number);
      }
    }

    /**
     * Waits for <code>number</code>, which is required.
     */
    public sealed interface NeedsNumber permits Builder {
      /**
       * Sets <code>number</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready number(String value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends Payment.Ready permits Builder {
      @Override
      Value build();
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsNumber, Ready {
      private String number;

      @Override
      public Ready number(String value) {
        this.number = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.number);
      }
    }
  }

  /**
   * The variant "Cash" of type "Payment".
   */
  public static final class Cash {
    private static final JsonKey METHOD_KEY = JsonKey.of("method");

    private Cash() {
    }

    /**
     * Begins to build the data of the variant "Cash" of type "Payment".
     *
     * @return what comes first
     */
    public static Ready builder() {
      return new Builder();
    }

    /**
     * The data of the variant "Cash" of type "Payment"; immutable.
     */
    public record Value() implements Payment.Value {
      @Override
      public void writeTo(JsonWriter out) {
        out.key(METHOD_KEY);
        out.value("cash");
      }

      @Override
      public void check(Checker checker) {
      }
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends Payment.Ready permits Builder {
      @Override
      Value build();
    }

    private static final class Builder implements Ready {
      @Override
      public Value build() {
        return new Value();
      }
    }
  }
}
