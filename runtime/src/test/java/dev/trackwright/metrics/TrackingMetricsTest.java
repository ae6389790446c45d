package dev.trackwright.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DropReason;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.Message;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.testing.RecordingClient;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TrackingMetricsTest {

  /** Answers the same to everything; nothing at all where that is null. */
  private record Answering(CompletableFuture<DeliveryOutcome> answer) implements Transport {

    private static Answering with(DeliveryOutcome outcome) {
      return new Answering(CompletableFuture.completedFuture(outcome));
    }

    @Override
    public TransportLimits limits() {
      return new TransportLimits(1_000, 100, 10_000);
    }

    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      return answer;
    }

    @Override
    public void close() {}
  }

  private static Message to(String... destinations) {
    Envelope.Builder envelope = Envelope.at(0).messageId(1, 2).identity("u", null);
    return new TrackMessage(
        envelope
            .type(new EventType(new PlanInfo("Plan", null, ""), "e", null).to(destinations))
            .build(),
        "E",
        null);
  }

  private static Map<String, Double> values(SimpleMeterRegistry registry) {
    Map<String, Double> values = new TreeMap<>();
    for (Meter meter : registry.getMeters()) {
      String tags =
          meter.getId().getTags().stream()
              .map(tag -> tag.getKey() + "=" + tag.getValue())
              .collect(Collectors.joining(",", "{", "}"));
      double value =
          meter instanceof FunctionCounter counter ? counter.count() : ((Gauge) meter).value();
      values.put(meter.getId().getName() + tags, value);
    }
    return values;
  }

  @Test
  void eachDestinationsAccountIsReadWhenItIsAskedFor() {
    CompletableFuture<DeliveryOutcome> later = new CompletableFuture<>();
    TrackingClient client =
        TrackingClient.builder()
            .flushInterval(Duration.ZERO)
            .routeByPlan()
            .destination("fine", Answering.with(new DeliveryOutcome.Delivered("ok")))
            .destination("bad", Answering.with(new DeliveryOutcome.Rejected("HTTP 401")))
            .destination("later", new Answering(later))
            .build();
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new TrackingMetrics(client, Tags.of("app", "shop")).bindTo(registry);
    assertThat(values(registry).values()).containsOnly(0.0);

    client.send(to());
    client.send(to("fine"));
    client.send(to("elsewhere"));
    client.flush(Duration.ZERO);
    assertThat(client.close(Duration.ofSeconds(2)).pending()).isOne();
    client.send(to("fine"));

    Map<String, Double> values = values(registry);
    assertThat(values).hasSize(3 * (4 + DropReason.values().length - 1) + 1);
    values.values().removeIf(value -> value == 0);
    assertThat(values)
        .containsOnly(
            Map.entry("trackwright.events.accepted{app=shop,destination=fine}", 3.0),
            Map.entry("trackwright.events.delivered{app=shop,destination=fine}", 2.0),
            Map.entry("trackwright.events.dropped{app=shop,destination=fine,reason=closed}", 1.0),
            Map.entry("trackwright.events.accepted{app=shop,destination=bad}", 1.0),
            Map.entry("trackwright.events.dropped{app=shop,destination=bad,reason=rejected}", 1.0),
            Map.entry("trackwright.events.accepted{app=shop,destination=later}", 1.0),
            Map.entry("trackwright.events.pending{app=shop,destination=later}", 1.0),
            Map.entry(
                "trackwright.events.dropped{app=shop,destination=none,reason=not_routed}", 1.0));
  }

  @Test
  void aClientForTestsHasMetersToo() {
    RecordingClient client = RecordingClient.builder().ignoreStaleBuild().build();
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new TrackingMetrics(client).bindTo(registry);
    client.send(to());
    assertThat(values(registry))
        .containsEntry("trackwright.events.delivered{destination=default}", 1.0);
  }
}
