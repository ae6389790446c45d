package dev.trackwright.processor.cli;

import dev.trackwright.processor.convert.Conversion;
import dev.trackwright.processor.convert.NativeWriter;
import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code convert}: a plan of any format becomes one of the native format. What it writes is read
 * back and compared before it is handed out, which doubles the work and makes a silent loss
 * impossible.
 */
@Command(
    name = "convert",
    header = "Converts a plan to the native format.",
    description = {
      "",
      "Reads a plan in any format and writes it as native YAML. What cannot be carried over is"
          + " listed, here and at the top of the written file. A plan with errors is not converted.",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class Convert implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  private final Terminal terminal;
  private final Path folder;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PLAN",
      description = "A file, a folder, or a glob in quotes; several are files of one plan.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write; \"-\", or nothing, is standard output.")
  private String output = STANDARD_OUTPUT;

  @Option(names = "--force", description = "Replace the file where it is there already.")
  private boolean force;

  @Mixin private CommonOptions common = new CommonOptions();

  Convert(Terminal terminal, Path folder) {
    this.terminal = terminal;
    this.folder = folder;
  }

  @Override
  public Integer call() {
    boolean toFile = !output.equals(STANDARD_OUTPUT);
    if (common.json && !toFile) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--json needs --output: both would go to standard output");
    }
    Optional<Path> file = toFile ? Optional.of(file()) : Optional.empty();
    if (file.filter(Files::exists).isPresent() && !force) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), DiagnosticId.OUTPUT_EXISTS.at(null, output).render());
    }
    PlanResult result = convert(file);
    int exit = result.exit();
    if (common.json) {
      terminal.result(JsonReport.of("convert", exit, List.of(result)));
    } else {
      TextReport report = new TextReport(terminal);
      report.diagnostics(result.diagnostics());
      report.converted(result);
    }
    return exit;
  }

  private Path file() {
    try {
      return folder.resolve(output);
    } catch (InvalidPathException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--output is no path: " + e.getReason(), e);
    }
  }

  private PlanResult convert(Optional<Path> file) {
    Diagnostics diagnostics = new Diagnostics();
    List<PlanText> texts = Inputs.read(inputs, folder, diagnostics);
    Optional<TrackingPlan> plan =
        texts.isEmpty() ? Optional.empty() : PlanReader.read(texts, common.settings(), diagnostics);
    if (plan.isEmpty() || diagnostics.hasErrors()) {
      return new PlanResult(inputs, plan, diagnostics.sorted(), List.of(), Optional.empty());
    }
    List<Diagnostic> losses = new ArrayList<>(Conversion.losses(diagnostics.sorted()));
    for (Diagnostic lost : lostInWriting(plan.get())) {
      diagnostics.add(lost);
      losses.add(lost);
    }
    String source = String.join(", ", inputs);
    String yaml = NativeWriter.write(plan.get(), Conversion.comments(plan.get(), source, losses));
    Optional<String> written = write(yaml, file, diagnostics);
    return new PlanResult(inputs, plan, diagnostics.sorted(), losses, written);
  }

  /** Reads what would be written, and compares it. */
  private static List<Diagnostic> lostInWriting(TrackingPlan plan) {
    byte[] bytes = NativeWriter.write(plan, List.of()).getBytes(StandardCharsets.UTF_8);
    Diagnostics reading = new Diagnostics();
    PlanReader.Settings settings = new PlanReader.Settings(false, Optional.empty());
    TrackingPlan copy =
        PlanReader.read(List.of(new PlanText("converted.yaml", bytes)), settings, reading)
            .orElseThrow(
                () -> new IllegalStateException("the written plan is none: " + reading.sorted()));
    return Conversion.losses(plan, copy);
  }

  private Optional<String> write(String yaml, Optional<Path> file, Diagnostics diagnostics) {
    if (file.isEmpty()) {
      terminal.result(yaml);
      if (terminal.hasFailed()) {
        diagnostics.report(DiagnosticId.OUTPUT_FAILED, null, "Standard output", "it is closed");
      }
      return Optional.empty();
    }
    try {
      Files.write(
          file.get(),
          yaml.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.WRITE,
          force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW,
          StandardOpenOption.TRUNCATE_EXISTING);
      return Optional.of(output);
    } catch (IOException | SecurityException e) {
      diagnostics.report(DiagnosticId.OUTPUT_FAILED, null, output, e.toString());
      return Optional.empty();
    }
  }
}
