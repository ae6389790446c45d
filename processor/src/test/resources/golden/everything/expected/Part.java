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
 * The type <code>Part</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Part {
  private static final JsonKey NAME_KEY = JsonKey.of("name");

  private Part() {
  }

  /**
   * Begins to build the data of the type "Part".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the type "Part"; immutable.
   *
   * @param name <code>name</code>; null where it is not sent
   */
  public record Value(@Nullable String name) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.name != null) {
        out.key(NAME_KEY);
        out.value(this.name);
      }
    }

    @Override
    public void check(Checker checker) {
    }
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
    /**
     * Sets <code>name</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready name(@Nullable String value);
  }

  private static final class Builder implements Ready {
    private @Nullable String name;

    @Override
    public Ready name(@Nullable String value) {
      this.name = value;
      return this;
    }

    @Override
    public Value build() {
      return new Value(this.name);
    }
  }
}
