package dev.trackwright.benchmarks.contenders;

import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.transport.HttpTransport;

/** Our client with compressed bodies. */
public final class TrackwrightGzipMaker extends TrackwrightMaker {

  /** For the harness. */
  public TrackwrightGzipMaker() {}

  @Override
  HttpTransport transport(DeliveryClient.Setup setup) {
    return super.transport(setup).withGzip(true);
  }
}
