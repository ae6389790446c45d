package dev.trackwright.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A module on disk that is compiled by the running JDK's javac with our processor. */
public final class JavacBuild {

  private final Path module;
  private final List<String> options = new ArrayList<>();
  private Processor processor = new TrackingPlanProcessor();
  private Path classes;
  private Path generated;

  /** A module in {@code module}, with Maven's output folders. */
  public JavacBuild(Path module) {
    this.module = module;
    this.classes = module.resolve("target/classes");
    this.generated = module.resolve("target/generated-sources/annotations");
  }

  /** Adds a file, such as {@code src/main/java/acme/package-info.java}. */
  public JavacBuild with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public JavacBuild with(String path, byte[] bytes) {
    try {
      Path file = module.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds options of javac. */
  public JavacBuild options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Puts another processor around or in place of ours. */
  public JavacBuild processor(Processor other) {
    processor = other;
    return this;
  }

  /** Puts what javac writes elsewhere. */
  public JavacBuild output(Path newClasses, Path newGenerated) {
    classes = newClasses;
    generated = newGenerated;
    return this;
  }

  /** Compiles all of {@code src/main/java} with {@code -Xlint:all -Werror}. */
  public Outcome compile() {
    try {
      Files.createDirectories(classes);
      Files.createDirectories(generated);
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
      StringWriter out = new StringWriter();
      List<Path> sources;
      try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
        sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      }
      List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17"));
      if (!options.contains("-classpath")) {
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
      }
      arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
      arguments.addAll(options);
      try (StandardJavaFileManager manager =
          javac.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
        JavaCompiler.CompilationTask task =
            javac.getTask(
                out, manager, said, arguments, null, manager.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(List.of(processor));
        processor = new TrackingPlanProcessor(); // one serves for one compilation
        boolean success = task.call();
        List<String> messages = said.getDiagnostics().stream().map(JavacBuild::text).toList();
        return new Outcome(success, messages, classes, generated);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ENGLISH);
  }

  /**
   * What became of a build.
   *
   * @param success whether javac was content
   * @param messages kind and text of each
   * @param classes where the classes are
   * @param generated where the generated sources are
   */
  public record Outcome(boolean success, List<String> messages, Path classes, Path generated) {

    /** The messages of ours, which begin with an id in brackets. */
    public List<String> ours() {
      return messages.stream()
          .filter(message -> message.matches("(?s)\\w+ \\[[a-z-]+] .*"))
          .toList();
    }

    /** The generated files by their path, sorted. */
    public List<String> generatedFiles() throws IOException {
      try (Stream<Path> files = Files.walk(generated)) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> generated.relativize(file).toString())
            .sorted()
            .toList();
      }
    }
  }
}
