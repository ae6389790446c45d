package dev.trackwright.processor.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one compilation of a module made, and how it is taken away so that the compiler plugin sees
 * no class newer than its source and makes all of them again. Only what a compiler makes again is
 * deleted: classes with a source, and what Trackwright generated. Classes that another tool
 * unpacked or compiled into the same folder stay; the price is a look at each class file's name.
 *
 * @param classes where classes go, {@code target/classes}
 * @param generated where annotation processors write sources, {@code
 *     target/generated-sources/annotations}
 * @param sources the folders of written sources
 */
record CompiledOutput(Path classes, Path generated, List<Path> sources) {

  /**
   * The mark that generated code carries, as it stands in a source. In a class file the same name
   * has slashes.
   */
  private static final String MARK = "dev.trackwright.Generated";

  CompiledOutput {
    sources = List.copyOf(sources);
  }

  List<CompiledPlan> plans() throws IOException {
    return CompiledPlan.readAll(classes);
  }

  /**
   * Deletes the classes, the generated sources and the plans' records.
   *
   * @throws IOException a file that cannot be deleted; what was deleted until then stays deleted,
   *     and the next build begins here again because the records go last
   */
  void clear() throws IOException {
    for (Path classFile : compiledClasses()) {
      Files.delete(classFile);
    }
    for (Path source : files(generated, ".java")) {
      if (contains(source, MARK)) {
        Files.delete(source);
      }
    }
    for (CompiledPlan plan : plans()) {
      Files.delete(plan.file());
    }
  }

  /**
   * Deletes generated sources that were never compiled: what a build leaves that failed on the
   * plan. An old compiler plugin would let calls compile against them.
   */
  void clearOrphans() throws IOException {
    for (Path source : files(generated, ".java")) {
      String name = generated.relativize(source).toString();
      String type = name.substring(0, name.length() - ".java".length());
      if (!Files.exists(classes.resolve(type + ".class")) && contains(source, MARK)) {
        Files.delete(source);
      }
    }
  }

  private List<Path> compiledClasses() throws IOException {
    Map<String, List<Path>> byOutermost = new LinkedHashMap<>();
    for (Path file : files(classes, ".class")) {
      String name = classes.relativize(file).toString();
      byOutermost.computeIfAbsent(outermost(name), any -> new ArrayList<>()).add(file);
    }
    List<Path> compiled = new ArrayList<>();
    for (Map.Entry<String, List<Path>> entry : byOutermost.entrySet()) {
      if (hasSource(entry.getKey()) || isGenerated(entry.getValue())) {
        compiled.addAll(entry.getValue());
      }
    }
    return compiled;
  }

  /** From {@code com/acme/Shop$Cart.class} to {@code com/acme/Shop}. */
  private static String outermost(String classFile) {
    String name = classFile.substring(0, classFile.length() - ".class".length());
    int simpleName = name.lastIndexOf(File.separatorChar) + 1;
    int nested = name.indexOf('$', simpleName + 1);
    return nested < 0 ? name : name.substring(0, nested);
  }

  private boolean hasSource(String outermost) {
    String source = outermost + ".java";
    return Files.exists(generated.resolve(source))
        || sources.stream().anyMatch(folder -> Files.exists(folder.resolve(source)));
  }

  /** For a class whose generated source is no longer there. */
  private static boolean isGenerated(Collection<Path> classFiles) throws IOException {
    for (Path file : classFiles) {
      if (contains(file, "L" + MARK.replace('.', '/') + ";")) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(Path file, String ascii) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ascii);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) { // does not follow links out of the folder
      return walk.filter(file -> file.getFileName().toString().endsWith(ending))
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
