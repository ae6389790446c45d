package dev.trackwright.benchmarks.posthogserver;

import com.posthog.server.PostHog;
import com.posthog.server.PostHogCaptureOptions;
import com.posthog.server.PostHogConfig;
import com.posthog.server.PostHogInterface;
import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import java.util.List;

/** PostHog's client for servers, with what it does by default but for its feature flags. */
public final class PostHogServerMaker implements DeliveryClient.Maker {

  /** For the harness. */
  public PostHogServerMaker() {}

  @Override
  public DeliveryClient open(DeliveryClient.Setup setup) {
    PostHogInterface postHog =
        PostHog.with(
            PostHogConfig.builder("write-key")
                .host(setup.collector().toString())
                .maxQueueSize(setup.capacity())
                .preloadFeatureFlags(false)
                .sendFeatureFlagEvent(false)
                .build());
    List<PostHogCaptureOptions> options =
        setup.samples().stream()
            .map(sample -> PostHogCaptureOptions.builder().properties(sample.properties()).build())
            .toList();
    return new Tracked(postHog, setup.samples(), options);
  }

  private record Tracked(
      PostHogInterface postHog, List<Sample> samples, List<PostHogCaptureOptions> options)
      implements DeliveryClient {

    @Override
    public void track(int sample) {
      postHog.capture(samples.get(sample).userId(), Sample.EVENT, options.get(sample));
    }

    @Override
    public void flush() {
      postHog.flush();
    }

    @Override
    public void end() {
      postHog.close();
    }
  }
}
