package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * The group that a user belongs to.
 *
 * @param envelope what every message carries
 * @param groupId the id of the group
 * @param traits what is known of the group; an empty object where it is null
 * @see <a href="https://segment.com/docs/connections/spec/group/">Segment, group</a>
 */
public record GroupMessage(Envelope envelope, String groupId, @Nullable Payload traits)
    implements Message {
  @Override
  public String type() {
    return "group";
  }

  @Override
  public void writeMembers(JsonWriter out) {
    out.key(WireKeys.GROUP_ID);
    out.value(groupId);
    WireKeys.payload(out, WireKeys.TRAITS, traits);
  }
}
