package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.Presence;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonValue;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.Values;
import dev.trackwright.message.WireEnum;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
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
  public static final EventType EVENT = new EventType(UnionsAnalytics.PLAN, NAME, null);

  private static final JsonKey ALL_KEY = JsonKey.of("all");

  private static final JsonKey MAYBE_KEY = JsonKey.of("maybe");

  private static final JsonKey MONEY_KEY = JsonKey.of("money");

  private static final JsonKey OWN_KEY = JsonKey.of("own");

  private static final JsonKey STATUS_KEY = JsonKey.of("status");

  private static final JsonKey TREE_KEY = JsonKey.of("tree");

  private Paid() {
  }

  /**
   * Begins to build the data of the event "Paid".
   *
   * @return what comes first
   */
  public static NeedsMoney builder() {
    return new Builder();
  }

  /**
   * The data of the event "Paid"; immutable.
   *
   * @param all <code>all</code>; null where it is not sent
   * @param maybe <code>maybe</code>; absent, null or a value
   * @param money <code>money</code>; required
   * @param own <code>own</code>; null where it is not sent
   * @param status <code>status</code>; required
   * @param tree <code>tree</code>; null where it is not sent
   */
  public record Properties(@Nullable List<Money> all, Presence<Maybe> maybe, Money money,
      @Nullable Own own, Status status, @Nullable Json tree) implements UnionsEvent {
    /**
     * Takes copies of what could change.
     *
     * @param all as above
     * @param maybe as above
     * @param money as above
     * @param own as above
     * @param status as above
     * @param tree as above
     */
    public Properties {
      all = Values.list(all);
      maybe = Presence.orAbsent(maybe);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.all != null) {
        out.key(ALL_KEY);
        out.array(this.all, (w1, i1) -> w1.value(i1));
      }
      if (!this.maybe.isAbsent()) {
        out.key(MAYBE_KEY);
        out.value(this.maybe.orNull());
      }
      if (this.money != null) {
        out.key(MONEY_KEY);
        out.value(this.money);
      }
      if (this.own != null) {
        out.key(OWN_KEY);
        out.value(this.own);
      }
      if (this.status != null) {
        out.key(STATUS_KEY);
        out.value(this.status);
      }
      if (this.tree != null) {
        out.key(TREE_KEY);
        out.value(this.tree);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.itemsNotNull("all", this.all);
      checker.items("all", this.all, (c1, i1) -> i1.check(c1));
      checker.at("maybe", this.maybe.orNull(), (c1, i1) -> i1.check(c1));
      checker.required("money", this.money);
      checker.at("money", this.money, (c1, i1) -> i1.check(c1));
      checker.at("own", this.own, (c1, i1) -> i1.check(c1));
      checker.required("status", this.status);
      checker.at("status", this.status, (c1, i1) -> i1.check(c1));
      checker.at("tree", this.tree, (c1, i1) -> i1.check(c1));
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>money</code>, which is required.
   */
  public sealed interface NeedsMoney permits Builder {
    /**
     * Sets <code>money</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsStatus money(Money value);
  }

  /**
   * Waits for <code>status</code>, which is required.
   */
  public sealed interface NeedsStatus permits Builder {
    /**
     * Sets <code>status</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready status(Status value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>all</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready all(@Nullable List<Money> value);

    /**
     * Sets <code>maybe</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready maybe(@Nullable Maybe value);

    /**
     * Sets <code>own</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready own(@Nullable Own value);

    /**
     * Sets <code>tree</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready tree(@Nullable Json value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsMoney, NeedsStatus, Ready {
    private Money money;

    private Status status;

    private @Nullable List<Money> all;

    private Presence<Maybe> maybe = Presence.absent();

    private @Nullable Own own;

    private @Nullable Json tree;

    @Override
    public NeedsStatus money(Money value) {
      this.money = value;
      return this;
    }

    @Override
    public Ready status(Status value) {
      this.status = value;
      return this;
    }

    @Override
    public Ready all(@Nullable List<Money> value) {
      this.all = value;
      return this;
    }

    @Override
    public Ready maybe(@Nullable Maybe value) {
      this.maybe = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready own(@Nullable Own value) {
      this.own = value;
      return this;
    }

    @Override
    public Ready tree(@Nullable Json value) {
      this.tree = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.all, this.maybe, this.money, this.own, this.status, this.tree);
    }
  }

  /**
   * The values of the variant "Kinds" of property "own" of event "Paid".
   */
  public enum OwnKinds implements WireEnum {
    /**
     * On the wire <code>a</code>.
     */
    A("a"),

    /**
     * On the wire <code>b</code>.
     */
    B("b");

    private final String wireValue;

    OwnKinds(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The types of the property "maybe" of event "Paid".
   */
  public sealed interface Maybe extends JsonValue permits Maybe.OfFlag, Maybe.OfText {
    /**
     * Reports what is wrong.
     *
     * @param checker stands at the value
     */
    void check(Checker checker);

    /**
     * Makes the alternative <code>Flag</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Maybe ofFlag(boolean value) {
      return new OfFlag(value);
    }

    /**
     * Makes the alternative <code>Flag</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Maybe of(boolean value) {
      return new OfFlag(value);
    }

    /**
     * Makes the alternative <code>Text</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Maybe ofText(String value) {
      return new OfText(value);
    }

    /**
     * Makes the alternative <code>Text</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Maybe of(String value) {
      return new OfText(value);
    }

    /**
     * The alternative <code>Flag</code>.
     *
     * @param value what goes over the wire
     */
    record OfFlag(boolean value) implements Maybe {
      @Override
      public void writeTo(JsonWriter out) {
        out.value(this.value);
      }

      @Override
      public void check(Checker checker) {
      }
    }

    /**
     * The alternative <code>Text</code>.
     *
     * @param value what goes over the wire
     */
    record OfText(String value) implements Maybe {
      @Override
      public void writeTo(JsonWriter out) {
        out.value(this.value);
      }

      @Override
      public void check(Checker checker) {
        checker.required("", this.value);
      }
    }
  }

  /**
   * The types of the property "own" of event "Paid".
   */
  public sealed interface Own extends JsonValue permits Own.OfCard, Own.OfKinds, Own.OfNone {
    /**
     * Reports what is wrong.
     *
     * @param checker stands at the value
     */
    void check(Checker checker);

    /**
     * Makes the alternative <code>Card</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Own ofCard(OwnCard.Value value) {
      return new OfCard(value);
    }

    /**
     * Makes the alternative <code>Card</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Own of(OwnCard.Value value) {
      return new OfCard(value);
    }

    /**
     * Makes the alternative <code>Kinds</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Own ofKinds(List<OwnKinds> value) {
      return new OfKinds(value);
    }

    /**
     * Makes the alternative <code>Kinds</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Own of(List<OwnKinds> value) {
      return new OfKinds(value);
    }

    /**
     * Makes the alternative <code>None</code>.
     *
     * @return what holds it
     */
    static Own ofNone() {
      return new OfNone();
    }

    /**
     * The alternative <code>Card</code>.
     *
     * @param value what goes over the wire
     */
    record OfCard(OwnCard.Value value) implements Own {
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
     * The alternative <code>Kinds</code>.
     *
     * @param value what goes over the wire
     */
    record OfKinds(List<OwnKinds> value) implements Own {
      /**
       * Takes copies of what could change.
       *
       * @param value as above
       */
      public OfKinds {
        value = Values.list(value);
      }

      @Override
      public void writeTo(JsonWriter out) {
        out.array(this.value, (w1, i1) -> w1.value(i1));
      }

      @Override
      public void check(Checker checker) {
        checker.required("", this.value);
        checker.itemsNotNull("", this.value);
      }
    }

    /**
     * The alternative <code>None</code>.
     */
    record OfNone() implements Own {
      @Override
      public void writeTo(JsonWriter out) {
        out.value("none");
      }

      @Override
      public void check(Checker checker) {
      }
    }
  }

  /**
   * The types of the property "status" of event "Paid".
   */
  public sealed interface Status extends JsonValue permits Status.OfInteger, Status.OfText {
    /**
     * Reports what is wrong.
     *
     * @param checker stands at the value
     */
    void check(Checker checker);

    /**
     * Makes the alternative <code>Integer</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Status ofInteger(long value) {
      return new OfInteger(value);
    }

    /**
     * Makes the alternative <code>Integer</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Status of(long value) {
      return new OfInteger(value);
    }

    /**
     * Makes the alternative <code>Text</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Status ofText(String value) {
      return new OfText(value);
    }

    /**
     * Makes the alternative <code>Text</code>.
     *
     * @param value not null
     * @return what holds it
     */
    static Status of(String value) {
      return new OfText(value);
    }

    /**
     * The alternative <code>Integer</code>.
     *
     * @param value what goes over the wire
     */
    record OfInteger(long value) implements Status {
      @Override
      public void writeTo(JsonWriter out) {
        out.value(this.value);
      }

      @Override
      public void check(Checker checker) {
      }
    }

    /**
     * The alternative <code>Text</code>.
     *
     * @param value what goes over the wire
     */
    record OfText(String value) implements Status {
      @Override
      public void writeTo(JsonWriter out) {
        out.value(this.value);
      }

      @Override
      public void check(Checker checker) {
        checker.required("", this.value);
      }
    }
  }

  /**
   * The object of the variant "Card" of property "own" of event "Paid".
   */
  public static final class OwnCard {
    private static final JsonKey NUMBER_KEY = JsonKey.of("number");

    private OwnCard() {
    }

    /**
     * Begins to build the data of the variant "Card" of property "own" of event "Paid".
     *
     * @return what comes first
     */
    public static NeedsNumber builder() {
      return new Builder();
    }

    /**
     * The data of the variant "Card" of property "own" of event "Paid"; immutable.
     *
     * @param number <code>number</code>; required
     */
    public record Value(String number) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
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
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
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
}
