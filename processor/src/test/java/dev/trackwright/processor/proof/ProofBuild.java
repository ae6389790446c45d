package dev.trackwright.processor.proof;

import dev.trackwright.processor.TrackingPlanProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Many plans in one run of javac with our processor in it, each in a package of its own. One run
 * costs less than many; the price is that a plan whose code does not compile hides what comes later
 * of the others, so such a run is done again without it.
 */
final class ProofBuild {

  private static final List<String> STRICT =
      List.of("-Xlint:all", "-Xdoclint:all/protected", "-Werror", "--release", "17");

  private final Path folder;
  private int runs;

  /**
   * @param folder to be filled
   */
  ProofBuild(Path folder) {
    this.folder = folder;
    write(folder.resolve("pom.xml"), "<project/>".getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A plan to be compiled.
   *
   * @param packageName where its code lands
   * @param path of the file or folder, below the build's folder
   * @param options more of the annotation, such as {@code , silence = "x"}
   */
  record Unit(String packageName, String path, String options) {}

  /**
   * What became of a unit.
   *
   * @param messages all that the compiler or the processor says of it, the ids in brackets first
   * @param classes of its package, by simple name; empty where it was not compiled
   */
  record Outcome(List<String> messages, Map<String, Class<?>> classes) {

    private static final Pattern ID = Pattern.compile("\\[([a-z-]+)] ");

    /** The ids of our diagnostics, in their order; what is not ours is itself. */
    List<String> ids() {
      List<String> ids = new ArrayList<>();
      for (String message : messages) {
        Matcher id = ID.matcher(message);
        ids.add(id.lookingAt() ? id.group(1) : message);
      }
      return ids;
    }
  }

  /** Adds a file, below the build's folder. */
  void add(String path, byte[] bytes) {
    write(folder.resolve(path), bytes);
  }

  /** Adds a class of the application. */
  void source(String packageName, String name, String text) {
    add(
        "sources/" + packageName.replace('.', '/') + "/" + name + ".java",
        text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the processor says of each unit, by package; nothing is compiled. */
  Map<String, Outcome> examine(List<Unit> units) {
    Run run = new Run(units, List.of("-proc:only", "--release", "17"));
    Map<String, Outcome> outcomes = new TreeMap<>();
    units.forEach(
        unit ->
            outcomes.put(
                unit.packageName(), new Outcome(run.messages(unit.packageName()), Map.of())));
    return outcomes;
  }

  /** Compiles all units, strictly; by package. */
  Map<String, Outcome> compile(List<Unit> units) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    List<Unit> left = new ArrayList<>(units);
    for (int i = 0; i < 4 && !left.isEmpty(); i++) {
      Run run = new Run(left, STRICT);
      if (run.success) {
        for (Unit unit : left) {
          outcomes.put(
              unit.packageName(),
              new Outcome(run.messages(unit.packageName()), run.classes(unit.packageName())));
        }
        return outcomes;
      }
      List<Unit> guilty =
          left.stream().filter(unit -> !run.messages(unit.packageName()).isEmpty()).toList();
      if (guilty.isEmpty()) {
        throw new AssertionError("javac has failed: " + run.other + run.out);
      }
      for (Unit unit : guilty) {
        outcomes.put(unit.packageName(), new Outcome(run.messages(unit.packageName()), Map.of()));
      }
      left.removeAll(guilty);
    }
    left.forEach(
        unit -> outcomes.put(unit.packageName(), new Outcome(List.of("not compiled"), Map.of())));
    return outcomes;
  }

  private final class Run {

    private final Map<String, List<String>> messages = new LinkedHashMap<>();
    private final List<String> other = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final Path classes;
    private final boolean success;
    private final URLClassLoader loader;

    Run(List<Unit> units, List<String> options) {
      Path here = folder.resolve("run" + runs++);
      classes = here.resolve("classes");
      Path generated = here.resolve("generated");
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
      arguments.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
      arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
      arguments.add("-Atrackwright.root=" + folder);
      try (StandardJavaFileManager files =
          javac.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
        Files.createDirectories(classes);
        Files.createDirectories(generated);
        List<Path> sources = new ArrayList<>();
        for (Unit unit : units) {
          sources.add(packageInfo(here, unit));
          sources.addAll(sources(unit));
        }
        JavaCompiler.CompilationTask task =
            javac.getTask(
                out, files, said, arguments, null, files.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(List.of(new TrackingPlanProcessor()));
        success = task.call();
        loader =
            new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, ProofBuild.class.getClassLoader());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      said.getDiagnostics().forEach(diagnostic -> sort(diagnostic, units));
    }

    private void sort(Diagnostic<? extends JavaFileObject> diagnostic, List<Unit> units) {
      String text = diagnostic.getMessage(Locale.ENGLISH);
      String source =
          diagnostic.getSource() == null ? "" : diagnostic.getSource().toUri().getPath();
      for (Unit unit : units) {
        if (source.contains("/" + unit.packageName().replace('.', '/') + "/")) {
          String where =
              text.startsWith("[")
                  ? ""
                  : source.replaceFirst(".*/", "") + ":" + diagnostic.getLineNumber() + ": ";
          messages.computeIfAbsent(unit.packageName(), p -> new ArrayList<>()).add(where + text);
          return;
        }
      }
      other.add(diagnostic.getKind() + " " + text);
    }

    List<String> messages(String packageName) {
      return messages.getOrDefault(packageName, List.of());
    }

    Map<String, Class<?>> classes(String packageName) {
      Map<String, Class<?>> found = new TreeMap<>();
      try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString().replaceFirst("\\.class$", "");
          if (!name.contains("$") && !name.equals("package-info")) {
            found.put(name, loader.loadClass(packageName + "." + name));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
      return found;
    }
  }

  private static Path packageInfo(Path here, Unit unit) {
    Path file = here.resolve(unit.packageName().replace('.', '/')).resolve("package-info.java");
    String text =
        """
        /** A plan. */
        @dev.trackwright.TrackingPlan(value = "%s"%s)
        package %s;
        """
            .formatted(unit.path(), unit.options(), unit.packageName());
    write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private List<Path> sources(Unit unit) throws IOException {
    Path sources = folder.resolve("sources").resolve(unit.packageName().replace('.', '/'));
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(sources)) {
      return files.sorted().toList();
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
