package dev.trackwright.internal;

import dev.trackwright.message.Checker;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Message;
import dev.trackwright.message.Payload;
import dev.trackwright.message.TrackMessage;

/** Events for the stress tests, told apart by what they weigh. */
final class Events {

  private static final Payload EMPTY =
      new Payload() {
        @Override
        public void writeTo(JsonWriter out) {}

        @Override
        public void check(Checker checker) {}
      };

  private static final Message MESSAGE = of("u");

  private Events() {}

  static Message of(String user) {
    return new TrackMessage(
        Envelope.at(0).messageId("id").identity(user, null).build(), "Stress", EMPTY);
  }

  static QueuedEvent weighing(int weight) {
    return new QueuedEvent(MESSAGE, weight);
  }

  /** Takes room and gets in line, as callers do. */
  static void enter(Room room, EventQueue queue, int weight) {
    if (room.take(weight) == Room.Entry.TAKEN) {
      queue.add(weighing(weight));
    }
  }

  /** Serves whoever is in line; what they weigh, in order. */
  static void serve(EventQueue queue, StringBuilder served) {
    for (Queued next = queue.poll(); next != null; next = queue.poll()) {
      served.append(next instanceof QueuedEvent event ? event.weight() : "flush").append(' ');
    }
  }
}
