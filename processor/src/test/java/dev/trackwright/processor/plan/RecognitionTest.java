package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.PlanContent;
import dev.trackwright.processor.source.PlanLoader;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format is told from all others, by a file with next to nothing and by a whole plan. */
class RecognitionTest {

  private static final Path PLANS = Path.of("src/test/resources/plans");
  private static final Path SHARED = Path.of("../../shared/plans");

  private static final String NATIVE = "Trackwright's native format";
  private static final String PUBLIC_API = "Segment's Public API";
  private static final String CONFIG_API = "Segment's Config API";
  private static final String BARE = "Segment's bare events";
  private static final String TERRAFORM = "Segment's Terraform resource";
  private static final String RUDDERSTACK_API = "RudderStack's v1 API";
  private static final String CATALOG = "RudderStack's data catalog";
  private static final String AVO = "Avo's JSON export";

  static Stream<Arguments> minimal() {
    return Stream.of(
        Arguments.of(NATIVE, "events: {}"),
        Arguments.of(NATIVE, "plan: P"),
        Arguments.of(NATIVE, "{\"plan\": \"P\", \"events\": []}"),
        Arguments.of(NATIVE, "traits: {user: {}}"),
        Arguments.of(PUBLIC_API, "{\"rules\": []}"),
        Arguments.of(
            PUBLIC_API, "{\"name\": \"P\", \"type\": \"LIVE\", \"version\": 1, \"rules\": []}"),
        Arguments.of(CONFIG_API, "{\"rules\": {\"events\": []}}"),
        Arguments.of(CONFIG_API, "{\"rules\": {\"identify\": {}}}"),
        Arguments.of(
            CONFIG_API, "{\"display_name\": \"P\", \"rules\": {\"events\": [{\"version\": 1}]}}"),
        Arguments.of(BARE, "{\"events\": []}"),
        Arguments.of(BARE, "{\"events\": [{\"name\": \"E\", \"version\": 1, \"rules\": {}}]}"),
        Arguments.of(TERRAFORM, "resource \"segment_tracking_plan\" \"p\" {\n}\n"),
        Arguments.of(
            RUDDERSTACK_API,
            "{\"display_name\": \"P\", \"version\": 1, \"rules\": {\"events\": []}}"),
        Arguments.of(RUDDERSTACK_API, "{\"rules\": {\"events\": [{\"version\": \"1-0-0\"}]}}"),
        Arguments.of(CATALOG, "{\"rules\": {\"events\": [{\"eventType\": \"track\"}]}}"),
        Arguments.of(CATALOG, "{\"creationType\": \"Template\", \"rules\": {\"events\": []}}"),
        Arguments.of(
            CATALOG,
            "{\"id\": \"tp_1\", \"name\": \"P\", \"version\": 3, \"rules\": {\"events\": []}}"),
        Arguments.of(CATALOG, "{\"events\": [{\"identitySection\": \"traits\"}]}"),
        Arguments.of(CATALOG, "{\"events\": [{\"eventType\": \"track\"}]}"),
        Arguments.of(CATALOG, "{\"config\": {}, \"events\": []}"),
        Arguments.of(AVO, "{\"events\": [{\"actions\": []}]}"));
  }

  @ParameterizedTest
  @MethodSource("minimal")
  void nextToNothingIsEnough(String title, String text) {
    assertThat(titles(new PlanText("plan", text.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(title);
  }

  static Stream<Arguments> whole() {
    return Stream.of(
        Arguments.of(NATIVE, PLANS.resolve("reference/native.yaml")),
        Arguments.of(PUBLIC_API, PLANS.resolve("segment-public-api-raw.json")),
        Arguments.of(PUBLIC_API, PLANS.resolve("segment-typewriter-8.json")),
        Arguments.of(PUBLIC_API, PLANS.resolve("reference/segment-public-api.json")),
        Arguments.of(PUBLIC_API, PLANS.resolve("reference/segment-typewriter-8.json")),
        Arguments.of(PUBLIC_API, SHARED.resolve("segment-typewriter-product.json")),
        Arguments.of(CONFIG_API, PLANS.resolve("segment-config-api.json")),
        Arguments.of(CONFIG_API, PLANS.resolve("reference/segment-config-api.json")),
        Arguments.of(BARE, PLANS.resolve("segment-bare-events.json")),
        Arguments.of(BARE, PLANS.resolve("reference/segment-bare-events.json")),
        Arguments.of(TERRAFORM, PLANS.resolve("segment-terraform.tf")),
        Arguments.of(TERRAFORM, PLANS.resolve("reference/terraform.tf")),
        Arguments.of(RUDDERSTACK_API, PLANS.resolve("rudderstack-v1-api.json")),
        Arguments.of(RUDDERSTACK_API, PLANS.resolve("reference/rudderstack-v1.json")),
        Arguments.of(CATALOG, PLANS.resolve("rudderstack-catalog.json")),
        Arguments.of(CATALOG, PLANS.resolve("rudderstack-catalog-2019-09.json")),
        Arguments.of(CATALOG, PLANS.resolve("reference/rudderstack-v2.json")),
        Arguments.of(CATALOG, PLANS.resolve("reference/rudderstack-catalog.json")),
        Arguments.of(CATALOG, SHARED.resolve("rudderstack-ecommerce.json")),
        Arguments.of(AVO, PLANS.resolve("avo.json")),
        Arguments.of(AVO, PLANS.resolve("reference/avo.json")));
  }

  @ParameterizedTest
  @MethodSource("whole")
  void aWholePlanIsOfOneFormat(String title, Path file) throws IOException {
    if (Files.exists(file) || !file.startsWith(SHARED)) {
      assertThat(titles(new PlanText("plan", Files.readAllBytes(file)))).containsExactly(title);
    }
  }

  @Test
  void everyFormatOfOneFileHasSamples() {
    List<String> documents =
        Recognition.FORMATS.stream()
            .filter(format -> format instanceof DocumentFormat)
            .map(PlanFormat::title)
            .toList();
    assertThat(minimal().map(sample -> sample.get()[0].toString()).distinct())
        .containsExactlyInAnyOrderElementsOf(documents);
    assertThat(whole().map(sample -> sample.get()[0].toString()).distinct())
        .containsExactlyInAnyOrderElementsOf(documents);
  }

  @Test
  void aFileOfNoFormatIsToldWhatItHasAndWhatWasLookedFor() {
    assertThat(Reading.json("{\"openapi\": \"3.1.0\", \"paths\": {}}").rendered())
        .singleElement()
        .asString()
        .startsWith(
            "[format-unknown] The plan is in no known format: it has openapi, paths. Looked for: ")
        .contains(Recognition.FORMATS.stream().map(PlanFormat::title).toList())
        .contains("Segment's Public API (\"rules\" as a list)");
  }

  @Test
  void aFileOfTwoFormatsIsToldWhyItIsOfBoth() {
    assertThat(
            Reading.json("{\"events\": [{\"actions\": [], \"eventType\": \"track\"}]}").rendered())
        .singleElement()
        .asString()
        .startsWith("[format-ambiguous]")
        .contains("RudderStack's data catalog (events with \"eventType\"")
        .contains("Avo's JSON export (\"events\" as a list, with \"actions\")");
  }

  private static List<String> titles(PlanText file) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<PlanContent> content = PlanLoader.load(List.of(file), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return Recognition.FORMATS.stream()
        .filter(format -> format.fits(content.orElseThrow()))
        .map(PlanFormat::title)
        .toList();
  }
}
