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

  /** The nearest folder from {@code file} upward that holds a build file: its module. */
  static Optional<Path> moduleOf(Path file) {
    Path start = file.toAbsolutePath().normalize().getParent();
    return start == null
        ? Optional.empty()
        : upward(start).stream().filter(BuildTree::holdsBuildFile).findFirst();
  }

  private static boolean holdsBuildFile(Path folder) {
    return BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }
}
