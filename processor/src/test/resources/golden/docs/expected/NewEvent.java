package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>New Event</code>.
 *
 * <p>*&#47; public class Injected &#123;&#125; &#47;*
 *
 * <p><b>Why:</b> &lt;script&gt;alert(1)&lt;/script&gt;
 *
 * <p><b>When:</b> When $T happens, $$ counts; 100% %s
 *
 * <p><b>Owner:</b> &#123;&#64;code team&#125;
 *
 * <p><b>Labels:</b> <code>a*&#47;: &lt;/code&gt;</code>, <code>team: growth</code>
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class NewEvent implements PlannedEvent<NewEvent.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "New Event";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(DocsAnalytics.PLAN, NAME, null);

  private static final JsonKey ID_KEY = JsonKey.of("id");

  private NewEvent() {
  }

  /**
   * Begins to build the data of the event "New Event".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the event "New Event"; immutable.
   *
   * @param id <code>id</code>; null where it is not sent: First line Second paragraph - item
   */
  public record Properties(@Nullable String id) implements DocsEvent {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.id != null) {
        out.key(ID_KEY);
        out.value(this.id);
      }
    }

    @Override
    public void check(Checker checker) {
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>id</code>.
     *
     * <p>First line
     *
     * <p>Second paragraph
     *
     * <ul>
     *   <li>item
     * </ul>
     *
     * <p><b>Example:</b> <code>a*&#47;b</code>, <code>&lt;i&gt;</code>
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready id(@Nullable String value);
  }

  private static final class Builder implements Ready {
    private @Nullable String id;

    @Override
    public Ready id(@Nullable String value) {
      this.id = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.id);
    }
  }
}
