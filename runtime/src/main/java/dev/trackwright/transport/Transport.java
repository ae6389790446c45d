package dev.trackwright.transport;

import java.util.concurrent.CompletionStage;

/**
 * The last room of delivery: takes a batch of encoded events and says what became of it. It answers
 * with a vocabulary ({@link DeliveryOutcome}) rather than by exceptions, so that splitting, waiting
 * and trying again are decided in one place for every transport; the price is that a transport must
 * sort its own failures into that vocabulary.
 *
 * <p>A client calls {@link #send} from one thread only and hands over next batches while the
 * answers to earlier ones are still to come, as many as it was told to; those under way at a time
 * are about different users. The stage that is returned may be completed on any thread.
 */
public interface Transport extends AutoCloseable {

  /**
   * What one event and one batch may hold at most. Constant over the life of the transport.
   *
   * @return the limits, never null
   */
  TransportLimits limits();

  /**
   * Starts to deliver a batch and returns at once, without waiting for I/O.
   *
   * <p>Every returned stage must be completed in the end, by a time limit of the transport's own if
   * need be: the client sends nothing else of these users meanwhile. Whatever is thrown here, and
   * whatever exception completes the stage, the client takes as {@link DeliveryOutcome.Retry}.
   *
   * @param batch what to deliver, never null or empty, within {@link #limits()}; it must not be
   *     read any more once the returned stage is completed, for its bytes are used again
   * @return the outcome to come, never null
   */
  CompletionStage<DeliveryOutcome> send(Batch batch);

  /**
   * Is told that nothing has been sent for a minute: a transport may let go of connections and
   * threads that it can open again. Called from the same thread as {@link #send}; does nothing
   * unless overridden.
   */
  default void idle() {}

  /**
   * Gives up what is under way and releases connections and threads, without waiting for I/O.
   * Calling it again does nothing. A stage that is still open may be left open.
   */
  @Override
  void close();
}
