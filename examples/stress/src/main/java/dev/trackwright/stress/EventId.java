package dev.trackwright.stress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an event of the soak is: its message id says whose it is, which of theirs, and whether the
 * server refuses it.
 *
 * @param user counted through all clients
 * @param number counted for each user from 0
 * @param poison whether the server refuses it
 */
record EventId(int user, int number, boolean poison) {

  private static final byte[] BEFORE = "\"messageId\":\"".getBytes(StandardCharsets.US_ASCII);

  String text() {
    return user + "-" + number + (poison ? "-poison" : "");
  }

  private static EventId of(String text) {
    String[] parts = text.split("-", -1);
    return new EventId(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts.length > 2);
  }

  /** The events of a request's body, in order. No text of the soak's holds what it looks for. */
  static List<EventId> in(byte[] body) {
    List<EventId> found = new ArrayList<>();
    int matched = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i] == BEFORE[matched]) {
        matched++;
      } else {
        matched = body[i] == BEFORE[0] ? 1 : 0;
      }
      if (matched == BEFORE.length) {
        int end = i + 1;
        while (body[end] != '"') {
          end++;
        }
        found.add(of(new String(body, i + 1, end - i - 1, StandardCharsets.US_ASCII)));
        i = end;
        matched = 0;
      }
    }
    return found;
  }
}
