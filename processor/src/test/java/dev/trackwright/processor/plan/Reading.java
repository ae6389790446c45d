package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.lint.Linter;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan read and linted as the processor does it, for tests. */
public record Reading(Optional<TrackingPlan> plan, List<Diagnostic> diagnostics) {

  private static final PlanReader.Settings PLAIN = new PlanReader.Settings(false, Optional.empty());

  public static Reading of(String name, byte[] bytes, PlanReader.Settings settings) {
    return of(List.of(new PlanText(name, bytes)), settings);
  }

  /** A plan of several files, in their order. */
  public static Reading of(List<PlanText> files) {
    return of(files, PLAIN);
  }

  /** The plan of all files below a folder, sorted by path, which is what they are called. */
  public static Reading folder(Path folder) throws IOException {
    List<PlanText> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        files.add(new PlanText(folder.relativize(file).toString(), Files.readAllBytes(file)));
      }
    }
    return of(files);
  }

  private static Reading of(List<PlanText> files, PlanReader.Settings settings) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<TrackingPlan> plan = PlanReader.read(files, settings, diagnostics);
    plan.ifPresent(p -> Linter.lint(p, diagnostics));
    return new Reading(plan, diagnostics.sorted());
  }

  public static Reading of(String name, byte[] bytes) {
    return of(name, bytes, PLAIN);
  }

  public static Reading yaml(String text) {
    return of("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reading json(String text) {
    return of("plan.json", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The plan of a text in which nothing is wrong. */
  public TrackingPlan clean() {
    if (!diagnostics.isEmpty()) {
      throw new AssertionError("not clean: " + rendered());
    }
    return plan.orElseThrow();
  }

  /** {@code [id] file:line:col} of every diagnostic, in their order. */
  public List<String> placesInFiles() {
    return diagnostics.stream().map(d -> "[" + d.id().id() + "] " + d.span()).toList();
  }

  /** {@code [id] line:col} of every diagnostic, in their order. */
  public List<String> places() {
    return diagnostics.stream()
        .map(
            d ->
                "["
                    + d.id().id()
                    + "] "
                    + Optional.ofNullable(d.span())
                        .map(span -> span.line() + ":" + span.column())
                        .orElse("-"))
        .toList();
  }

  public List<String> rendered() {
    return diagnostics.stream().map(Diagnostic::render).toList();
  }

  /** The properties of the plan's only event. */
  public List<Property> properties() {
    return object(plan.orElseThrow().events().get(0)).properties();
  }

  /** What an event carries, where it is one object. */
  public static PropertyType.ObjectType object(Event event) {
    return (PropertyType.ObjectType) event.properties();
  }

  /** The traits, where they are one object. */
  public static PropertyType.ObjectType object(Traits traits) {
    return (PropertyType.ObjectType) traits.properties();
  }

  /** A property of the plan's only event. */
  public Property property(String name) {
    return properties().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }
}
