package dev.trackwright.internal;

import dev.trackwright.transport.Transport;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a destination: steps the pipeline, prints what is to be said, and sleeps. It
 * survives whatever is thrown in it and every interrupt that is not ours, at the price that a fault
 * of our own shows as a warning and a pause rather than as a crash.
 */
final class Worker {

  /** At the end: how long a caller is waited for who is about to be in line. */
  private static final long LONGEST_LINK = Duration.ofSeconds(1).toNanos();

  private final Pipeline pipeline;
  private final EventQueue queue;
  private final Transport transport;
  private final @Nullable Storage storage;
  private final Notices notices;
  private final LongSupplier nanoTime;
  private final Runnable atEnd;
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean abandoned;
  private volatile boolean ending;

  /**
   * A worker that does not work yet.
   *
   * @param storage which it closes, or null
   * @param atEnd is run once everything is stored that can be
   */
  Worker(
      Pipeline pipeline,
      EventQueue queue,
      Transport transport,
      @Nullable Storage storage,
      Notices notices,
      LongSupplier nanoTime,
      Runnable atEnd,
      String threadName) {
    this.pipeline = pipeline;
    this.queue = queue;
    this.transport = transport;
    this.storage = storage;
    this.notices = notices;
    this.nanoTime = nanoTime;
    this.atEnd = atEnd;
    // Without inheritable thread locals, which would hold on to whatever the application had there.
    this.thread = new Thread(null, this::run, threadName, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Worker.class.getClassLoader());
  }

  void start() {
    thread.start();
  }

  private void run() {
    queue.employ();
    try {
      while (!abandoned && !pipeline.isOver()) {
        Rest rest = stepSafely();
        if (!abandoned && !pipeline.isOver()) {
          queue.sleep(rest);
        }
        // An interrupt has no meaning for us, and would turn every further sleep into a spin.
        var unused = Thread.interrupted();
      }
    } finally {
      ending = true;
      // An interrupt would close the spool's file in the middle of a write.
      var unused = Thread.interrupted();
      attempt(() -> queue.awaitLinks(LONGEST_LINK));
      attempt(pipeline::abandon);
      attempt(transport::close);
      if (storage != null) {
        attempt(storage::close);
      }
      attempt(() -> notices.printRest(nanoTime.getAsLong()));
      attempt(atEnd);
      ended.countDown();
    }
  }

  private Rest stepSafely() {
    try {
      Rest rest = pipeline.step(nanoTime.getAsLong());
      notices.print(nanoTime.getAsLong());
      return rest;
    } catch (Throwable fault) {
      attempt(() -> notices.note("fault", "The worker goes on after " + describe(fault)));
      attempt(() -> notices.print(nanoTime.getAsLong()));
      return Rest.AFTER_FAULT;
    }
  }

  /** Without its message, which may hold anything. */
  private static String describe(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /** Whatever is thrown by one thing must not keep the next from happening. */
  private static void attempt(Runnable action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      // There is no one left to tell: the log itself may be what failed.
    }
  }

  /**
   * Whether the worker serves no longer. A flush that is queued before this is true is answered.
   */
  boolean isEnding() {
    return ending;
  }

  /**
   * Waits until the worker has ended, or a time is up; an interrupt does not end the wait, and is
   * still there afterwards.
   */
  void awaitEnd(long deadline) {
    boolean interrupted = false;
    try {
      while (Thread.currentThread() != thread) {
        try {
          var unused = ended.await(deadline - nanoTime.getAsLong(), TimeUnit.NANOSECONDS);
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the worker even if a transport blocks it. */
  void abandon() {
    abandoned = true;
    queue.signal();
    if (!ending) {
      thread.interrupt();
    }
  }
}
