package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.Presence;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.WireEnum;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Order Paid</code>.
 *
 * <p><b>Why:</b> Revenue.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OrderPaid implements PlannedEvent<OrderPaid.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Order Paid";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(VariantsAnalytics.PLAN, NAME, null);

  private OrderPaid() {
  }

  /**
   * Begins to build the data of the event "Order Paid".
   *
   * @return what comes first: the choice of a variant
   */
  public static NeedsMethod builder() {
    return new NeedsMethod();
  }

  /**
   * The data of the event "Order Paid": one of its variants.
   */
  public sealed interface Properties extends VariantsEvent permits Card.Value, Cash.Value, Later.Value {
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
    public Card.NeedsId card() {
      return Card.builder();
    }

    /**
     * Chooses <code>Cash</code>.
     *
     * @return what comes next
     */
    public Cash.NeedsId cash() {
      return Cash.builder();
    }

    /**
     * Chooses <code>Later</code>.
     *
     * @return what comes next
     */
    public Later.NeedsId later() {
      return Later.builder();
    }
  }

  /**
   * Has all that its variant requires, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Card.Ready, Cash.Ready, Later.Ready {
  }

  /**
   * The values of the property "method" of variant "Later" of event "Order Paid".
   */
  public enum LaterMethod implements WireEnum {
    /**
     * On the wire <code>bill</code>.
     */
    BILL("bill"),

    /**
     * On the wire <code>debit</code>.
     */
    DEBIT("debit");

    private final String wireValue;

    LaterMethod(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The variant "Card" of event "Order Paid".
   *
   * <p>By card.
   */
  public static final class Card {
    private static final JsonKey HOLDER_KEY = JsonKey.of("holder");

    private static final JsonKey ID_KEY = JsonKey.of("id");

    private static final JsonKey METHOD_KEY = JsonKey.of("method");

    private static final JsonKey NUMBER_KEY = JsonKey.of("number");

    private Card() {
    }

    /**
     * Begins to build the data of the variant "Card" of event "Order Paid".
     *
     * @return what comes first
     */
    public static NeedsId builder() {
      return new Builder();
    }

    /**
     * The data of the variant "Card" of event "Order Paid"; immutable.
     *
     * @param holder <code>holder</code>; null where it is not sent
     * @param id <code>id</code>; required
     * @param number <code>number</code>; required
     */
    public record Value(CardHolder. @Nullable Value holder, String id,
        String number) implements Properties {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.holder != null) {
          out.key(HOLDER_KEY);
          out.value(this.holder);
        }
        if (this.id != null) {
          out.key(ID_KEY);
          out.value(this.id);
        }
        out.key(METHOD_KEY);
        out.value("card");
        if (this.number != null) {
          out.key(NUMBER_KEY);
          out.value(this.number);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.nested("holder", this.holder);
        checker.required("id", this.id);
        checker.maxLength("id", this.id, 10);
        checker.required("number", this.number);
      }

      @Override
      public void trackTo(EventSink sink) {
        sink.track(EVENT, this);
      }

      @Override
      public String toString() {
        return "Value["
            + "holder=" + this.holder
            + ", id=" + this.id
            + ", number=***"
            + "]";
      }
    }

    /**
     * Waits for <code>id</code>, which is required.
     */
    public sealed interface NeedsId permits Builder {
      /**
       * Sets <code>id</code>.
       *
       * @param value not null
       * @return what comes next
       */
      NeedsNumber id(String value);
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
    public sealed interface Ready extends OrderPaid.Ready permits Builder {
      /**
       * Sets <code>holder</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready holder(CardHolder. @Nullable Value value);

      @Override
      Value build();
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsId, NeedsNumber, Ready {
      private String id;

      private String number;

      private CardHolder. @Nullable Value holder;

      @Override
      public NeedsNumber id(String value) {
        this.id = value;
        return this;
      }

      @Override
      public Ready number(String value) {
        this.number = value;
        return this;
      }

      @Override
      public Ready holder(CardHolder. @Nullable Value value) {
        this.holder = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.holder, this.id, this.number);
      }
    }
  }

  /**
   * The object of the property "holder" of variant "Card" of event "Order Paid".
   */
  public static final class CardHolder {
    private static final JsonKey NAME_KEY = JsonKey.of("name");

    private CardHolder() {
    }

    /**
     * Begins to build the data of the property "holder" of variant "Card" of event "Order Paid".
     *
     * @return what comes first
     */
    public static NeedsName builder() {
      return new Builder();
    }

    /**
     * The data of the property "holder" of variant "Card" of event "Order Paid"; immutable.
     *
     * @param name <code>name</code>; required
     */
    public record Value(String name) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.name != null) {
          out.key(NAME_KEY);
          out.value(this.name);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.required("name", this.name);
      }
    }

    /**
     * Waits for <code>name</code>, which is required.
     */
    public sealed interface NeedsName permits Builder {
      /**
       * Sets <code>name</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready name(String value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsName, Ready {
      private String name;

      @Override
      public Ready name(String value) {
        this.name = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.name);
      }
    }
  }

  /**
   * The variant "Cash" of event "Order Paid".
   */
  public static final class Cash {
    private static final JsonKey ID_KEY = JsonKey.of("id");

    private static final JsonKey METHOD_KEY = JsonKey.of("method");

    private Cash() {
    }

    /**
     * Begins to build the data of the variant "Cash" of event "Order Paid".
     *
     * @return what comes first
     */
    public static NeedsId builder() {
      return new Builder();
    }

    /**
     * The data of the variant "Cash" of event "Order Paid"; immutable.
     *
     * @param id <code>id</code>; required
     */
    public record Value(String id) implements Properties {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.id != null) {
          out.key(ID_KEY);
          out.value(this.id);
        }
        out.key(METHOD_KEY);
        out.value("cash");
      }

      @Override
      public void check(Checker checker) {
        checker.required("id", this.id);
        checker.maxLength("id", this.id, 10);
      }

      @Override
      public void trackTo(EventSink sink) {
        sink.track(EVENT, this);
      }
    }

    /**
     * Waits for <code>id</code>, which is required.
     */
    public sealed interface NeedsId permits Builder {
      /**
       * Sets <code>id</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready id(String value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends OrderPaid.Ready permits Builder {
      @Override
      Value build();
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsId, Ready {
      private String id;

      @Override
      public Ready id(String value) {
        this.id = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.id);
      }
    }
  }

  /**
   * The variant "Later" of event "Order Paid".
   */
  public static final class Later {
    private static final JsonKey DUE_KEY = JsonKey.of("due");

    private static final JsonKey ID_KEY = JsonKey.of("id");

    private static final JsonKey METHOD_KEY = JsonKey.of("method");

    private Later() {
    }

    /**
     * Begins to build the data of the variant "Later" of event "Order Paid".
     *
     * @return what comes first
     */
    public static NeedsId builder() {
      return new Builder();
    }

    /**
     * The data of the variant "Later" of event "Order Paid"; immutable.
     *
     * @param due <code>due</code>; absent, null or a value
     * @param id <code>id</code>; required
     * @param method <code>method</code>; required
     */
    public record Value(Presence<LocalDate> due, String id,
        LaterMethod method) implements Properties {
      /**
       * Takes copies of what could change.
       *
       * @param due as above
       * @param id as above
       * @param method as above
       */
      public Value {
        due = Presence.orAbsent(due);
      }

      @Override
      public void writeTo(JsonWriter out) {
        if (!this.due.isAbsent()) {
          out.key(DUE_KEY);
          out.value(this.due.orNull());
        }
        if (this.id != null) {
          out.key(ID_KEY);
          out.value(this.id);
        }
        if (this.method != null) {
          out.key(METHOD_KEY);
          out.value(this.method);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.format("due", this.due.orNull());
        checker.required("id", this.id);
        checker.maxLength("id", this.id, 10);
        checker.required("method", this.method);
      }

      @Override
      public void trackTo(EventSink sink) {
        sink.track(EVENT, this);
      }
    }

    /**
     * Waits for <code>id</code>, which is required.
     */
    public sealed interface NeedsId permits Builder {
      /**
       * Sets <code>id</code>.
       *
       * @param value not null
       * @return what comes next
       */
      NeedsMethod id(String value);
    }

    /**
     * Waits for <code>method</code>, which is required.
     */
    public sealed interface NeedsMethod permits Builder {
      /**
       * Sets <code>method</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready method(LaterMethod value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends OrderPaid.Ready permits Builder {
      /**
       * Sets <code>due</code>.
       *
       * @param value null is sent as null; not called, it is left out
       * @return what comes next
       */
      Ready due(@Nullable LocalDate value);

      @Override
      Value build();
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsId, NeedsMethod, Ready {
      private String id;

      private LaterMethod method;

      private Presence<LocalDate> due = Presence.absent();

      @Override
      public NeedsMethod id(String value) {
        this.id = value;
        return this;
      }

      @Override
      public Ready method(LaterMethod value) {
        this.method = value;
        return this;
      }

      @Override
      public Ready due(@Nullable LocalDate value) {
        this.due = Presence.ofNullable(value);
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.due, this.id, this.method);
      }
    }
  }
}
