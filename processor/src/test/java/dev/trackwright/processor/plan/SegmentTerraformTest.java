package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTerraformTest {

  private static final Path SAMPLE = Path.of("src/test/resources/plans/segment-terraform.tf");

  @Test
  void rulesAreThoseOfThePublicApi() throws IOException {
    TrackingPlan plan = Reading.of("plan.tf", Files.readAllBytes(SAMPLE)).clean();
    assertThat(plan.name()).isEqualTo("Shop");
    assertThat(plan.description()).contains("What the \"shop\" tracks, at ${5}.");
    assertThat(plan.events())
        .extracting(event -> event.kind() + " " + event.name())
        .containsExactly("TRACK Order Completed", "PAGE Home", "SCREEN Cart");
    Event order = plan.events().get(0);
    assertThat(order.version()).hasValue(2);
    assertThat(order.docs().labels())
        .containsEntry("team", "growth")
        .containsEntry("json_schema", "v1");
    assertThat(names(order.properties())).containsExactly("coupon", "order_id", "total");
    assertThat(names(plan.userTraits().orElseThrow().properties())).containsExactly("email");
  }

  @Test
  void aPatternIsWhatTheQuotedTextStandsFor() throws IOException {
    TrackingPlan plan = Reading.of("plan.tf", Files.readAllBytes(SAMPLE)).clean();
    PropertyType.ObjectType order = (PropertyType.ObjectType) plan.events().get(0).properties();
    Property id =
        order.properties().stream()
            .filter(p -> p.name().equals("order_id"))
            .findFirst()
            .orElseThrow();
    assertThat(id.type().constraints())
        .singleElement()
        .isInstanceOfSatisfying(
            Constraint.Pattern.class,
            pattern -> assertThat(pattern.expression()).isEqualTo("^o-\\d+$"));
  }

  @Test
  void mistakesInJsonWithinATextHaveTheirPlace() {
    Reading reading =
        read(
            """
            resource "segment_tracking_plan" "x" {
              name = "P"
              rules {
                type = "TRACK"
                key = "E"
                version = 1
                json_schema = <<-JSON
                  {"properties": {"properties": {"properties": {
                    "a": {"type": "sting"}}}}}
                JSON
              }
            }
            """);
    assertThat(reading.places()).containsExactly("[type-unknown] 9:23");
  }

  @Test
  void severalPlansInOneFileAreAnErrorThatListsThem() {
    Reading reading =
        read(
            """
            resource "segment_tracking_plan" "a" {
              name = "A"
            }
            resource "segment_tracking_plan" "b" {
              name = "B"
            }
            """);
    assertThat(reading.rendered())
        .singleElement()
        .asString()
        .startsWith(
            "[plans-several] The file holds 2 plans: \"a\" (plan.tf:1:34), \"b\" (plan.tf:4:34).");
  }

  @Test
  void aPlanWithoutANameSaysWhatToAdd() {
    assertThat(read("resource \"segment_tracking_plan\" \"a\" {\n}\n").rendered())
        .singleElement()
        .asString()
        .startsWith("[plan-name-missing]")
        .contains("Add name = \"…\"");
  }

  @Test
  void aFileWithoutAPlanIsOfNoKnownFormat() {
    assertThat(read("resource \"segment_source\" \"a\" {\n slug = var.x\n}\n").places())
        .containsExactly("[format-unknown] 1:1");
  }

  private static Reading read(String text) {
    return Reading.of("plan.tf", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(PropertyType.PayloadType payload) {
    return ((PropertyType.ObjectType) payload).properties().stream().map(Property::name).toList();
  }
}
