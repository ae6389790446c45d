package com.acme.shop;

import com.acme.shop.Money.Currency;
import com.acme.shop.Money.Level;
import com.acme.shop.Money.OrderId;
import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.Values;
import java.lang.IncompatibleClassChangeError;
import java.lang.Long;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Paid</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Paid implements PlannedEvent<Paid.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Paid";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(OwnAnalytics.PLAN, NAME, null);

  private static final JsonKey CURRENCIES_KEY = JsonKey.of("currencies");

  private static final JsonKey CURRENCY_KEY = JsonKey.of("currency");

  private static final JsonKey ID_KEY = JsonKey.of("id");

  private static final Pattern ID_PATTERN = Pattern.compile("^o-");

  private static final JsonKey IDS_KEY = JsonKey.of("ids");

  private static final Pattern IDS_PATTERN = Pattern.compile("^o-");

  private static final JsonKey LEVEL_KEY = JsonKey.of("level");

  private Paid() {
  }

  /**
   * Begins to build the data of the event "Paid".
   *
   * @return what comes first
   */
  public static NeedsCurrency builder() {
    return new Builder();
  }

  /**
   * The data of the event "Paid"; immutable.
   *
   * @param currencies <code>currencies</code>; null where it is not sent
   * @param currency <code>currency</code>; required
   * @param id <code>id</code>; required
   * @param ids <code>ids</code>; null where it is not sent
   * @param level <code>level</code>; null where it is not sent
   */
  public record Properties(@Nullable List<Currency> currencies, Currency currency, OrderId id,
      @Nullable List<OrderId> ids, @Nullable Level level) implements OwnEvent {
    /**
     * Takes copies of what could change.
     *
     * @param currencies as above
     * @param currency as above
     * @param id as above
     * @param ids as above
     * @param level as above
     */
    public Properties {
      currencies = Values.list(currencies);
      ids = Values.list(ids);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.currencies != null) {
        out.key(CURRENCIES_KEY);
        out.array(this.currencies, (w1, i1) -> w1.value(CurrencyWire.of(i1)));
      }
      if (this.currency != null) {
        out.key(CURRENCY_KEY);
        out.value(CurrencyWire.of(this.currency));
      }
      if (this.id != null) {
        out.key(ID_KEY);
        out.value(Values.text(this.id));
      }
      if (this.ids != null) {
        out.key(IDS_KEY);
        out.array(this.ids, (w1, i1) -> w1.value(Values.text(i1)));
      }
      if (this.level != null) {
        out.key(LEVEL_KEY);
        out.value(LevelWire.of(this.level));
      }
    }

    @Override
    public void check(Checker checker) {
      checker.itemsNotNull("currencies", this.currencies);
      checker.uniqueItems("currencies", this.currencies);
      checker.items("currencies", this.currencies, (c1, i1) -> c1.required("", CurrencyWire.of(i1)));
      checker.required("currency", this.currency);
      checker.at("currency", this.currency, (c1, i1) -> c1.required("", CurrencyWire.of(i1)));
      checker.required("id", this.id);
      checker.readable("id", this.id);
      checker.pattern("id", Values.text(this.id), ID_PATTERN);
      checker.maxLength("id", Values.text(this.id), 10);
      checker.itemsNotNull("ids", this.ids);
      checker.uniqueItems("ids", Values.texts(this.ids));
      checker.items("ids", this.ids, (c1, i1) -> {
            c1.readable("", i1);
            c1.pattern("", Values.text(i1), IDS_PATTERN);
            c1.maxLength("", Values.text(i1), 10);
          });
      checker.at("level", this.level, (c1, i1) -> c1.required("", LevelWire.of(i1)));
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>currency</code>, which is required.
   */
  public sealed interface NeedsCurrency permits Builder {
    /**
     * Sets <code>currency</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsId currency(Currency value);
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
    Ready id(OrderId value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>currencies</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready currencies(@Nullable List<Currency> value);

    /**
     * Sets <code>ids</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready ids(@Nullable List<OrderId> value);

    /**
     * Sets <code>level</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready level(@Nullable Level value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsCurrency, NeedsId, Ready {
    private Currency currency;

    private OrderId id;

    private @Nullable List<Currency> currencies;

    private @Nullable List<OrderId> ids;

    private @Nullable Level level;

    @Override
    public NeedsId currency(Currency value) {
      this.currency = value;
      return this;
    }

    @Override
    public Ready id(OrderId value) {
      this.id = value;
      return this;
    }

    @Override
    public Ready currencies(@Nullable List<Currency> value) {
      this.currencies = value;
      return this;
    }

    @Override
    public Ready ids(@Nullable List<OrderId> value) {
      this.ids = value;
      return this;
    }

    @Override
    public Ready level(@Nullable Level value) {
      this.level = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.currencies, this.currency, this.id, this.ids, this.level);
    }
  }

  /**
   * The values of the property "level" of event "Paid".
   */
  private static final class LevelWire {
    private LevelWire() {
    }

    static @Nullable Long of(@Nullable Level value) {
      if (value == null) {
        return null;
      }
      try {
        return switch (value) { // the plan must have every constant of com.acme.shop.Money.Level
          case NUMBER_1 -> 1L; // planned, so that the enum must have it
          case NUMBER_2 -> 2L; // planned, so that the enum must have it
        };
      } catch (IncompatibleClassChangeError | RuntimeException e) {
        // a constant that the enum got after this was compiled
        return null;
      }
    }
  }
}
