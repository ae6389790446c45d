package dev.trackwright.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch, as a transport answers and the pipeline acts upon it. The six cases are
 * what a sender can do about an answer, not what a protocol calls it; a protocol with finer answers
 * loses the difference here, but not in {@code detail}.
 *
 * <p>{@code detail} is for people, goes into logs, and must hold neither a secret nor text that a
 * server chose.
 */
public sealed interface DeliveryOutcome {

  /**
   * What was answered.
   *
   * @return few words for people, never null
   */
  String detail();

  /**
   * All events of the batch have arrived.
   *
   * @param detail the answer in few words
   */
  record Delivered(String detail) implements DeliveryOutcome {}

  /**
   * A passing failure: the same batch is sent again, which counts as an attempt.
   *
   * @param detail the answer in few words
   * @param after what the server asked to wait at least, or null: the client's own schedule
   */
  record Retry(String detail, @Nullable Duration after) implements DeliveryOutcome {}

  /**
   * The server wants fewer requests: every batch waits, and none counts an attempt for it.
   *
   * @param detail the answer in few words
   * @param after what the server asked to wait at least, or null: the client's own schedule
   */
  record Throttled(String detail, @Nullable Duration after) implements DeliveryOutcome {}

  /**
   * The batch is too large: its halves are sent, down to the single event, which is dropped.
   *
   * @param detail the answer in few words
   */
  record TooLarge(String detail) implements DeliveryOutcome {}

  /**
   * Something in the batch is wrong: it is halved until the event that the server refuses is alone;
   * that one is dropped, the others arrive.
   *
   * @param detail the answer in few words
   */
  record Refused(String detail) implements DeliveryOutcome {}

  /**
   * Wrong whatever the batch holds and however often it is sent (the write key, the address, the
   * certificate): its events are dropped.
   *
   * @param detail the answer in few words
   */
  record Rejected(String detail) implements DeliveryOutcome {}
}
