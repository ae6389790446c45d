package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.plan.Event;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text at all: what a plan calls its events is nobody's choice. */
class JavaNamesPropertyTest {

  @Property(tries = 5_000)
  void anyTextBecomesALegalNameOfEveryKind(@ForAll("text") String text) {
    for (String name : all(text)) {
      assertThat(SourceVersion.isName(name, SourceVersion.RELEASE_17)).as(name).isTrue();
      assertThat(name.length()).isLessThanOrEqualTo(JavaNames.LONGEST_MEMBER);
      assertThat(name.codePoints()).noneMatch(Character::isIdentifierIgnorable);
      assertThat(name.codePoints()).allMatch(FrozenUnicode::knows);
      assertThat(name.codePoints()).allMatch(Character::isBmpCodePoint);
      assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).as(name).isTrue();
    }
  }

  @Property(tries = 5_000)
  void namesOfTypesAreShortEnoughForFilesAndAscii(@ForAll("text") String text) {
    for (String name : types(text)) {
      assertThat(name).matches("[A-Za-z0-9_]{1," + JavaNames.LONGEST_TYPE + "}");
      assertThat(ReservedNames.isNoType(name)).isFalse();
      assertThat(ReservedNames.isInJavaLang(name)).isFalse();
      assertThat(ReservedNames.isNestedInEach(name)).isFalse();
    }
  }

  @Property
  void noMemberIsReserved(@ForAll("text") String text) {
    assertThat(ReservedNames.isNoMember(JavaNames.member(text))).isFalse();
    assertThat(ReservedNames.isNoMember(JavaNames.constant(text))).isFalse();
  }

  @Property
  void theSameTextGivesTheSameNames(@ForAll("text") String text) {
    String copy = new String(text.toCharArray());
    assertThat(all(copy)).isEqualTo(all(text));
  }

  @Property(tries = 5_000)
  void howLettersAreComposedMakesNoDifference(@ForAll("letters") String text) {
    assertThat(all(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(all(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Property
  void aConstantIsItsOwnConstant(@ForAll("ascii") String text) {
    String constant = JavaNames.constant(text);
    assertThat(JavaNames.constant(constant)).isEqualTo(constant);
  }

  @Property
  void wordsHoldLettersDigitsAndTheirMarksOnly(@ForAll("text") String text) {
    assertThat(Words.of(text))
        .isNotEmpty()
        .allSatisfy(
            word -> {
              assertThat(word.codePoints())
                  .allMatch(c -> Character.isLetterOrDigit(c) || isLetterLike(c));
              assertThat(Words.isMark(word.codePointAt(0))).isFalse();
            });
  }

  private static boolean isLetterLike(int c) {
    return Character.getType(c) == Character.LETTER_NUMBER || Words.isMark(c);
  }

  private static List<String> types(String text) {
    return List.of(
        JavaNames.eventType(Event.Kind.TRACK, text),
        JavaNames.eventType(Event.Kind.PAGE, text),
        JavaNames.eventType(Event.Kind.SCREEN, text),
        JavaNames.sharedType(text),
        JavaNames.nestedType(text, List.of("Order", "Address")),
        JavaNames.stage(text),
        JavaNames.planType(text, "Analytics"));
  }

  private static List<String> all(String text) {
    List<String> names = new ArrayList<>(types(text));
    names.add(JavaNames.member(text));
    names.add(JavaNames.constant(text));
    names.add(JavaNames.constant(text, "KEY"));
    names.add(JavaNames.callMethod(Event.Kind.TRACK, text));
    names.add(JavaNames.callMethod(Event.Kind.PAGE, text));
    return names;
  }

  @Provide
  Arbitrary<String> text() {
    Arbitrary<String> anyCodePoints =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .list()
            .ofMaxSize(12)
            .map(list -> list.stream().map(Character::toString).reduce("", String::concat));
    return Arbitraries.oneOf(
        anyCodePoints,
        letters(),
        ascii(),
        Arbitraries.strings().all().ofMaxLength(30),
        pieces().list().ofMaxSize(8).map(list -> String.join("", list)),
        pieces().list().ofMinSize(20).ofMaxSize(80).map(list -> String.join(" ", list)));
  }

  /** Letters of all scripts that JDK 17 knows, so that most texts hold some. */
  @Provide
  Arbitrary<String> letters() {
    int[] letters =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> FrozenUnicode.knows(c) && (Character.isLetter(c) || Words.isMark(c)))
            .toArray();
    return Arbitraries.integers()
        .between(0, letters.length - 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(
            list ->
                list.stream().map(i -> Character.toString(letters[i])).reduce("", String::concat));
  }

  @Provide
  Arbitrary<String> ascii() {
    return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(40);
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.of(
        "order",
        "Order",
        "ID",
        "IDs",
        "iOS",
        "B2B",
        "3D",
        "1",
        "42",
        "_",
        "-",
        ".",
        " ",
        "!",
        "$",
        "class",
        "String",
        "record",
        "toString",
        "properties",
        "needs",
        "é",
        "e\u0301",
        "\u0301",
        "ß",
        "İ",
        "ı",
        "ς",
        "ŉ",
        "ǆ",
        "ﬁ",
        "²",
        "½",
        "注文",
        "カ",
        "주",
        "ش",
        "ก้",
        "🎉",
        "🇩🇪",
        "\u200D",
        "\u0000",
        "\uD800",
        "\u202E",
        "\u0378",
        "ь",
        "\u0264",
        "\u019B",
        "x".repeat(90));
  }
}
