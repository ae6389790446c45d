package dev.trackwright.message;

/** Takes an event and its properties: the door by which {@code track(ShopEvent)} enters. */
@FunctionalInterface
public interface EventSink {

  /**
   * Takes an event.
   *
   * @param type the planned event
   * @param properties what it carries
   */
  void track(EventType type, Payload properties);
}
