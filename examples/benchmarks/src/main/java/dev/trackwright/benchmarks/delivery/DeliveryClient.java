package dev.trackwright.benchmarks.delivery;

import java.net.URI;
import java.util.List;

/**
 * What a measurement knows of a client: each client has one adapter, in a class path of its own, so
 * that no two of them meet. Everything but the capacity is left as the client's makers set it.
 */
public interface DeliveryClient {

  /**
   * Tracks one of the samples, which was built before.
   *
   * @param sample from 0 to {@link Sample#COUNT} - 1
   */
  void track(int sample);

  /** Asks for what waits to be sent now; may return before it is. */
  void flush();

  /** Ends the client the way its documentation says. */
  void end() throws Exception;

  /** Makes a client; has a public constructor without parameters. */
  interface Maker {

    /**
     * Starts a client.
     *
     * @param setup where to and with what
     */
    DeliveryClient open(Setup setup) throws Exception;

    /**
     * Makes a maker.
     *
     * @param className of a class with a public constructor without parameters
     */
    static Maker named(String className) throws ReflectiveOperationException {
      return Class.forName(className).asSubclass(Maker.class).getConstructor().newInstance();
    }
  }

  /**
   * How a client is set up.
   *
   * @param collector scheme, host and port
   * @param capacity how many events it may hold, where it can be told
   * @param samples what it will be asked to track
   */
  record Setup(URI collector, int capacity, List<Sample> samples) {}
}
