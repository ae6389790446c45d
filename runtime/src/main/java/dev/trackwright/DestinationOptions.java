package dev.trackwright;

/**
 * How a client delivers to one of its destinations, where that differs from the others: see {@link
 * TrackingClient.Builder#destination(String, dev.trackwright.transport.Transport,
 * java.util.function.Consumer)}. What is not set here is as the client's builder says.
 */
public final class DestinationOptions extends DeliveryOptions<DestinationOptions> {

  DestinationOptions(DeliveryOptions<?> ofTheClient) {
    super(ofTheClient);
  }

  @Override
  DestinationOptions self() {
    return this;
  }
}
