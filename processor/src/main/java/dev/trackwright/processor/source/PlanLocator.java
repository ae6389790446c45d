package dev.trackwright.processor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The first room: from the path in the annotation to the plan's bytes. It walks the file system
 * upward from the annotated source before it asks the compiler, because what the compiler's
 * locations hold differs between build tools; the price is a list of places that must be told when
 * nothing is found. The working folder of the process decides nothing.
 */
public final class PlanLocator {

  /** The most that is read of a file; a plan of this size is a mistake. */
  public static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final List<String> FOLDERS =
      List.of(
          "", "src/main/tracking", "src/main/resources", "src/test/tracking", "src/test/resources");
  private static final List<Location> LOCATIONS =
      List.of(
          StandardLocation.SOURCE_PATH,
          StandardLocation.CLASS_OUTPUT,
          StandardLocation.CLASS_PATH,
          StandardLocation.MODULE_PATH);

  private static final String IN_EACH =
      ", in each also in " + String.join(", ", FOLDERS.subList(1, FOLDERS.size()));
  private static final String OTHERWISE =
      ", and on the compiler's "
          + LOCATIONS.stream().map(Location::getName).collect(Collectors.joining(", "));

  private static final String PROBE = "trackwright.probe";

  private final ProcessingEnvironment environment;
  private final Optional<Path> root;

  /**
   * A locator for one compilation.
   *
   * @param root the folder that the user has named by option, which then is the only place
   */
  public PlanLocator(ProcessingEnvironment environment, Optional<Path> root) {
    this.environment = environment;
    this.root = root;
  }

  /** What became of the search. */
  public sealed interface Result {}

  /**
   * The plan's file was read.
   *
   * @param text its bytes, with the path as the user should read it
   * @param modulePath its path from the folder with the build file of the module that is compiled,
   *     with forward slashes; empty where it is no file of this build, as in a jar
   */
  public record Found(PlanText text, Optional<String> modulePath) implements Result {}

  /**
   * Nothing is there.
   *
   * @param folders that were tried, in their order
   * @param otherwise what else was tried, as the rest of a sentence; may be empty
   */
  public record Missing(List<String> folders, String otherwise) implements Result {
    /** Copies the list. */
    public Missing {
      folders = List.copyOf(folders);
    }
  }

  /** Something is there and cannot be read: a folder, a closed file, a path that is none. */
  public record Unreadable(String place, String reason) implements Result {}

  /** Looks for {@code path}, as the annotation on {@code element} writes it. */
  public Result locate(String path, Element element) {
    Path relative;
    try {
      relative = Path.of(path);
    } catch (InvalidPathException e) {
      return new Unreadable(path, "it is no path: " + e.getReason());
    }
    if (path.isBlank()) {
      return new Unreadable("\"" + path + "\"", "the path is empty");
    }
    List<Path> starts = starts(element);
    if (relative.isAbsolute() || root.isPresent()) {
      Path named = root.map(folder -> folder.resolve(relative)).orElse(relative).normalize();
      return Files.exists(named) ? read(named, starts) : new Missing(List.of(named.toString()), "");
    }
    Set<Path> folders = new LinkedHashSet<>();
    starts.forEach(start -> folders.addAll(BuildTree.upward(start)));
    for (Path folder : folders) {
      for (String inside : FOLDERS) {
        Path candidate = folder.resolve(inside).resolve(relative).normalize();
        if (Files.exists(candidate)) {
          return read(candidate, starts);
        }
      }
    }
    for (Location location : LOCATIONS) {
      Optional<byte[]> bytes = throughCompiler(location, path);
      if (bytes.isPresent()) {
        return new Found(new PlanText(path, bytes.get()), Optional.empty());
      }
    }
    return new Missing(
        folders.stream().map(Path::toString).toList(),
        (folders.isEmpty() ? "" : IN_EACH) + OTHERWISE);
  }

  private List<Path> starts(Element element) {
    List<Path> starts = new ArrayList<>();
    AnnotatedSource.of(element, environment).map(Path::getParent).ifPresent(starts::add);
    output(StandardLocation.SOURCE_OUTPUT).ifPresent(starts::add);
    output(StandardLocation.CLASS_OUTPUT).ifPresent(starts::add);
    return starts;
  }

  /**
   * The folder of an output location, found by naming a file in it that is never made. Javac names
   * a missing file when it is asked to read it, Eclipse's compiler only when asked to write it.
   */
  private Optional<Path> output(Location location) {
    Filer filer = environment.getFiler();
    return probe(() -> filer.getResource(location, "", PROBE))
        .or(() -> probe(() -> filer.createResource(location, "", PROBE)))
        .flatMap(AnnotatedSource::onDisk)
        .map(Path::getParent);
  }

  private interface Probe {
    FileObject file() throws IOException;
  }

  private static Optional<FileObject> probe(Probe probe) {
    try {
      return Optional.of(probe.file());
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // a compiler without that location
    }
  }

  private static Result read(Path file, List<Path> starts) {
    if (Files.isDirectory(file)) {
      return new Unreadable(display(file), "it is a folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return new Found(new PlanText(display(file), bytes), modulePath(file, starts));
    } catch (IOException | SecurityException e) {
      return new Unreadable(display(file), e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /** From the top of the build, so that a message reads the same on every machine. */
  private static String display(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      return file.toString();
    }
    List<Path> folders = BuildTree.upward(parent);
    return slashed(folders.get(folders.size() - 1).relativize(file));
  }

  /** From the nearest start that tells which module is compiled. */
  private static Optional<String> modulePath(Path file, List<Path> starts) {
    return starts.stream().findFirst().flatMap(start -> BuildTree.fromModule(start, file));
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private Optional<byte[]> throughCompiler(Location location, String path) {
    Filer filer = environment.getFiler();
    @Nullable FileObject resource;
    try {
      resource = filer.getResource(location, "", path);
      try (InputStream in = resource.openInputStream()) { // a missing file may show only here
        return Optional.of(in.readNBytes(MOST_BYTES + 1));
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // ECJ throws where javac answers; the places are told if none has it
    }
  }
}
