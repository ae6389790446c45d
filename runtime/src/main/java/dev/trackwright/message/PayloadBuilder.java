package dev.trackwright.message;

/**
 * The last stage of a staged builder: everything required has been given.
 *
 * @param <P> what is built
 */
public interface PayloadBuilder<P extends Payload> {

  /**
   * Builds the payload. The builder may be used on; that changes nothing that it has built.
   *
   * @return an immutable payload
   */
  P build();
}
