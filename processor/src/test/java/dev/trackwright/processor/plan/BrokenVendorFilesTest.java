package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trackwright.processor.diagnostics.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Vendors' files, broken in every way that can be gone through: they end in a plan or an error. */
class BrokenVendorFilesTest {

  private static final Path PLANS = Path.of("src/test/resources/plans");

  private static final List<String> VALUES =
      List.of("null", "7", "\"x\"", "\"\"", "true", "[]", "[7]", "[{}]", "{}", "{\"x\": 7}");

  private static final Pattern HCL_TOKEN =
      Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|<<-?[A-Z]+|[A-Za-z_][\\w-]*|[0-9.]+|[^\\s\\w]");

  private static final List<String> HCL =
      List.of("", "null", "7", "\"x\"", "[]", "{}", "\"${x}\"", "\"", "{", "}", "=", "\n");

  @TestFactory
  Stream<DynamicTest> aFileCutAtAny64thByteIsReported() {
    return each(
        2,
        file -> {
          byte[] whole = bytes(file);
          for (int end = 0; end < whole.length; end += 64) {
            Reading reading = readsOrReports(file, Arrays.copyOf(whole, end));
            assertThat(reading.diagnostics())
                .as("cut at %s", end)
                .anyMatch(d -> d.id().severity() == Severity.ERROR);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anyValueOfAnyOtherKindIsReadOrReported() {
    return each(
        1,
        file -> {
          String text = new String(bytes(file), StandardCharsets.UTF_8);
          boolean json = file.toString().endsWith(".json");
          for (Place place : json ? values(text) : tokens(text)) {
            for (String value : json ? VALUES : HCL) {
              String broken = text.substring(0, place.start) + value + text.substring(place.end);
              readsOrReports(file, broken.getBytes(StandardCharsets.UTF_8));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anyValueNestedBottomlesslyIsReported() {
    String deep = "{\"properties\": {\"a\": ".repeat(5_000) + "{}" + "}}".repeat(5_000);
    return each(
        1,
        file -> {
          String text = new String(bytes(file), StandardCharsets.UTF_8);
          if (file.toString().endsWith(".json")) {
            List<Place> values = values(text);
            for (int i = 0; i < values.size(); i += 1 + values.size() / 20) {
              Place place = values.get(i);
              String broken = text.substring(0, place.start) + deep + text.substring(place.end);
              assertThat(readsOrReports(file, broken.getBytes(StandardCharsets.UTF_8)).plan())
                  .isEmpty();
            }
          }
        });
  }

  @Test
  void thousandsOfEventsOfAnyFormatAreRead() {
    String schema =
        "{\"type\": \"object\", \"properties\": {\"properties\": {\"type\": \"object\","
            + " \"properties\": {\"a\": {\"type\": [\"string\"]}}}}}";
    List<String> events =
        List.of(
            "{\"name\": \"P\", \"rules\": [%s]}",
            "{\"type\": \"TRACK\", \"key\": \"E%d\", \"version\": 1, \"jsonSchema\": %s}",
            "{\"display_name\": \"P\", \"rules\": {\"events\": [%s]}}",
            "{\"name\": \"E%d\", \"rules\": %s}",
            "{\"name\": \"P\", \"creationType\": \"x\", \"rules\": {\"events\": [%s]}}",
            "{\"name\": \"E%d\", \"eventType\": \"track\", \"rules\": %s}",
            "{\"name\": \"P\", \"events\": [%s]}",
            "{\"name\": \"E%d\", \"actions\": [\"logEvent\"], \"rules\": %s}",
            "resource \"segment_tracking_plan\" \"x\" {\n name = \"P\"\n rules = [%s]\n}\n",
            "{type = \"TRACK\", key = \"E%d\", version = 1, json_schema = jsonencode(%s)}");
    for (int format = 0; format < events.size(); format += 2) {
      String event = events.get(format + 1);
      String list =
          IntStream.range(0, 5_000)
              .mapToObj(i -> String.format(event, i, schema))
              .collect(Collectors.joining(",\n"));
      String plan = String.format(events.get(format), list);
      Reading reading = Reading.of("plan", plan.getBytes(StandardCharsets.UTF_8));
      assertThat(reading.clean().events()).as(events.get(format)).hasSize(5_000);
    }
  }

  @Test
  void oneTraitOfThousandsOfEventsIsReadOnce() {
    String events =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    "{\"name\": \"E"
                        + i
                        + "\", \"actions\": [\"identify\"], \"rules\": {\"properties\":"
                        + " {\"userProperties\": {\"properties\": {\"plan\": {\"type\":"
                        + " \"string\", \"enum\": [\"p"
                        + i
                        + "\"]}}}}}}")
            .collect(Collectors.joining(",\n"));
    TrackingPlan plan = Reading.json("{\"name\": \"P\", \"events\": [" + events + "]}").clean();
    PropertyType.ObjectType user =
        (PropertyType.ObjectType) plan.userTraits().orElseThrow().properties();
    PropertyType.EnumType values = (PropertyType.EnumType) user.properties().get(0).type();
    assertThat(values.values()).hasSize(2_000);
  }

  /** Where a value stands, from its first character to behind its last. */
  private record Place(int start, int end) {}

  private static List<Place> values(String json) {
    List<Place> places = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (token.isStructStart()) {
          open.add(start);
        } else if (token.isStructEnd()) {
          places.add(new Place(open.remove(open.size() - 1), start + 1));
        } else if (token != JsonToken.PROPERTY_NAME) {
          parser.finishToken();
          places.add(new Place(start, (int) parser.currentLocation().getCharOffset()));
        }
      }
    }
    return places;
  }

  private static List<Place> tokens(String hcl) {
    List<Place> places = new ArrayList<>();
    Matcher matcher = HCL_TOKEN.matcher(hcl);
    while (matcher.find()) {
      places.add(new Place(matcher.start(), matcher.end()));
    }
    return places;
  }

  private static Reading readsOrReports(Path file, byte[] bytes) {
    Reading[] reading = new Reading[1];
    assertThatCode(() -> reading[0] = Reading.of(String.valueOf(file.getFileName()), bytes))
        .as(() -> new String(bytes, StandardCharsets.UTF_8))
        .doesNotThrowAnyException();
    boolean failed =
        reading[0].diagnostics().stream().anyMatch(d -> d.id().severity() == Severity.ERROR);
    assertThat(reading[0].plan().isPresent() || failed).isTrue();
    return reading[0];
  }

  /** The samples of all formats lie in the folder itself, one plan in all of them below. */
  private static Stream<DynamicTest> each(int depth, Consumer<Path> test) {
    try (Stream<Path> files = Files.walk(PLANS, depth)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.(json|tf)"))
          .sorted()
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> test.accept(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
