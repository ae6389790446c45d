package dev.trackwright.processor;

import com.google.auto.service.AutoService;
import dev.trackwright.processor.diagnostics.CompilerMessages;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.PlanLocator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The shell around the line of rooms: rounds, options, and the one catch for what is our own bug.
 * It claims our annotations, and JSpecify's mark where only generated code carries it, so that
 * {@code -Xlint:all -Werror} finds no annotation unclaimed; the price is that another processor
 * could not act on the marks of our classes.
 */
@AutoService(Processor.class)
public final class TrackingPlanProcessor extends AbstractProcessor {

  private static final String GENERATED = "dev.trackwright.Generated";
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  private final Set<String> clients = new HashSet<>();
  private @Nullable PlanCompilation compilation;

  /** For the service loader. */
  public TrackingPlanProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(PlanRequest.ANNOTATION, GENERATED, NULL_MARKED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOptions.keys();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Diagnostics diagnostics = new Diagnostics();
    ProcessorOptions options = ProcessorOptions.parse(environment.getOptions(), diagnostics);
    new CompilerMessages(environment.getMessager()).tell(diagnostics, Set.of(), null, null);
    compilation =
        new PlanCompilation(
            new PlanLocator(environment, options.root()),
            environment.getElementUtils(),
            environment.getFiler(),
            clients);
  }

  @SuppressWarnings("DoNotClaimAnnotations") // unclaimed, they fail a build with all lint: ADR 4
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(PlanRequest.ANNOTATION)) {
        round.getElementsAnnotatedWith(annotation).forEach(this::compile);
      }
    }
    if (round.getRootElements().stream().allMatch(TrackingPlanProcessor::isGenerated)) {
      return true; // looking for the mark below means looking at every member of every class
    }
    return annotations.stream()
        .filter(annotation -> annotation.getQualifiedName().contentEquals(NULL_MARKED))
        .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
        .allMatch(TrackingPlanProcessor::isGenerated);
  }

  private void compile(Element element) {
    PlanRequest request = PlanRequest.of(element, processingEnv.getElementUtils());
    Diagnostics diagnostics = new Diagnostics();
    checkSilenced(request, diagnostics);
    try {
      if (compilation != null) {
        compilation.compile(request, diagnostics);
      }
    } catch (RuntimeException | StackOverflowError e) {
      diagnostics.report(DiagnosticId.INTERNAL_ERROR, null, request.path(), trace(e));
    }
    new CompilerMessages(processingEnv.getMessager())
        .tell(diagnostics, request.silenced(), element, request.mirror());
  }

  /** What was thrown and from where, as a list: a message cuts a long text, but not so a list. */
  private static List<String> trace(Throwable thrown) {
    List<String> trace = new ArrayList<>(List.of(thrown.toString()));
    Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::toString).forEach(trace::add);
    return trace;
  }

  private static void checkSilenced(PlanRequest request, Diagnostics diagnostics) {
    Set<String> known =
        Arrays.stream(DiagnosticId.values())
            .filter(DiagnosticId::canBeSilenced)
            .map(DiagnosticId::id)
            .collect(Collectors.toSet());
    request.silenced().stream()
        .filter(id -> !known.contains(id))
        .sorted()
        .forEach(id -> diagnostics.report(DiagnosticId.SILENCE_UNKNOWN, null, id));
  }

  private static boolean isGenerated(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> mirror.getAnnotationType().toString().equals(GENERATED));
  }
}
