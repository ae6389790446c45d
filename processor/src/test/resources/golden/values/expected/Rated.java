package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.Presence;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.Values;
import dev.trackwright.message.WireEnum;
import java.lang.Boolean;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.lang.Void;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Rated</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Rated implements PlannedEvent<Rated.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Rated";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(ValuesAnalytics.PLAN, NAME, null);

  private static final JsonKey BETA_KEY = JsonKey.of("beta");

  private static final JsonKey EXACT_KEY = JsonKey.of("exact");

  private static final BigDecimal EXACT_VALUE = new BigDecimal("1.5");

  private static final JsonKey KIND_KEY = JsonKey.of("kind");

  private static final JsonKey LEVEL_KEY = JsonKey.of("level");

  private static final JsonKey LEVELS_KEY = JsonKey.of("levels");

  private static final JsonKey MARKS_KEY = JsonKey.of("marks");

  private static final JsonKey MAYBE_KEY = JsonKey.of("maybe");

  private static final JsonKey MIXED_KEY = JsonKey.of("mixed");

  private static final JsonKey NUMBER_KEY = JsonKey.of("number");

  private static final JsonKey RATE_KEY = JsonKey.of("rate");

  private static final JsonKey SENT_KEY = JsonKey.of("sent");

  private static final JsonKey SURE_KEY = JsonKey.of("sure");

  private Rated() {
  }

  /**
   * Begins to build the data of the event "Rated".
   *
   * @return what comes first
   */
  public static NeedsLevel builder() {
    return new Builder();
  }

  /**
   * The data of the event "Rated"; immutable.
   *
   * @param beta <code>beta</code>; whether it is sent, as <code>true</code>
   * @param exact <code>exact</code>; whether it is sent, as <code>1.5</code>
   * @param level <code>level</code>; required
   * @param levels <code>levels</code>; null where it is not sent
   * @param marks <code>marks</code>; null where it is not sent
   * @param maybe <code>maybe</code>; absent, null, or true for <code>x</code>
   * @param mixed <code>mixed</code>; null where it is not sent
   * @param rate <code>rate</code>; null where it is not sent
   * @param sent <code>sent</code>; false is sent as null, true as <code>y</code>
   * @param sure <code>sure</code>; absent, null or a value
   */
  public record Properties(boolean beta, boolean exact, Level level, @Nullable List<Levels> levels,
      @Nullable List<String> marks, Presence<Boolean> maybe, @Nullable Mixed mixed,
      @Nullable Rate rate, boolean sent, Presence<Sure> sure) implements ValuesEvent {
    /**
     * Takes copies of what could change.
     *
     * @param beta as above
     * @param exact as above
     * @param level as above
     * @param levels as above
     * @param marks as above
     * @param maybe as above
     * @param mixed as above
     * @param rate as above
     * @param sent as above
     * @param sure as above
     */
    public Properties {
      levels = Values.list(levels);
      marks = Values.list(marks);
      maybe = Presence.orAbsent(maybe);
      sure = Presence.orAbsent(sure);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.beta) {
        out.key(BETA_KEY);
        out.value(true);
      }
      if (this.exact) {
        out.key(EXACT_KEY);
        out.value(EXACT_VALUE);
      }
      out.key(KIND_KEY);
      out.value("rating");
      if (this.level != null) {
        out.key(LEVEL_KEY);
        out.value(this.level);
      }
      if (this.levels != null) {
        out.key(LEVELS_KEY);
        out.array(this.levels, (w1, i1) -> w1.value(i1));
      }
      if (this.marks != null) {
        out.key(MARKS_KEY);
        out.array(this.marks, (w1, i1) -> w1.value(i1));
      }
      if (!this.maybe.isAbsent()) {
        out.key(MAYBE_KEY);
        out.value(Boolean.TRUE.equals(this.maybe.orNull()) ? "x" : null);
      }
      if (this.mixed != null) {
        out.key(MIXED_KEY);
        out.value(this.mixed);
      }
      out.key(NUMBER_KEY);
      out.value(7L);
      if (this.rate != null) {
        out.key(RATE_KEY);
        out.value(this.rate);
      }
      out.key(SENT_KEY);
      out.value(this.sent ? "y" : null);
      if (!this.sure.isAbsent()) {
        out.key(SURE_KEY);
        out.value(this.sure.orNull());
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("level", this.level);
      checker.itemsNotNull("levels", this.levels);
      checker.itemsNotNull("marks", this.marks);
      checker.items("marks", this.marks, (c1, i1) -> c1.constant("", i1, "m"));
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>level</code>, which is required.
   */
  public sealed interface NeedsLevel permits Builder {
    /**
     * Sets <code>level</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsSent level(Level value);
  }

  /**
   * Waits for <code>sent</code>, which is required.
   */
  public sealed interface NeedsSent permits Builder {
    /**
     * Sets <code>sent</code> to <code>y</code>.
     *
     * @return what comes next
     */
    Ready sent();

    /**
     * Sets <code>sent</code> to null.
     *
     * @param value null, there is no other
     * @return what comes next
     */
    Ready sent(@Nullable Void value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>beta</code> to <code>true</code>.
     *
     * @return what comes next
     */
    Ready beta();

    /**
     * Sets <code>exact</code> to <code>1.5</code>.
     *
     * @return what comes next
     */
    Ready exact();

    /**
     * Sets <code>levels</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready levels(@Nullable List<Levels> value);

    /**
     * Sets <code>marks</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready marks(@Nullable List<String> value);

    /**
     * Sets <code>maybe</code> to <code>x</code>.
     *
     * @return what comes next
     */
    Ready maybe();

    /**
     * Sets <code>maybe</code> to null.
     *
     * @param value null, there is no other
     * @return what comes next
     */
    Ready maybe(@Nullable Void value);

    /**
     * Sets <code>mixed</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready mixed(@Nullable Mixed value);

    /**
     * Sets <code>rate</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready rate(@Nullable Rate value);

    /**
     * Sets <code>sure</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready sure(@Nullable Sure value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsLevel, NeedsSent, Ready {
    private Level level;

    private boolean sent;

    private boolean beta;

    private boolean exact;

    private @Nullable List<Levels> levels;

    private @Nullable List<String> marks;

    private Presence<Boolean> maybe = Presence.absent();

    private @Nullable Mixed mixed;

    private @Nullable Rate rate;

    private Presence<Sure> sure = Presence.absent();

    @Override
    public NeedsSent level(Level value) {
      this.level = value;
      return this;
    }

    @Override
    public Ready sent() {
      this.sent = true;
      return this;
    }

    @Override
    public Ready sent(@Nullable Void value) {
      this.sent = false;
      return this;
    }

    @Override
    public Ready beta() {
      this.beta = true;
      return this;
    }

    @Override
    public Ready exact() {
      this.exact = true;
      return this;
    }

    @Override
    public Ready levels(@Nullable List<Levels> value) {
      this.levels = value;
      return this;
    }

    @Override
    public Ready marks(@Nullable List<String> value) {
      this.marks = value;
      return this;
    }

    @Override
    public Ready maybe() {
      this.maybe = Presence.of(true);
      return this;
    }

    @Override
    public Ready maybe(@Nullable Void value) {
      this.maybe = Presence.ofNull();
      return this;
    }

    @Override
    public Ready mixed(@Nullable Mixed value) {
      this.mixed = value;
      return this;
    }

    @Override
    public Ready rate(@Nullable Rate value) {
      this.rate = value;
      return this;
    }

    @Override
    public Ready sure(@Nullable Sure value) {
      this.sure = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.beta, this.exact, this.level, this.levels, this.marks, this.maybe, this.mixed, this.rate, this.sent, this.sure);
    }
  }

  /**
   * The values of the property "levels" of event "Rated".
   */
  public enum Levels implements WireEnum {
    /**
     * On the wire <code>7</code>.
     */
    NUMBER_7(7L),

    /**
     * On the wire <code>8</code>.
     */
    NUMBER_8(8L);

    private final Long wireValue;

    Levels(Long wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public Long wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The values of the property "mixed" of event "Rated".
   */
  public enum Mixed implements WireEnum {
    /**
     * On the wire <code>1</code>.
     */
    _1("1"),

    /**
     * On the wire <code>1</code>.
     */
    NUMBER_1(1L),

    /**
     * On the wire <code>true</code>.
     */
    TRUE("true"),

    /**
     * On the wire <code>true</code>.
     */
    BOOLEAN_TRUE(true);

    private final Object wireValue;

    Mixed(Object wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public Object wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The values of the property "rate" of event "Rated".
   */
  public enum Rate implements WireEnum {
    /**
     * On the wire <code>0.5</code>.
     */
    NUMBER_0_5(new BigDecimal("0.5")),

    /**
     * On the wire <code>1</code>.
     */
    NUMBER_1(new BigDecimal("1")),

    /**
     * On the wire <code>2.25</code>.
     */
    NUMBER_2_25(new BigDecimal("2.25"));

    private final BigDecimal wireValue;

    Rate(BigDecimal wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public BigDecimal wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The values of the property "sure" of event "Rated".
   */
  public enum Sure implements WireEnum {
    /**
     * On the wire <code>false</code>.
     */
    BOOLEAN_FALSE(false),

    /**
     * On the wire <code>true</code>.
     */
    BOOLEAN_TRUE(true);

    private final Boolean wireValue;

    Sure(Boolean wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public Boolean wireValue() {
      return this.wireValue;
    }
  }
}
