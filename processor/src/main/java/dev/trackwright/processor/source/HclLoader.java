package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Terraform's HCL becomes nodes, in the shape that Terraform's own JSON syntax has. Only the
 * resources that are plans are read and what Terraform would have to compute is refused; the
 * libraries that there are evaluate expressions, look data up in the network and lose the places.
 */
final class HclLoader {

  private static final String PLAN = "segment_tracking_plan";

  /** Whose text is JSON. */
  private static final String SCHEMA = "json_schema";

  /** What any resource may say to Terraform, and which is no part of a plan. */
  private static final Set<String> FOR_TERRAFORM =
      Set.of("provider", "depends_on", "lifecycle", "timeouts", "provisioner", "connection");

  private static final Pattern HEADER =
      Pattern.compile("(?m)^[ \\t]*resource[ \\t]+\"" + PLAN + "\"[ \\t]+\"[^\"\\n]*\"[ \\t]*\\{");

  private static final int LONGEST_QUOTE = 60;

  private final String text;
  private final Lines lines;
  private final Diagnostics diagnostics;
  private final NodeFactory nodes;
  private final HclLexer lexer;
  private HclToken token;
  private HclToken lastText;
  private boolean computed;
  private int inJson;

  private HclLoader(String text, Lines lines, Diagnostics diagnostics) throws Unreadable {
    this.text = text;
    this.lines = lines;
    this.diagnostics = diagnostics;
    this.nodes = new NodeFactory(diagnostics);
    this.lexer = new HclLexer(text, lines, diagnostics);
    this.token = lexer.next();
    this.lastText = token;
  }

  /** Whether a text is a Terraform file, by a plan's header in it or else by its name. */
  static boolean fits(String path, String text) {
    return path.toLowerCase(Locale.ROOT).endsWith(".tf")
        || (text.contains(PLAN) && HEADER.matcher(text).find());
  }

  /** The file's resources that are plans: {@code resource}, its type, its name, its body. */
  static Node load(String text, Lines lines, Diagnostics diagnostics) throws Unreadable {
    HclLoader loader = new HclLoader(text, lines, diagnostics);
    Node root = loader.file();
    if (loader.computed) {
      throw new Unreadable();
    }
    return root;
  }

  private Node file() throws Unreadable {
    Map<String, Node.Member> plans = new LinkedHashMap<>();
    SourceSpan start = lines.at(0);
    for (skipNewlines(); !token.is(HclToken.Kind.END); skipNewlines()) {
      List<HclToken> header = header();
      boolean plan =
          header.size() == 3
              && header.get(0).text().equals("resource")
              && header.get(1).text().equals(PLAN)
              && token.is("{");
      if (plan) {
        HclToken name = header.get(2);
        SourceSpan span = at(name);
        nodes.add(plans, new Node.Member(name.text(), span, body(1)));
      } else {
        skipExpression(true);
      }
      endOfLine();
    }
    Map<String, Node.Member> root = new LinkedHashMap<>();
    if (!plans.isEmpty()) {
      Node ofType = new Node.ObjectNode(plans, start);
      Node.ObjectNode types =
          new Node.ObjectNode(Map.of(PLAN, new Node.Member(PLAN, start, ofType)), start);
      root.put("resource", new Node.Member("resource", start, types));
    }
    return new Node.ObjectNode(root, start);
  }

  /** A block's type and labels, or an attribute's name. */
  private List<HclToken> header() throws Unreadable {
    if (!token.is(HclToken.Kind.NAME)) {
      throw unexpected("the name of a block or of an attribute");
    }
    List<HclToken> header = new ArrayList<>();
    while (token.is(HclToken.Kind.NAME) || token.is(HclToken.Kind.TEXT)) {
      header.add(take());
    }
    if (!token.is("{") && !(token.is("=") && header.size() == 1)) {
      throw unexpected("\"{\" or \"=\"");
    }
    return header;
  }

  /** What stands between a block's braces. */
  private Node.ObjectNode body(int depth) throws Unreadable {
    SourceSpan span = at(token);
    nodes.checkDepth(depth, span);
    expect("{");
    Map<String, Node.Member> members = new LinkedHashMap<>();
    Map<String, List<Node>> blocks = new LinkedHashMap<>();
    for (skipNewlines(); !token.is("}"); skipNewlines()) {
      List<HclToken> header = header();
      HclToken name = header.get(0);
      if (FOR_TERRAFORM.contains(name.text()) && depth == 1) {
        skipExpression(true);
      } else if (token.is("=")) {
        take();
        nodes.add(members, member(name, depth));
      } else if (header.size() == 1) {
        blocks.computeIfAbsent(name.text(), n -> new ArrayList<>()).add(body(depth + 1));
      } else {
        computed(name, true);
      }
      endOfLine();
    }
    expect("}");
    blocks.forEach(
        (name, bodies) ->
            nodes.add(
                members,
                new Node.Member(
                    name, bodies.get(0).span(), new Node.ArrayNode(bodies, bodies.get(0).span()))));
    return new Node.ObjectNode(members, span);
  }

  private Node.Member member(HclToken name, int depth) throws Unreadable {
    String key = nodes.text(name.text(), at(name));
    Node value = expression(depth + 1, true);
    boolean schema = key.equals(SCHEMA) && inJson == 0;
    if (schema && value instanceof Node.StringNode json && !json.value().isBlank()) {
      value = JsonLoader.load(json.value(), lines.within(lastText.places()), diagnostics);
    }
    return new Node.Member(key, at(name), value);
  }

  /**
   * A value.
   *
   * @param lineEnds whether the end of the line is the end of the value
   */
  private Node expression(int depth, boolean lineEnds) throws Unreadable {
    HclToken start = token;
    Node value = primary(depth);
    if (!lineEnds) {
      skipNewlines();
    }
    if (isComputed(start) || !isEnd(lineEnds)) {
      return computed(start, lineEnds);
    }
    return value;
  }

  private Node primary(int depth) throws Unreadable {
    HclToken start = token;
    SourceSpan span = at(start);
    if (start.is("[")) {
      return list(depth);
    }
    if (start.is("{")) {
      return object(depth);
    }
    if (start.is("(")) {
      return inParentheses(depth);
    }
    if (start.is("-")) {
      take();
      return token.is(HclToken.Kind.NUMBER)
          ? nodes.number("-" + take().text(), span)
          : new Node.NullNode(span);
    }
    if (start.is(HclToken.Kind.END) || start.is(HclToken.Kind.NEWLINE) || isEnd(true)) {
      throw unexpected("a value");
    }
    take();
    return switch (start.kind()) {
      case TEXT -> {
        lastText = start;
        yield new Node.StringNode(nodes.text(start.text(), span), span);
      }
      case NUMBER -> nodes.number(start.text(), span);
      case NAME -> named(start, span, depth);
      default -> new Node.NullNode(span);
    };
  }

  private Node named(HclToken name, SourceSpan span, int depth) throws Unreadable {
    return switch (name.text()) {
      case "true" -> new Node.BooleanNode(true, span);
      case "false" -> new Node.BooleanNode(false, span);
      case "jsonencode" -> token.is("(") ? json(depth) : new Node.NullNode(span);
      default -> new Node.NullNode(span);
    };
  }

  /** What is to become JSON is the value of which a node is made anyway. */
  private Node json(int depth) throws Unreadable {
    inJson++;
    Node value = inParentheses(depth);
    inJson--;
    return value;
  }

  /** Whether a value begins with what only Terraform can compute. */
  private static boolean isComputed(HclToken start) {
    return switch (start.kind()) {
      case TEXT -> start.computed();
      case NAME -> !Set.of("true", "false", "null", "jsonencode").contains(start.text());
      case SYMBOL -> !Set.of("[", "{", "(", "-").contains(start.text());
      default -> false;
    };
  }

  private Node inParentheses(int depth) throws Unreadable {
    nodes.checkDepth(depth, at(token));
    expect("(");
    skipNewlines();
    Node value = expression(depth + 1, false);
    if (token.is(",")) {
      take();
      skipNewlines();
    }
    expect(")");
    return value;
  }

  private Node list(int depth) throws Unreadable {
    SourceSpan span = at(token);
    nodes.checkDepth(depth, span);
    expect("[");
    List<Node> items = new ArrayList<>();
    for (skipNewlines(); !token.is("]"); skipNewlines()) {
      items.add(expression(depth + 1, false));
      if (!token.is("]")) {
        expect(",");
      }
    }
    expect("]");
    return new Node.ArrayNode(items, span);
  }

  private Node object(int depth) throws Unreadable {
    SourceSpan span = at(token);
    nodes.checkDepth(depth, span);
    expect("{");
    Map<String, Node.Member> members = new LinkedHashMap<>();
    for (skipNewlines(); !token.is("}"); skipNewlines()) {
      HclToken key = take();
      boolean separated = token.is("=") || token.is(":");
      if (separated && !key.computed() && isKey(key)) {
        take();
        nodes.add(members, member(key, depth));
      } else {
        computedKey(key);
      }
      if (token.is(",")) {
        take();
      } else if (!token.is("}")) {
        endOfLine();
      }
    }
    expect("}");
    return new Node.ObjectNode(members, span);
  }

  /** {@code (var.x) = …}, {@code "${var.x}" = …} or {@code for k, v in …}. */
  private void computedKey(HclToken key) throws Unreadable {
    if (key.is("(")) {
      skipExpression(false);
      expect(")");
    } else if (key.text().equals("for")) {
      for (skipExpression(false); token.is(","); skipExpression(false)) {
        take();
      }
    } else if (!key.computed()) {
      throw lexer.syntax(key.start(), "a key and \"=\" are expected here");
    }
    computed(key, true);
  }

  private static boolean isKey(HclToken key) {
    return switch (key.kind()) {
      case NAME, TEXT, NUMBER -> true;
      default -> false;
    };
  }

  /** Reports what Terraform would compute, and goes on behind it. */
  private Node computed(HclToken start, boolean lineEnds) throws Unreadable {
    skipExpression(lineEnds);
    String quote = text.substring(start.start(), Math.max(start.start(), token.start())).strip();
    String line = quote.lines().findFirst().orElse("");
    boolean cut = line.length() > LONGEST_QUOTE || line.length() < quote.length();
    diagnostics.report(
        DiagnosticId.HCL_COMPUTED,
        at(start),
        line.substring(0, Math.min(LONGEST_QUOTE, line.length())) + (cut ? "…" : ""));
    computed = true;
    return new Node.NullNode(at(start));
  }

  /** To the end of a value or a block, whatever it is; brackets within it must match. */
  private void skipExpression(boolean lineEnds) throws Unreadable {
    List<String> open = new ArrayList<>();
    while (!open.isEmpty() || !isEnd(lineEnds)) {
      if (token.is(HclToken.Kind.END)) {
        throw unexpected("\"" + open.get(open.size() - 1) + "\"");
      }
      HclToken here = take();
      if (here.is("{") || here.is("[") || here.is("(")) {
        open.add(here.is("{") ? "}" : here.is("[") ? "]" : ")");
      } else if (!open.isEmpty() && here.is(open.get(open.size() - 1))) {
        open.remove(open.size() - 1);
      } else if (here.is("}") || here.is("]") || here.is(")")) {
        throw lexer.syntax(here.start(), "\"" + here.text() + "\" closes nothing");
      }
    }
  }

  private boolean isEnd(boolean lineEnds) {
    return switch (token.kind()) {
      case END -> true;
      case NEWLINE -> lineEnds;
      case SYMBOL -> Set.of(",", "]", "}", ")").contains(token.text());
      default -> false;
    };
  }

  private void endOfLine() throws Unreadable {
    if (token.is(HclToken.Kind.NEWLINE)) {
      take();
    } else if (!token.is(HclToken.Kind.END) && !token.is("}")) {
      throw unexpected("the end of the line");
    }
  }

  private void skipNewlines() throws Unreadable {
    while (token.is(HclToken.Kind.NEWLINE)) {
      take();
    }
  }

  private void expect(String symbol) throws Unreadable {
    if (!token.is(symbol)) {
      throw unexpected("\"" + symbol + "\"");
    }
    take();
  }

  private HclToken take() throws Unreadable {
    HclToken taken = token;
    token = lexer.next();
    return taken;
  }

  private Unreadable unexpected(String expected) {
    String found =
        switch (token.kind()) {
          case END -> "the file ends";
          case NEWLINE -> "the line ends";
          case TEXT -> "a text stands";
          default -> "\"" + token.text() + "\" stands";
        };
    return lexer.syntax(token.start(), found + " where " + expected + " is expected");
  }

  private SourceSpan at(HclToken place) {
    return lines.at(place.start());
  }
}
