package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The room's only door: a found file becomes a node. JSON and YAML are told apart by content, never
 * by name alone; the price is that broken JSON in a file named .yaml is parsed twice.
 */
public final class NodeLoader {

  /** The largest plan that is read, in bytes: 5,000 events of Segment's wordiest format. */
  public static final int LARGEST = 32 * 1024 * 1024;

  /** How JSON begins and YAML's own flow style hardly ever does. */
  private static final Pattern JSON_START =
      Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");

  private NodeLoader() {}

  /**
   * The root of the file's content.
   *
   * @return empty where nothing can be made of it, which is reported
   */
  public static Optional<Node> load(PlanText plan, Diagnostics diagnostics) {
    if (plan.bytes().length > LARGEST) {
      diagnostics.report(
          DiagnosticId.PLAN_TOO_LARGE,
          new Lines(plan.displayPath(), "").at(0),
          plan.bytes().length / (1024 * 1024),
          LARGEST / (1024 * 1024));
      return Optional.empty();
    }
    return Utf8.decode(plan, diagnostics).flatMap(text -> parse(plan, text, diagnostics));
  }

  private static Optional<Node> parse(PlanText plan, String text, Diagnostics diagnostics) {
    Lines lines = new Lines(plan.displayPath(), text);
    try {
      Optional<Node> root =
          text.isBlank() ? Optional.empty() : parse(plan.displayPath(), text, lines, diagnostics);
      if (root.isEmpty() || root.get() instanceof Node.NullNode) {
        diagnostics.report(DiagnosticId.PLAN_EMPTY, lines.at(0));
        return Optional.empty();
      }
      return root;
    } catch (Unreadable reported) {
      return Optional.empty();
    }
  }

  private static Optional<Node> parse(
      String path, String text, Lines lines, Diagnostics diagnostics) throws Unreadable {
    if (!JSON_START.matcher(text).lookingAt()) {
      return YamlLoader.load(text, lines, diagnostics);
    }
    String name = path.toLowerCase(Locale.ROOT);
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      return Optional.of(JsonLoader.load(text, lines, diagnostics));
    }
    Diagnostics asJson = new Diagnostics();
    try {
      Node root = JsonLoader.load(text, lines, asJson);
      asJson.sorted().forEach(diagnostics::add);
      return Optional.of(root);
    } catch (Unreadable noJson) {
      return YamlLoader.load(text, lines, diagnostics);
    }
  }
}
