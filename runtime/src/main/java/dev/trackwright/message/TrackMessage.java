package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * Something that a user did.
 *
 * @param envelope what every message carries
 * @param event the name as it goes over the wire
 * @param properties what the event carries; an empty object where it is null
 * @see <a href="https://segment.com/docs/connections/spec/track/">Segment, track</a>
 */
public record TrackMessage(Envelope envelope, String event, @Nullable Payload properties)
    implements Message {
  @Override
  public String type() {
    return "track";
  }

  @Override
  public String label() {
    return event;
  }

  @Override
  public void writeMembers(JsonWriter out) {
    out.key(WireKeys.EVENT);
    out.value(event);
    WireKeys.payload(out, WireKeys.PROPERTIES, properties);
  }
}
