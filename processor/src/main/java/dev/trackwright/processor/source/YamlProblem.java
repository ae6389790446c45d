package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Says in one line what the YAML engine says in six. Tabs are told apart, because the engine's own
 * words for them lead astray where the tab stands inside what could be a long scalar.
 */
final class YamlProblem {

  private YamlProblem() {}

  /** Reports why {@code text} is no YAML. */
  static void report(
      YamlEngineException problem, String text, Lines lines, Diagnostics diagnostics) {
    if (problem instanceof ReaderException unprintable) {
      String character = Character.toString(unprintable.getCodePoint());
      diagnostics.report(
          DiagnosticId.CHARACTER_NOT_ALLOWED,
          lines.at(text.indexOf(character)),
          String.format("%04X", unprintable.getCodePoint()));
    } else if (problem instanceof MarkedYamlEngineException marked) {
      SourceSpan span = marked.getProblemMark().map(m -> at(m, lines)).orElseGet(() -> lines.at(0));
      if (indentation(lines.line(span.line())).indexOf('\t') >= 0) {
        diagnostics.report(DiagnosticId.YAML_TAB, span);
      } else {
        diagnostics.report(DiagnosticId.YAML_SYNTAX, span, words(marked));
      }
    } else {
      diagnostics.report(
          DiagnosticId.YAML_SYNTAX, lines.at(0), String.valueOf(problem.getMessage()));
    }
  }

  /** The engine's words, or plainer ones for the mistakes that everybody makes. */
  private static String words(MarkedYamlEngineException marked) {
    String problem = marked.getProblem();
    if (problem.startsWith("mapping values are not allowed")) {
      return "a colon is not allowed here; text that holds one needs quotes";
    }
    if (problem.startsWith("expected <block end>")) {
      return "this line is not indented like its neighbours";
    }
    if (problem.contains("that cannot start any token")) {
      return problem.substring(0, problem.indexOf("that cannot")).replaceFirst("^found ", "the ")
          + "cannot begin a value; text that begins with it needs quotes";
    }
    String context = marked.getContext();
    return context == null || context.isBlank() ? problem : problem + " " + context.strip();
  }

  private static SourceSpan at(Mark mark, Lines lines) {
    return lines.at(mark.getLine(), mark.getColumn());
  }

  private static String indentation(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return line.substring(0, end);
  }
}
