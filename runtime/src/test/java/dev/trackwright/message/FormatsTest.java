package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
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
        "EMAIL | joe@[IPv6:2001:db8::1]",
        "HOSTNAME | example.com",
        "HOSTNAME | 3com.com",
        "HOSTNAME | a-b--c.d",
        "HOSTNAME | localhost",
        "HOSTNAME | xn--4gbwdl.xn--wgbh1c",
        "HOSTNAME | 1",
        "IPV4 | 0.0.0.0",
        "IPV4 | 127.0.0.1",
        "IPV4 | 255.255.255.255",
        "IPV6 | ::",
        "IPV6 | ::1",
        "IPV6 | 1::",
        "IPV6 | 2001:DB8:0:0:8:800:200C:417A",
        "IPV6 | 2001:db8::8:800:200c:417a",
        "IPV6 | 1:2:3:4:5:6:7::",
        "IPV6 | ::2:3:4:5:6:7:8",
        "IPV6 | ::13.1.68.3",
        "IPV6 | ::FFFF:129.144.52.38",
        "IPV6 | 1:2:3:4:5:6:7.8.9.10",
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
        "EMAIL | ada@[]",
        "EMAIL | joe@[IPv6:1:2]",
        "EMAIL | joe@[::1]",
        "HOSTNAME | ``",
        "HOSTNAME | -a",
        "HOSTNAME | a-",
        "HOSTNAME | a..b",
        "HOSTNAME | .a",
        "HOSTNAME | a.",
        "HOSTNAME | a_b",
        "HOSTNAME | exämple.com",
        "HOSTNAME | a b",
        "IPV4 | ``",
        "IPV4 | 1.2.3",
        "IPV4 | 1.2.3.4.5",
        "IPV4 | 1.2.3.",
        "IPV4 | .1.2.3",
        "IPV4 | 1..2.3",
        "IPV4 | 256.0.0.0",
        "IPV4 | 1.2.3.4294967296",
        "IPV4 | 087.10.0.1",
        "IPV4 | 00.0.0.0",
        "IPV4 | 0x7f.0.0.1",
        "IPV4 | 1.2.3.-4",
        "IPV4 | ١.١.١.١",
        "IPV6 | ``",
        "IPV6 | :",
        "IPV6 | :::",
        "IPV6 | 1",
        "IPV6 | :1",
        "IPV6 | 1:",
        "IPV6 | :1:2:3:4:5:6:7",
        "IPV6 | 1:2:3:4:5:6:7:",
        "IPV6 | 1:2:3:4:5:6:7:8:9",
        "IPV6 | 1:2:3:4:5:6:7:8::",
        "IPV6 | ::1:2:3:4:5:6:7:8",
        "IPV6 | 1::2::3",
        "IPV6 | 12345::",
        "IPV6 | ::g",
        "IPV6 | ::%eth0",
        "IPV6 | ::1.2.3",
        "IPV6 | ::1.2.3.4:5",
        "IPV6 | 1:2:3:4:5:6:7:1.2.3.4",
        "IPV6 | 1.2.3.4",
        "IPV6 | ::ab.1.2.3",
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
    assertThat(Formats.matches("1".repeat(1_000_000), StringFormat.IPV4)).isFalse();
    assertThat(Formats.matches("1.".repeat(1_000_000), StringFormat.IPV4)).isFalse();
    assertThat(Formats.matches("f".repeat(1_000_000), StringFormat.IPV6)).isFalse();
    assertThat(Formats.matches("::" + "f:".repeat(1_000_000), StringFormat.IPV6)).isFalse();
    assertThat(Formats.matches("a.".repeat(1_000_000) + "a", StringFormat.HOSTNAME)).isFalse();
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

  @Test
  void theLengthsOfAHostNameAreLimited() {
    String label = "a".repeat(63);

    assertThat(Formats.matches(label, StringFormat.HOSTNAME)).isTrue();
    assertThat(Formats.matches(label + "a", StringFormat.HOSTNAME)).isFalse();
    String longest = (label + ".").repeat(3) + "a".repeat(61);
    assertThat(Formats.matches(longest, StringFormat.HOSTNAME)).isTrue();
    assertThat(Formats.matches(longest + "a", StringFormat.HOSTNAME)).isFalse();
  }

  @Property
  void anotherValidatorReadsAddressesTheSameWay(@ForAll("nearAddresses") String text) {
    for (StringFormat format : List.of(StringFormat.IPV4, StringFormat.IPV6)) {
      boolean theirs =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema("{\"format\": \"" + format.keyword() + "\"}", InputFormat.JSON)
              .validate(
                  "\"" + text + "\"",
                  InputFormat.JSON,
                  run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
              .isEmpty();
      assertThat(Formats.matches(text, format)).as("%s %s", format, text).isEqualTo(theirs);
    }
  }

  /** Groups and bytes that may be too long, too many or too few. */
  @Provide
  Arbitrary<String> nearAddresses() {
    Arbitrary<String> groups = Arbitraries.of("0", "1", "fF", "0abc", "12345", "", ":", "g");
    Arbitrary<String> bytes = Arbitraries.of("0", "9", "99", "255", "256", "01", "", "a");
    Arbitrary<String> tails =
        bytes.list().ofMinSize(3).ofMaxSize(5).map(parts -> String.join(".", parts));
    Arbitrary<String> all =
        Arbitraries.frequencyOf(Tuple.of(9, groups), Tuple.of(1, tails), Tuple.of(1, bytes));
    return Arbitraries.oneOf(tails, all.list().ofMaxSize(9).map(parts -> String.join(":", parts)));
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
