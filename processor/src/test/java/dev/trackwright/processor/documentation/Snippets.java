package dev.trackwright.processor.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the places of a page that are marked {@code <!-- snippet: path [name] -->} to {@code <!--
 * end -->} with what stands in the named file: all of it, or the lines between a line that says
 * {@code snippet: name} and the next that says {@code end}.
 */
final class Snippets {

  private static final Pattern PLACE =
      Pattern.compile(
          "<!-- snippet: (?<path>\\S+)(?: (?<name>\\S+))? -->\n.*?<!-- end -->", Pattern.DOTALL);

  private final Path root;

  Snippets(Path root) {
    this.root = root;
  }

  /** The page as it should be. */
  String fill(String page) throws IOException {
    StringBuilder out = new StringBuilder();
    Matcher place = PLACE.matcher(page);
    int done = 0;
    while (place.find()) {
      String path = place.group("path");
      String name = place.group("name");
      out.append(page, done, place.start());
      out.append("<!-- snippet: ").append(path).append(name == null ? "" : " " + name);
      out.append(" -->\n```").append(language(path)).append('\n');
      out.append(snippet(path, name));
      out.append("```\n<!-- end -->");
      done = place.end();
    }
    return out.append(page.substring(done)).toString();
  }

  private String snippet(String path, String name) throws IOException {
    List<String> lines = Files.readAllLines(root.resolve(path));
    if (name == null) {
      return String.join("\n", lines) + "\n";
    }
    List<String> inside = new ArrayList<>();
    boolean open = false;
    boolean seen = false;
    for (String line : lines) {
      if (line.matches("\\W*snippet: " + Pattern.quote(name) + "\\W*")) {
        open = true;
        seen = true;
      } else if (open && line.matches("\\W*end\\W*")) {
        open = false;
      } else if (open) {
        inside.add(line);
      }
    }
    if (!seen || open) {
      throw new IllegalStateException(path + " has no snippet " + name + ", or no end of it");
    }
    return String.join("\n", inside).stripIndent() + "\n";
  }

  private static String language(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return ending.equals("txt") ? "text" : ending;
  }
}
