package dev.trackwright.processor.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders of a build, seen from one folder inside it. What marks a build is a file that a build
 * tool reads; the walk never leaves the repository, so that a stray {@code pom.xml} in a home
 * folder decides nothing.
 */
final class BuildTree {

  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "BUILD",
          "BUILD.bazel",
          "WORKSPACE",
          "WORKSPACE.bazel",
          "MODULE.bazel",
          "build.xml",
          "build.sbt",
          "build.mill");

  private BuildTree() {}

  /**
   * {@code start} and its ancestors up to the top of the build: the highest one that holds a build
   * file, without leaving the repository. Where no ancestor holds one, {@code start} alone.
   */
  static List<Path> upward(Path start) {
    List<Path> all = new ArrayList<>();
    int top = 0;
    for (Path folder = start.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      all.add(folder);
      if (holdsBuildFile(folder)) {
        top = all.size() - 1;
      }
      if (Files.exists(folder.resolve(".git"))) {
        break;
      }
    }
    return List.copyOf(all.subList(0, top + 1));
  }

  /**
   * The path of {@code file}, or of a folder, from the module that holds {@code start}, with
   * forward slashes; it may lead through {@code ..} into another module. Empty for a file outside
   * the build, which has no path that is the same on every machine, and where no build file is
   * near.
   */
  static Optional<String> fromModule(Path start, Path file) {
    List<Path> folders = upward(start);
    Path top = folders.get(folders.size() - 1);
    Path absolute = file.toAbsolutePath().normalize();
    return folders.stream()
        .filter(BuildTree::holdsBuildFile)
        .findFirst()
        .filter(module -> absolute.startsWith(top))
        .map(module -> module.relativize(absolute).toString().replace('\\', '/'))
        .map(path -> path.isEmpty() ? "." : path);
  }

  private static boolean holdsBuildFile(Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
