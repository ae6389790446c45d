package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON text becomes nodes. It reads Jackson's token stream rather than its tree, because the tree
 * has no positions.
 */
final class JsonLoader {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              // The file's size is limited before; our own depth limit comes first.
              StreamReadConstraints.builder()
                  .maxNestingDepth(NodeFactory.DEEPEST * 2)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser parser;
  private final Lines lines;
  private final NodeFactory nodes;

  private JsonLoader(JsonParser parser, Lines lines, NodeFactory nodes) {
    this.parser = parser;
    this.lines = lines;
    this.nodes = nodes;
  }

  /** The root of a text that begins like JSON. */
  static Node load(String text, Lines lines, Diagnostics diagnostics) throws Unreadable {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonLoader loader = new JsonLoader(parser, lines, new NodeFactory(diagnostics));
      Node root = loader.value(parser.nextToken(), 1);
      if (parser.nextToken() != null) {
        diagnostics.report(DiagnosticId.JSON_SYNTAX, loader.here(), "there is more after its end");
        throw new Unreadable();
      }
      return root;
    } catch (JacksonException e) {
      report(e, text, lines, diagnostics);
      throw new Unreadable();
    }
  }

  private Node value(JsonToken token, int depth) throws Unreadable {
    SourceSpan span = here();
    return switch (token) {
      case START_OBJECT -> {
        nodes.checkDepth(depth, span);
        yield object(span, depth);
      }
      case START_ARRAY -> {
        nodes.checkDepth(depth, span);
        List<Node> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          items.add(value(t, depth + 1));
        }
        yield new Node.ArrayNode(items, span);
      }
      case VALUE_STRING -> new Node.StringNode(nodes.text(parser.getString(), span), span);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nodes.number(parser.getString(), span);
      case VALUE_TRUE -> new Node.BooleanNode(true, span);
      case VALUE_FALSE -> new Node.BooleanNode(false, span);
      case VALUE_NULL -> new Node.NullNode(span);
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Node object(SourceSpan span, int depth) throws Unreadable {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      SourceSpan keySpan = here();
      String key = nodes.text(parser.getString(), keySpan);
      Node value = value(parser.nextToken(), depth + 1);
      nodes.add(members, new Node.Member(key, keySpan, value));
    }
    return new Node.ObjectNode(members, span);
  }

  private SourceSpan here() {
    return lines.at((int) parser.currentTokenLocation().getCharOffset());
  }

  private static void report(
      JacksonException e, String text, Lines lines, Diagnostics diagnostics) {
    String problem = problem(e);
    SourceSpan span = lines.at(offset(e));
    // In names Jackson finds half characters itself.
    int escape = problem.contains("surrogate") ? text.lastIndexOf("\\u", offset(e)) : -1;
    if (escape >= 0 && escape + 6 <= text.length()) {
      String hex = text.substring(escape + 2, escape + 6);
      diagnostics.report(DiagnosticId.LONE_SURROGATE, lines.at(escape), hex, "a key");
    } else {
      diagnostics.report(DiagnosticId.JSON_SYNTAX, span, problem);
    }
  }

  private static int offset(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null ? 0 : (int) location.getCharOffset();
  }

  /** Jackson's words without its advice to Java programmers. */
  private static String problem(JacksonException e) {
    String message = e.getOriginalMessage();
    if (message.contains("ALLOW_COMMENTS")) {
      return "it has a comment, and JSON has none";
    }
    for (String advice :
        List.of(" (start marker at", " (not recognized", ": enable `", " (enable `", "\n")) {
      int at = message.indexOf(advice);
      message = at < 0 ? message : message.substring(0, at);
    }
    return message;
  }
}
