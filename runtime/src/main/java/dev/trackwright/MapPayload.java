package dev.trackwright;

import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payload that no plan describes, for {@link OutsideThePlan} and what options add. */
record MapPayload(Map<String, @Nullable Object> members) implements Payload {

  /** Takes a snapshot; null is the empty object. */
  static MapPayload of(@Nullable Map<String, ?> members) {
    Map<String, @Nullable Object> copy = Values.object(members);
    return new MapPayload(copy == null ? Map.of() : copy);
  }

  @Override
  public void writeTo(JsonWriter out) {
    for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
      out.key(member.getKey());
      out.any(member.getValue());
    }
  }

  @Override
  public void check(Checker checker) {
    checker.any("", members);
  }

  /** The names alone: of values that no plan describes nobody knows which are sensitive. */
  @Override
  public String toString() {
    return "Unplanned" + members.keySet();
  }
}
