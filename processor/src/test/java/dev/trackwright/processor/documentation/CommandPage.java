package dev.trackwright.processor.documentation;

import dev.trackwright.processor.cli.CommandTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The page of the command line, made from the command itself and by running it. */
final class CommandPage {

  private static final Path SAMPLES = Path.of("src/test/resources/plans/reference");

  private CommandPage() {}

  static String of(Path root) throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # The command line

            Generated from the command; a test keeps it fresh.

            The processor's jar is a command too. It needs a Java of 17 or later and nothing else:

            ```sh
            java -jar trackwright-processor.jar validate tracking-plan.yaml
            java -jar trackwright-processor.jar convert segment-plan.json -o tracking-plan.yaml
            ```

            Results go to standard output, in UTF-8; messages go to standard error, in javac's form `path:line:column: severity: [id] text`, with the ids of [every message](diagnostics.md). Colour is for terminals, and for nobody who sets `NO_COLOR`.
            `--help` after a command tells what stands here.

            | Exit code | |
            |---|---|
            """);
    CommandTable.exitCodes().forEach((code, meaning) -> Pages.row(page, "`" + code + "`", meaning));
    CommandTable.commands()
        .forEach(
            (name, description) -> {
              page.append("\n## ").append(name).append("\n\n").append(description);
              page.append("\n\n| Argument | |\n|---|---|\n");
              CommandTable.arguments(name)
                  .forEach((argument, meaning) -> Pages.row(page, "`" + argument + "`", meaning));
              page.append(name.equals("convert") ? conversion() : validation());
            });
    return page.append(forTools(root)).toString();
  }

  private static String validation() {
    return """

        It tells all that a build would, apart from what only the annotation knows: a clash of Java names that a `rename` there cures is an error here, unless `--no-java` leaves such things out.
        """;
  }

  private static String conversion() {
    return """

        A file from a vendor, and what becomes of it:

        ```text
        $ convert rudderstack-v1.json
        %s```

        What is written is read back and compared with what was read before it is handed out; whatever differs is listed as not carried over, like what the reader itself could not take. A converted plan generates the same Java as the original.
        """
        .formatted(CommandTable.transcript(SAMPLES, "convert", "rudderstack-v1.json"));
  }

  private static String forTools(Path root) throws IOException {
    StringBuilder part =
        new StringBuilder(
            """

            ## For tools

            With `--json` either command writes one document to standard output and nothing to standard error, unless the arguments make no sense. Its shape is [this JSON Schema](command-line.schema.json)'s: every member is always there, and null where there is nothing to say.

            """);
    JsonNode schema =
        new ObjectMapper()
            .readTree(Files.readString(root.resolve("docs/command-line.schema.json")));
    part.append("| Member | |\n|---|---|\n");
    members(part, "", schema);
    for (String below : List.of("plan", "diagnostic")) {
      String prefix = below.equals("plan") ? "plans[]." : "plans[].diagnostics[].";
      members(part, prefix, schema.path("$defs").path(below));
    }
    return part.toString();
  }

  private static void members(StringBuilder part, String prefix, JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(
            member -> {
              String meaning = member.getValue().path("description").asString("");
              List<String> choices = new ArrayList<>();
              member.getValue().path("enum").forEach(choice -> choices.add(choice.asString()));
              String text =
                  meaning.isEmpty() ? "One of " + String.join(", ", choices) + "." : meaning;
              Pages.row(part, "`" + prefix + member.getKey() + "`", text);
              members(part, prefix + member.getKey() + ".", member.getValue());
            });
  }
}
