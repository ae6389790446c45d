package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.DeliveryOutcome.Delivered;
import dev.trackwright.transport.DeliveryOutcome.Refused;
import dev.trackwright.transport.DeliveryOutcome.Rejected;
import dev.trackwright.transport.DeliveryOutcome.Retry;
import dev.trackwright.transport.DeliveryOutcome.TooLarge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaAttemptTest {

  private final Throwable passing = new NotEnoughReplicasException("x");
  private final Throwable large = new RecordTooLargeException("x");
  private final Throwable invalid = new InvalidRecordException("x");
  private final Throwable topic = new TopicAuthorizationException("x");
  private final Throwable missing =
      new TimeoutException("x", new UnknownTopicOrPartitionException("x"));
  private final Throwable setup = new SaslAuthenticationException("x");

  private final KafkaReceipts receipts = new KafkaReceipts(10);
  private final AtomicInteger over = new AtomicInteger();

  private KafkaAttempt attempt() {
    return new KafkaAttempt(GivenBatch.of(Instant.EPOCH, 0, "{}"), receipts, over::incrementAndGet);
  }

  /** The outcome of a batch whose records are answered so, null being good. */
  private DeliveryOutcome outcome(@Nullable Throwable... answers) {
    KafkaAttempt attempt = attempt();
    List<KafkaAttempt.Receipt> open = new ArrayList<>();
    for (int i = 0; i < answers.length; i++) {
      open.add(attempt.expect("m-" + i));
    }
    attempt.end();
    for (int i = 0; i < answers.length; i++) {
      assertThat(attempt.answer()).isNotDone();
      Throwable answer = answers[i];
      open.get(i).answer(answer == null ? null : KafkaFailure.of(answer));
    }
    return attempt.answer().join();
  }

  @Test
  void whatIsWrongWithSomeRecordsDecidesAboutTheBatch() {
    assertThat(outcome(null, null)).isInstanceOf(Delivered.class);
    assertThat(outcome(null, passing)).isInstanceOf(Retry.class);
    assertThat(outcome(large, invalid, topic, setup, passing)).isInstanceOf(Retry.class);
    assertThat(outcome(null, large, large)).isInstanceOf(TooLarge.class);
    assertThat(outcome(large, invalid)).isInstanceOf(Refused.class);
    assertThat(outcome(large, topic)).isInstanceOf(Refused.class);
    assertThat(outcome(null, invalid)).isInstanceOf(Refused.class);
  }

  @Test
  void aBatchIsRejectedAsAWholeOnlyIfNothingOfItCanArrive() {
    assertThat(outcome(topic, topic)).isInstanceOf(Rejected.class);
    assertThat(outcome(setup)).isInstanceOf(Rejected.class);
    assertThat(outcome(topic, setup)).isInstanceOf(Rejected.class);
    assertThat(outcome(topic, null)).isInstanceOf(Refused.class);
  }

  @Test
  void aTopicThatIsMissingIsTriedAgainAndStopsNoOtherNorItsProducer() {
    for (Throwable other : List.of(large, invalid, topic)) {
      KafkaAttempt attempt = attempt();
      attempt.note(KafkaFailure.of(other));
      attempt.note(KafkaFailure.ofHandingOver(missing));
      assertThat(attempt.isStopped()).isFalse();
      attempt.end();
      assertThat(attempt.answer().join()).isInstanceOf(Retry.class);
    }
    assertThat(KafkaFailure.ofHandingOver(missing).endsProducer()).isFalse();
    assertThat(KafkaFailure.ofHandingOver(missing).detail()).contains("UnknownTopic");
  }

  @Test
  void onlyWhatBrokersSayOfARecordThatIsNotHandedOverMakesATopicMissing() {
    assertThat(KafkaFailure.of(missing).kind()).isEqualTo(KafkaFailure.Kind.PASSING);
    for (Throwable other : List.of(new TimeoutException("x"), passing, topic, setup)) {
      assertThat(KafkaFailure.ofHandingOver(other)).isEqualTo(KafkaFailure.of(other));
    }
  }

  @Test
  void aWaitForATopicAnswersWhoStoodInLineMeanwhileAndNobodyElse() {
    KafkaFailure absent = KafkaFailure.ofHandingOver(missing);
    KafkaMissingTopics topics = new KafkaMissingTopics();
    assertThat(topics.begin(0)).isFalse();
    topics.add("absent", absent, 10);
    assertThat(topics.of("absent")).isEqualTo(absent);
    assertThat(topics.of("present")).isNull();
    assertThat(topics.begin(9)).isFalse();
    assertThat(topics.of("absent")).isEqualTo(absent);
    assertThat(topics.begin(10)).isTrue();
    assertThat(topics.of("absent")).isNull();
  }

  @Test
  void whatHasArrivedIsRememberedUntilItsBatchIsSettled() {
    assertThat(outcome(null, passing, null)).isInstanceOf(Retry.class);
    assertThat(receipts.has("m-0")).isTrue();
    assertThat(receipts.has("m-1")).isFalse();
    assertThat(receipts.has("m-2")).isTrue();
    KafkaAttempt second = attempt();
    second.note("m-0");
    second.note("m-2");
    KafkaAttempt.Receipt left = second.expect("m-1");
    second.end();
    left.answer(null);
    assertThat(second.answer().join()).isInstanceOf(Delivered.class);
    assertThat(receipts.size()).isZero();
  }

  @Test
  void whatIsOldestIsForgottenFirst() {
    for (int i = 0; i < 25; i++) {
      receipts.add(List.of("m-" + i));
    }
    assertThat(receipts.size()).isEqualTo(10);
    assertThat(receipts.has("m-14")).isFalse();
    assertThat(receipts.has("m-15")).isTrue();
  }

  @Test
  void nothingMoreIsHandedOverAfterAFailureThatMayPass() {
    for (Throwable lasting : List.of(large, invalid, topic)) {
      KafkaAttempt attempt = attempt();
      attempt.note(KafkaFailure.of(lasting));
      assertThat(attempt.isStopped()).isFalse();
    }
    for (Throwable stopping : List.of(passing, setup)) {
      KafkaAttempt attempt = attempt();
      attempt.note(KafkaFailure.of(stopping));
      assertThat(attempt.isStopped()).isTrue();
    }
  }

  @Test
  void aSecondAnswerAndALateOneChangeNothing() {
    KafkaAttempt attempt = attempt();
    KafkaAttempt.Receipt one = attempt.expect("m-0");
    KafkaAttempt.Receipt two = attempt.expect("m-1");
    attempt.end();
    one.answer(null);
    one.answer(KafkaFailure.of(large));
    assertThat(attempt.answer()).isNotDone();
    assertThat(attempt.expire()).isTrue();
    assertThat(attempt.expire()).isFalse();
    two.answer(null);
    assertThat(attempt.answer().join()).isEqualTo(new Retry("Kafka: no answer at all", null));
    assertThat(over).hasValue(1);
    assertThat(receipts.has("m-0")).isTrue();
  }

  @Test
  void onlyWhatIsKnownToLastIsTakenAsLasting() {
    for (Throwable passing :
        List.of(
            passing,
            new ProducerFencedException("x"),
            new OutOfOrderSequenceException("x"),
            new UnknownServerException("x"),
            new UnknownTopicOrPartitionException("x"),
            new KafkaException("x"),
            new IllegalStateException("x"),
            new OutOfMemoryError("x"))) {
      assertThat(KafkaFailure.of(passing).kind())
          .as(passing.toString())
          .isEqualTo(KafkaFailure.Kind.PASSING);
      assertThat(KafkaFailure.of(passing).endsProducer()).isTrue();
    }
    assertThat(KafkaFailure.of(new InvalidTopicException("x")).kind())
        .isEqualTo(KafkaFailure.Kind.TOPIC);
    assertThat(KafkaFailure.of(new ClusterAuthorizationException("x")).kind())
        .isEqualTo(KafkaFailure.Kind.SETUP);
    assertThat(KafkaFailure.of(large).endsProducer()).isFalse();
  }

  @Test
  void theDetailHoldsWhatTheLibrarySaysAndNothingOfTheServer() {
    assertThat(KafkaFailure.of(new SaslAuthenticationException("server \u001b text")).detail())
        .isEqualTo("Kafka: SaslAuthenticationException");
    Throwable missing =
        new TimeoutException(
            "Topic t not present in metadata after 5 ms.",
            new UnknownTopicOrPartitionException("server text"));
    assertThat(KafkaFailure.of(missing).detail())
        .isEqualTo(
            "Kafka: TimeoutException: Topic t not present in metadata after 5 ms."
                + " < UnknownTopicOrPartitionException");
    Throwable library =
        new KafkaException("secret", new NoClassDefFoundError("com/github/luben/zstd/Zstd"));
    assertThat(KafkaFailure.of(library).detail())
        .isEqualTo("Kafka: KafkaException < NoClassDefFoundError: com/github/luben/zstd/Zstd");
    assertThat(KafkaFailure.of(new TimeoutException("x".repeat(9_999))).detail())
        .hasSizeLessThan(300);
  }
}
