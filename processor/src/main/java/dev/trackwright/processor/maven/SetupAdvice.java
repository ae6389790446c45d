package dev.trackwright.processor.maven;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said about a set-up under which the processor would not run, or under which something old
 * would stay. It warns and never fails the build, because it judges from outside what another
 * plugin will do.
 */
final class SetupAdvice {

  private static final int FIRST_JDK_WITHOUT_CLASS_PATH_PROCESSORS = 23;

  private SetupAdvice() {}

  /**
   * The advice, in the order in which it is worth following.
   *
   * @param jdk the feature version of the JDK that compiles
   * @param ownVersion the version of Trackwright that the pom should name
   */
  static List<Diagnostic> on(CompilerSetup setup, int jdk, String ownVersion) {
    List<Diagnostic> advice = new ArrayList<>();
    if (setup.processorPaths().contains(CompilerSetup.PROCESSOR) && setup.isOlderThan("3.5")) {
      advice.add(DiagnosticId.MAVEN_COMPILER_TOO_OLD.at(null, setup.version()));
    } else {
      whyItDoesNotRun(setup, jdk)
          .map(reason -> DiagnosticId.MAVEN_PROCESSOR_OFF.at(null, reason, ownVersion))
          .ifPresent(advice::add);
      if (advice.isEmpty() && setup.isOlderThan("3.12")) {
        advice.add(DiagnosticId.MAVEN_LEFTOVERS.at(null, setup.version()));
      }
    }
    return List.copyOf(advice);
  }

  private static Optional<String> whyItDoesNotRun(CompilerSetup setup, int jdk) {
    if (setup.processing().filter("none"::equals).isPresent()) {
      return Optional.of("annotation processing is switched off (proc is none)");
    }
    if (setup.processorPaths().contains(CompilerSetup.PROCESSOR) || setup.ownPath()) {
      return Optional.empty();
    }
    if (!setup.processorPaths().isEmpty()) {
      return Optional.of(
          "annotationProcessorPaths has "
              + String.join(", ", setup.processorPaths())
              + " only, and javac looks nowhere else");
    }
    if (!setup.dependency()) {
      return Optional.of("no annotationProcessorPaths name it");
    }
    boolean enabled = setup.processing().isPresent() || setup.processorsNamed();
    if (jdk >= FIRST_JDK_WITHOUT_CLASS_PATH_PROCESSORS && !enabled) {
      return Optional.of("JDK " + jdk + " runs no processor from the class path unasked");
    }
    return Optional.empty();
  }
}
