package dev.trackwright.processor.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine;

/** What a run of the command left behind, without a process of its own. */
record CommandRun(int exit, String out, String err) {

  static CommandRun in(Path folder, String... arguments) {
    return with(folder, false, line -> {}, arguments);
  }

  static CommandRun with(
      Path folder, boolean colour, Consumer<CommandLine> change, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(stream(out), stream(err), colour);
    CommandLine line = Main.commandLine(terminal, folder);
    change.accept(line);
    int exit = Main.run(line, terminal, arguments);
    terminal.flush();
    return new CommandRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
