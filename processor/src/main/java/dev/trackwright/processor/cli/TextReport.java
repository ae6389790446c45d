package dev.trackwright.processor.cli;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.diagnostics.TerminalText;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells people, in javac's manner: place, severity, text, and at the end how many. */
final class TextReport {

  private final Terminal terminal;

  TextReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    diagnostics.forEach(diagnostic -> terminal.say(line(diagnostic)));
  }

  private String line(Diagnostic diagnostic) {
    SourceSpan span = diagnostic.span();
    String place = span == null ? "" : TerminalText.safe(span.toString()) + ": ";
    Severity severity = diagnostic.id().severity();
    String word = severity.name().toLowerCase(Locale.ROOT) + ":";
    String style =
        switch (severity) {
          case ERROR -> "bold,red";
          case WARNING -> "bold,yellow";
          case NOTE -> "bold";
        };
    return place
        + terminal.coloured(word, style)
        + " ["
        + diagnostic.id().id()
        + "] "
        + diagnostic.text();
  }

  /** The last line on a plan that was checked. */
  void validated(PlanResult result) {
    String name = TerminalText.safe(String.join(", ", result.inputs()));
    String held = result.plan().map(TextReport::held).orElse("no plan could be read");
    terminal.say(name + ": " + held + totals(result));
  }

  /** The last line on a plan that was converted, or was not. */
  void converted(PlanResult result) {
    String name = TerminalText.safe(result.output().orElse(String.join(", ", result.inputs())));
    if (result.exit() != Main.GOOD) {
      terminal.say(name + ": nothing was written" + totals(result));
    } else {
      int lost = result.losses().size();
      String losses = lost == 0 ? "" : "; " + count(lost, "thing") + " not carried over, see above";
      terminal.say(name + ": " + result.plan().map(TextReport::held).orElse("") + losses);
    }
  }

  private static String held(TrackingPlan plan) {
    Counts counts = Counts.of(plan);
    return TerminalText.safe(plan.name())
        + plan.version().map(version -> " " + TerminalText.safe(version)).orElse("")
        + " with "
        + count(counts.events(), "event")
        + ", "
        + count(counts.types(), "shared type")
        + " and "
        + count(counts.properties(), "property").replace("propertys", "properties");
  }

  private static String totals(PlanResult result) {
    List<String> totals = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      long count = result.count(severity);
      if (count > 0) {
        totals.add(count(count, severity.name().toLowerCase(Locale.ROOT)));
      }
    }
    return totals.isEmpty() ? "; nothing to mend" : "; " + String.join(", ", totals);
  }

  private static String count(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
