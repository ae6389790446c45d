package dev.trackwright.processor.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A path in an annotation that stands for several files. It means what it means to {@link
 * java.nio.file.PathMatcher}, but that a {@code **}{@code /} also stands for no folder at all, as
 * people expect: a plan in {@code plans/} must not be left out of {@code plans/**}{@code /*.yaml}.
 * The price is a translation of our own, into a regular expression that the plan's record can carry
 * to readers who then need no glob.
 *
 * @param base the folders before the first part with a wildcard; may be empty
 * @param selection of paths below the base, with forward slashes; matches nothing hidden
 */
record Glob(String base, Pattern selection) {

  /**
   * No part of a path may begin like this: hidden files and folders, and the files that a
   * spreadsheet program keeps beside an open workbook.
   */
  private static final String NOTHING_HIDDEN = "(?s)(?!(?:.*/)?(?:\\.|~\\$))";

  private static final List<String> EXTENSIONS =
      List.of("yaml", "yml", "json", "csv", "tsv", "xlsx", "tf");

  private static final String WILDCARDS = "*?{[";

  /** All plan files below a folder, as words in a message. */
  static final String PLAN_FILES = "." + String.join(", .", EXTENSIONS);

  /** The expression for all plan files below a folder. */
  static final Pattern OF_A_FOLDER =
      Pattern.compile(NOTHING_HIDDEN + ".*\\.(?i:" + String.join("|", EXTENSIONS) + ")");

  /**
   * The glob in a path, if there is a wildcard in it.
   *
   * @throws PatternSyntaxException where a bracket or brace is not closed, or a range runs
   *     backwards
   */
  static Optional<Glob> in(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    int fixed = 0;
    while (fixed < parts.size() && !hasWildcard(parts.get(fixed))) {
      fixed++;
    }
    if (fixed == parts.size()) {
      return Optional.empty();
    }
    String base = String.join("/", parts.subList(0, fixed));
    if (base.isEmpty() && fixed > 0) {
      base = "/";
    }
    String pattern = String.join("/", parts.subList(fixed, parts.size()));
    Pattern selection = Pattern.compile(NOTHING_HIDDEN + new Translation(pattern).regex());
    return Optional.of(new Glob(base, selection));
  }

  private static boolean hasWildcard(String part) {
    return part.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
  }

  /** One pass over a pattern. */
  private static final class Translation {
    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int next;
    private boolean inGroup;

    Translation(String glob) {
      this.glob = glob;
    }

    String regex() {
      while (next < glob.length()) {
        char c = glob.charAt(next++);
        switch (c) {
          case '*' -> stars();
          case '?' -> regex.append("[^/]");
          case '[' -> bracket();
          case '{' -> open();
          case '}' -> close();
          case ',' -> regex.append(inGroup ? "|" : ",");
          case '\\' -> literal(regex, escaped());
          default -> literal(regex, c);
        }
      }
      if (inGroup) {
        throw wrong("a { is not closed");
      }
      return regex.toString();
    }

    private void stars() {
      boolean begins = next == 1 || "/{,".indexOf(glob.charAt(next - 2)) >= 0;
      if (!glob.startsWith("*", next)) {
        regex.append("[^/]*");
        return;
      }
      next++;
      if (begins && glob.startsWith("/", next)) {
        next++;
        regex.append("(?:[^/]+/)*");
      } else {
        regex.append(".*");
      }
    }

    private void open() {
      if (inGroup) {
        throw wrong("a { stands inside of another");
      }
      inGroup = true;
      regex.append("(?:");
    }

    /** As in {@code PathMatcher}, one that closes nothing is a brace. */
    private void close() {
      regex.append(inGroup ? ")" : "\\}");
      inGroup = false;
    }

    private void bracket() {
      StringBuilder members = new StringBuilder();
      boolean not = glob.startsWith("!", next);
      next += not ? 1 : 0;
      while (next < glob.length() && glob.charAt(next) != ']') {
        char c = glob.charAt(next++);
        if (c == '/') {
          throw wrong("a / stands between [ and ]");
        }
        boolean range = c == '-' && !members.isEmpty() && !glob.startsWith("]", next);
        if (range) {
          members.append('-');
        } else {
          literal(members, c == '\\' ? escaped() : c);
        }
      }
      if (next == glob.length() || members.isEmpty()) {
        throw wrong("a [ is not closed, or nothing stands in it");
      }
      next++;
      regex.append("(?!/)[").append(not ? "^" : "").append(members).append(']');
    }

    private char escaped() {
      if (next == glob.length()) {
        throw wrong("it ends with a \\");
      }
      return glob.charAt(next++);
    }

    private static void literal(StringBuilder out, char c) {
      if (c < 0x80 && !Character.isLetterOrDigit(c)) {
        out.append('\\');
      }
      out.append(c);
    }

    private PatternSyntaxException wrong(String what) {
      return new PatternSyntaxException(what, glob, next - 1);
    }
  }
}
