package dev.trackwright.benchmarks.rudderstack;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.rudderstack.sdk.java.analytics.messages.TrackMessage;
import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import java.util.List;

/** RudderStack's client, with what it does by default. */
public final class RudderStackMaker implements DeliveryClient.Maker {

  /** For the harness. */
  public RudderStackMaker() {}

  @Override
  public DeliveryClient open(DeliveryClient.Setup setup) {
    RudderAnalytics analytics =
        RudderAnalytics.builder("write-key")
            .setDataPlaneUrl(setup.collector().toString())
            .queueCapacity(setup.capacity())
            .build();
    return new Tracked(analytics, setup.samples());
  }

  private record Tracked(RudderAnalytics analytics, List<Sample> samples)
      implements DeliveryClient {

    @Override
    public void track(int sample) {
      Sample event = samples.get(sample);
      analytics.enqueue(
          TrackMessage.builder(Sample.EVENT).userId(event.userId()).properties(event.properties()));
    }

    @Override
    public void flush() {
      analytics.flush();
    }

    @Override
    public void end() {
      analytics.shutdown();
    }
  }
}
