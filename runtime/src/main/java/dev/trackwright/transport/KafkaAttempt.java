package dev.trackwright.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a batch: gathers what became of its records into one outcome. Records that
 * have arrived while others failed are left to {@link KafkaReceipts}, so that the vocabulary of
 * outcomes, which knows whole batches only, costs no duplicates: a part that has arrived in full is
 * answered without being sent.
 *
 * <p>Safe for use by several threads: records are answered on the producer's.
 */
final class KafkaAttempt {

  /** Whatever the record: these concern all of a topic, or everything. */
  private static final Set<KafkaFailure.Kind> BEYOND_RECORDS =
      Set.of(KafkaFailure.Kind.TOPIC, KafkaFailure.Kind.SETUP);

  /** What is not there today may be there at the next attempt. */
  private static final Set<KafkaFailure.Kind> TRIED_AGAIN =
      Set.of(KafkaFailure.Kind.PASSING, KafkaFailure.Kind.MISSING);

  /** By {@link System#nanoTime}. */
  private final long startedAt = System.nanoTime();

  private final Batch batch;
  private final KafkaReceipts receipts;
  private final Runnable whenOver;
  private final CompletableFuture<DeliveryOutcome> answer = new CompletableFuture<>();

  /** Guarded by this, as everything below. */
  private final List<String> arrived = new ArrayList<>();

  /** The first failure of each kind. */
  private final Map<KafkaFailure.Kind, String> failures = new EnumMap<>(KafkaFailure.Kind.class);

  /** Records that are not answered, and one for whoever hands over records. */
  private int open = 1;

  private boolean over;

  /**
   * An attempt that has not begun.
   *
   * @param whenOver is run once, before the answer is given
   */
  KafkaAttempt(Batch batch, KafkaReceipts receipts, Runnable whenOver) {
    this.batch = batch;
    this.receipts = receipts;
    this.whenOver = whenOver;
  }

  long startedAt() {
    return startedAt;
  }

  Batch batch() {
    return batch;
  }

  CompletableFuture<DeliveryOutcome> answer() {
    return answer;
  }

  /** Whether it is of no use, or would break the order, to hand over more of its records. */
  synchronized boolean isStopped() {
    return over
        || failures.containsKey(KafkaFailure.Kind.PASSING)
        || failures.containsKey(KafkaFailure.Kind.SETUP);
  }

  /** One record more will be answered. */
  synchronized Receipt expect(String messageId) {
    open++;
    return new Receipt(messageId);
  }

  /** A record is there from an earlier attempt. */
  synchronized void note(String messageId) {
    arrived.add(messageId);
  }

  /** A record, or what comes before it, has failed without being handed over. */
  synchronized void note(KafkaFailure failure) {
    failures.putIfAbsent(failure.kind(), failure.detail());
  }

  /** No more records are handed over, and the batch is not read any more. */
  void end() {
    settleOne(null, null);
  }

  /** Ends the attempt though records are not answered; whether it had not ended before. */
  boolean expire() {
    KafkaFailure expired = new KafkaFailure(KafkaFailure.Kind.PASSING, "Kafka: no answer at all");
    DeliveryOutcome outcome;
    synchronized (this) {
      if (over) {
        return false;
      }
      note(expired);
      outcome = settle();
    }
    whenOver.run();
    answer.complete(outcome);
    return true;
  }

  /** The answer to one record. */
  final class Receipt {
    private final String messageId;
    private boolean used;

    private Receipt(String messageId) {
      this.messageId = messageId;
    }

    /** Takes the answer; a second one, by a callback and an exception, changes nothing. */
    void answer(@Nullable KafkaFailure failure) {
      synchronized (KafkaAttempt.this) {
        if (used) {
          return;
        }
        used = true;
      }
      settleOne(failure == null ? messageId : null, failure);
    }
  }

  private void settleOne(@Nullable String messageId, @Nullable KafkaFailure failure) {
    DeliveryOutcome outcome;
    synchronized (this) {
      if (over) {
        return;
      }
      if (messageId != null) {
        arrived.add(messageId);
      }
      if (failure != null) {
        note(failure);
      }
      open--;
      if (open > 0) {
        return;
      }
      outcome = settle();
    }
    // Outside of the lock, for it runs what others have attached.
    whenOver.run();
    answer.complete(outcome);
  }

  private DeliveryOutcome settle() {
    over = true;
    if (failures.isEmpty()) {
      receipts.forget(arrived);
      return new DeliveryOutcome.Delivered("acknowledged by Kafka");
    }
    receipts.add(arrived);
    String detail = failures.values().iterator().next();
    if (!Collections.disjoint(failures.keySet(), TRIED_AGAIN)) {
      return new DeliveryOutcome.Retry(detail, null);
    }
    if (arrived.isEmpty() && BEYOND_RECORDS.containsAll(failures.keySet())) {
      return new DeliveryOutcome.Rejected(detail);
    }
    return Set.of(KafkaFailure.Kind.TOO_LARGE).equals(failures.keySet())
        ? new DeliveryOutcome.TooLarge(detail)
        : new DeliveryOutcome.Refused(detail);
  }
}
