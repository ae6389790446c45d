package dev.trackwright.internal;

import dev.trackwright.FullPolicy;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.TransportLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PlayedCourse} begins with, where a test does not say otherwise: batches of four
 * events, one under way, room enough, no spool, and each wait as long as it can be.
 */
final class CourseSettings {

  ScriptedTransport transport = new ScriptedTransport();
  Encoder encoder = TextEvents::encode;
  DoubleSupplier chance = () -> 0;
  long start = Duration.ofDays(1).toNanos();
  private BatchLimits limits = new BatchLimits(100, 4, 1000);
  private int roomEvents = 1000;
  private long roomBytes = 1_000_000;
  private FullPolicy whenFull = FullPolicy.dropNewest();
  private int lanes = 1;
  private Duration flushInterval = Duration.ofSeconds(5);
  private int maxAttempts = 1000;
  private Duration maxRetryTime = Duration.ofHours(12);
  private @Nullable Spool spool;

  CourseSettings transport(ScriptedTransport transport) {
    this.transport = transport;
    return this;
  }

  CourseSettings encoder(Encoder encoder) {
    this.encoder = encoder;
    return this;
  }

  /** What shortens waits. */
  CourseSettings chance(DoubleSupplier chance) {
    this.chance = chance;
    return this;
  }

  /** The time at the beginning, in nanoseconds of whatever origin. */
  CourseSettings start(long start) {
    this.start = start;
    return this;
  }

  CourseSettings limits(BatchLimits limits) {
    this.limits = limits;
    return this;
  }

  CourseSettings room(int events, long bytes) {
    this.roomEvents = events;
    this.roomBytes = bytes;
    return this;
  }

  CourseSettings droppingOldest(boolean drops) {
    this.whenFull = drops ? FullPolicy.dropOldest() : FullPolicy.dropNewest();
    return this;
  }

  /** How many batches can be under way. */
  CourseSettings lanes(int lanes) {
    this.lanes = lanes;
    return this;
  }

  CourseSettings flushInterval(Duration interval) {
    this.flushInterval = interval;
    return this;
  }

  /** When a batch is given up. */
  CourseSettings retries(int maxAttempts, Duration maxRetryTime) {
    this.maxAttempts = maxAttempts;
    this.maxRetryTime = maxRetryTime;
    return this;
  }

  CourseSettings spool(Spool spool) {
    this.spool = spool;
    return this;
  }

  /** A course without a spool. */
  PlayedCourse begin() {
    return new PlayedCourse(this, null);
  }

  /** A course with the spool, which holds a lock on its folder until it is closed. */
  PlayedCourse beginWithSpool() throws IOException {
    if (spool == null) {
      throw new IllegalStateException("no spool");
    }
    return new PlayedCourse(this, SpoolStore.open(spool));
  }

  /** What the application would have given, for a course that tells the time. */
  DeliverySettings settings(PlayedCourse course, @Nullable SpoolStore store) {
    transport.limits(
        new TransportLimits(limits.eventBytes(), limits.batchEvents(), limits.batchBytes()));
    return new DeliverySettings(
        "default",
        transport,
        course.clock(),
        roomEvents,
        roomBytes,
        whenFull,
        limits.batchEvents(),
        limits.batchBytes(),
        lanes,
        flushInterval,
        maxAttempts,
        maxRetryTime,
        store,
        spool != null && spool.force(),
        spool != null && spool.isDurable(),
        course.settled::add);
  }
}
