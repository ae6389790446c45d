package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a group.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class PagesGroup {
  private static final JsonKey PLAN_KEY = JsonKey.of("plan");

  private PagesGroup() {
  }

  /**
   * Begins to build the data of the group traits.
   *
   * @return what comes first
   */
  public static Ready traits() {
    return new Builder();
  }

  /**
   * The data of the group traits; immutable.
   *
   * @param plan <code>plan</code>; null where it is not sent
   */
  public record Traits(@Nullable String plan) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.plan != null) {
        out.key(PLAN_KEY);
        out.value(this.plan);
      }
    }

    @Override
    public void check(Checker checker) {
    }
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Traits> permits Builder {
    /**
     * Sets <code>plan</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready plan(@Nullable String value);
  }

  private static final class Builder implements Ready {
    private @Nullable String plan;

    @Override
    public Ready plan(@Nullable String value) {
      this.plan = value;
      return this;
    }

    @Override
    public Traits build() {
      return new Traits(this.plan);
    }
  }
}
