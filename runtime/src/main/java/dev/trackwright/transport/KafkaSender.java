package dev.trackwright.transport;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches to Kafka's producer, on a thread of its own, because the producer blocks while it
 * knows no broker or has no memory. A producer that has failed is closed at once and never used
 * again: it would go on with the later records of a user whose earlier one it has given up. The
 * price is that other batches, if any are under way then, are sent again, too.
 */
final class KafkaSender {

  private static final Logger LOGGER = System.getLogger("dev.trackwright");

  private static final long IDLE_THREAD_SECONDS = 2;

  /** How much later than promised a producer answers before it is taken for dead. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Ids of at most 100 characters: some megabytes in the worst case. */
  private static final int RECEIPTS = 4 * KafkaLimits.BATCH_EVENTS;

  private final KafkaSetup setup;
  private final KafkaRecords records;
  private final KafkaReceipts receipts = new KafkaReceipts(RECEIPTS);
  private final AtomicInteger underWay = new AtomicInteger();

  /** Belongs to the sending thread. */
  private final KafkaMissingTopics missing = new KafkaMissingTopics();

  /** Guarded by this, as everything below. */
  private @Nullable ScheduledThreadPoolExecutor thread;

  private @Nullable KafkaProducer<byte @Nullable [], byte[]> producer;
  private boolean closed;

  KafkaSender(KafkaSetup setup) {
    this.setup = setup;
    this.records = new KafkaRecords(setup.topics());
  }

  CompletableFuture<DeliveryOutcome> start(Batch batch) {
    ScheduledThreadPoolExecutor open = thread();
    underWay.incrementAndGet();
    KafkaAttempt attempt = new KafkaAttempt(batch, receipts, underWay::decrementAndGet);
    open.execute(() -> run(attempt, open));
    return attempt.answer();
  }

  private synchronized ScheduledThreadPoolExecutor thread() {
    if (closed) {
      throw new IllegalStateException("The transport is closed");
    }
    if (thread == null) {
      thread = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "trackwright-kafka"));
      thread.setKeepAliveTime(IDLE_THREAD_SECONDS, TimeUnit.SECONDS);
      thread.allowCoreThreadTimeOut(true);
      thread.setRemoveOnCancelPolicy(true);
    }
    return thread;
  }

  private Thread daemon(Runnable task, String name) {
    // No inheritable thread locals: they would hold on to whatever the application had there.
    Thread daemon = new Thread(null, task, name, 0, false);
    daemon.setDaemon(true);
    // Kafka finds there what its configuration names.
    daemon.setContextClassLoader(setup.loader());
    return daemon;
  }

  private void run(KafkaAttempt attempt, ScheduledThreadPoolExecutor open) {
    try {
      if (missing.begin(attempt.startedAt())) {
        // It may have missed them because it has lost its thread, which no record would tell.
        letGo(1);
      }
      KafkaProducer<byte @Nullable [], byte[]> current = producer();
      // A watch runs on this thread, so it lets handing over come to its end, however many topics
      // that waits for. The time for answers counts from then on.
      Future<?> early = watch(attempt, current, open);
      handOver(attempt, current);
      var unused = watch(attempt, current, open);
      early.cancel(false);
    } catch (Throwable thrown) {
      // Memory that is short, or a library that is missing, is a failure like any other.
      attempt.note(KafkaFailure.of(thrown));
    } finally {
      attempt.end();
    }
  }

  /** Ends an attempt that the producer does not answer. */
  private Future<?> watch(
      KafkaAttempt attempt,
      KafkaProducer<byte @Nullable [], byte[]> current,
      ScheduledThreadPoolExecutor open) {
    Future<?> watch =
        open.schedule(
            () -> expire(attempt, current),
            setup.deliveryTimeout().plus(GRACE).toNanos(),
            TimeUnit.NANOSECONDS);
    var unused = attempt.answer().whenComplete((outcome, thrown) -> watch.cancel(false));
    return watch;
  }

  private void handOver(KafkaAttempt attempt, KafkaProducer<byte @Nullable [], byte[]> current) {
    long start = System.nanoTime();
    for (EncodedEvent event : attempt.batch().events()) {
      if (receipts.has(event.messageId())) {
        attempt.note(event.messageId());
        continue;
      }
      if (System.nanoTime() - start > setup.maxBlock().toNanos()) {
        attempt.note(
            new KafkaFailure(KafkaFailure.Kind.PASSING, "Kafka: no room within max.block.ms"));
      }
      if (attempt.isStopped()) {
        return;
      }
      ProducerRecord<byte @Nullable [], byte[]> record;
      try {
        record = records.record(event, attempt.batch().sentAt());
      } catch (RuntimeException noTopic) {
        attempt.note(
            new KafkaFailure(
                KafkaFailure.Kind.RECORD, "no topic: " + noTopic.getClass().getSimpleName()));
        continue;
      }
      KafkaFailure absent = missing.of(record.topic());
      if (absent != null) {
        attempt.note(absent);
        continue;
      }
      long before = System.nanoTime();
      hand(record, attempt.expect(event.messageId()), current);
      if (missing.of(record.topic()) != null) {
        // To wait for a topic is not to wait for room.
        start += System.nanoTime() - before;
      }
    }
  }

  private void hand(
      ProducerRecord<byte @Nullable [], byte[]> record,
      KafkaAttempt.Receipt receipt,
      KafkaProducer<byte @Nullable [], byte[]> current) {
    Thread handing = Thread.currentThread();
    try {
      var unused =
          current.send(
              record,
              (metadata, thrown) -> {
                if (thrown != null && Thread.currentThread() == handing) {
                  giveUp(record.topic(), receipt, thrown, current);
                } else {
                  answer(receipt, thrown, current);
                }
              });
    } catch (RuntimeException thrown) {
      giveUp(record.topic(), receipt, thrown, current);
    }
  }

  /** A record could not be handed over; this is the sending thread. */
  private void giveUp(
      String topic,
      KafkaAttempt.Receipt receipt,
      Throwable thrown,
      KafkaProducer<byte @Nullable [], byte[]> current) {
    KafkaFailure failure = KafkaFailure.ofHandingOver(thrown);
    if (failure.kind() == KafkaFailure.Kind.MISSING) {
      missing.add(topic, failure, System.nanoTime());
    } else if (failure.endsProducer() && retire(current)) {
      closeAside(current);
    }
    receipt.answer(failure);
  }

  /** What became of a record that was handed over; this is the producer's thread, or its closer. */
  private void answer(
      KafkaAttempt.Receipt receipt,
      @Nullable Throwable thrown,
      KafkaProducer<byte @Nullable [], byte[]> current) {
    KafkaFailure failure = thrown == null ? null : KafkaFailure.of(thrown);
    if (failure != null && failure.endsProducer() && retire(current)) {
      // First of all, and on the producer's thread: it must not get to a later record.
      close(current);
    }
    receipt.answer(failure);
  }

  /** The producer, made if there is none; called by the sending thread alone. */
  private KafkaProducer<byte @Nullable [], byte[]> producer() {
    synchronized (this) {
      if (producer != null) {
        return producer;
      }
    }
    // Outside of the lock, for it looks up names.
    KafkaProducer<byte @Nullable [], byte[]> fresh =
        new KafkaProducer<>(setup.config(), new ByteArraySerializer(), new ByteArraySerializer());
    synchronized (this) {
      if (!closed) {
        producer = fresh;
        return fresh;
      }
    }
    close(fresh);
    throw new IllegalStateException("The transport is closed");
  }

  /** Takes a producer out of use; whether it was in use. It is to be closed then. */
  private synchronized boolean retire(KafkaProducer<byte @Nullable [], byte[]> current) {
    if (producer != current) {
      return false;
    }
    producer = null;
    return true;
  }

  /** Closing waits for the producer's thread: a moment, or as long as whoever listens in likes. */
  private void closeAside(KafkaProducer<?, ?> retired) {
    daemon(() -> close(retired), "trackwright-kafka-close").start();
  }

  /** Closes a producer; its records that are not answered fail. */
  private static void close(KafkaProducer<?, ?> producer) {
    try {
      producer.close(Duration.ZERO);
    } catch (RuntimeException e) {
      LOGGER.log(Level.DEBUG, "A producer could not be closed properly", e);
    }
  }

  /** A producer has lost its thread, or whoever listens in holds it up. */
  private void expire(KafkaAttempt attempt, KafkaProducer<byte @Nullable [], byte[]> current) {
    if (retire(current)) {
      closeAside(current);
    }
    attempt.expire();
  }

  /** Lets go of the producer and its thread, unless an answer is still to come. */
  void idle() {
    letGo(0);
  }

  /** The same where so many of those under way have handed over nothing so far. */
  private synchronized void letGo(int fresh) {
    KafkaProducer<?, ?> unused = producer;
    if (unused != null && underWay.get() <= fresh) {
      producer = null;
      closeAside(unused);
    }
  }

  synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
    KafkaProducer<?, ?> open = producer;
    if (open != null) {
      producer = null;
      closeAside(open);
    }
  }
}
