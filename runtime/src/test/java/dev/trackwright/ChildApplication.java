package dev.trackwright;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.json.JsonFactory;

/**
 * An application of a test in a JVM of its own, with what a user's has on the class path alone: the
 * client and what it requires, not what it can do without.
 */
public final class ChildApplication {

  private final Class<?> main;
  private final List<Class<?>> libraries = new ArrayList<>();
  private final List<String> options =
      new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
  private String rest = "";

  private ChildApplication(Class<?> main) {
    this.main = main;
    libraries.addAll(List.of(TrackingClient.class, main, JsonFactory.class, NullMarked.class));
  }

  /** The application that a class with a main method is. */
  public static ChildApplication of(Class<?> main) {
    return new ChildApplication(main);
  }

  /** Adds options of the JVM. */
  public ChildApplication options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Adds the libraries that classes come from. */
  public ChildApplication libraries(Class<?>... of) {
    libraries.addAll(List.of(of));
    return this;
  }

  /** Adds a class path to the end of it. */
  public ChildApplication classPath(String more) {
    rest += File.pathSeparator + more;
    return this;
  }

  /** Starts it; what it says on standard error is ours. */
  public Process start(Object... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Starts it; what it says on standard error is of no interest. */
  public Process startSilently(Object... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Runs it to its end, which must be an orderly one; gives what it has said on either output. */
  public List<String> run(Object... arguments) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
    List<String> said = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError("The application did not end well, after " + said);
    }
    return said;
  }

  /** How it is started by hand. */
  public List<String> command(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", ourClassPath() + rest, main.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  private String ourClassPath() {
    return libraries.stream()
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
