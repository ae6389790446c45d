package dev.trackwright.benchmarks.segment;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import java.util.List;

/** Segment's client, with what it does by default. */
public final class SegmentMaker implements DeliveryClient.Maker {

  /** For the harness. */
  public SegmentMaker() {}

  @Override
  public DeliveryClient open(DeliveryClient.Setup setup) {
    Analytics analytics =
        Analytics.builder("write-key")
            .endpoint(setup.collector().toString())
            .queueCapacity(setup.capacity())
            .build();
    return new Tracked(analytics, setup.samples());
  }

  private record Tracked(Analytics analytics, List<Sample> samples) implements DeliveryClient {

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
