package dev.trackwright.processor.documentation;

import dev.trackwright.DestinationOptions;
import dev.trackwright.TrackingClient;
import dev.trackwright.TrackingPlan;
import dev.trackwright.processor.OptionTable;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The pages of {@code docs} that are made from the code. */
final class Pages {

  private Pages() {}

  /** Every message, from the catalogue. */
  static String diagnostics() {
    StringBuilder page =
        new StringBuilder(
            """
            # Every message

            Generated from `DiagnosticId`; a test keeps it fresh.

            A message reads `[id] what is wrong, the cure (path:line:column)`. It is carried by the annotated element, because a compiler knows no place in a plan; the text carries the plan's own place in the form that IDEs link.
            All that is wrong with a plan is told at once.

            A warning or note is silenced where the plan is named: `@TrackingPlan(value = "plan.yaml", silence = "id")`. An error cannot be.

            | Id | | What it is | How it reads |
            |---|---|---|---|
            """);
    Arrays.stream(DiagnosticId.values())
        .sorted(Comparator.comparing(DiagnosticId::id))
        .forEach(
            id ->
                row(
                    page,
                    "`" + id.id() + "`",
                    id.severity().name().toLowerCase(Locale.ROOT),
                    id.summary(),
                    id.template().replaceAll("%(\\d\\$)?s", "…").replace("%%", "%")));
    return page.toString();
  }

  /** The annotation's members and the compiler options. */
  static String options() {
    StringBuilder page =
        new StringBuilder(
            """
            # Options

            Generated from the code; a test keeps it fresh.

            ## On the annotation

            What belongs to a plan stands where the plan is named, so that a reviewer sees it.

            | Member of `@TrackingPlan` | Default | Meaning |
            |---|---|---|
            """);
    Map<String, String> meanings =
        new TreeMap<>(
            Map.of(
                "include",
                    "Which events the client is for; all where it is empty:"
                        + " `@TrackingPlan.Select(label = \"team=checkout\")`. An event is taken that"
                        + " fits one entry; it fits an entry if every given member has one of its"
                        + " values. In names `*` stands for any text.",
                "exclude", "Which of these events are left out, in the same words.",
                "planned", "Whether events of `status: planned` are generated.",
                "value", "The plan's path; [how it is found](setup.md#where-the-plan-may-lie).",
                "name", "What the generated client is called after, in place of the plan's name.",
                "numbers",
                    "What `number` becomes: `DOUBLE`, or `BIG_DECIMAL` for every digit. In a native"
                        + " plan, `javaType: BigDecimal` does so for one property.",
                "rename",
                    "Java names for a plan that cannot be edited:"
                        + " `@TrackingPlan.Rename(event = \"sign up\", to = \"SignUpLegacy\")`.",
                "silence", "Ids of [warnings](diagnostics.md) that are not to be told."));
    Arrays.stream(TrackingPlan.class.getDeclaredMethods())
        .sorted(Comparator.comparing(Method::getName))
        .forEach(
            member -> {
              String meaning = meanings.get(member.getName());
              if (meaning == null) {
                throw new IllegalStateException("no meaning is given for " + member.getName());
              }
              row(page, "`" + member.getName() + "`", defaultOf(member), meaning);
            });
    page.append(
        """

        ## Of the compiler

        | Option | Meaning |
        |---|---|
        """);
    OptionTable.rows().forEach((key, summary) -> row(page, "`-A" + key + "=…`", summary));
    page.append(
        """

        ## Of the client

        The Javadoc of `TrackingClient.Builder` gives ranges. `build()` tells all that is wrong at once. What is marked with * can be set for [one destination](destinations.md), too.

        | Setting | Default | Meaning |
        |---|---|---|
        """);
    Map<String, List<String>> settings = clientSettings();
    Set<String> ofDestinations =
        Arrays.stream(DestinationOptions.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    Arrays.stream(TrackingClient.Builder.class.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .map(Method::getName)
        .filter(name -> !name.equals("build"))
        .distinct()
        .sorted()
        .forEach(
            name -> {
              List<String> cells = settings.get(name);
              if (cells == null) {
                throw new IllegalStateException("no meaning is given for " + name);
              }
              String mark = ofDestinations.contains(name) ? " *" : "";
              row(page, "`" + name + "`" + mark, cells.get(0), cells.get(1));
            });
    return page.toString();
  }

  private static Map<String, List<String>> clientSettings() {
    Map<String, List<String>> settings = new TreeMap<>();
    settings.put("transport", List.of("required", "Where messages go, if it is one place."));
    settings.put(
        "destination",
        List.of("none", "One of [several places](destinations.md) where messages go, by name."));
    settings.put(
        "routeByPlan",
        List.of(
            "off",
            "Sends an event to those destinations alone that its plan lists under `destinations`."));
    settings.put(
        "whenFull",
        List.of(
            "`dropNewest()`",
            "What happens to events beyond `maxHeld`: the newest or the oldest are dropped, or the"
                + " caller waits."));
    settings.put(
        "batchesUnderWay",
        List.of(
            "4", "Batches under way at a time; the events of one user are never in two of them."));
    settings.put(
        "spool",
        List.of("none", "Where events survive the process, and wait when memory gets short."));
    settings.put("onSettled", List.of("nobody", "Who is told what became of events, by batch."));
    settings.put(
        "maxHeld",
        List.of(
            "10,000 events, 16 MiB",
            "What is held at most, from acceptance to delivery; what comes beyond it is dropped and"
                + " counted."));
    settings.put("batchEvents", List.of("500", "Events in one batch at most."));
    settings.put("batchBytes", List.of("500,000", "Bytes of events in one batch at most."));
    settings.put(
        "flushInterval", List.of("5 s", "How long an event waits for others to fill a batch."));
    settings.put(
        "retries",
        List.of("1,000 attempts, 12 h", "When a batch that fails is given up; the first wins."));
    settings.put(
        "violationPolicy",
        List.of("`LOG_AND_SEND`", "What happens to a call that does not keep to the plan."));
    settings.put(
        "onViolation", List.of("the log", "Who is told of calls that do not keep to the plan."));
    settings.put("clock", List.of("the system's", "Where timestamps come from."));
    settings.put("closeTimeout", List.of("10 s", "The deadline of `close()`."));
    return settings;
  }

  /** The native format, from its JSON Schema. */
  static String planFormat(Path root) throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(Files.readString(root.resolve("docs/tracking-plan.schema.json")));
    StringBuilder page =
        new StringBuilder(
            """
            # The native plan format

            The tables are generated from the format's [JSON Schema](tracking-plan.schema.json); a test keeps them fresh. Begin a plan with `# yaml-language-server: $schema=…` and most editors complete and check it.

            A plan is YAML 1.2 or JSON, in UTF-8. This one belongs to the quickstart:

            <!-- snippet: examples/quickstart/src/main/tracking/tracking-plan.yaml -->
            <!-- end -->

            Keys that begin with `x-` are yours. Any other key that the format does not have is an error, with the nearest one that it has.

            ## The plan

            """);
    keys(page, schema);
    page.append("\n## An event, page or screen\n\n");
    keys(page, schema.path("$defs").path("event"));
    page.append(
        """

        ## A property, trait or type

        | In the plan | In Java |
        |---|---|
        | `type: string` | `String` |
        | `type: string`, `format: date-time`, `date`, `time`, `duration` | `Instant`, `LocalDate`, `OffsetTime`, `Duration` |
        | `type: string`, `format: uuid`, `uri` | `UUID`, `URI` |
        | `type: string`, `format: email`, `hostname`, `ipv4`, `ipv6` | `String`, checked |
        | `type: string`, `javaType: com.acme.OrderId` | that class; its `toString` is sent |
        | `type: integer` | `long`: 64 bits |
        | `type: number` | `double`, or `BigDecimal` with `javaType: BigDecimal` |
        | `type: boolean` | `boolean` |
        | `enum` | an enum of its own, or the shared type's, or yours with `javaType` |
        | `const` | written by the generated code |
        | several types, `oneOf`, `anyOf` | a sealed interface; [what becomes of every keyword](json-schema.md) |
        | `type: array` | `List` |
        | `properties` | a record with a builder |
        | `additionalProperties` alone | `Map<String, …>` |
        | `type: object` alone | `Map<String, Object>` |
        | `type: any`, or no type | `Object`: any JSON value |

        What is optional, required and nullable looks like this in Java: [decision 2](adr/0002-presence.md).

        """);
    keys(page, schema.path("$defs").path("schema"));
    return page.toString();
  }

  private static void keys(StringBuilder page, JsonNode schema) {
    page.append("| Key | Meaning |\n|---|---|\n");
    schema
        .path("properties")
        .properties()
        .forEach(
            key -> {
              String meaning = key.getValue().path("description").asString("");
              if (!meaning.isEmpty()) {
                row(page, "`" + key.getKey() + "`", meaning + choices(key.getValue()));
              } else if (key.getValue().has("$ref")) {
                row(page, "`" + key.getKey() + "`", "See below.");
              }
            });
  }

  private static String choices(JsonNode schema) {
    StringBuilder choices = new StringBuilder();
    schema
        .path("enum")
        .forEach(
            choice -> {
              if (choice.isString()) {
                choices.append(choices.isEmpty() ? " One of `" : ", `");
                choices.append(choice.asString()).append('`');
              }
            });
    return choices.isEmpty() ? "" : choices.append('.').toString();
  }

  private static String defaultOf(Method member) {
    Object value = member.getDefaultValue();
    if (value == null) {
      return "required";
    }
    boolean word = value instanceof Enum<?> || value instanceof Boolean;
    return word ? "`" + value + "`" : "none";
  }

  static void row(StringBuilder page, String... cells) {
    page.append('|');
    for (String cell : cells) {
      page.append(' ').append(cell.replace("|", "\\|").replace("<", "&lt;")).append(" |");
    }
    page.append('\n');
  }
}
