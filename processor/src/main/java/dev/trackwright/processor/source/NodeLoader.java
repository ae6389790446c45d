package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.Diagnostics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of structured text becomes nodes, one for each of its documents. JSON, YAML and HCL are
 * told apart by content, never by name alone; the price is that broken JSON in a file named .yaml
 * is parsed twice.
 */
public final class NodeLoader {

  /** How JSON begins and YAML's own flow style hardly ever does. */
  private static final Pattern JSON_START =
      Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");

  private NodeLoader() {}

  /**
   * The roots of the file's documents, which are none where it holds comments alone.
   *
   * @return empty where nothing can be made of it, which is reported
   */
  public static Optional<List<Node>> load(PlanText plan, Diagnostics diagnostics) {
    return Utf8.decode(plan, diagnostics).flatMap(text -> parse(plan, text, diagnostics));
  }

  /**
   * Whether a text is JSON or HCL, or would be without its mistakes: YAML may look like a table.
   */
  static boolean isStructured(String path, String text) {
    return isJson(text) || HclLoader.fits(path, text);
  }

  private static boolean isJson(String text) {
    return JSON_START.matcher(text).lookingAt();
  }

  /** The roots of a file's documents, as {@link #load}, of its decoded text. */
  static Optional<List<Node>> parse(PlanText plan, String text, Diagnostics diagnostics) {
    if (text.isBlank()) {
      return Optional.of(List.of());
    }
    Lines lines = new Lines(plan.displayPath(), text);
    try {
      return Optional.of(
          parse(plan.displayPath(), text, lines, diagnostics).stream()
              .filter(root -> !(root instanceof Node.NullNode))
              .toList());
    } catch (Unreadable reported) {
      return Optional.empty();
    }
  }

  private static List<Node> parse(String path, String text, Lines lines, Diagnostics diagnostics)
      throws Unreadable {
    if (!isJson(text)) {
      return HclLoader.fits(path, text)
          ? List.of(HclLoader.load(text, lines, diagnostics))
          : YamlLoader.load(text, lines, diagnostics);
    }
    String name = path.toLowerCase(Locale.ROOT);
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      return List.of(JsonLoader.load(text, lines, diagnostics));
    }
    Diagnostics asJson = new Diagnostics();
    try {
      Node root = JsonLoader.load(text, lines, asJson);
      asJson.sorted().forEach(diagnostics::add);
      return List.of(root);
    } catch (Unreadable noJson) {
      return YamlLoader.load(text, lines, diagnostics);
    }
  }
}
