package dev.trackwright.message;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The keywords of a {@link SchemaRule} that only texts can break. */
final class TextRules {

  private TextRules() {}

  static void read(SchemaObject schema, List<RulePart> parts) {
    Integer shortest = schema.count("minLength");
    if (shortest != null) {
      parts.add(
          (value, run) -> {
            if (value instanceof String text && length(text) < shortest) {
              run.fail(ViolationKind.LENGTH, "must have at least " + shortest + " characters");
            }
          });
    }
    Integer longest = schema.count("maxLength");
    if (longest != null) {
      parts.add(
          (value, run) -> {
            if (value instanceof String text && length(text) > longest) {
              run.fail(ViolationKind.LENGTH, "must have at most " + longest + " characters");
            }
          });
    }
    String expression = schema.text("pattern");
    if (expression != null) {
      Pattern pattern = SchemaObject.pattern("pattern", expression);
      parts.add(
          (value, run) -> {
            if (value instanceof String text && !run.finds(pattern, text)) {
              run.fail(ViolationKind.PATTERN, "must match " + expression);
            }
          });
    }
    String name = schema.text("format");
    if (name != null) {
      StringFormat format = format(name);
      parts.add(
          (value, run) -> {
            if (value instanceof String text && !Formats.matches(text, format)) {
              run.fail(ViolationKind.FORMAT, "must be of format " + name);
            }
          });
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static StringFormat format(String name) {
    return Arrays.stream(StringFormat.values())
        .filter(format -> format.keyword().equals(name))
        .findAny()
        .orElseThrow(
            () ->
                SchemaObject.wrong(
                    "format",
                    "one of "
                        + Arrays.stream(StringFormat.values())
                            .map(StringFormat::keyword)
                            .sorted()
                            .toList()));
  }
}
