package dev.trackwright.processor.cli;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells tools, in one JSON document of the shape that {@code docs/command-line.schema.json}
 * promises: every member is always there, and null where there is nothing.
 */
final class JsonReport {

  private JsonReport() {}

  static String of(String command, int exit, List<PlanResult> results) {
    Map<String, @Nullable Object> report = new LinkedHashMap<>();
    report.put("trackwright", Version.of());
    report.put("command", command);
    report.put("exit", exit);
    report.put("plans", results.stream().map(JsonReport::plan).toList());
    return JsonText.of(report) + "\n";
  }

  private static Map<String, @Nullable Object> plan(PlanResult result) {
    Map<String, @Nullable Object> plan = new LinkedHashMap<>();
    plan.put("inputs", result.inputs());
    plan.put("name", result.plan().map(TrackingPlan::name).orElse(null));
    plan.put("version", result.plan().flatMap(TrackingPlan::version).orElse(null));
    plan.put("counts", result.plan().map(JsonReport::counts).orElse(null));
    plan.put("output", result.output().orElse(null));
    plan.put("diagnostics", result.diagnostics().stream().map(JsonReport::diagnostic).toList());
    plan.put("losses", result.losses().stream().map(JsonReport::diagnostic).toList());
    return plan;
  }

  private static Map<String, @Nullable Object> counts(TrackingPlan plan) {
    Counts counts = Counts.of(plan);
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("events", counts.events());
    object.put("types", counts.types());
    object.put("properties", counts.properties());
    return object;
  }

  private static Map<String, @Nullable Object> diagnostic(Diagnostic diagnostic) {
    SourceSpan span = diagnostic.span();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", diagnostic.id().id());
    object.put("severity", diagnostic.id().severity().name().toLowerCase(Locale.ROOT));
    object.put("file", span == null ? null : span.file());
    object.put("line", span == null ? null : span.line());
    object.put("column", span == null ? null : span.column());
    object.put("text", Objects.requireNonNull(diagnostic.text()));
    return object;
  }
}
