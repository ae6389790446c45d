package dev.trackwright;

import dev.trackwright.internal.DeliverySettings;
import dev.trackwright.internal.Room;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How events are delivered to a destination: a client's builder has these options for all of its
 * destinations, and {@link DestinationOptions} for one of them. They are set alike in both places,
 * at the price of a type parameter. For one thread.
 *
 * @param <B> what the options are set on, and what each setter returns
 */
public abstract sealed class DeliveryOptions<B extends DeliveryOptions<B>>
    permits TrackingClient.Builder, DestinationOptions {

  private static final int DEFAULT_EVENTS = 500;
  private static final int DEFAULT_BYTES = 500_000;

  private int maxHeldEvents = 10_000;
  private long maxHeldBytes = 16L << 20;
  private FullPolicy whenFull = FullPolicy.dropNewest();
  private int batchesUnderWay = 4;
  private @Nullable Spool spool;
  private @Nullable Integer batchEvents;
  private @Nullable Integer batchBytes;
  private Duration flushInterval = Duration.ofSeconds(5);
  private int maxAttempts = 1_000;
  private Duration maxRetryTime = Duration.ofHours(12);

  DeliveryOptions() {}

  /** The same options, to be changed. */
  DeliveryOptions(DeliveryOptions<?> other) {
    this.maxHeldEvents = other.maxHeldEvents;
    this.maxHeldBytes = other.maxHeldBytes;
    this.whenFull = other.whenFull;
    this.batchesUnderWay = other.batchesUnderWay;
    this.spool = other.spool;
    this.batchEvents = other.batchEvents;
    this.batchBytes = other.batchBytes;
    this.flushInterval = other.flushInterval;
    this.maxAttempts = other.maxAttempts;
    this.maxRetryTime = other.maxRetryTime;
  }

  abstract B self();

  /**
   * Sets how much is held at most for a destination, from acceptance until an event is delivered or
   * dropped: waiting, in a batch, under way, and between attempts. What happens to what comes
   * beyond it is for {@link #whenFull} to say.
   *
   * @param events from 1 to 8,388,607; 10,000 unless set
   * @param bytes from 1 to 2^39-1; 16 MiB unless set. An event that waits to be encoded counts as
   *     what its values hold in memory, estimated from above; from then on as its JSON text in
   *     UTF-8 and 160 bytes
   * @return this
   */
  public B maxHeld(int events, long bytes) {
    this.maxHeldEvents = events;
    this.maxHeldBytes = bytes;
    return self();
  }

  /**
   * Sets what happens to events while as many are held as may be.
   *
   * @param policy never null; {@link FullPolicy#dropNewest()} unless set
   * @return this
   */
  public B whenFull(FullPolicy policy) {
    this.whenFull = policy;
    return self();
  }

  /**
   * Sets how many batches may be under way to a destination at a time. The events of one user are
   * never in two of them, so their order stays.
   *
   * @param batches from 1 to 30; 4 unless set
   * @return this
   */
  public B batchesUnderWay(int batches) {
    this.batchesUnderWay = batches;
    return self();
  }

  /**
   * Sets where events survive the end of the process, and where they wait when memory gets short in
   * an outage. What an earlier life has left there is delivered first. The folder is opened by
   * {@link TrackingClient.Builder#build}, which may take a moment. Destinations with names keep
   * their events in a sub-folder each, so they may share a spool; its quota holds for each.
   *
   * @param spool never null; none unless set
   * @return this
   */
  public B spool(Spool spool) {
    this.spool = spool;
    return self();
  }

  /**
   * Sets how many events go into one batch at most.
   *
   * @param events from 1 to what the transport takes; 500, or what it takes, unless set
   * @return this
   */
  public B batchEvents(int events) {
    this.batchEvents = events;
    return self();
  }

  /**
   * Sets how many bytes of events go into one batch at most.
   *
   * @param bytes room for one event of the longest kind and a separator at least, and at most what
   *     the transport takes; 500,000, or what it takes, unless set
   * @return this
   */
  public B batchBytes(int bytes) {
    this.batchBytes = bytes;
    return self();
  }

  /**
   * Sets how long an event waits for others to fill a batch with it.
   *
   * @param interval zero or positive; 5 s unless set
   * @return this
   */
  public B flushInterval(Duration interval) {
    this.flushInterval = interval;
    return self();
  }

  /**
   * Sets when a batch that fails is given up and counted as {@link DropReason#RETRIES_EXHAUSTED},
   * whichever limit is reached first. In between it waits 500 ms, doubling up to 60 s but never to
   * more than two fifths of the time since the first attempt, or as long as the server asks, up to
   * 300 s. A batch that waits holds up what its users do afterwards, which keeps the order.
   *
   * @param maxAttempts how often it is tried, the first time included, from 1; 1,000 unless set.
   *     Answers that ask for fewer requests (HTTP 429) do not count
   * @param maxTime how long after the first attempt it is tried, zero or positive; 12 h unless set
   * @return this
   */
  public B retries(int maxAttempts, Duration maxTime) {
    this.maxAttempts = maxAttempts;
    this.maxRetryTime = maxTime;
    return self();
  }

  @Nullable Spool spool() {
    return spool;
  }

  /** Adds what is out of its range. */
  void check(TransportLimits limits, List<String> wrong) {
    range(wrong, "maxHeld events", maxHeldEvents, 1, Room.MAX_EVENTS);
    range(wrong, "maxHeld bytes", maxHeldBytes, 1, Room.MAX_BYTES);
    range(wrong, "batchEvents", batchEvents(limits), 1, limits.maxBatchEvents());
    range(wrong, "batchBytes", batchBytes(limits), smallest(limits), limits.maxBatchBytes());
    range(wrong, "batchesUnderWay", batchesUnderWay, 1, 30);
    range(wrong, "retries maxAttempts", maxAttempts, 1, Integer.MAX_VALUE);
    notNegative(wrong, "retries maxTime", maxRetryTime);
    notNegative(wrong, "flushInterval", flushInterval);
  }

  /** The options in the form that delivery takes. */
  DeliverySettings settings(
      String destination,
      Transport transport,
      @Nullable SpoolStore store,
      Clock clock,
      @Nullable Consumer<? super Settlement> onSettled) {
    TransportLimits limits = transport.limits();
    Spool keep = spool;
    return new DeliverySettings(
        destination,
        transport,
        clock,
        maxHeldEvents,
        maxHeldBytes,
        whenFull,
        batchEvents(limits),
        batchBytes(limits),
        batchesUnderWay,
        flushInterval,
        maxAttempts,
        maxRetryTime,
        store,
        keep != null && keep.force(),
        keep != null && keep.isDurable(),
        onSettled);
  }

  private int batchEvents(TransportLimits limits) {
    return batchEvents != null ? batchEvents : Math.min(DEFAULT_EVENTS, limits.maxBatchEvents());
  }

  private int batchBytes(TransportLimits limits) {
    return batchBytes != null
        ? batchBytes
        : Math.max(smallest(limits), Math.min(DEFAULT_BYTES, limits.maxBatchBytes()));
  }

  private static int smallest(TransportLimits limits) {
    return limits.maxEventBytes() + TransportLimits.SEPARATOR_BYTES;
  }

  private static void range(List<String> wrong, String what, long value, long from, long to) {
    if (value < from || value > to) {
      wrong.add(what + " is " + value + ", not from " + from + " to " + to);
    }
  }

  static void notNegative(List<String> wrong, String what, Duration value) {
    if (value.isNegative()) {
      wrong.add(what + " is negative: " + value);
    }
  }
}
