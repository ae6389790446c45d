package dev.trackwright.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of the soak must be able to say no. */
class LedgerTest {

  private final Violations violations = new Violations();
  private final Ledger ledger = new Ledger(3, violations);

  private static EventId event(int user, int number) {
    return new EventId(user, number, false);
  }

  @Test
  void anEventThatOvertakesAnotherOfItsUserIsAViolation() {
    ledger.take(List.of(event(1, 0), event(2, 5), event(1, 2)), false);
    assertThat(violations.count()).isZero();
    ledger.take(List.of(event(1, 1)), false);
    assertThat(violations.first()).containsExactly("1-1 arrived behind 2 of its user");
  }

  @Test
  void oneLostAnswerExcusesOneRepetition() {
    ledger.take(List.of(event(1, 0)), false);
    ledger.loseAnswer(List.of(event(1, 0)));
    ledger.take(List.of(event(1, 0)), false);
    assertThat(violations.count()).isZero();
    ledger.take(List.of(event(1, 0)), false);
    assertThat(violations.first())
        .containsExactly("1-0 came again although its answer was not lost");
    assertThat(ledger.arrivals()).isEqualTo(1);
  }

  @Test
  void anEventThatIsMissingIsSeenUnlessItIsPoisonous() {
    ledger.take(List.of(event(1, 0), event(1, 2)), false);
    BitSet poison = new BitSet();
    assertThat(ledger.hasAllBefore(1, 1, poison)).isTrue();
    assertThat(ledger.hasAllBefore(1, 3, poison)).isFalse();
    poison.set(1);
    assertThat(ledger.hasAllBefore(1, 3, poison)).isTrue();
    assertThat(ledger.hasAny(1, poison)).isFalse();
  }

  @Test
  void onlyPoisonMayBeRefused() {
    ledger.refuse(new EventId(1, 1, true));
    assertThat(violations.count()).isZero();
    ledger.refuse(event(1, 1));
    assertThat(violations.count()).isEqualTo(1);
  }

  @Test
  void theEventsOfABodyAreFoundInOrder() {
    String body =
        "{\"batch\":[{\"messageId\":\"7-12\",\"a\":\"\"},{\"\"messageId\":\"8-3-poison\"}]}";
    assertThat(EventId.in(body.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(event(7, 12), new EventId(8, 3, true));
  }
}
