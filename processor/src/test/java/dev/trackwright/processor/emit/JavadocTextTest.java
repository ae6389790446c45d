package dev.trackwright.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {

  @Test
  void plainTextStaysAsItIs() {
    assertThat(JavadocText.body("The bottom of the funnel; revenue starts here, 5 % of it: $100."))
        .isEqualTo("The bottom of the funnel; revenue starts here, 5 % of it: $100.");
  }

  @Test
  void lettersOfAllScriptsAndEmojiStay() {
    String text = "Größe, Заказ, 注文完了, \u0634\u0631\u0627\u0621, 👨\u200D👩\u200D👧 🎉";
    assertThat(JavadocText.body(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ends here */ class Evil {}|ends here *&#47; class Evil &#123;&#125;",
        "opens /* again|opens &#47;* again",
        "/ at the start|&#47; at the start",
        "a/b and **/**/|a/b and **&#47;**&#47;",
        "@param x of it|&#64;param x of it",
        "see {@link Object}|see &#123;&#64;link Object&#125;",
        "<script>alert(1)</script> & co|&lt;script&gt;alert(1)&lt;/script&gt; &amp; co",
        "\\u002a\\u002f|&#92;u002a&#92;u002f",
        "\\\\uuu002a/|&#92;&#92;uuu002a/",
        "$L $$ $T $|$L $$ $T $",
        "{ unbalanced }}}|&#123; unbalanced &#125;&#125;&#125;",
        "&amp; &#42;/|&amp;amp; &amp;#42;/",
      })
  void whatMeansSomethingToJavaIsWrittenAsAReference(String text, String expected) {
    assertThat(JavadocText.body(text)).isEqualTo(expected);
    assertThat(JavadocText.inline(text)).isEqualTo(expected);
    assertThat(JavadocText.code(text)).isEqualTo("<code>" + expected + "</code>");
  }

  @Test
  void whatCannotBeSeenIsShownByItsNumber() {
    assertThat(JavadocText.body("a\u0000b\u001Bc\u202Ed\u2066e\uFEFFf\uD800g\uFFFEh"))
        .isEqualTo(
            "a&#92;u0000b&#92;u001Bc&#92;u202Ed&#92;u2066e&#92;uFEFFf&#92;uD800g&#92;uFFFEh");
  }

  @Test
  void blankTextIsNothing() {
    assertThat(JavadocText.body(" \n\t\r\n\u2003\u00A0")).isEmpty();
    assertThat(JavadocText.inline(" \n")).isEmpty();
    assertThat(JavadocText.body("")).isEmpty();
  }

  @Test
  void blankNamesAreQuoted() {
    assertThat(JavadocText.code("")).isEqualTo("<code>\"\"</code>");
    assertThat(JavadocText.code("  ")).isEqualTo("<code>\"  \"</code>");
  }

  @Test
  void spacesAndLineBreaksOfANameCanBeSeen() {
    assertThat(JavadocText.code("Order  Completed\n"))
        .isEqualTo("<code>Order  Completed&#92;u000A</code>");
  }

  @Test
  void blankLinesEndParagraphsWhateverTheLineEnds() {
    assertThat(JavadocText.body("\r\n\r\nOne,\r\nstill one.\r\n\r\n\r\nTwo.\rTwo as well.\n"))
        .isEqualTo("One, still one.\n\n<p>Two. Two as well.");
  }

  @Test
  void linesWithBulletsBecomeAList() {
    assertThat(
            JavadocText.body(
                "Sent when\n- the cart is full,\n  or\n* the user <leaves>\nand so on"))
        .isEqualTo(
            """
            Sent when

            <ul>
              <li>the cart is full, or
              <li>the user &lt;leaves&gt;
            </ul>

            <p>and so on""");
  }

  @Test
  void numberedLinesStayLines() {
    assertThat(JavadocText.body("Steps:\n1. add\n2) pay"))
        .isEqualTo("Steps:<br>\n1. add<br>\n2) pay");
  }

  @Test
  void longLinesAreWrappedAtSpaces() {
    String text = "word ".repeat(100).strip();
    String body = JavadocText.body(text);
    assertThat(body.lines()).allMatch(line -> line.length() <= 90);
    assertThat(body.replace('\n', ' ')).isEqualTo(text);
  }

  @Test
  void longItemsAreWrappedAndIndented() {
    String body = JavadocText.body("- " + "word ".repeat(50));
    assertThat(body.lines()).allMatch(line -> line.length() <= 90);
    assertThat(body).startsWith("<ul>\n  <li>word").contains("\n      word");
    assertThat(body.lines().skip(1).limit(2)).allMatch(line -> line.length() > 80);
  }

  @Test
  void aWordThatIsTooLongIsNotBroken() {
    String url = "https://example.com/" + "x".repeat(200);
    assertThat(JavadocText.body("see " + url + " for more")).contains(url);
  }

  @Test
  void veryLongTextIsCutAndSaysHowMuchIsMissing() {
    String body = JavadocText.body("word ".repeat(10_000).strip());
    assertThat(body).endsWith("… (45,999 more characters in the plan)");
    assertThat(body.length()).isLessThan(4_200);
    assertThat(JavadocText.inline("x".repeat(501)).replace('\n', ' '))
        .isEqualTo("x".repeat(500) + "… (1 more characters in the plan)");
    assertThat(JavadocText.code("x".repeat(501)))
        .isEqualTo("<code>" + "x".repeat(500) + "</code>… (1 more characters in the plan)");
  }

  @Test
  void aCutDoesNotHalveACharacter() {
    assertThat(JavadocText.code("x".repeat(499) + "🎉🎉"))
        .isEqualTo("<code>" + "x".repeat(499) + "</code>… (4 more characters in the plan)");
  }

  @Test
  void controlCharactersThatJavaTakesForSpaceAreNotLost() {
    assertThat(JavadocText.body("\u001C")).isEqualTo("&#92;u001C");
  }

  @Test
  void aMegabyteOfAnythingIsNoWork() {
    for (String piece : new String[] {" ", "\n", "*", "- ", "\n- x", "\\", "{@", "<", "1. "}) {
      String text = "a" + piece.repeat(1_000_000 / piece.length()) + "a";
      assertThat(JavadocText.body(text).length()).isLessThan(15 * JavadocText.LONGEST_BODY);
      assertThat(JavadocText.inline(text).length()).isLessThan(15 * JavadocText.LONGEST_INLINE);
    }
  }
}
