package dev.trackwright.message;

/**
 * Two ids of one user: the previous one, and the user id of the envelope.
 *
 * @param envelope what every message carries
 * @param previousId the id that the user had before
 * @see <a href="https://segment.com/docs/connections/spec/alias/">Segment, alias</a>
 */
public record AliasMessage(Envelope envelope, String previousId) implements Message {
  @Override
  public String type() {
    return "alias";
  }

  @Override
  public void writeMembers(JsonWriter out) {
    out.key(WireKeys.PREVIOUS_ID);
    out.value(previousId);
  }
}
