package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.Iterator;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML engine's events, where a broken file ends the stream with a report. It catches whatever
 * the engine throws, since on broken escapes and tags that is not always its own exception; nothing
 * but the engine runs within the catch.
 */
final class YamlEvents {

  private final String text;
  private final Lines lines;
  private final Diagnostics diagnostics;
  private final Iterator<Event> events;
  private SourceSpan last;

  YamlEvents(String text, Lines lines, Diagnostics diagnostics) throws Unreadable {
    this.text = text;
    this.lines = lines;
    this.diagnostics = diagnostics;
    this.last = lines.at(0);
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setParseComments(false).build();
    this.events = guarded(() -> new Parse(settings).parseString(text).iterator());
  }

  boolean hasNext() throws Unreadable {
    return guarded(events::hasNext);
  }

  Event next() throws Unreadable {
    Event event = guarded(events::next);
    last = event.getEndMark().map(this::at).orElse(last);
    return event;
  }

  /** Where an event begins, its anchor and tag included. */
  SourceSpan start(Event event) {
    return event.getStartMark().map(this::at).orElseGet(() -> lines.at(0));
  }

  private SourceSpan at(Mark mark) {
    return lines.at(mark.getLine(), mark.getColumn());
  }

  private <T> T guarded(Supplier<T> engine) throws Unreadable {
    try {
      return engine.get();
    } catch (YamlEngineException problem) {
      YamlProblem.report(problem, text, lines, diagnostics);
    } catch (RuntimeException brokenEscape) {
      diagnostics.report(
          DiagnosticId.YAML_SYNTAX, last, "what follows here has a broken escape or tag");
    }
    throw new Unreadable();
  }
}
