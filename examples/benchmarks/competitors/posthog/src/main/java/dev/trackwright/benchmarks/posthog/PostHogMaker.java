package dev.trackwright.benchmarks.posthog;

import com.posthog.java.PostHog;
import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import java.util.List;

/** PostHog's older client, with what it does by default. It has no bound that could be set. */
public final class PostHogMaker implements DeliveryClient.Maker {

  /** For the harness. */
  public PostHogMaker() {}

  @Override
  public DeliveryClient open(DeliveryClient.Setup setup) {
    PostHog postHog = new PostHog.Builder("write-key").host(setup.collector().toString()).build();
    return new Tracked(postHog, setup.samples());
  }

  private record Tracked(PostHog postHog, List<Sample> samples) implements DeliveryClient {

    @Override
    public void track(int sample) {
      Sample event = samples.get(sample);
      postHog.capture(event.userId(), Sample.EVENT, event.properties());
    }

    @Override
    public void flush() {
      // It has no such call; what waits is sent after half a second.
    }

    @Override
    public void end() {
      postHog.shutdown();
    }
  }
}
