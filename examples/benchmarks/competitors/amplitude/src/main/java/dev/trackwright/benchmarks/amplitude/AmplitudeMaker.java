package dev.trackwright.benchmarks.amplitude;

import com.amplitude.Amplitude;
import com.amplitude.Event;
import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import java.util.List;
import org.json.JSONObject;

/** Amplitude's client, with what it does by default. It has no bound that could be set. */
public final class AmplitudeMaker implements DeliveryClient.Maker {

  /** For the harness. */
  public AmplitudeMaker() {}

  @Override
  public DeliveryClient open(DeliveryClient.Setup setup) {
    Amplitude amplitude = Amplitude.getInstance();
    PlainHttps.install();
    amplitude.init("api-key");
    amplitude.setServerUrl("https://" + setup.collector().getAuthority() + "/2/httpapi");
    List<JSONObject> properties =
        setup.samples().stream().map(sample -> new JSONObject(sample.properties())).toList();
    return new Tracked(amplitude, setup.samples(), properties);
  }

  private record Tracked(Amplitude amplitude, List<Sample> samples, List<JSONObject> properties)
      implements DeliveryClient {

    @Override
    public void track(int sample) {
      // It writes into the event, so that none can be tracked twice.
      Event event = new Event(Sample.EVENT, samples.get(sample).userId());
      event.eventProperties = properties.get(sample);
      amplitude.logEvent(event);
    }

    @Override
    public void flush() {
      amplitude.flushEvents();
    }

    @Override
    public void end() throws InterruptedException {
      amplitude.shutdown();
    }
  }
}
