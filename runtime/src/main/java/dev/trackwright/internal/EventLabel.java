package dev.trackwright.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What reports call an event that is given up: its type, name and message id, read back from its
 * JSON. Parsing at that rare moment is what saves every other event from carrying a label.
 */
final class EventLabel {

  private static final JsonFactory JSON = new JsonFactory();

  private EventLabel() {}

  /**
   * A label such as {@code track "Order Completed" (message 6f1c…)}; never properties or ids of
   * users.
   */
  static String of(byte[] json) {
    String type = "event";
    String name = "";
    String id = "unknown";
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          parser.skipChildren();
          continue;
        }
        String value = parser.getString();
        switch (key) {
          case "type" -> type = value;
          case "event", "name" -> name = " \"" + value + '"';
          case "messageId" -> id = value;
          default -> {}
        }
      }
    } catch (JacksonException notJson) {
      // A report without a name is better than no report.
      return "event of " + json.length + " bytes";
    }
    return type + name + " (message " + id + ")";
  }
}
