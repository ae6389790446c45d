package dev.trackwright.processor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * Where the command speaks: results on standard output, in UTF-8 whatever the locale, and words for
 * people on standard error. Colour is for people at a terminal who have not set {@code NO_COLOR}.
 */
final class Terminal {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final PrintStream out;
  private final PrintStream err;
  private final Ansi ansi;

  /**
   * @param out takes results; has to be in UTF-8
   * @param err takes messages
   */
  Terminal(PrintStream out, PrintStream err, boolean colour) {
    this.out = out;
    this.err = err;
    this.ansi = colour ? Ansi.ON : Ansi.OFF;
  }

  static Terminal ofProcess() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    return new Terminal(out, System.err, Ansi.AUTO.enabled() && !isRedirected());
  }

  /** Java tells of standard output alone; where the system tells of standard error, it is asked. */
  private static boolean isRedirected() {
    try {
      return Files.isSymbolicLink(STANDARD_ERROR)
          && !Files.readSymbolicLink(STANDARD_ERROR).startsWith("/dev");
    } catch (IOException | InvalidPathException | SecurityException e) {
      return false; // no such system
    }
  }

  ColorScheme scheme() {
    return CommandLine.Help.defaultColorScheme(ansi);
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, Charset.defaultCharset());
  }

  /** A result, as it is. */
  void result(String text) {
    out.write(
        text.getBytes(StandardCharsets.UTF_8), 0, text.getBytes(StandardCharsets.UTF_8).length);
    out.flush();
  }

  /** A line for people. */
  void say(String line) {
    err.println(line);
  }

  /** A line that tells of an error without a place. */
  void error(String text) {
    say(coloured("error:", "bold,red") + " " + text);
  }

  void trace(Throwable thrown) {
    thrown.printStackTrace(err);
  }

  /** The word in a style of picocli's, where there is colour. The word is one of ours. */
  String coloured(String word, String style) {
    return ansi.string("@|" + style + " " + word + "|@");
  }

  /** Whether standard output was closed or is full. */
  boolean hasFailed() {
    return out.checkError();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
