package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class CheckerTest {

  /** A payload that only checks. */
  private record Checks(Consumer<Checker> checks) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {}

    @Override
    public void check(Checker checker) {
      checks.accept(checker);
    }
  }

  private static List<String> findings(Consumer<Checker> checks) {
    return Checker.check(new Checks(checks)).stream()
        .map(finding -> finding.kind() + " " + finding.path() + ": " + finding.text())
        .toList();
  }

  @Test
  void boundsAreIncludedUnlessTheyAreExclusive() {
    assertThat(
            findings(
                c -> {
                  c.minimum("double", 1.0, 1, false);
                  c.minimum("double", 1.0, 1, true);
                  c.maximum("double", 1.0, 1, true);
                  c.minimum("box", Double.valueOf(0.5), 0.6, false);
                  c.minimum("long", 5L, 5L, false);
                  c.minimum("long", 5L, 5L, true);
                  c.maximum("longBox", Long.valueOf(6), 5L, false);
                  c.minimum("fraction", 1L, new BigDecimal("1.5"), false);
                  c.maximum("fraction", Long.valueOf(2), new BigDecimal("1.5"), false);
                  c.maximum("decimal", new BigDecimal("1.50"), new BigDecimal("1.5"), false);
                  c.maximum("decimal", new BigDecimal("1.51"), new BigDecimal("1.5"), false);
                }))
        .containsExactly(
            "BOUND /double: must be above 1",
            "BOUND /double: must be below 1",
            "BOUND /box: must be at least 0.6",
            "BOUND /long: must be above 5",
            "BOUND /longBox: must be at most 5",
            "BOUND /fraction: must be at least 1.5",
            "BOUND /fraction: must be at most 1.5",
            "BOUND /decimal: must be at most 1.5");
  }

  @Test
  void minusZeroIsZeroAndNanIsLeftToFinite() {
    assertThat(
            findings(
                c -> {
                  c.minimum("zero", -0.0, 0, false);
                  c.maximum("zero", 0.0, -0.0, false);
                  c.minimum("nan", Double.NaN, 0, false);
                  c.maximum("nan", Double.NaN, 0, false);
                  c.multipleOf("nan", Double.NaN, BigDecimal.ONE);
                  c.finite("nan", Double.NaN);
                  c.maximum("infinite", Double.POSITIVE_INFINITY, 0, false);
                  c.finite("infinite", Double.valueOf(Double.NEGATIVE_INFINITY));
                }))
        .containsExactly(
            "NOT_FINITE /nan: must be finite; null is sent in its place",
            "BOUND /infinite: must be at most 0",
            "NOT_FINITE /infinite: must be finite; null is sent in its place");
  }

  @Test
  void nullIsSkippedByAllButRequired() {
    assertThat(
            findings(
                c -> {
                  c.required("p", null);
                  c.pattern("p", null, Pattern.compile("x"));
                  c.minLength("p", null, 1);
                  c.maxLength("p", null, 0);
                  c.minimum("p", (Double) null, 1, false);
                  c.minimum("p", (Long) null, 1L, false);
                  c.minimum("p", (Long) null, BigDecimal.ONE, false);
                  c.minimum("p", (BigDecimal) null, BigDecimal.ONE, false);
                  c.maximum("p", (Double) null, 1, false);
                  c.maximum("p", (Long) null, 1L, false);
                  c.maximum("p", (Long) null, BigDecimal.ONE, false);
                  c.maximum("p", (BigDecimal) null, BigDecimal.ONE, false);
                  c.multipleOf("p", (Double) null, BigDecimal.ONE);
                  c.multipleOf("p", (Long) null, BigDecimal.ONE);
                  c.multipleOf("p", (BigDecimal) null, BigDecimal.ONE);
                  c.finite("p", (Double) null);
                  c.format("p", null, StringFormat.EMAIL);
                  c.format("p", (Instant) null);
                  c.format("p", (LocalDate) null);
                  c.format("p", (Duration) null);
                  c.format("p", (URI) null);
                  c.format("p", (OffsetTime) null);
                  c.format("p", (UUID) null);
                  c.minItems("p", null, 1);
                  c.maxItems("p", null, 0);
                  c.uniqueItems("p", null);
                  c.constant("p", null, "x");
                  c.any("p", null);
                  c.nested("p", null);
                  c.items("p", (List<String>) null, (inner, item) -> inner.required("", null));
                  c.itemsNotNull("p", null);
                }))
        .containsExactly("REQUIRED_MISSING /p: is required, and missing");
  }

  @Test
  void lengthsCountCodePoints() {
    String twoEmoji = "\ud83d\ude00\ud83d\ude00";

    assertThat(
            findings(
                c -> {
                  c.maxLength("two", twoEmoji, 2);
                  c.maxLength("two", twoEmoji, 1);
                  c.minLength("two", twoEmoji, 2);
                  c.minLength("two", twoEmoji, 3);
                }))
        .containsExactly(
            "LENGTH /two: must have at most 1 characters",
            "LENGTH /two: must have at least 3 characters");
  }

  @Test
  void patternsAreNotAnchored() {
    assertThat(
            findings(
                c -> {
                  c.pattern("p", "a-1", Pattern.compile("\\d"));
                  c.pattern("p", "a-", Pattern.compile("\\d"));
                }))
        .containsExactly("PATTERN /p: must match \\d");
  }

  @Test
  void aPatternThatBacktracksForEverIsGivenUp() {
    assertThat(findings(c -> c.pattern("p", "a".repeat(5_000) + "!", Pattern.compile("(a?a?)*b"))))
        .containsExactly("PATTERN /p: takes too many steps to be matched with (a?a?)*b");
  }

  @Test
  void aPatternThatWouldOverflowTheStackIsGivenUp() {
    assertThat(findings(c -> c.pattern("p", "ab".repeat(200_000), Pattern.compile("^(a|b|ab)*$"))))
        .containsExactly("PATTERN /p: takes too many steps to be matched with ^(a|b|ab)*$");
  }

  @Test
  void aLongTextThatMatchesInOnePassIsNotGivenUp() {
    assertThat(findings(c -> c.pattern("p", "x".repeat(3_000_000), Pattern.compile("^x+$"))))
        .isEmpty();
  }

  @Property
  void multiplesAreWhatBigDecimalSaysTheyAre(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal value,
      @ForAll @BigRange(min = "0.01", max = "1000") @Scale(3) BigDecimal divisor) {
    assertThat(Numbers.isMultiple(value, divisor))
        .isEqualTo(value.remainder(divisor).signum() == 0);
    assertThat(
            Numbers.isMultiple(
                value.multiply(divisor).setScale(0, java.math.RoundingMode.FLOOR).multiply(divisor),
                divisor))
        .isTrue();
  }

  @Property
  void multiplesOfLongsAreWhatBigDecimalSaysTheyAre(
      @ForAll long value, @ForAll @LongRange(min = 1) long divisor) {
    assertThat(Numbers.isMultiple(value, BigDecimal.valueOf(divisor)))
        .isEqualTo(value % divisor == 0);
    assertThat(Numbers.isMultiple(value, BigDecimal.valueOf(divisor, 2)))
        .isEqualTo(
            BigDecimal.valueOf(value).remainder(BigDecimal.valueOf(divisor, 2)).signum() == 0);
  }

  @Test
  void multiplesAreDecimalAndSafeForHugeExponents() {
    assertThat(
            findings(
                c -> {
                  c.multipleOf("cents", 0.3, new BigDecimal("0.1"));
                  c.multipleOf("cents", 4.35, new BigDecimal("0.01"));
                  c.multipleOf("cents", 4.355, new BigDecimal("0.01"));
                  c.multipleOf("whole", 7L, new BigDecimal("2"));
                  c.multipleOf("whole", Long.valueOf(8), new BigDecimal("2"));
                  c.multipleOf("half", 3L, new BigDecimal("1.5"));
                  c.multipleOf("huge", new BigDecimal("1E+1000000000"), new BigDecimal("0.5"));
                  c.multipleOf("huge", new BigDecimal("1E+1000000000"), new BigDecimal("3"));
                  c.multipleOf("tiny", new BigDecimal("1E-1000000000"), new BigDecimal("3"));
                }))
        .containsExactly(
            "MULTIPLE_OF /cents: must be a multiple of 0.01",
            "MULTIPLE_OF /whole: must be a multiple of 2",
            "MULTIPLE_OF /huge: must be a multiple of 3",
            "MULTIPLE_OF /tiny: must be a multiple of 3");
  }

  @Test
  void typedFormatsAreThoseThatRfc3339CanExpress() {
    assertThat(
            findings(
                c -> {
                  c.format("ok", Instant.parse("0000-01-01T00:00:00Z"));
                  c.format("ok", Instant.parse("9999-12-31T23:59:59.999999999Z"));
                  c.format("early", Instant.parse("-0001-12-31T23:59:59Z"));
                  c.format("late", Instant.parse("+10000-01-01T00:00:00Z"));
                  c.format("date", LocalDate.of(10_000, 1, 1));
                  c.format("date", LocalDate.of(-1, 1, 1));
                  c.format("negative", Duration.ofSeconds(-1));
                  c.format("fraction", Duration.ofMillis(1));
                  c.format("ok", Duration.ZERO);
                  c.format("relative", URI.create("a/b"));
                  c.format("ok", URI.create("urn:a"));
                  c.format("ok", OffsetTime.MAX);
                  c.format("ok", new UUID(0, 0));
                }))
        .containsExactly(
            "FORMAT /early: must be of format date-time",
            "FORMAT /late: must be of format date-time",
            "FORMAT /date: must be of format date",
            "FORMAT /date: must be of format date",
            "FORMAT /negative: must be of format duration",
            "FORMAT /fraction: must be of format duration",
            "FORMAT /relative: must be of format uri");
  }

  @Test
  void itemsAreCountedAndComparedAsJsonDoes() {
    assertThat(
            findings(
                c -> {
                  c.minItems("few", List.of(), 1);
                  c.maxItems("many", List.of(1, 2), 1);
                  c.uniqueItems("ok", Arrays.asList(1, "1", null, true, List.of(1)));
                  c.uniqueItems("numbers", List.of(1, new BigDecimal("1.00")));
                  c.uniqueItems("numbers", List.of(1L, 1.0));
                  c.uniqueItems("lists", List.of(List.of(1L), List.of(1.0)));
                  c.uniqueItems("maps", List.of(Map.of("k", 1L), Map.of("k", 1.0)));
                  c.uniqueItems("nulls", Arrays.asList(null, null));
                  c.uniqueItems("ok", List.of(new BigDecimal("1E+1000000000"), 1));
                }))
        .containsExactly(
            "ITEM_COUNT /few: must have at least 1 items",
            "ITEM_COUNT /many: must have at most 1 items",
            "UNIQUE_ITEMS /numbers: must not hold an item twice",
            "UNIQUE_ITEMS /numbers: must not hold an item twice",
            "UNIQUE_ITEMS /lists: must not hold an item twice",
            "UNIQUE_ITEMS /maps: must not hold an item twice",
            "UNIQUE_ITEMS /nulls: must not hold an item twice");
  }

  @Test
  void constantsAreComparedByValue() {
    assertThat(
            findings(
                c -> {
                  c.constant("ok", 1L, new BigDecimal("1.0"));
                  c.constant("ok", 0.1, new BigDecimal("0.1"));
                  c.constant("ok", "a", "a");
                  c.constant("ok", true, true);
                  c.constant("ok", LocalDate.of(2026, 1, 2), "2026-01-02");
                  c.constant("number", 2L, new BigDecimal("1"));
                  c.constant("text", "1", new BigDecimal("1"));
                }))
        .containsExactly("CONSTANT /number: must be 1", "CONSTANT /text: must be 1");
  }

  @Test
  void pathsAreJsonPointersAlsoInListsOfLists() {
    assertThat(
            findings(
                c ->
                    c.items(
                        "a/b~c",
                        List.of(List.of("x"), Arrays.asList(null, "", "y")),
                        (c1, row) -> {
                          c1.itemsNotNull("", row);
                          c1.items("", row, (c2, item) -> c2.minLength("", item, 1));
                        })))
        .containsExactly(
            "REQUIRED_MISSING /a~1b~0c/1/0: is null, which the plan does not allow",
            "LENGTH /a~1b~0c/1/1: must have at least 1 characters");
  }

  @Test
  void afterAnItemOrAnObjectThePathIsWhereItWas() {
    assertThat(
            findings(
                c -> {
                  c.nested("outer", new Checks(inner -> inner.required("in", null)));
                  c.items("list", List.of("x"), (inner, item) -> inner.required("in", null));
                  c.required("after", null);
                }))
        .extracting(text -> text.substring(0, text.indexOf(':')))
        .containsExactly(
            "REQUIRED_MISSING /outer/in", "REQUIRED_MISSING /list/0/in", "REQUIRED_MISSING /after");
  }

  @Test
  void aValueOfAnyTypeIsCheckedAlsoWhereNoSnapshotWasTaken() {
    assertThat(findings(c -> c.any("extra", Map.of("k", Double.NaN))))
        .containsExactly(
            "NOT_FINITE /extra: holds a number that is not finite; null is sent in its place");
    assertThat(findings(c -> c.any("extra", new Checks(inner -> inner.required("in", null)))))
        .containsExactly("REQUIRED_MISSING /extra/in: is required, and missing");
  }

  @Test
  void aCheckThatThrowsIsAFinding() {
    assertThat(
            findings(
                c -> {
                  throw new IllegalStateException("s3cr3t");
                }))
        .containsExactly("BUILDER_FAILED : could not be checked: java.lang.IllegalStateException");
  }

  @Test
  void aCheckThatFailsToLinkIsAFindingToo() {
    assertThat(
            findings(
                c -> {
                  throw new NoClassDefFoundError("s3cr3t");
                }))
        .containsExactly("BUILDER_FAILED : could not be checked: java.lang.NoClassDefFoundError");
  }

  @Test
  void findingsAreLimited() {
    List<String> items = Collections.nCopies(1_000_000, "");

    assertThat(findings(c -> c.items("p", items, (inner, item) -> inner.minLength("", item, 1))))
        .hasSize(Checker.MAX_FINDINGS);
  }
}
