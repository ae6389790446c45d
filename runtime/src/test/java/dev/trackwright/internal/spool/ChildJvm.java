package dev.trackwright.internal.spool;

import dev.trackwright.ChildApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another process with a store: see {@link Child} for what it can do. Closing kills it. */
final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private ChildJvm(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildJvm start(Object... arguments) throws IOException {
    return new ChildJvm(application().start(arguments));
  }

  /** Starts a process none of whose files may exceed so many blocks, of 512 or of 1,024 bytes. */
  static ChildJvm startWithFileLimit(int blocks, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
    command.addAll(application().command(arguments));
    return new ChildJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private static ChildApplication application() {
    return ChildApplication.of(Child.class).options("-XX:-UsePerfData", "-Xshare:auto", "-Xmx64m");
  }

  /** The next line that the child has written; null at its end. */
  @Nullable String line() throws IOException {
    return lines.readLine();
  }

  /** All lines up to the given one, which must come. */
  List<String> linesUpTo(String last) throws IOException {
    List<String> all = new ArrayList<>();
    for (String line = line(); !last.equals(line); line = line()) {
      if (line == null) {
        throw new AssertionError("The child ended early, after " + all);
      }
      all.add(line);
    }
    return all;
  }

  /** Kills the child without notice, and gives what it had still written. */
  List<String> kill() throws IOException, InterruptedException {
    // Its output must be read to the end, and destroyForcibly() may close the stream.
    process.toHandle().destroyForcibly();
    List<String> rest = lines.lines().toList();
    process.waitFor();
    return rest;
  }

  /** Waits for its end. */
  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
