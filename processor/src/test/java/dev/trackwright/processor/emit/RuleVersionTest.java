package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.plan.Reading;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.testing.RecordingClient;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which version of its rule each call names on the wire; the code is compiled and run. */
class RuleVersionTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void theVersionOfAnEventsRuleIsOnTheWire() {
    Plans plan = plan("Shop").with(Plans.versioned("Paid", 3));
    RecordingClient client = client();
    GeneratedCode.of(plan.build()).run(client, "user.trackPaid();");
    assertThat(protocols(client)).containsExactly("track {\"event_version\":3}");
  }

  @Test
  void theNewestVersionOfSegmentsIdentifyAndGroupRulesIsOnTheWire() {
    TrackingPlan plan =
        Reading.json(
                """
                {"name": "Shop", "rules": [
                  {"type": "IDENTIFY", "key": null, "version": 1,
                   "jsonSchema": {"type": "object", "properties": {}}},
                  {"type": "IDENTIFY", "key": null, "version": 2,
                   "jsonSchema": {"type": "object", "properties": {"traits": {"type": "object",
                     "properties": {"email": {"type": "string"}}}}}},
                  {"type": "GROUP", "key": null, "version": 7,
                   "jsonSchema": {"type": "object", "properties": {"traits": {"type": "object",
                     "properties": {"plan": {"type": "string"}}}}}}]}
                """)
            .clean();
    RecordingClient client = client();
    GeneratedCode.of(plan)
        .run(
            client,
            """
            user.identify();
            user.identify(t -> t.email("ada@example.com"));
            user.identify(ShopUser.traits().email("eve@example.com").build());
            user.group("g-1");
            user.group("g-2", t -> t.plan("free"));
            user.group("g-3", ShopGroup.traits().build());
            user.alias("a-1");
            """);
    assertThat(protocols(client))
        .containsExactly(
            "identify {\"event_version\":2}",
            "identify {\"event_version\":2}",
            "identify {\"event_version\":2}",
            "group {\"event_version\":7}",
            "group {\"event_version\":7}",
            "group {\"event_version\":7}",
            "alias ");
  }

  @Test
  void aPlanWithoutVersionsNamesNone() {
    RecordingClient client = client();
    GeneratedCode.of(plan("Shop").track("Paid").build())
        .run(client, "user.trackPaid(); user.identify(); user.group(\"g-1\");");
    assertThat(protocols(client)).containsExactly("track ", "identify ", "group ");
  }

  @Test
  void aTraitWhoseTypeHasTheNameOfOursHarmsNobody() {
    TrackingPlan plan =
        plan("Shop")
            .user(OptionalLong.of(0), optional("event_type", enumeration("a", "b")))
            .build();
    RecordingClient client = client();
    GeneratedCode.of(plan).run(client, "user.identify(t -> t.eventType(ShopUser.EventType.A));");
    assertThat(protocols(client)).containsExactly("identify {\"event_version\":0}");
  }

  private static List<String> protocols(RecordingClient client) {
    return client.json().stream()
        .map(JSON::readTree)
        .map(message -> message.get("type").asString() + " " + message.at("/context/protocols"))
        .toList();
  }

  private static RecordingClient client() {
    return RecordingClient.builder().ignoreStaleBuild().build();
  }
}
