package dev.trackwright.processor;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the user has said with {@code -A}. There is little to say on purpose: whatever belongs to a
 * plan stands in its annotation, where a reviewer sees it.
 *
 * @param root the one folder in which plans are looked for
 */
record ProcessorOptions(Optional<Path> root) {

  private static final String PREFIX = "trackwright.";

  /** Every option, with the line that the documentation has for it. */
  enum Option {
    /** {@code trackwright.root}. */
    ROOT(
        "root",
        "An absolute folder. The paths in @TrackingPlan are taken from there, and no other place is"
            + " looked at. For builds that compile from a copy or a sandbox.");

    private final String key;
    private final String summary;

    Option(String key, String summary) {
      this.key = PREFIX + key;
      this.summary = summary;
    }

    String key() {
      return key;
    }

    String summary() {
      return summary;
    }
  }

  static Set<String> keys() {
    return Arrays.stream(Option.values()).map(Option::key).collect(Collectors.toSet());
  }

  /** Reads our options among those of all processors and reports what is wrong with them. */
  static ProcessorOptions parse(Map<String, String> options, Diagnostics diagnostics) {
    options.keySet().stream()
        .filter(key -> key.startsWith(PREFIX) && !keys().contains(key))
        .sorted()
        .forEach(
            key ->
                diagnostics.report(
                    DiagnosticId.OPTION_UNKNOWN, null, key, String.join(", ", keys())));
    if (!options.containsKey(Option.ROOT.key())) {
      return new ProcessorOptions(Optional.empty());
    }
    String root = Objects.requireNonNullElse(options.get(Option.ROOT.key()), "");
    try {
      Path folder = Path.of(root);
      if (folder.isAbsolute() && Files.isDirectory(folder)) {
        return new ProcessorOptions(Optional.of(folder));
      }
    } catch (InvalidPathException e) {
      // reported below, with the same cure
    }
    diagnostics.report(DiagnosticId.OPTION_INVALID, null, Option.ROOT.key(), root);
    return new ProcessorOptions(Optional.empty());
  }
}
