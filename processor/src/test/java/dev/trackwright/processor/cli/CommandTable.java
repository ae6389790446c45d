package dev.trackwright.processor.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Lets the documentation see what the command takes. */
public final class CommandTable {

  private CommandTable() {}

  /** Name and description of each command. */
  public static Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    line()
        .getSubcommands()
        .forEach(
            (name, command) ->
                commands.put(
                    name,
                    String.join(" ", command.getCommandSpec().usageMessage().description())
                        .strip()));
    return commands;
  }

  /** What a command takes, as its help names it, with its description. */
  public static Map<String, String> arguments(String command) {
    CommandLine.Model.CommandSpec spec =
        Objects.requireNonNull(line().getSubcommands().get(command), command).getCommandSpec();
    Map<String, String> rows = new LinkedHashMap<>();
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      rows.put(parameter.paramLabel() + "...", String.join(" ", parameter.description()));
    }
    for (OptionSpec option : spec.options()) {
      List<String> names = new ArrayList<>(List.of(option.names()));
      String last = names.remove(names.size() - 1);
      names.add(option.arity().max() > 0 ? last + "=" + option.paramLabel() : last);
      rows.put(String.join(", ", names), String.join(" ", option.description()));
    }
    return rows;
  }

  /** Meaning of each exit code. */
  public static Map<String, String> exitCodes() {
    return line().getCommandSpec().usageMessage().exitCodeList();
  }

  private static CommandLine line() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Main.commandLine(new Terminal(nowhere, nowhere, false), Path.of(""))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
  }

  /** What a run in a folder says to standard error, and then what it writes. */
  public static String transcript(Path folder, String... arguments) {
    CommandRun run = CommandRun.in(folder, arguments);
    return run.err().replace(System.lineSeparator(), "\n") + run.out();
  }
}
