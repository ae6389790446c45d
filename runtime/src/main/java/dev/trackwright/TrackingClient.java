package dev.trackwright;

import dev.trackwright.internal.DeliverySettings;
import dev.trackwright.internal.Room;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.message.Message;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where messages enter delivery: generated code sits on top of it, transports below. An application
 * has one for its whole life, and closes it at the end:
 *
 * <pre>{@code
 * try (TrackingClient client =
 *     TrackingClient.builder().transport(HttpTransport.segment(writeKey)).build()) {
 *   ShopAnalytics analytics = ShopAnalytics.create(client);
 *   ...
 * }
 * }</pre>
 *
 * <p>Tracking never harms the application: {@link #send} neither waits for I/O nor throws, memory
 * is bounded by count and bytes, and what cannot be delivered is counted, see {@link
 * #deliveryReport}, and logged to the {@link System.Logger} {@code dev.trackwright}. Only {@link
 * #flush} and {@link #close} wait, and no longer than they are told to.
 *
 * <p>Safe for use by several threads.
 */
public interface TrackingClient extends AutoCloseable {

  /**
   * Starts the configuration of a client that delivers.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Takes a message, which is immutable, and returns; it is encoded and delivered later, by the
   * client's own thread. Whatever goes wrong is counted in {@link #deliveryReport}: nothing is
   * thrown, not even after {@link #close}.
   *
   * @param message what to deliver, never null
   */
  void send(Message message);

  /**
   * What to do with a call that does not keep to the plan.
   *
   * @return the same each time, never null
   */
  ViolationPolicy violationPolicy();

  /**
   * Where the timestamps of messages come from, and of the attempts to send them: servers compare
   * both.
   *
   * @return the same each time, never null
   */
  Clock clock();

  /**
   * Takes note of a call that does not keep to the plan.
   *
   * @param violation what is wrong, without values; never null
   */
  void report(Violation violation);

  /**
   * What became of all messages so far. Costs no lock on the path of those who send.
   *
   * @return the account at this moment, which always balances
   */
  DeliveryReport deliveryReport();

  /**
   * Sends what waits for company now, and waits until everything is settled that was accepted
   * before this call. A wait that a server asked for, or that follows a failure, is not cut short.
   *
   * @param timeout how long to wait at most; zero or less does not wait
   * @return what became of the messages that were pending when this was called, and of those alone:
   *     {@link DeliveryReport#isComplete()} says whether all of them have arrived, and {@link
   *     DeliveryReport#pending()} how many are still under way because the time was up or the
   *     calling thread was interrupted (it still is then)
   */
  DeliveryReport flush(Duration timeout);

  /**
   * Takes no further message, delivers what it can until a deadline, and ends. While closing, what
   * failed is tried again sooner, and if a server forbids any attempt before the deadline, the wait
   * ends at once. Closing again waits again and changes nothing else.
   *
   * @param timeout how long to take at most, over everything; zero or less does not wait. An
   *     interrupt does not end the wait, and is still there afterwards
   * @return what became of all messages, final but for those that are sent after closing; {@link
   *     DeliveryReport#pending()} is what is left behind
   */
  DeliveryReport close(Duration timeout);

  /**
   * Closes with the deadline that the client was built with, 10 s unless set. What became of the
   * messages is in {@link #deliveryReport} afterwards, and in the log if any is left behind.
   */
  @Override
  void close();

  /**
   * Configures a client. Every setting but the transport has a default; {@link #build} checks all
   * of them at once. For one thread.
   */
  final class Builder {

    private @Nullable Transport transport;
    private Clock clock = Clock.systemUTC();
    private int maxHeldEvents = 10_000;
    private long maxHeldBytes = 16L << 20;
    private FullPolicy whenFull = FullPolicy.dropNewest();
    private int batchesUnderWay = 4;
    private @Nullable Spool spool;
    private @Nullable Consumer<? super Settlement> onSettled;
    private @Nullable Integer batchEvents;
    private @Nullable Integer batchBytes;
    private Duration flushInterval = Duration.ofSeconds(5);
    private int maxAttempts = 1_000;
    private Duration maxRetryTime = Duration.ofHours(12);
    private ViolationPolicy violationPolicy = ViolationPolicy.LOG_AND_SEND;
    private @Nullable Consumer<? super Violation> onViolation;
    private Duration closeTimeout = Duration.ofSeconds(10);

    Builder() {}

    /**
     * Sets where messages go. Required. The client closes it when it ends.
     *
     * @param transport one of this client's own, never null
     * @return this
     */
    public Builder transport(Transport transport) {
      this.transport = transport;
      return this;
    }

    /**
     * Sets how much the client holds at most, from acceptance until an event is delivered or
     * dropped: waiting, in a batch, under way, and between attempts. What happens to what comes
     * beyond it is for {@link #whenFull} to say.
     *
     * @param events from 1 to 8,388,607; 10,000 unless set
     * @param bytes from 1 to 2^39-1; 16 MiB unless set. An event that waits to be encoded counts as
     *     what its values hold in memory, estimated from above; from then on as its JSON text in
     *     UTF-8 and 160 bytes
     * @return this
     */
    public Builder maxHeld(int events, long bytes) {
      this.maxHeldEvents = events;
      this.maxHeldBytes = bytes;
      return this;
    }

    /**
     * Sets what happens to events while the client holds as many as it may.
     *
     * @param policy never null; {@link FullPolicy#dropNewest()} unless set
     * @return this
     */
    public Builder whenFull(FullPolicy policy) {
      this.whenFull = policy;
      return this;
    }

    /**
     * Sets how many batches may be under way at a time. The events of one user are never in two of
     * them, so their order stays.
     *
     * @param batches from 1 to 30; 4 unless set
     * @return this
     */
    public Builder batchesUnderWay(int batches) {
      this.batchesUnderWay = batches;
      return this;
    }

    /**
     * Sets where events survive the end of the process, and where they wait when memory gets short
     * in an outage. What an earlier life has left there is delivered first. The folder is opened by
     * {@link #build}, which may take a moment.
     *
     * @param spool never null; none unless set
     * @return this
     */
    public Builder spool(Spool spool) {
      this.spool = spool;
      return this;
    }

    /**
     * Sets who is told what became of events, batch by batch. Events that were turned away when
     * they were handed over, because the client was full or closed, are counted only.
     *
     * @param listener called on the client's own thread, which delivers nothing meanwhile, so it
     *     must be quick. What it throws is logged and goes no further
     * @return this
     */
    public Builder onSettled(Consumer<? super Settlement> listener) {
      this.onSettled = listener;
      return this;
    }

    /**
     * Sets how many events go into one batch at most.
     *
     * @param events from 1 to what the transport takes; 500, or what it takes, unless set
     * @return this
     */
    public Builder batchEvents(int events) {
      this.batchEvents = events;
      return this;
    }

    /**
     * Sets how many bytes of events go into one batch at most.
     *
     * @param bytes room for one event of the longest kind and a separator at least, and at most
     *     what the transport takes; 500,000, or what it takes, unless set
     * @return this
     */
    public Builder batchBytes(int bytes) {
      this.batchBytes = bytes;
      return this;
    }

    /**
     * Sets how long an event waits for others to fill a batch with it.
     *
     * @param interval zero or positive; 5 s unless set
     * @return this
     */
    public Builder flushInterval(Duration interval) {
      this.flushInterval = interval;
      return this;
    }

    /**
     * Sets when a batch that fails is given up and counted as {@link DropReason#RETRIES_EXHAUSTED},
     * whichever limit is reached first. In between the client waits 500 ms, doubling up to 60 s but
     * never to more than two fifths of the time since the first attempt, or as long as the server
     * asks, up to 300 s. A batch that waits holds up what its users do afterwards, which keeps the
     * order.
     *
     * @param maxAttempts how often it is tried, the first time included, from 1; 1,000 unless set.
     *     Answers that ask for fewer requests (HTTP 429) do not count
     * @param maxTime how long after the first attempt it is tried, zero or positive; 12 h unless
     *     set
     * @return this
     */
    public Builder retries(int maxAttempts, Duration maxTime) {
      this.maxAttempts = maxAttempts;
      this.maxRetryTime = maxTime;
      return this;
    }

    /**
     * Sets what happens to a call that does not keep to the plan.
     *
     * @param policy never null; {@link ViolationPolicy#LOG_AND_SEND} unless set
     * @return this
     */
    public Builder violationPolicy(ViolationPolicy policy) {
      this.violationPolicy = policy;
      return this;
    }

    /**
     * Sets who is told of calls that do not keep to the plan, instead of the log.
     *
     * @param listener called on the tracking thread, by several of them at a time; it should be
     *     quick. What it throws is logged and goes no further
     * @return this
     */
    public Builder onViolation(Consumer<? super Violation> listener) {
      this.onViolation = listener;
      return this;
    }

    /**
     * Sets where timestamps come from. Waiting is measured by the JVM's monotonic clock whatever is
     * set here.
     *
     * @param clock never null; {@link Clock#systemUTC()} unless set
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets the deadline of {@link TrackingClient#close()}.
     *
     * @param timeout zero or positive; 10 s unless set
     * @return this
     */
    public Builder closeTimeout(Duration timeout) {
      this.closeTimeout = timeout;
      return this;
    }

    /**
     * Starts a client: one daemon thread. Connections are opened with the first batch.
     *
     * @return a new client, to be closed
     * @throws IllegalStateException if a setting is missing or out of its range; the message lists
     *     all of them. Also if the spool's folder cannot be used
     */
    public TrackingClient build() {
      List<String> wrong = new ArrayList<>();
      Transport to = transport;
      if (to == null) {
        throw new IllegalStateException("A client needs a transport: builder().transport(...)");
      }
      TransportLimits limits = to.limits();
      int events =
          batchEvents != null ? batchEvents : Math.min(DEFAULT_EVENTS, limits.maxBatchEvents());
      int smallest = limits.maxEventBytes() + TransportLimits.SEPARATOR_BYTES;
      int bytes =
          batchBytes != null
              ? batchBytes
              : Math.max(smallest, Math.min(DEFAULT_BYTES, limits.maxBatchBytes()));
      range(wrong, "maxHeld events", maxHeldEvents, 1, Room.MAX_EVENTS);
      range(wrong, "maxHeld bytes", maxHeldBytes, 1, Room.MAX_BYTES);
      range(wrong, "batchEvents", events, 1, limits.maxBatchEvents());
      range(wrong, "batchBytes", bytes, smallest, limits.maxBatchBytes());
      range(wrong, "batchesUnderWay", batchesUnderWay, 1, 30);
      range(wrong, "retries maxAttempts", maxAttempts, 1, Integer.MAX_VALUE);
      notNegative(wrong, "retries maxTime", maxRetryTime);
      notNegative(wrong, "flushInterval", flushInterval);
      notNegative(wrong, "closeTimeout", closeTimeout);
      if (!wrong.isEmpty()) {
        throw new IllegalStateException("A client cannot be built: " + String.join("; ", wrong));
      }
      Spool keep = spool;
      DeliverySettings settings =
          new DeliverySettings(
              to,
              clock,
              maxHeldEvents,
              maxHeldBytes,
              whenFull,
              events,
              bytes,
              batchesUnderWay,
              flushInterval,
              maxAttempts,
              maxRetryTime,
              keep == null ? null : open(keep),
              keep != null && keep.force(),
              keep != null && keep.isDurable(),
              onSettled);
      return new DeliveringClient(settings, violationPolicy, onViolation, closeTimeout);
    }

    private static SpoolStore open(Spool spool) {
      try {
        return SpoolStore.open(spool);
      } catch (IOException e) {
        throw new IllegalStateException(
            "A client cannot be built: the spool's folder cannot be used: " + e.getMessage(), e);
      }
    }

    private static final int DEFAULT_EVENTS = 500;
    private static final int DEFAULT_BYTES = 500_000;

    private static void range(List<String> wrong, String what, long value, long from, long to) {
      if (value < from || value > to) {
        wrong.add(what + " is " + value + ", not from " + from + " to " + to);
      }
    }

    private static void notNegative(List<String> wrong, String what, Duration value) {
      if (value.isNegative()) {
        wrong.add(what + " is negative: " + value);
      }
    }
  }
}
