package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "DATE_TIME | 2026-01-02T03:04:05Z",
        "DATE_TIME | 2026-01-02t03:04:05.123456789z",
        "DATE_TIME | 2024-02-29T23:59:59+14:00",
        "DATE_TIME | 1990-12-31T15:59:60-08:00",
        "DATE | 2024-02-29",
        "DATE | 0000-01-01",
        "TIME | 23:59:60Z",
        "TIME | 00:59:60+01:00",
        "TIME | 10:15:00.5-03:30",
        "DURATION | P4DT12H30M5S",
        "DURATION | P2W",
        "DURATION | PT0S",
        "DURATION | P1Y2M3D",
        "DURATION | PT1H0M5S",
        "UUID | 2EB8AA08-AA98-11EA-B4AA-73B441D16380",
        "URI | https://example.com/?q=a#f",
        "URI | urn:oasis:names",
        "URI | mailto:ada@example.com",
        "EMAIL | ada@example.com",
        "EMAIL | a.b+c@example.co.uk",
        "EMAIL | `\"joe bloggs\"@example.com`",
        "EMAIL | `\"joe@bloggs\"@example.com`",
        "EMAIL | joe@[127.0.0.1]",
        "EMAIL | joe@[IPv6:::1]",
        "EMAIL | te~st@localhost",
        "EMAIL | `\"a\\\"b\\\\\"@example.com`",
        "EMAIL | `\"\"@example.com`",
        "EMAIL | a@b",
      })
  void whatTheRfcsAllowIsTaken(StringFormat format, String text) {
    assertThat(Formats.matches(text, format)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "DATE_TIME | 2026-01-02",
        "DATE_TIME | 2026-01-02 03:04:05Z",
        "DATE_TIME | 2026-01-02T03:04:05",
        "DATE_TIME | 2026-01-02T03:04Z",
        "DATE_TIME | 2026-02-30T03:04:05Z",
        "DATE_TIME | 2026-01-02T24:00:00Z",
        "DATE_TIME | 1990-12-31T15:59:60Z",
        "DATE | 2026-02-29",
        "DATE | 26-01-01",
        "DATE | 20260101",
        "DATE | ٢٠٢٦-٠١-٠١",
        "TIME | 10:15",
        "TIME | 10:15:00",
        "TIME | 22:59:60Z",
        "TIME | 23:59:60+01:00",
        "TIME | 10:15:00+24:00",
        "DURATION | P",
        "DURATION | PT",
        "DURATION | P1",
        "DURATION | PT1D",
        "DURATION | PT1H5S",
        "DURATION | P1Y2W",
        "DURATION | PT0.5S",
        "DURATION | -PT5S",
        "UUID | 2eb8aa08aa9811eab4aa73b441d16380",
        "UUID | 2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
        "UUID | 1-1-1-1-1",
        "URI | /relative",
        "URI | //example.com/",
        "URI | https://example.com/ü",
        "URI | https://example.com/a b",
        "URI | `\\\\server\\file`",
        "EMAIL | ada",
        "EMAIL | @example.com",
        "EMAIL | ada@",
        "EMAIL | .ada@example.com",
        "EMAIL | a..b@example.com",
        "EMAIL | ada@-example.com",
        "EMAIL | ada@example..com",
        "EMAIL | ada@exa_mple.com",
        "EMAIL | joe@[127.0.0.300]",
        "EMAIL | joe bloggs@example.com",
        "EMAIL | ädä@example.com",
        "EMAIL | ``",
        "EMAIL | `\"@example.com`",
        "EMAIL | `\"a\\\"@example.com`",
        "EMAIL | `\"a\"b\"@example.com`",
        "EMAIL | `\"a\"b@example.com`",
        "EMAIL | ada.@example.com",
        "EMAIL | ada@example-.com",
        "EMAIL | ada@example.com.",
        "EMAIL | ada@[",
        "URI | ``",
        "DATE_TIME | ``",
      })
  void whatTheRfcsForbidIsNot(StringFormat format, String text) {
    assertThat(Formats.matches(text, format)).isFalse();
  }

  @Property
  void noTextMakesACheckThrow(@ForAll StringFormat format, @ForAll String text) {
    assertThat(Formats.matches(text, format) && text.isEmpty()).isFalse();
  }

  @Test
  void veryLongTextsAreDecided() {
    String text = "a.".repeat(1_000_000) + "@" + "a.".repeat(1_000_000);

    assertThat(Formats.matches(text, StringFormat.EMAIL)).isFalse();
    assertThat(Formats.matches("1".repeat(1_000_000), StringFormat.TIME)).isFalse();
    assertThat(Formats.matches("P" + "1".repeat(1_000_000) + "D", StringFormat.DURATION)).isTrue();
    assertThat(Formats.matches("10:15:00." + "1".repeat(1_000_000) + "Z", StringFormat.TIME))
        .isTrue();
  }

  @Test
  void theLengthsOfAnAddressAreLimited() {
    String label = "a".repeat(63);

    assertThat(email("a".repeat(64) + "@b")).isTrue();
    assertThat(email("a".repeat(65) + "@b")).isFalse();
    assertThat(email("a@" + label + ".b")).isTrue();
    assertThat(email("a@" + label + "a.b")).isFalse();
    assertThat(email("a@" + (label + ".").repeat(3) + "a".repeat(60))).isTrue();
    assertThat(email("a@" + (label + ".").repeat(3) + "a".repeat(61))).isFalse();
  }

  private static boolean email(String text) {
    return Formats.matches(text, StringFormat.EMAIL);
  }

  @Property
  void everyWholeDurationIsWrittenInTheGrammarOfTheRfcAndReadBackAsItself(
      @ForAll @LongRange(min = 0) long seconds) {
    Duration duration = Duration.ofSeconds(seconds);
    String text = JsonTime.duration(duration);

    assertThat(Formats.matches(text, StringFormat.DURATION)).as(text).isTrue();
    assertThat(Duration.parse(text)).isEqualTo(duration);
  }

  @Property
  void noDurationIsLost(@ForAll Duration duration) {
    assertThat(Duration.parse(JsonTime.duration(duration))).isEqualTo(duration);
  }

  @Test
  void theLongestNegativeDurationIsWritten() {
    Duration longest = Duration.ofSeconds(Long.MIN_VALUE);

    assertThat(Duration.parse(JsonTime.duration(longest))).isEqualTo(longest);
    assertThat(JsonTime.duration(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))).endsWith("S");
  }
}
