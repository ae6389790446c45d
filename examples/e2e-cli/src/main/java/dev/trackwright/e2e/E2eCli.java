package dev.trackwright.e2e;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of the conformance command line: arguments in, one line of JSON and an exit code out.
 * Everything else it has to say goes to the error stream, so that a suite reads the other without
 * care.
 */
public final class E2eCli {

  private static final String HELP =
      """
      Usage: java -jar trackwright-e2e-cli.jar --input '<JSON>'

      Sends events through Trackwright's client, as Segment's conformance suites ask a library to.

        --input <JSON>  {"writeKey": "...", "apiHost": "http://127.0.0.1:8080",
                         "sequences": [{"delayMs": 0, "events": [
                           {"type": "track", "userId": "u-1", "event": "Order Completed",
                            "properties": {"total": 49.9}}]}],
                         "config": {"flushAt": 20, "flushInterval": 5000,
                                    "maxRetries": 10, "timeout": 30}}

                        An event is of type track, identify, group, page, screen or alias, and has a
                        userId or an anonymousId. It may have: messageId, timestamp (ISO 8601 with an
                        offset), event, name, category, groupId, previousId, traits, properties,
                        context, integrations.
                        flushAt is in events, flushInterval in milliseconds, timeout in seconds.
                        maxRetries does not count the first attempt, and is 10 unless given.
        --help          Prints this.
        --version       Prints the version.

      It waits until every event is settled, then prints one line to standard output, such as
        {"success":true,"sentBatches":1}
        {"success":false,"error":"...","sentBatches":0}
      and exits with 0, or with 1 if an event was not delivered or the input is wrong. sentBatches
      is how many batches have arrived. What happens on the way goes to standard error.
      """;

  private final ObjectMapper mapper = JsonMapper.shared();
  private final PrintStream out;
  private final PrintStream debug;

  E2eCli(PrintStream out, PrintStream debug) {
    this.out = out;
    this.debug = debug;
  }

  /**
   * Runs once and exits.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new E2eCli(out, System.err).run(List.of(args)));
  }

  /** Does what the arguments ask for; returns the exit code. */
  int run(List<String> args) {
    if (args.equals(List.of("--help"))) {
      out.print(HELP);
      return 0;
    }
    if (args.equals(List.of("--version"))) {
      out.println("trackwright-e2e-cli " + version());
      return 0;
    }
    Result result = result(args);
    out.println(result.json(mapper));
    return result.exitCode();
  }

  private Result result(List<String> args) {
    try {
      if (args.size() != 2 || !args.get(0).equals("--input")) {
        throw new InvalidInput("Exactly one --input '<JSON>' is needed; see --help");
      }
      Scenario scenario = new ScenarioReader(Clock.systemUTC()).read(args.get(1));
      scenario.ignored().forEach(path -> debug.println("Ignored, since unknown here: " + path));
      return new Replay(scenario, debug).play();
    } catch (InvalidInput wrong) {
      return new Result(wrong.getMessage(), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result("interrupted", 0);
    } catch (RuntimeException bug) {
      // The suite reads one line whatever happens; people read the trace.
      bug.printStackTrace(debug);
      return new Result("internal error: " + bug.getClass().getName(), 0);
    }
  }

  /** From the jar's manifest; classes in a folder have none. */
  private static String version() {
    String version = E2eCli.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
