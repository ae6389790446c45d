package dev.trackwright.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

  @ParameterizedTest
  @CsvSource({
    "requird, required",
    "Required, required",
    "strng, string",
    "Product Veiwed, Product Viewed",
    "whyy, why",
    "minlength, minLength",
  })
  void aSmallSlipIsGuessed(String word, String meant) {
    List<String> known =
        List.of("required", "string", "Product Viewed", "why", "minLength", "Order Completed");
    assertThat(DidYouMean.nearest(word, known)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"b, o", "paths, pages", "fields, properties", "x, why"})
  void aFarGuessIsNotMade(String word, String known) {
    assertThat(DidYouMean.nearest(word, List.of(known))).isEmpty();
  }

  @Test
  void theNearestWinsAndThenTheFirstByName() {
    assertThat(DidYouMean.nearest("event", List.of("eventful", "evntss", "events")))
        .contains("events");
    assertThat(DidYouMean.nearest("abcd", List.of("abce", "abcc"))).contains("abcc");
  }

  @Test
  void theHintIsEmptyOrASentenceWithItsBlank() {
    assertThat(DidYouMean.guess("requird", List.of("required")))
        .hasToString("Did you mean \"required\"? ");
    assertThat(DidYouMean.guess("x", List.of("required"))).hasToString("");
  }

  @Property(tries = 200)
  void theDistanceIsSymmetricAndZeroForTheSame(
      @ForAll @StringLength(max = 12) String a, @ForAll @StringLength(max = 12) String b) {
    assertThat(DidYouMean.distance(a, b)).isEqualTo(DidYouMean.distance(b, a));
    assertThat(DidYouMean.distance(a, a)).isZero();
    assertThat(DidYouMean.distance(a, b))
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
  }

  @Test
  void aVeryLongWordIsNotCompared() {
    String longWord = String.join("", Collections.nCopies(1_000, "a"));
    assertThat(DidYouMean.nearest(longWord, List.of(longWord + "a"))).isEqualTo(Optional.empty());
  }

  @Test
  void aLongListEndsWithItsRest() {
    List<String> names = IntStream.range(0, 12).mapToObj(i -> "n" + i).toList();
    assertThat(CappedList.of(names)).isEqualTo("n0, n1, n2, n3, n4, n5, n6, n7 and 4 more");
    assertThat(CappedList.of(List.of("a", "b"))).isEqualTo("a, b");
    assertThat(CappedList.of(List.of())).isEqualTo("nothing");
  }
}
