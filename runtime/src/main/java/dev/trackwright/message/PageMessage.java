package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * A page that a user has seen.
 *
 * @param envelope what every message carries
 * @param name the page's name, or null where it has none
 * @param category the page's category, or null where it has none
 * @param properties what the page carries; an empty object where it is null
 * @see <a href="https://segment.com/docs/connections/spec/page/">Segment, page</a>
 */
public record PageMessage(
    Envelope envelope,
    @Nullable String name,
    @Nullable String category,
    @Nullable Payload properties)
    implements Message {
  @Override
  public String type() {
    return "page";
  }

  @Override
  public String label() {
    return name == null ? type() : name;
  }

  @Override
  public void writeMembers(JsonWriter out) {
    if (name != null) {
      out.key(WireKeys.NAME);
      out.value(name);
    }
    if (category != null) {
      out.key(WireKeys.CATEGORY);
      out.value(category);
    }
    WireKeys.payload(out, WireKeys.PROPERTIES, properties);
  }
}
