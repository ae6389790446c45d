package dev.trackwright.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.TrackingClient;
import dev.trackwright.processor.plan.Reading;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.EncodedEvent;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the events of a plan go: from its text through javac to what transports are given. */
class RoutingTest {

  private static final String PLAN =
      """
      plan: Shop
      events:
        Ordered: {destinations: [segment, kafka]}
        Audited: {destinations: KAFKA, properties: {by: {type: string, required: true}}}
        Billed: {destinations: [warehouse]}
        Signed In: {}
      pages:
        Home: {destinations: [Segment, Mixpanel]}
      screens:
        Cart: {destinations: [kafka]}
      traits:
        user: {properties: {email: {type: string}}}
      """;

  private static final String CALLS =
      """
      user.trackOrdered();
      user.trackAudited(e -> e.by("ada"));
      user.trackBilled();
      user.trackSignedIn();
      user.pageHome();
      user.screenCart();
      user.identify(t -> t.email("ada@example.com"));
      user.group("g");
      user.alias("a");
      OutsideThePlan.of(client, Identity.user("u-1")).trackUnplanned("Imported", null);
      """;

  /** Keeps what it is given, as it is on the wire. */
  private static final class Kept implements Transport {
    private final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public TransportLimits limits() {
      return new TransportLimits(32_000, 100, 500_000);
    }

    @Override
    public CompletionStage<DeliveryOutcome> send(Batch batch) {
      for (EncodedEvent event : batch.events()) {
        JsonNode json =
            new JsonMapper().readTree(StandardCharsets.UTF_8.decode(event.json()).toString());
        String name =
            json.has("event") ? json.get("event").asString() : json.path("name").asString();
        events.add((json.get("type").asString() + " " + name).strip());
      }
      return CompletableFuture.completedFuture(new DeliveryOutcome.Delivered("kept"));
    }

    @Override
    public void close() {}
  }

  private final Kept segment = new Kept();
  private final Kept kafka = new Kept();

  private DeliveryReport run(TrackingClient.Builder builder) {
    TrackingClient client = builder.build();
    GeneratedCode.of(Reading.yaml(PLAN).clean()).run(client, CALLS);
    return client.close(Duration.ofMinutes(1));
  }

  @Test
  void anEventGoesToThoseDestinationsThatItsPlanLists() {
    DeliveryReport report =
        run(
            TrackingClient.builder()
                .destination("segment", segment)
                .destination("kafka", kafka)
                .routeByPlan());
    assertThat(segment.events)
        .containsExactly(
            "track Ordered",
            "track Signed In",
            "page Home",
            "identify",
            "group",
            "alias",
            "track Imported");
    assertThat(kafka.events)
        .containsExactly(
            "track Ordered",
            "track Audited",
            "track Signed In",
            "screen Cart",
            "identify",
            "group",
            "alias",
            "track Imported");
    assertThat(report).isEqualTo(new DeliveryReport(16, 15, Map.of(DropReason.NOT_ROUTED, 1L), 0));
  }

  @Test
  void withoutRoutingEveryEventGoesEverywhere() {
    DeliveryReport report =
        run(TrackingClient.builder().destination("segment", segment).destination("kafka", kafka));
    assertThat(segment.events).hasSize(10).isEqualTo(kafka.events);
    assertThat(report.delivered()).isEqualTo(20);
  }

  @Test
  void theOnlyTransportGetsWhateverThePlanLists() {
    DeliveryReport report = run(TrackingClient.builder().transport(segment));
    assertThat(segment.events).hasSize(10).contains("track Billed", "track Audited");
    assertThat(report.isComplete()).isTrue();
  }
}
