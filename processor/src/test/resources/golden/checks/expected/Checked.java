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
import dev.trackwright.message.Values;
import java.lang.Double;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Checked</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Checked implements PlannedEvent<Checked.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Checked";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(ChecksAnalytics.PLAN, NAME, null);

  private static final JsonKey AT_KEY = JsonKey.of("at");

  private static final Pattern AT_PATTERN = Pattern.compile("^2");

  private static final JsonKey CODE_KEY = JsonKey.of("code");

  private static final Pattern CODE_PATTERN = Pattern.compile("^[A-Z]{2}\\d+$");

  private static final JsonKey ENABLED_KEY = JsonKey.of("enabled");

  private static final JsonKey LINES_KEY = JsonKey.of("lines");

  private static final JsonKey MATRIX_KEY = JsonKey.of("matrix");

  private static final JsonKey QUANTITY_KEY = JsonKey.of("quantity");

  private static final BigDecimal QUANTITY_MULTIPLE_OF = new BigDecimal("5");

  private static final JsonKey RATE_KEY = JsonKey.of("rate");

  private static final JsonKey TAGS_KEY = JsonKey.of("tags");

  private static final JsonKey VERSION_KEY = JsonKey.of("version");

  private Checked() {
  }

  /**
   * Begins to build the data of the event "Checked".
   *
   * @return what comes first
   */
  public static NeedsCode builder() {
    return new Builder();
  }

  /**
   * The data of the event "Checked"; immutable.
   *
   * @param at <code>at</code>; null where it is not sent
   * @param code <code>code</code>; required
   * @param enabled <code>enabled</code>; whether it is sent, as <code>true</code>
   * @param lines <code>lines</code>; null where it is not sent
   * @param matrix <code>matrix</code>; null where it is not sent
   * @param quantity <code>quantity</code>; null where it is not sent
   * @param rate <code>rate</code>; absent, null or a value
   * @param tags <code>tags</code>; null where it is not sent
   */
  public record Properties(@Nullable Instant at, String code, boolean enabled,
      @Nullable List<Lines.Value> lines, @Nullable List<List<Long>> matrix, @Nullable Long quantity,
      Presence<Double> rate, @Nullable List<String> tags) implements ChecksEvent {
    /**
     * Takes copies of what could change.
     *
     * @param at as above
     * @param code as above
     * @param enabled as above
     * @param lines as above
     * @param matrix as above
     * @param quantity as above
     * @param rate as above
     * @param tags as above
     */
    public Properties {
      lines = Values.list(lines);
      matrix = Values.list(matrix, item1 -> Values.list(item1));
      rate = Presence.orAbsent(rate);
      tags = Values.list(tags);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.at != null) {
        out.key(AT_KEY);
        out.value(this.at);
      }
      if (this.code != null) {
        out.key(CODE_KEY);
        out.value(this.code);
      }
      if (this.enabled) {
        out.key(ENABLED_KEY);
        out.value(true);
      }
      if (this.lines != null) {
        out.key(LINES_KEY);
        out.array(this.lines, (w1, i1) -> w1.value(i1));
      }
      if (this.matrix != null) {
        out.key(MATRIX_KEY);
        out.array(this.matrix, (w1, i1) -> w1.array(i1, (w2, i2) -> w2.value(i2)));
      }
      if (this.quantity != null) {
        out.key(QUANTITY_KEY);
        out.value(this.quantity);
      }
      if (!this.rate.isAbsent()) {
        out.key(RATE_KEY);
        out.value(this.rate.orNull());
      }
      if (this.tags != null) {
        out.key(TAGS_KEY);
        out.array(this.tags, (w1, i1) -> w1.value(i1));
      }
      out.key(VERSION_KEY);
      out.value("v1");
    }

    @Override
    public void check(Checker checker) {
      checker.format("at", this.at);
      checker.pattern("at", (String) Values.any(this.at), AT_PATTERN);
      checker.required("code", this.code);
      checker.pattern("code", this.code, CODE_PATTERN);
      checker.minLength("code", this.code, 3);
      checker.maxLength("code", this.code, 20);
      checker.itemsNotNull("lines", this.lines);
      checker.items("lines", this.lines, (c1, i1) -> c1.nested("", i1));
      checker.itemsNotNull("matrix", this.matrix);
      checker.items("matrix", this.matrix, (c1, i1) -> {
            c1.itemsNotNull("", i1);
            c1.maxItems("", i1, 3);
            c1.items("", i1, (c2, i2) -> c2.minimum("", i2, 0L, false));
          });
      checker.minimum("quantity", this.quantity, 1L, false);
      checker.maximum("quantity", this.quantity, 99L, false);
      checker.multipleOf("quantity", this.quantity, QUANTITY_MULTIPLE_OF);
      checker.finite("rate", this.rate.orNull());
      checker.minimum("rate", this.rate.orNull(), 0.0, true);
      checker.maximum("rate", this.rate.orNull(), 1.0, false);
      checker.itemsNotNull("tags", this.tags);
      checker.minItems("tags", this.tags, 1);
      checker.maxItems("tags", this.tags, 5);
      checker.uniqueItems("tags", this.tags);
      checker.items("tags", this.tags, (c1, i1) -> c1.maxLength("", i1, 10));
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>code</code>, which is required.
   */
  public sealed interface NeedsCode permits Builder {
    /**
     * Sets <code>code</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready code(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>at</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready at(@Nullable Instant value);

    /**
     * Sets <code>enabled</code> to <code>true</code>.
     *
     * @return what comes next
     */
    Ready enabled();

    /**
     * Sets <code>lines</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready lines(@Nullable List<Lines.Value> value);

    /**
     * Sets <code>matrix</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready matrix(@Nullable List<List<Long>> value);

    /**
     * Sets <code>quantity</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready quantity(@Nullable Long value);

    /**
     * Sets <code>quantity</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready quantity(long value);

    /**
     * Sets <code>rate</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready rate(@Nullable Double value);

    /**
     * Sets <code>rate</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready rate(double value);

    /**
     * Sets <code>tags</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready tags(@Nullable List<String> value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsCode, Ready {
    private String code;

    private @Nullable Instant at;

    private boolean enabled;

    private @Nullable List<Lines.Value> lines;

    private @Nullable List<List<Long>> matrix;

    private @Nullable Long quantity;

    private Presence<Double> rate = Presence.absent();

    private @Nullable List<String> tags;

    @Override
    public Ready code(String value) {
      this.code = value;
      return this;
    }

    @Override
    public Ready at(@Nullable Instant value) {
      this.at = value;
      return this;
    }

    @Override
    public Ready enabled() {
      this.enabled = true;
      return this;
    }

    @Override
    public Ready lines(@Nullable List<Lines.Value> value) {
      this.lines = value;
      return this;
    }

    @Override
    public Ready matrix(@Nullable List<List<Long>> value) {
      this.matrix = value;
      return this;
    }

    @Override
    public Ready quantity(@Nullable Long value) {
      this.quantity = value;
      return this;
    }

    @Override
    public Ready quantity(long value) {
      this.quantity = value;
      return this;
    }

    @Override
    public Ready rate(@Nullable Double value) {
      this.rate = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready rate(double value) {
      this.rate = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready tags(@Nullable List<String> value) {
      this.tags = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.at, this.code, this.enabled, this.lines, this.matrix, this.quantity, this.rate, this.tags);
    }
  }

  /**
   * The object of the property "lines" of event "Checked".
   */
  public static final class Lines {
    private static final JsonKey SKU_KEY = JsonKey.of("sku");

    private Lines() {
    }

    /**
     * Begins to build the data of the property "lines" of event "Checked".
     *
     * @return what comes first
     */
    public static NeedsSku builder() {
      return new Builder();
    }

    /**
     * The data of the property "lines" of event "Checked"; immutable.
     *
     * @param sku <code>sku</code>; required
     */
    public record Value(String sku) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.sku != null) {
          out.key(SKU_KEY);
          out.value(this.sku);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.required("sku", this.sku);
        checker.minLength("sku", this.sku, 1);
      }
    }

    /**
     * Waits for <code>sku</code>, which is required.
     */
    public sealed interface NeedsSku permits Builder {
      /**
       * Sets <code>sku</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready sku(String value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsSku, Ready {
      private String sku;

      @Override
      public Ready sku(String value) {
        this.sku = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.sku);
      }
    }
  }
}
