package dev.trackwright.message;

/** The properties of one planned track event, which know the event they belong to. */
public interface Event extends Payload {

  /**
   * Hands these properties on, together with the event they belong to.
   *
   * @param sink where to
   */
  void trackTo(EventSink sink);
}
