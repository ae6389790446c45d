package dev.trackwright.benchmarks.snowplow;

import com.snowplowanalytics.snowplow.tracker.Snowplow;
import com.snowplowanalytics.snowplow.tracker.Subject;
import com.snowplowanalytics.snowplow.tracker.Tracker;
import com.snowplowanalytics.snowplow.tracker.configuration.EmitterConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.NetworkConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.SubjectConfiguration;
import com.snowplowanalytics.snowplow.tracker.configuration.TrackerConfiguration;
import com.snowplowanalytics.snowplow.tracker.events.SelfDescribing;
import com.snowplowanalytics.snowplow.tracker.payload.SelfDescribingJson;
import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import java.util.List;

/** Snowplow's tracker, with what it does by default but for base64, which hides what is counted. */
public final class SnowplowMaker implements DeliveryClient.Maker {

  private static final String SCHEMA = "iglu:com.example/order_completed/jsonschema/1-0-0";

  /** For the harness. */
  public SnowplowMaker() {}

  @Override
  public DeliveryClient open(DeliveryClient.Setup setup) {
    Tracker tracker =
        Snowplow.createTracker(
            new TrackerConfiguration("bench", "shop").base64Encoded(false),
            new NetworkConfiguration(setup.collector().toString()),
            new EmitterConfiguration().bufferCapacity(setup.capacity()));
    return new Tracked(
        tracker,
        setup.samples().stream().map(SnowplowMaker::subject).toList(),
        setup.samples().stream()
            .map(sample -> new SelfDescribingJson(SCHEMA, sample.properties()))
            .toList());
  }

  private static Subject subject(Sample sample) {
    return new Subject(new SubjectConfiguration().userId(sample.userId()));
  }

  private record Tracked(Tracker tracker, List<Subject> subjects, List<SelfDescribingJson> events)
      implements DeliveryClient {

    @Override
    public void track(int sample) {
      tracker.track(
          SelfDescribing.builder()
              .eventData(events.get(sample))
              .subject(subjects.get(sample))
              .build());
    }

    @Override
    public void flush() {
      tracker.getEmitter().flushBuffer();
    }

    @Override
    public void end() {
      tracker.close();
    }
  }
}
