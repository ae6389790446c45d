package dev.trackwright;

import dev.trackwright.message.Message;
import java.time.Clock;
import java.time.Duration;

/**
 * Takes messages and delivers them. Generated code sits on top of it; an application has one for
 * its whole life. Safe for use by several threads.
 */
public interface TrackingClient extends AutoCloseable {

  /**
   * Takes a message. Neither blocks nor throws for what happens at run time.
   *
   * @param message what to deliver
   */
  void send(Message message);

  /**
   * What to do with a call that does not keep to the plan.
   *
   * @return the same each time
   */
  ViolationPolicy violationPolicy();

  /**
   * Where timestamps come from.
   *
   * @return the same each time
   */
  Clock clock();

  /**
   * Takes note of a call that does not keep to the plan.
   *
   * @param violation what is wrong, without values
   */
  void report(Violation violation);

  /**
   * Waits until everything that was accepted before is settled.
   *
   * @param timeout how long to wait at most
   * @return what became of all messages so far
   */
  DeliveryReport flush(Duration timeout);

  /**
   * Delivers what it can until the timeout and ends.
   *
   * @param timeout how long to take at most
   * @return what became of all messages
   */
  DeliveryReport close(Duration timeout);

  /** Ends with the client's own timeout. */
  @Override
  void close();
}
