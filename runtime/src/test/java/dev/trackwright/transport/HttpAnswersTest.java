package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswersTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  private static DeliveryOutcome answer(int status, String... headers) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], headers[i + 1]);
    }
    return HttpAnswers.outcome(status, name -> Optional.ofNullable(map.get(name)), NOW);
  }

  private static @Nullable Duration retryAfter(String... headers) {
    return ((DeliveryOutcome.Retry) answer(503, headers)).after();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void everySuccessIsDelivered(int status) {
    assertThat(answer(status)).isInstanceOf(DeliveryOutcome.Delivered.class);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        100, 102, 103, 199, 408, 410, 460, 500, 502, 503, 504, 506, 507, 508, 510, 520, 522, 599
      })
  void aPassingFailureIsTriedAgain(int status) {
    assertThat(answer(status)).isEqualTo(new DeliveryOutcome.Retry("HTTP " + status, null));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {300, 301, 302, 307, 401, 402, 403, 404, 405, 411, 422, 451, 501, 505, 511, 600})
  void whatTryingAgainCannotCureIsRejected(int status) {
    assertThat(answer(status, "Retry-After", "1"))
        .isEqualTo(new DeliveryOutcome.Rejected("HTTP " + status));
  }

  @Test
  void aBadRequestATooLargeOneAndATooFrequentOneHaveTheirOwnOutcomes() {
    assertThat(answer(400)).isInstanceOf(DeliveryOutcome.Refused.class);
    assertThat(answer(413)).isInstanceOf(DeliveryOutcome.TooLarge.class);
    assertThat(answer(429)).isEqualTo(new DeliveryOutcome.Throttled("HTTP 429", null));
    assertThat(answer(429, "Retry-After", "3"))
        .isEqualTo(new DeliveryOutcome.Throttled("HTTP 429", Duration.ofSeconds(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "' 7 ', 7",
    "300, 300",
    "301, 300",
    "999999999, 300",
    "99999999999999999999999999, 300"
  })
  void secondsAreTakenUpToFiveMinutes(String header, long seconds) {
    assertThat(retryAfter("Retry-After", header)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-5", "1.5", "+3", "0x10", "Sun, 99 Nov 2026 12:00:00 GMT", "٣"})
  void whatCannotBeUnderstoodIsAsIfItWereNotThere(String header) {
    assertThat(retryAfter("Retry-After", header)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'Sun, 01 Nov 2026 12:00:30 GMT', 30",
    "'Sun, 01 Nov 2026 11:00:00 GMT', 0",
    "'Sun, 01 Nov 2026 13:00:00 GMT', 300"
  })
  void aDateIsMeasuredFromOurClock(String header, long seconds) {
    assertThat(retryAfter("Retry-After", header)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void aDateIsMeasuredFromTheServersClockWhereItSaysIt() {
    assertThat(
            retryAfter(
                "Retry-After", "Sun, 01 Nov 2026 18:00:20 GMT",
                "Date", "Sun, 01 Nov 2026 18:00:00 GMT"))
        .isEqualTo(Duration.ofSeconds(20));
  }
}
