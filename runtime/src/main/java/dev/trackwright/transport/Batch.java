package dev.trackwright.transport;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/**
 * What the pipeline hands to a transport for one attempt. The events' bytes are those in which they
 * were encoded once, in the client's own buffers, which saves every copy on the way; the price is
 * that a batch may be read only until the stage that {@link Transport#send} returned is completed.
 */
public interface Batch {

  /**
   * The events, in the order in which they were accepted.
   *
   * @return at least one; unmodifiable
   */
  List<EncodedEvent> events();

  /**
   * The same events as one text: their JSON, with a comma between two of them.
   *
   * @return few read-only buffers, to be read one after the other, with positions of their own; new
   *     at each call
   */
  List<ByteBuffer> json();

  /**
   * The time of this attempt: servers correct the events' timestamps by it, therefore it is new at
   * each attempt.
   *
   * @return by the client's clock, never null
   */
  Instant sentAt();

  /**
   * How often exactly this batch was sent before.
   *
   * @return 0 at the first attempt
   */
  int retryCount();
}
