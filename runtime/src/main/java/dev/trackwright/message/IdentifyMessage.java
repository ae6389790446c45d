package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a user.
 *
 * @param envelope what every message carries
 * @param traits what is known; an empty object where it is null
 * @see <a href="https://segment.com/docs/connections/spec/identify/">Segment, identify</a>
 */
public record IdentifyMessage(Envelope envelope, @Nullable Payload traits) implements Message {
  @Override
  public String type() {
    return "identify";
  }

  @Override
  public void writeMembers(JsonWriter out) {
    WireKeys.payload(out, WireKeys.TRAITS, traits);
  }
}
