package dev.trackwright.benchmarks.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that the harness has started. It is killed when it has said what was expected, or
 * has not in time.
 */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final OutputStream in;
  private final Map<String, Long> values = new HashMap<>();

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = process.getOutputStream();
  }

  static Child start(
      String classPath, List<String> options, Path errors, Class<?> main, List<String> args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(args);
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    return new Child(process);
  }

  /** Reads up to the line {@code last}, and remembers every {@code name=value} before it. */
  void readUntil(String last, Duration limit) throws IOException, InterruptedException {
    Thread killer = killer(limit);
    try {
      for (String line = readLine(); !line.equals(last); line = readLine()) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          remember(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } finally {
      killer.interrupt();
      killer.join();
    }
  }

  /** A client that is measured may print lines of its own, which may have an equals sign. */
  private void remember(String name, String value) {
    if (value.matches("-?\\d{1,18}")) {
      values.put(name, Long.parseLong(value));
    }
  }

  String readLine() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("A process ended before it was done");
    }
    return line;
  }

  private Thread killer(Duration limit) {
    Thread killer =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(limit.toMillis());
                process.destroyForcibly();
              } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
              }
            },
            "killer");
    killer.setDaemon(true);
    killer.start();
    return killer;
  }

  double value(String name) throws IOException {
    Long value = values.get(name);
    if (value == null) {
      throw new IOException("A process did not say " + name);
    }
    // Nothing that is measured here comes near 2^53.
    return (double) value;
  }

  void poke() throws IOException {
    in.write('\n');
    in.flush();
  }

  long pid() {
    return process.pid();
  }

  /** User and system time so far. */
  Duration cpu() throws IOException {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IOException("This system tells no CPU time of a process"));
  }

  /** It has said what it had to say; whatever its client still does is no longer measured. */
  @Override
  public void close() throws IOException {
    in.close();
    process.destroyForcibly().onExit().join();
  }
}
