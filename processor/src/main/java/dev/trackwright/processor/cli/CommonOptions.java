package dev.trackwright.processor.cli;

import dev.trackwright.processor.plan.PlanReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command may be told. */
final class CommonOptions {

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The plan's name, where it has none or another is wanted.")
  private @Nullable String name;

  @Option(
      names = "--json",
      description = "Write one JSON document for tools to standard output, and no text for people.")
  boolean json;

  CommonOptions() {}

  PlanReader.Settings settings() {
    return new PlanReader.Settings(false, Optional.ofNullable(name));
  }
}
