package dev.trackwright.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands as somebody types them, apart from the jar and the process. */
class CommandTest {

  private static final Path SCHEMA = Path.of("../docs/command-line.schema.json");

  private static final String GOOD =
      """
      plan: Shop
      version: 4
      events:
        Order Completed:
          properties:
            total: {type: number, required: true}
      types:
        Currency: {enum: [EUR, USD]}
      """;

  private static final String BROKEN =
      """
      plan: Shop
      events:
        Order Completed:
          propertys: {}
          properties:
            total: {type: strng}
      """;

  private static final String CLASHING =
      """
      plan: Shop
      events:
        sign up: {}
        Sign-Up: {}
      """;

  /** What a vendor's plan says and the model does not hold. */
  private static final String LOSSY =
      """
      {"name": "Shop", "rules": [
        {"type": "TRACK", "key": "Signed Up", "version": "one", "jsonSchema":
          {"type": "object", "properties": {"properties": {"type": "object", "properties": {
            "at": {"type": "string", "format": "parsec"}}}}}}]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writePlans() throws IOException {
    Files.writeString(folder.resolve("good.yaml"), GOOD);
    Files.writeString(folder.resolve("broken.yaml"), BROKEN);
    Files.writeString(folder.resolve("clashing.yaml"), CLASHING);
    Files.writeString(folder.resolve("lossy.json"), LOSSY);
  }

  @Test
  void aGoodPlanIsToldInOneLine() {
    CommandRun run = run("validate", "good.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "good.yaml: Shop 4 with 1 event, 1 shared type and 1 property; nothing to mend"
                + System.lineSeparator());
  }

  @Test
  void allThatIsWrongIsToldAtItsPlaceWithItsId() {
    CommandRun run = run("validate", "broken.yaml");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("broken.yaml:4:5: error: [unknown-key] "))
        .anyMatch(line -> line.startsWith("broken.yaml:6:21: error: [type-unknown] "))
        .endsWith("broken.yaml: Shop with 1 event, 0 shared types and 1 property; 2 errors");
  }

  @Test
  void eachOfSeveralPlansIsCheckedAndTheWorstDecidesTheExitCode() {
    CommandRun run = run("validate", "good.yaml", "broken.yaml", "good.yaml");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).containsSubsequence("good.yaml: ", "broken.yaml: ", "good.yaml: ");
    assertThat(run("validate", "broken.yaml", "nowhere.yaml").exit()).isEqualTo(3);
  }

  @Test
  void namesThatMeetInJavaAreAnErrorUnlessJavaIsLeftOut() {
    CommandRun run = run("validate", "clashing.yaml");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error: [java-name-clash] ");
    assertThat(run("validate", "--no-java", "clashing.yaml").exit()).isZero();
  }

  @Test
  void aFolderAndAGlobArePlansToo() throws IOException {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    Files.writeString(plans.resolve("shop.yaml"), GOOD);
    assertThat(run("validate", "plans").exit()).isZero();
    assertThat(run("validate", "pl*/*.yaml").exit()).isZero();
    CommandRun none = run("validate", "pl*/*.json");
    assertThat(none.exit()).isEqualTo(3);
    assertThat(none.err()).contains("error: [input-not-found] There is no plan at pl*/*.json.");
  }

  @Test
  void whatCannotBeReadIsNoFaultOfThePlan() {
    CommandRun run = run("convert", "nowhere.yaml", "-o", "new.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("error: [input-not-found] There is no plan at nowhere.yaml.");
    assertThat(folder.resolve("new.yaml")).doesNotExist();
    assertThat(run("validate", "").exit()).isEqualTo(3);
    assertThat(run("validate", "[").exit()).isEqualTo(3);
    assertThat(run("validate", "a\u0000b").exit()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-o -"})
  void withoutAFileThePlanGoesToStandardOutputAlone(String output) {
    CommandRun run = run(("convert good.yaml " + output).trim().split(" "));
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            # Converted by Trackwright from good.yaml: Shop, version 4.
            #
            plan: Shop
            version: 4

            events:
              Order Completed:
                properties:
                  total: {type: number, required: true}

            types:
              Currency: {enum: [EUR, USD]}
            """);
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void aFileThatIsThereIsReplacedByForceAlone() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.yaml"), "mine");
    CommandRun refused = run("convert", "good.yaml", "-o", "mine.yaml");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).startsWith("error: [output-exists] mine.yaml is there already.");
    assertThat(mine).hasContent("mine");

    assertThat(run("convert", "good.yaml", "-o", "mine.yaml", "--force").exit()).isZero();
    assertThat(Files.readString(mine)).contains("plan: Shop");
    assertThat(run("validate", "mine.yaml").exit()).isZero();
  }

  @Test
  void aFolderThatIsNotThereIsAnOutputThatFails() {
    CommandRun run = run("convert", "good.yaml", "-o", "no/such/folder.yaml");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("error: [output-failed] no/such/folder.yaml cannot be written");
  }

  @Test
  void aPlanWithErrorsIsNotConverted() {
    CommandRun run = run("convert", "broken.yaml", "-o", "new.yaml");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[type-unknown]").contains("nothing was written; 2 errors");
    assertThat(folder.resolve("new.yaml")).doesNotExist();
  }

  @Test
  void whatIsNotCarriedOverIsToldOnTheTerminalAndInTheFile() throws IOException {
    CommandRun run = run("convert", "lossy.json", "-o", "new.yaml");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("lossy.json:2:52: warning: [rule-version-invalid] ")
        .contains("warning: [string-format-unknown] ")
        .contains("2 things not carried over, see above");
    assertThat(Files.readString(folder.resolve("new.yaml")))
        .contains("# Not carried over:\n# - [rule-version-invalid] ")
        .contains("\n# - [string-format-unknown] ");
  }

  @Test
  void aPlanWithoutANameCanBeGivenOne() throws IOException {
    Files.writeString(folder.resolve("nameless.yaml"), "events: {A: {}}\n");
    assertThat(run("convert", "nameless.yaml").err()).contains("[plan-name-missing]");
    CommandRun run = run("convert", "nameless.yaml", "--name", "My: Shop");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\nplan: \"My: Shop\"\n");
  }

  @Test
  void theDocumentForToolsIsWhatItsSchemaPromises() throws IOException {
    for (String[] arguments :
        List.of(
            new String[] {"validate", "--json", "good.yaml", "broken.yaml", "nowhere.yaml"},
            new String[] {"validate", "--json", "good.yaml"},
            new String[] {"convert", "--json", "lossy.json", "-o", "new.yaml"},
            new String[] {"convert", "--json", "broken.yaml", "-o", "other.yaml"})) {
      CommandRun run = run(arguments);
      assertThat(run.err()).isEmpty();
      assertThat(errors(run.out())).as(run.out()).isEmpty();
    }
  }

  @Test
  void theDocumentForToolsTellsWhatTheTextTells() {
    JsonNode broken = json(run("validate", "--json", "broken.yaml"));
    assertThat(broken.at("/exit").asInt()).isEqualTo(1);
    JsonNode first = broken.at("/plans/0/diagnostics/0");
    assertThat(first.at("/id").asString()).isEqualTo("unknown-key");
    assertThat(first.at("/severity").asString()).isEqualTo("error");
    assertThat(first.at("/file").asString()).isEqualTo("broken.yaml");
    assertThat(first.at("/line").asInt()).isEqualTo(4);
    assertThat(first.at("/column").asInt()).isEqualTo(5);
    assertThat(first.at("/text").asString()).contains("propertys").contains("properties");

    JsonNode lossy = json(run("convert", "--json", "lossy.json", "-o", "new.yaml"));
    assertThat(lossy.at("/plans/0/output").asString()).isEqualTo("new.yaml");
    assertThat(lossy.at("/plans/0/name").asString()).isEqualTo("Shop");
    assertThat(lossy.at("/plans/0/counts/events").asInt()).isEqualTo(1);
    assertThat(lossy.at("/plans/0/losses")).hasSize(2);
    assertThat(lossy.at("/plans/0/losses/1/id").asString()).isEqualTo("string-format-unknown");

    JsonNode nowhere = json(run("validate", "--json", "nowhere.yaml"));
    assertThat(nowhere.at("/exit").asInt()).isEqualTo(3);
    assertThat(nowhere.at("/plans/0/counts").isNull()).isTrue();
    assertThat(nowhere.at("/plans/0/diagnostics/0/file").isNull()).isTrue();
  }

  @Test
  void hostileTextIsHarmlessInTheDocumentAndInTheText() throws IOException {
    String name = "\u001B[31m\u202Ered\uD83D\uDE00\"\\";
    Files.writeString(
        folder.resolve("hostile.yaml"),
        "plan: \"\\e[31m\\u202Ered\uD83D\uDE00\\\"\\\\\"\nevents: {}\n");
    CommandRun text = run("validate", "hostile.yaml");
    assertThat(text.err()).doesNotContain("\u001B", "\u202E");
    CommandRun run = run("validate", "--json", "hostile.yaml");
    assertThat(run.out()).matches("[ -~\\n]*");
    assertThat(json(run).at("/plans/0/name").asString()).isEqualTo(name);
  }

  @Test
  void aDocumentAndAPlanDoNotBothFitIntoStandardOutput() {
    CommandRun run = run("convert", "--json", "good.yaml");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("error: --json needs --output");
  }

  @Test
  void whoMistypesIsToldWhatWasMeant() {
    CommandRun option = run("validate", "--jso", "good.yaml");
    assertThat(option.exit()).isEqualTo(2);
    assertThat(option.err()).contains("Unknown option: '--jso'").contains("--json");
    CommandRun command = run("convret", "good.yaml");
    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.err()).contains("convert");
    CommandRun nothing = run("validate");
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("PLAN").contains("validate --help");
    CommandRun none = run();
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("Usage: ").contains("validate").contains("convert");
  }

  @Test
  void helpGoesToStandardOutputAndIsNoMistake() {
    for (String command : List.of("validate", "convert")) {
      CommandRun run = run(command, "--help");
      assertThat(run.exit()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .contains("Usage: java -jar trackwright-processor.jar " + command)
          .contains("--json", "--name", "PLAN...");
      assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }
    assertThat(run("--help").out()).contains("Exit codes:");
    assertThat(run("--version").out()).startsWith("Trackwright ");
    assertThat(run("convert", "--version").exit()).isZero();
  }

  @Test
  void colourIsForTerminalsAlone() {
    assertThat(run("validate", "broken.yaml").err()).doesNotContain("\u001B");
    CommandRun coloured = CommandRun.with(folder, true, line -> {}, "validate", "broken.yaml");
    assertThat(coloured.err()).contains("\u001B[1m\u001B[31merror:\u001B[");
  }

  /** A command that fails as only a mistake of ours can. */
  @Command(name = "fail")
  private static final class Failing implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new IllegalStateException("no\u001Bsuch state");
    }
  }

  /** The same, with what is no exception. */
  @Command(name = "overflow")
  private static final class Overflowing implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new StackOverflowError("deep");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "overflow"})
  void ourOwnFailureIsOneLineAndATraceForWhoAsks(String command) {
    CommandRun run = CommandRun.with(folder, false, CommandTest::addFailures, command);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .hasLineCount(1)
        .startsWith("error: Trackwright ")
        .contains("has failed, which is a bug of ours: java.lang.", "report", "--debug")
        .doesNotContain("\u001B");
    CommandRun traced =
        CommandRun.with(folder, false, CommandTest::addFailures, "--debug", command);
    assertThat(traced.exit()).isEqualTo(3);
    assertThat(traced.err()).contains("\tat " + CommandTest.class.getName());
  }

  private static void addFailures(picocli.CommandLine line) {
    line.addSubcommand(new Failing()).addSubcommand(new Overflowing());
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, arguments);
  }

  private static JsonNode json(CommandRun run) {
    return new ObjectMapper().readTree(run.out());
  }

  private static List<?> errors(String document) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
        .validate(document, InputFormat.JSON);
  }
}
