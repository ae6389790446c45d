package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * The group that a user belongs to.
 *
 * @param envelope what every message carries
 * @param groupId the id of the group
 * @param traits what is known of the group; an empty object where it is null
 * @param section where the traits stand
 * @see <a href="https://segment.com/docs/connections/spec/group/">Segment, group</a>
 */
public record GroupMessage(
    Envelope envelope, String groupId, @Nullable Payload traits, Section section)
    implements Message {

  /**
   * A message with its traits where Segment's specification has them.
   *
   * @param envelope what every message carries
   * @param groupId the id of the group
   * @param traits what is known of the group; an empty object where it is null
   */
  public GroupMessage(Envelope envelope, String groupId, @Nullable Payload traits) {
    this(envelope, groupId, traits, Section.TRAITS);
  }

  @Override
  public String type() {
    return "group";
  }

  @Override
  public void writeMembers(JsonWriter out) {
    out.key(WireKeys.GROUP_ID);
    out.value(groupId);
    WireKeys.traits(out, section, traits);
  }
}
