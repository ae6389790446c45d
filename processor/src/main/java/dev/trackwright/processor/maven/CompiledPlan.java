package dev.trackwright.processor.maven;

import dev.trackwright.processor.source.PlanFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the last compilation left behind about one plan, as the goal reads it from among the
 * classes. A record that cannot be understood is kept as one that fits no plan, so that the answer
 * to damage is a fresh compilation; the price is that its cause is not told apart from an edit.
 *
 * @param file the record itself
 * @param plan the plan's path as the processor wrote it; empty where the plan is no file of the
 *     build (it came out of a jar), and so cannot be edited there
 * @param selection of the plan's files, where {@code plan} is the folder that holds them; empty
 *     where it is the one file
 * @param sha256 of the plan as {@link PlanFiles} tells it; empty where the record does not say
 */
record CompiledPlan(Path file, Optional<String> plan, Optional<Pattern> selection, String sha256) {

  /** The folder of records among the classes. */
  static final String FOLDER = "META-INF/trackwright";

  /** All records below {@code classes}, by file name; none where nothing was compiled yet. */
  static List<CompiledPlan> readAll(Path classes) throws IOException {
    Path folder = classes.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files =
          listed
              .filter(file -> file.getFileName().toString().endsWith(".properties"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    return files.stream().map(CompiledPlan::read).toList();
  }

  private static CompiledPlan read(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      properties.load(in);
      return new CompiledPlan(
          file,
          Optional.ofNullable(properties.getProperty("plan")),
          Optional.ofNullable(properties.getProperty("files")).map(Pattern::compile),
          properties.getProperty("sha256", ""));
    } catch (IOException | IllegalArgumentException e) {
      // Fits no plan: compiled again.
      return new CompiledPlan(file, Optional.of(""), Optional.empty(), "");
    }
  }
}
