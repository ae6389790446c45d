package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The first room: from the path in the annotation to the bytes of the plan's files. It walks the
 * file system upward from the annotated source before it asks the compiler, because what the
 * compiler's locations hold differs between build tools; the price is a list of places that must be
 * told when nothing is found. The working folder of the process decides nothing.
 */
public final class PlanLocator {

  /** The most that is read of all files together; a plan of this size is a mistake. */
  public static final int MOST_BYTES = 32 * 1024 * 1024;

  /** The most files that one plan may have; a folder of more is no plan's. */
  public static final int MOST_FILES = 5_000;

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
   * The plan was read.
   *
   * @param texts its files, with paths as the user should read them, sorted by path
   * @param modulePath the path of the file, or of the folder in which all files lie, from the
   *     folder with the build file of the module that is compiled, with forward slashes; empty
   *     where it is no part of this build, as in a jar
   * @param selection of files below that folder; empty for one file
   * @param sha256 of the file, or of all files with their paths
   */
  public record Found(
      List<PlanText> texts, Optional<String> modulePath, Optional<Pattern> selection, String sha256)
      implements Result {
    /** Copies the list. */
    public Found {
      texts = List.copyOf(texts);
    }
  }

  /**
   * There is none.
   *
   * @param id what to say
   * @param arguments of its template
   */
  public record Failed(DiagnosticId id, List<Object> arguments) implements Result {
    /** Copies the list. */
    public Failed {
      arguments = List.copyOf(arguments);
    }
  }

  /** Looks for {@code path}, as the annotation on {@code element} writes it. */
  public Result locate(String path, Element element) {
    if (path.isBlank()) {
      return unreadable("\"" + path + "\"", "the path is empty");
    }
    PlanSearch search;
    try {
      search = PlanSearch.of(path);
    } catch (InvalidPathException e) {
      return unreadable(path, "it is no path: " + e.getReason());
    } catch (PatternSyntaxException e) {
      return new Failed(DiagnosticId.PLAN_GLOB_INVALID, List.of(path, e.getDescription()));
    }
    List<Path> starts = starts(element);
    boolean nowhereElse = root.isPresent() || search.isAbsolute();
    Set<Path> folders = new LinkedHashSet<>();
    if (nowhereElse) {
      folders.add(root.orElse(Path.of("")));
    } else {
      starts.forEach(start -> folders.addAll(BuildTree.upward(start)));
    }
    List<String> inside = nowhereElse ? List.of("") : FOLDERS;
    try {
      Optional<PlanFiles> files =
          search.in(
              folders.stream().flatMap(folder -> inside.stream().map(folder::resolve)).toList());
      if (files.isPresent()) {
        return read(files.get(), starts);
      }
    } catch (PlanFiles.TooMany e) {
      return tooMuch(e.base(), "more than " + PlanFiles.MOST_LOOKED_AT + " files");
    } catch (IOException | SecurityException e) {
      return unreadable(path, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return nowhereElse
        ? missing(path, search, List.of(search.place(root.orElse(Path.of("")))), "")
        : elsewhere(path, search, List.copyOf(folders));
  }

  /** What the compiler alone can find. It lists no folders there, so a glob has no chance. */
  private Result elsewhere(String path, PlanSearch search, List<Path> folders) {
    String inEach = folders.isEmpty() ? "" : IN_EACH;
    if (search.isGlob()) {
      return missing(path, search, folders, inEach);
    }
    for (Location location : LOCATIONS) {
      Optional<byte[]> bytes = throughCompiler(location, path);
      if (bytes.isPresent()) {
        return new Found(
            List.of(new PlanText(path, bytes.get())),
            Optional.empty(),
            Optional.empty(),
            PlanFiles.sha256(bytes.get()));
      }
    }
    return missing(path, search, folders, inEach + OTHERWISE);
  }

  private static Result missing(
      String path, PlanSearch search, List<Path> folders, String otherwise) {
    if (!search.empty().isEmpty()) {
      List<String> empty = search.empty().stream().map(PlanLocator::display).toList();
      return new Failed(DiagnosticId.PLAN_FOLDER_EMPTY, List.of(path, empty, Glob.PLAN_FILES));
    }
    return new Failed(
        search.isGlob() ? DiagnosticId.PLAN_GLOB_UNMATCHED : DiagnosticId.PLAN_NOT_FOUND,
        List.of(path, folders.stream().map(Path::toString).toList(), otherwise));
  }

  private static Result unreadable(String place, String reason) {
    return new Failed(DiagnosticId.PLAN_UNREADABLE, List.of(place, reason));
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

  private static Result read(PlanFiles files, List<Path> starts) throws IOException {
    SortedMap<String, Path> listed = files.list();
    if (listed.size() > MOST_FILES) {
      return tooMuch(files.base(), listed.size() + " files");
    }
    SortedMap<String, byte[]> contents = new TreeMap<>();
    List<PlanText> texts = new ArrayList<>();
    int left = MOST_BYTES;
    for (Map.Entry<String, Path> file : listed.entrySet()) {
      try (InputStream in = Files.newInputStream(file.getValue())) {
        byte[] bytes = in.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 && listed.size() > 1) {
          return tooMuch(files.base(), "files of more than " + MOST_BYTES / (1024 * 1024) + " MB");
        }
        contents.put(file.getKey(), bytes);
        texts.add(new PlanText(display(file.getValue()), bytes));
      } catch (IOException | SecurityException e) {
        return unreadable(
            display(file.getValue()), e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }
    return new Found(
        texts, modulePath(files.base(), starts), files.selection(), files.sha256(contents));
  }

  private static Result tooMuch(Path base, String what) {
    return new Failed(
        DiagnosticId.PLAN_FILES_TOO_MANY,
        List.of(display(base), what, MOST_FILES, MOST_BYTES / (1024 * 1024)));
  }

  /** From the top of the build, so that a message reads the same on every machine. */
  private static String display(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      return file.toString();
    }
    List<Path> folders = BuildTree.upward(parent);
    String fromTop = slashed(folders.get(folders.size() - 1).relativize(file));
    return fromTop.isEmpty() ? "." : fromTop;
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
