package dev.trackwright;

import dev.trackwright.message.Checker;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Message;
import dev.trackwright.message.Payload;
import dev.trackwright.message.TrackMessage;
import java.util.function.Consumer;

/** Messages for tests of delivery, told apart by their ids. */
final class Messages {

  private static final JsonKey TEXT = JsonKey.of("text");

  private Messages() {}

  static Message message(String id) {
    return message(id, out -> {});
  }

  static Message ofSize(String id, int bytes) {
    String text = "x".repeat(bytes);
    return message(
        id,
        out -> {
          out.key(TEXT);
          out.value(text);
        });
  }

  static Message message(String id, String user) {
    return message(id, user, out -> {});
  }

  static Message message(String id, Consumer<JsonWriter> members) {
    return message(id, "u", members);
  }

  private static Message message(String id, String user, Consumer<JsonWriter> members) {
    Payload payload =
        new Payload() {
          @Override
          public void writeTo(JsonWriter out) {
            members.accept(out);
          }

          @Override
          public void check(Checker checker) {}
        };
    Envelope envelope = Envelope.at(0).messageId(id).identity(user, null).build();
    return new TrackMessage(envelope, "Test", payload);
  }
}
