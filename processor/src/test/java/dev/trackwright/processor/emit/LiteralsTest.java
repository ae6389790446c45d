package dev.trackwright.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LiteralsTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-f]{4})|.)");

  @Property
  void aTextIsAsciiOnOneLineAndReadsBackUnchanged(@ForAll String text) {
    String literal = Literals.text(text).toString();
    assertThat(literal).matches("\"[ -~]*\"");
    assertThat(read(literal.substring(1, literal.length() - 1))).isEqualTo(text);
  }

  @Example
  void aTextThatLooksLikeAnEscapeStaysOne() {
    assertThat(Literals.text("\\u0041 $T \"").toString()).isEqualTo("\"\\\\u0041 $T \\\"\"");
  }

  @Example
  void aTextThatNoConstantHoldsIsJoined() {
    assertThat(Literals.text("ü".repeat(21_846)).toString())
        .startsWith("java.lang.String.join(\"\", ");
    assertThat(Literals.text("ü".repeat(21_845)).toString()).startsWith("\"");
  }

  /** As JLS 3.3 and 3.10.7 have it for what the literals hold. */
  private static String read(String body) {
    return ESCAPE
        .matcher(body)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(2) != null
                        ? String.valueOf((char) Integer.parseInt(match.group(2), 16))
                        : switch (match.group(1)) {
                          case "n" -> "\n";
                          case "r" -> "\r";
                          case "t" -> "\t";
                          default -> match.group(1);
                        }));
  }
}
