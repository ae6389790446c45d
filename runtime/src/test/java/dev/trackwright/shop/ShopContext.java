package dev.trackwright.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import org.jspecify.annotations.Nullable;

@Generated("by hand")
public final class ShopContext {
  private static final JsonKey APP_KEY = JsonKey.of("app");
  private static final JsonKey USER_AGENT_KEY = JsonKey.of("userAgent");
  private static final JsonKey VERSION_KEY = JsonKey.of("version");

  private ShopContext() {}

  public static Builder builder() {
    return new Builder();
  }

  public record Properties(@Nullable App app, String userAgent) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (app != null) {
        out.key(APP_KEY);
        out.value(app);
      }
      if (userAgent != null) {
        out.key(USER_AGENT_KEY);
        out.value(userAgent);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.nested("app", app);
      checker.required("userAgent", userAgent);
    }
  }

  public record App(String version) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (version != null) {
        out.key(VERSION_KEY);
        out.value(version);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("version", version);
    }
  }

  public static final class Builder implements PayloadBuilder<Properties> {
    private @Nullable String userAgent;

    private Builder() {}

    public Builder userAgent(String value) {
      userAgent = value;
      return this;
    }

    @Override
    @SuppressWarnings("NullAway") // as generated: what is missing is a violation, no exception
    public Properties build() {
      return new Properties(null, userAgent);
    }
  }
}
