package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.StringFormat;
import dev.trackwright.message.Values;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Everything Required</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class EverythingRequired implements PlannedEvent<EverythingRequired.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Everything Required";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(TypesAnalytics.PLAN, NAME, null);

  private static final JsonKey ANY_KEY = JsonKey.of("any");

  private static final JsonKey BOOLEAN_KEY = JsonKey.of("boolean");

  private static final JsonKey DATE_KEY = JsonKey.of("date");

  private static final JsonKey DATE_TIME_KEY = JsonKey.of("date_time");

  private static final JsonKey DURATION_KEY = JsonKey.of("duration");

  private static final JsonKey EMAIL_KEY = JsonKey.of("email");

  private static final JsonKey INTEGER_KEY = JsonKey.of("integer");

  private static final JsonKey NUMBER_KEY = JsonKey.of("number");

  private static final JsonKey OBJECT_KEY = JsonKey.of("object");

  private static final JsonKey STRING_KEY = JsonKey.of("string");

  private static final JsonKey TEXTS_KEY = JsonKey.of("texts");

  private static final JsonKey TIME_KEY = JsonKey.of("time");

  private static final JsonKey URI_KEY = JsonKey.of("uri");

  private static final JsonKey UUID_KEY = JsonKey.of("uuid");

  private EverythingRequired() {
  }

  /**
   * Begins to build the data of the event "Everything Required".
   *
   * @return what comes first
   */
  public static NeedsAny builder() {
    return new Builder();
  }

  /**
   * The data of the event "Everything Required"; immutable.
   *
   * @param any <code>any</code>; required
   * @param boolean_ <code>boolean</code>; required
   * @param date <code>date</code>; required
   * @param dateTime <code>date_time</code>; required
   * @param duration <code>duration</code>; required
   * @param email <code>email</code>; required
   * @param integer <code>integer</code>; required
   * @param number <code>number</code>; required
   * @param object <code>object</code>; required
   * @param string <code>string</code>; required
   * @param texts <code>texts</code>; required
   * @param time <code>time</code>; required
   * @param uri <code>uri</code>; required
   * @param uuid <code>uuid</code>; required
   */
  public record Properties(Object any, boolean boolean_, LocalDate date, Instant dateTime,
      Duration duration, String email, long integer, double number,
      Map<String, @Nullable Object> object, String string, List<String> texts, OffsetTime time,
      URI uri, UUID uuid) implements TypesEvent {
    /**
     * Takes copies of what could change.
     *
     * @param any as above
     * @param boolean_ as above
     * @param date as above
     * @param dateTime as above
     * @param duration as above
     * @param email as above
     * @param integer as above
     * @param number as above
     * @param object as above
     * @param string as above
     * @param texts as above
     * @param time as above
     * @param uri as above
     * @param uuid as above
     */
    public Properties {
      any = Values.any(any);
      object = Values.object(object);
      texts = Values.list(texts);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.any != null) {
        out.key(ANY_KEY);
        out.any(this.any);
      }
      out.key(BOOLEAN_KEY);
      out.value(this.boolean_);
      if (this.date != null) {
        out.key(DATE_KEY);
        out.value(this.date);
      }
      if (this.dateTime != null) {
        out.key(DATE_TIME_KEY);
        out.value(this.dateTime);
      }
      if (this.duration != null) {
        out.key(DURATION_KEY);
        out.value(this.duration);
      }
      if (this.email != null) {
        out.key(EMAIL_KEY);
        out.value(this.email);
      }
      out.key(INTEGER_KEY);
      out.value(this.integer);
      out.key(NUMBER_KEY);
      out.value(this.number);
      if (this.object != null) {
        out.key(OBJECT_KEY);
        out.any(this.object);
      }
      if (this.string != null) {
        out.key(STRING_KEY);
        out.value(this.string);
      }
      if (this.texts != null) {
        out.key(TEXTS_KEY);
        out.array(this.texts, (w1, i1) -> w1.value(i1));
      }
      if (this.time != null) {
        out.key(TIME_KEY);
        out.value(this.time);
      }
      if (this.uri != null) {
        out.key(URI_KEY);
        out.value(this.uri);
      }
      if (this.uuid != null) {
        out.key(UUID_KEY);
        out.value(this.uuid);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("any", this.any);
      checker.any("any", this.any);
      checker.required("date", this.date);
      checker.format("date", this.date);
      checker.required("date_time", this.dateTime);
      checker.format("date_time", this.dateTime);
      checker.required("duration", this.duration);
      checker.format("duration", this.duration);
      checker.required("email", this.email);
      checker.format("email", this.email, StringFormat.EMAIL);
      checker.finite("number", this.number);
      checker.required("object", this.object);
      checker.any("object", this.object);
      checker.required("string", this.string);
      checker.required("texts", this.texts);
      checker.itemsNotNull("texts", this.texts);
      checker.required("time", this.time);
      checker.required("uri", this.uri);
      checker.format("uri", this.uri);
      checker.required("uuid", this.uuid);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>any</code>, which is required.
   */
  public sealed interface NeedsAny permits Builder {
    /**
     * Sets <code>any</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsBoolean any(Object value);
  }

  /**
   * Waits for <code>boolean</code>, which is required.
   */
  public sealed interface NeedsBoolean permits Builder {
    /**
     * Sets <code>boolean</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsDate boolean_(boolean value);
  }

  /**
   * Waits for <code>date</code>, which is required.
   */
  public sealed interface NeedsDate permits Builder {
    /**
     * Sets <code>date</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsDateTime date(LocalDate value);
  }

  /**
   * Waits for <code>date_time</code>, which is required.
   */
  public sealed interface NeedsDateTime permits Builder {
    /**
     * Sets <code>date_time</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsDuration dateTime(Instant value);
  }

  /**
   * Waits for <code>duration</code>, which is required.
   */
  public sealed interface NeedsDuration permits Builder {
    /**
     * Sets <code>duration</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsEmail duration(Duration value);
  }

  /**
   * Waits for <code>email</code>, which is required.
   */
  public sealed interface NeedsEmail permits Builder {
    /**
     * Sets <code>email</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsInteger email(String value);
  }

  /**
   * Waits for <code>integer</code>, which is required.
   */
  public sealed interface NeedsInteger permits Builder {
    /**
     * Sets <code>integer</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsNumber integer(long value);
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
    NeedsObject number(double value);
  }

  /**
   * Waits for <code>object</code>, which is required.
   */
  public sealed interface NeedsObject permits Builder {
    /**
     * Sets <code>object</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsString object(Map<String, @Nullable Object> value);
  }

  /**
   * Waits for <code>string</code>, which is required.
   */
  public sealed interface NeedsString permits Builder {
    /**
     * Sets <code>string</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsTexts string(String value);
  }

  /**
   * Waits for <code>texts</code>, which is required.
   */
  public sealed interface NeedsTexts permits Builder {
    /**
     * Sets <code>texts</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsTime texts(List<String> value);
  }

  /**
   * Waits for <code>time</code>, which is required.
   */
  public sealed interface NeedsTime permits Builder {
    /**
     * Sets <code>time</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsUri time(OffsetTime value);
  }

  /**
   * Waits for <code>uri</code>, which is required.
   */
  public sealed interface NeedsUri permits Builder {
    /**
     * Sets <code>uri</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsUuid uri(URI value);
  }

  /**
   * Waits for <code>uuid</code>, which is required.
   */
  public sealed interface NeedsUuid permits Builder {
    /**
     * Sets <code>uuid</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready uuid(UUID value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsAny,
      NeedsBoolean,
      NeedsDate,
      NeedsDateTime,
      NeedsDuration,
      NeedsEmail,
      NeedsInteger,
      NeedsNumber,
      NeedsObject,
      NeedsString,
      NeedsTexts,
      NeedsTime,
      NeedsUri,
      NeedsUuid,
      Ready {
    private Object any;

    private boolean boolean_;

    private LocalDate date;

    private Instant dateTime;

    private Duration duration;

    private String email;

    private long integer;

    private double number;

    private Map<String, @Nullable Object> object;

    private String string;

    private List<String> texts;

    private OffsetTime time;

    private URI uri;

    private UUID uuid;

    @Override
    public NeedsBoolean any(Object value) {
      this.any = value;
      return this;
    }

    @Override
    public NeedsDate boolean_(boolean value) {
      this.boolean_ = value;
      return this;
    }

    @Override
    public NeedsDateTime date(LocalDate value) {
      this.date = value;
      return this;
    }

    @Override
    public NeedsDuration dateTime(Instant value) {
      this.dateTime = value;
      return this;
    }

    @Override
    public NeedsEmail duration(Duration value) {
      this.duration = value;
      return this;
    }

    @Override
    public NeedsInteger email(String value) {
      this.email = value;
      return this;
    }

    @Override
    public NeedsNumber integer(long value) {
      this.integer = value;
      return this;
    }

    @Override
    public NeedsObject number(double value) {
      this.number = value;
      return this;
    }

    @Override
    public NeedsString object(Map<String, @Nullable Object> value) {
      this.object = value;
      return this;
    }

    @Override
    public NeedsTexts string(String value) {
      this.string = value;
      return this;
    }

    @Override
    public NeedsTime texts(List<String> value) {
      this.texts = value;
      return this;
    }

    @Override
    public NeedsUri time(OffsetTime value) {
      this.time = value;
      return this;
    }

    @Override
    public NeedsUuid uri(URI value) {
      this.uri = value;
      return this;
    }

    @Override
    public Ready uuid(UUID value) {
      this.uuid = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.any, this.boolean_, this.date, this.dateTime, this.duration, this.email, this.integer, this.number, this.object, this.string, this.texts, this.time, this.uri, this.uuid);
    }
  }
}
