package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a user.
 *
 * @param envelope what every message carries
 * @param traits what is known; an empty object where it is null
 * @param section where the traits stand
 * @see <a href="https://segment.com/docs/connections/spec/identify/">Segment, identify</a>
 */
public record IdentifyMessage(Envelope envelope, @Nullable Payload traits, Section section)
    implements Message {

  /**
   * A message with its traits where Segment's specification has them.
   *
   * @param envelope what every message carries
   * @param traits what is known; an empty object where it is null
   */
  public IdentifyMessage(Envelope envelope, @Nullable Payload traits) {
    this(envelope, traits, Section.TRAITS);
  }

  @Override
  public String type() {
    return "identify";
  }

  @Override
  public void writeMembers(JsonWriter out) {
    WireKeys.traits(out, section, traits);
  }
}
