package dev.trackwright.e2e;

import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties or traits of an event that no plan describes.
 *
 * @param members an immutable snapshot in JSON terms
 */
record FreePayload(Map<String, @Nullable Object> members) implements Payload {

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
}
