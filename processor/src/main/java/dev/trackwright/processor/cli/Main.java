package dev.trackwright.processor.cli;

import dev.trackwright.processor.diagnostics.TerminalText;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Where {@code java -jar} begins: the shell around the commands, with the one catch for what is our
 * own bug. It decides nothing but the exit code; the price of a library for the arguments is half a
 * megabyte in the jar (ADR 13).
 */
@Command(
    name = Main.NAME,
    description = "Checks tracking plans, and converts them from any format to the native one.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All is well.",
      "1:A plan has errors. Nothing was written.",
      "2:The arguments make no sense, or an output is there already.",
      "3:Something cannot be read or written, or Trackwright itself has failed."
    })
public final class Main {

  static final String NAME = "java -jar trackwright-processor.jar";

  static final int GOOD = 0;
  static final int PLAN_HAS_ERRORS = 1;
  static final int USAGE = 2;
  static final int FAILED = 3;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show the trace of a failure of Trackwright itself.")
  private boolean debug;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int exit = run(commandLine(terminal, Path.of("")), terminal, arguments);
    terminal.flush();
    System.exit(exit);
  }

  /**
   * The commands.
   *
   * @param folder in which relative paths begin
   */
  static CommandLine commandLine(Terminal terminal, Path folder) {
    return new CommandLine(new Main())
        .addSubcommand(new Validate(terminal, folder))
        .addSubcommand(new Convert(terminal, folder))
        .setUsageHelpAutoWidth(true);
  }

  /** The exit code of a run. Nothing is thrown. */
  static int run(CommandLine line, Terminal terminal, String... arguments) {
    Main main = line.getCommand();
    line.setOut(terminal.outWriter())
        .setErr(terminal.errWriter())
        .setColorScheme(terminal.scheme())
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, main.debug, terminal))
        .setParameterExceptionHandler((e, rest) -> misused(e, terminal));
    try {
      return arguments.length == 0 ? noCommand(line, terminal) : line.execute(arguments);
    } catch (RuntimeException | Error e) {
      return failed(e, main.debug, terminal);
    }
  }

  private static int noCommand(CommandLine line, Terminal terminal) {
    line.usage(terminal.errWriter(), terminal.scheme());
    return USAGE;
  }

  private static int misused(CommandLine.ParameterException e, Terminal terminal) {
    CommandLine command = e.getCommandLine();
    terminal.error(TerminalText.safe(String.valueOf(e.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, terminal.errWriter());
    terminal.say("See " + command.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static int failed(Throwable thrown, boolean debug, Terminal terminal) {
    terminal.error(
        "Trackwright "
            + Version.of()
            + " has failed, which is a bug of ours: "
            + TerminalText.safe(thrown.toString())
            + (debug ? "" : ". Please report this line and what --debug adds to it."));
    Optional.of(thrown).filter(t -> debug).ifPresent(terminal::trace);
    return FAILED;
  }
}
