package dev.trackwright.message;

/**
 * Marks the class that is generated for a planned track, page or screen event, so that a test can
 * say {@code tracked(OrderCompleted.class)} and gets back that event's own type of properties.
 *
 * <p>Such a class holds a {@code public static final EventType EVENT} and is never instantiated.
 *
 * @param <P> the event's properties
 */
public interface PlannedEvent<P extends Payload> {}
