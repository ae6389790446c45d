package dev.trackwright.processor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one path in an annotation stands for on disk: a file, a folder, or a glob's files. A file of
 * that very name goes before a glob, and a folder without a plan in it is passed over, because a
 * Java package may bear the name of the plan's folder; the price is that such folders are listed.
 */
final class PlanSearch {

  private final Optional<Path> literal;
  private final Optional<Glob> glob;
  private final Set<Path> empty = new LinkedHashSet<>();

  private PlanSearch(Optional<Path> literal, Optional<Glob> glob) {
    this.literal = literal;
    this.glob = glob;
  }

  /**
   * The search for what an annotation writes.
   *
   * @throws InvalidPathException where it is no path on this system and no glob
   * @throws java.util.regex.PatternSyntaxException where it is a broken glob
   */
  static PlanSearch of(String path) {
    Optional<Path> literal;
    try {
      literal = Optional.of(Path.of(path));
    } catch (InvalidPathException e) {
      if (Glob.in(path).isEmpty()) {
        throw e;
      }
      literal = Optional.empty(); // a system on which a wildcard is no part of a name
    }
    return new PlanSearch(literal, Glob.in(path));
  }

  boolean isGlob() {
    return glob.isPresent();
  }

  boolean isAbsolute() {
    return glob.map(g -> Path.of(g.base())).or(() -> literal).filter(Path::isAbsolute).isPresent();
  }

  /** Where it looks, from one folder: the file, or the folder in which a glob's files lie. */
  Path place(Path folder) {
    return glob.map(g -> folder.resolve(g.base()))
        .or(() -> literal.map(folder::resolve))
        .orElse(folder)
        .normalize();
  }

  /** Folders that were there and held no plan, in the order in which they were tried. */
  List<Path> empty() {
    return new ArrayList<>(empty);
  }

  /**
   * The plan's files below the first of some folders that has any.
   *
   * @throws IOException a folder that cannot be looked through
   */
  Optional<PlanFiles> in(Iterable<Path> folders) throws IOException {
    if (literal.isPresent()) {
      for (Path folder : folders) {
        Path named = folder.resolve(literal.get()).normalize();
        Optional<PlanFiles> found = Files.isDirectory(named) ? folder(named) : file(named);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (glob.isPresent()) {
      for (Path folder : folders) {
        Path base = place(folder);
        PlanFiles files = new PlanFiles(base, Optional.of(glob.get().selection()));
        if (Files.isDirectory(base) && !files.list().isEmpty()) {
          return Optional.of(files);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PlanFiles> file(Path named) {
    return Optional.of(new PlanFiles(named, Optional.empty())).filter(f -> Files.exists(named));
  }

  private Optional<PlanFiles> folder(Path named) throws IOException {
    PlanFiles files = new PlanFiles(named, Optional.of(Glob.OF_A_FOLDER));
    if (files.list().isEmpty()) {
      empty.add(named);
      return Optional.empty();
    }
    return Optional.of(files);
  }
}
