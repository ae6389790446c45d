package dev.trackwright.processor.cli;

import dev.trackwright.processor.code.CodePlanner;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.lint.Linter;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.source.PlanText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code validate}: all that the compiler would say of a plan, without a compiler. It knows nothing
 * of what an annotation adds, so that Java names can be left out.
 */
@Command(
    name = "validate",
    header = "Checks plans.",
    description = {
      "",
      "Tells all that is wrong with each plan, as a build that uses it would.",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class Validate implements Callable<Integer> {

  /** No name of a package is in what is decided here and said to users. */
  private static final String ANY_PACKAGE = "plan";

  private final Terminal terminal;
  private final Path folder;

  @Parameters(
      arity = "1..*",
      paramLabel = "PLAN",
      description = "A file, a folder, or a glob in quotes; each is a plan of its own.")
  private List<String> inputs = List.of();

  @Option(
      names = "--no-java",
      description =
          "Leave out what only concerns Java, such as names that meet: for a plan whose names are"
              + " changed on the annotation.")
  private boolean noJava;

  @Mixin private CommonOptions common = new CommonOptions();

  Validate(Terminal terminal, Path folder) {
    this.terminal = terminal;
    this.folder = folder;
  }

  @Override
  public Integer call() {
    List<PlanResult> results = new ArrayList<>();
    for (String input : inputs) {
      results.add(validate(input));
    }
    int exit = results.stream().mapToInt(PlanResult::exit).max().orElse(Main.GOOD);
    if (common.json) {
      terminal.result(JsonReport.of("validate", exit, results));
    } else {
      TextReport report = new TextReport(terminal);
      for (PlanResult result : results) {
        report.diagnostics(result.diagnostics());
        report.validated(result);
      }
    }
    return exit;
  }

  private PlanResult validate(String input) {
    Diagnostics diagnostics = new Diagnostics();
    List<PlanText> texts = Inputs.read(List.of(input), folder, diagnostics);
    Optional<TrackingPlan> plan =
        texts.isEmpty() ? Optional.empty() : PlanReader.read(texts, common.settings(), diagnostics);
    plan.ifPresent(read -> Linter.lint(read, diagnostics));
    if (!noJava && !diagnostics.hasErrors()) {
      plan.ifPresent(read -> CodePlanner.plan(read, ANY_PACKAGE, diagnostics));
    }
    return new PlanResult(List.of(input), plan, diagnostics.sorted(), List.of(), Optional.empty());
  }
}
