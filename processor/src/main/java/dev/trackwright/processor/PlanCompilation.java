package dev.trackwright.processor;

import dev.trackwright.processor.code.CodeModel;
import dev.trackwright.processor.code.CodePlanner;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.emit.Emitter;
import dev.trackwright.processor.lint.Linter;
import dev.trackwright.processor.naming.Renames;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.source.PlanLocator;
import dev.trackwright.processor.write.GeneratedFiles;
import dev.trackwright.processor.write.PlanRecord;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;

/**
 * The line of rooms, walked once for each {@code @TrackingPlan}: locate, read, rename, lint,
 * select, decide, emit, write. Sources are written even after an error, so that one mistake in a
 * plan is not followed by a hundred missing symbols; the error alone fails the build.
 */
final class PlanCompilation {

  private final PlanLocator locator;
  private final Elements elements;
  private final Filer filer;
  private final Set<String> clients;

  /**
   * @param clients qualified names of the clients that this compilation has generated so far
   */
  PlanCompilation(PlanLocator locator, Elements elements, Filer filer, Set<String> clients) {
    this.locator = locator;
    this.elements = elements;
    this.filer = filer;
    this.clients = clients;
  }

  void compile(PlanRequest request, Diagnostics diagnostics) {
    locate(request, diagnostics)
        .ifPresent(
            found ->
                read(found, request, diagnostics)
                    .ifPresent(plan -> generate(plan, found, request, diagnostics)));
  }

  private Optional<PlanLocator.Found> locate(PlanRequest request, Diagnostics diagnostics) {
    PlanLocator.Result result = locator.locate(request.path(), request.element());
    if (result instanceof PlanLocator.Found found) {
      return Optional.of(found);
    }
    if (result instanceof PlanLocator.Failed failed) {
      diagnostics.report(failed.id(), null, failed.arguments().toArray());
    }
    return Optional.empty();
  }

  private static Optional<TrackingPlan> read(
      PlanLocator.Found found, PlanRequest request, Diagnostics diagnostics) {
    PlanReader.Settings settings =
        new PlanReader.Settings(request.decimalNumbers(), request.name());
    Optional<TrackingPlan> plan =
        PlanReader.read(found.texts(), settings, diagnostics)
            .map(read -> Renames.apply(read, request.renames(), diagnostics));
    plan.ifPresent(read -> Linter.lint(read, diagnostics));
    return plan.map(read -> request.selection().apply(read, diagnostics));
  }

  private void generate(
      TrackingPlan plan, PlanLocator.Found found, PlanRequest request, Diagnostics diagnostics) {
    CodeModel code = CodePlanner.plan(plan, request.packageName(), diagnostics);
    OwnTypes ownTypes = new OwnTypes(elements, diagnostics);
    code.bound().forEach(ownTypes::check);
    if (!clients.add(code.clientName())) {
      diagnostics.report(DiagnosticId.CLIENT_TWICE, plan.span(), code.clientName());
      return;
    }
    GeneratedFiles files = new GeneratedFiles(filer, request.element(), diagnostics);
    files.writeSources(Emitter.emit(code));
    if (!diagnostics.hasErrors()) {
      files.writeRecord(
          new PlanRecord(
              code.clientName(),
              found.modulePath(),
              found.selection().map(Pattern::pattern),
              found.sha256(),
              plan.name(),
              plan.version()));
    }
  }
}
