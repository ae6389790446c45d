package dev.trackwright;

import dev.trackwright.message.Message;
import dev.trackwright.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
   * @return the account at this moment, which always balances; the sum over all destinations, so
   *     that an event which goes to two of them counts twice
   */
  DeliveryReport deliveryReport();

  /**
   * What became of the messages for each destination so far. Events that went to none of them,
   * {@link DropReason#NOT_ROUTED}, are in {@link #deliveryReport()} alone.
   *
   * @return an account for each destination's name, in the order in which they were given to the
   *     builder; unmodifiable; {@code default} alone for a client that has no names for them
   */
  default Map<String, DeliveryReport> deliveryReports() {
    return Map.of(Destination.DEFAULT_NAME, deliveryReport());
  }

  /**
   * What became of the messages for one destination so far.
   *
   * @param destination its name as it was given to the builder
   * @return the account at this moment, which always balances
   * @throws IllegalArgumentException if there is no destination of this name
   */
  default DeliveryReport deliveryReport(String destination) {
    Map<String, DeliveryReport> all = deliveryReports();
    DeliveryReport report = all.get(destination);
    if (report == null) {
      throw new IllegalArgumentException(
          "There is no destination \"" + destination + "\"; there is: " + all.keySet());
    }
    return report;
  }

  /**
   * Sends what waits for company now, and waits until everything is settled that was accepted
   * before this call, by all destinations. A wait that a server asked for, or that follows a
   * failure, is not cut short.
   *
   * @param timeout how long to wait at most; zero or less does not wait
   * @return what became of the messages that were pending when this was called, and of those alone:
   *     {@link DeliveryReport#isComplete()} says whether all of them have arrived, and {@link
   *     DeliveryReport#pending()} how many are still under way because the time was up or the
   *     calling thread was interrupted (it still is then)
   */
  DeliveryReport flush(Duration timeout);

  /**
   * Takes no further message, delivers what it can until a deadline, which is the same for all
   * destinations, and ends. While closing, what failed is tried again sooner, and if a server
   * forbids any attempt before the deadline, the wait ends at once. Closing again waits again and
   * changes nothing else.
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
   * of them at once. With several destinations, what is set for delivery holds for each of them by
   * itself, and may be set otherwise for one. For one thread.
   */
  final class Builder extends DeliveryOptions<Builder> {

    private @Nullable Transport transport;
    private final List<Destination.Asked> destinations = new ArrayList<>();
    private boolean routesByPlan;
    private Clock clock = Clock.systemUTC();
    private @Nullable Consumer<? super Settlement> onSettled;
    private ViolationPolicy violationPolicy = ViolationPolicy.LOG_AND_SEND;
    private @Nullable Consumer<? super Violation> onViolation;
    private Duration closeTimeout = Duration.ofSeconds(10);

    Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets where messages go. Required, unless there are {@linkplain #destination destinations with
     * names}. The client closes it when it ends.
     *
     * @param transport one of this client's own, never null; reports and settlements call it
     *     {@value Destination#DEFAULT_NAME}
     * @return this
     */
    public Builder transport(Transport transport) {
      this.transport = transport;
      return this;
    }

    /**
     * Adds one of several places where messages go, with the options of this builder.
     *
     * @param name as {@link #destination(String, Transport, Consumer)} takes it
     * @param transport one of this destination's own, never null
     * @return this
     */
    public Builder destination(String name, Transport transport) {
      return destination(name, transport, same -> {});
    }

    /**
     * Adds one of several places where messages go. Each has a thread, a bound, a queue and an
     * account of its own, so one that is slow or down costs the others nothing; but where {@link
     * FullPolicy#block} makes a caller wait for one of them, it waits before it can track anything
     * else.
     *
     * @param name of the caller's choice, not blank, 80 bytes of UTF-8 at most, and of this
     *     destination alone, where case makes no difference. A plan may list it under {@code
     *     destinations}, see {@link #routeByPlan()}; log lines, reports and settlements tell it,
     *     and it names the folder in a {@link #spool}
     * @param transport one of this destination's own, never null; the client closes it
     * @param options sets what is to differ for this destination; run by {@link #build}, which
     *     passes on what it throws
     * @return this
     */
    public Builder destination(
        String name, Transport transport, Consumer<? super DestinationOptions> options) {
      destinations.add(new Destination.Asked(name, transport, options));
      return this;
    }

    /**
     * Sends an event whose plan lists {@code destinations} to those of them alone that this client
     * has, by their names, in which case makes no difference. An event that lists none goes to all,
     * and so does a call outside of any plan. An event that lists only names that this client does
     * not have goes nowhere: it is logged, and counted as {@link DropReason#NOT_ROUTED}. Unless
     * this is set every event goes to all destinations, whatever its plan says: plans from
     * elsewhere often list names that have nothing to do with this client.
     *
     * @return this
     */
    public Builder routeByPlan() {
      this.routesByPlan = true;
      return this;
    }

    /**
     * Sets who is told what became of events, batch by batch. Events that were turned away when
     * they were handed over, because the client was full or closed, are counted only.
     *
     * @param listener called on the destination's own thread, which delivers nothing meanwhile, so
     *     it must be quick; with several destinations by several threads at a time. What it throws
     *     is logged and goes no further
     * @return this
     */
    public Builder onSettled(Consumer<? super Settlement> listener) {
      this.onSettled = listener;
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
     * Starts a client: one daemon thread for each destination. Connections are opened with the
     * first batch.
     *
     * @return a new client, to be closed
     * @throws IllegalStateException if a setting is missing or out of its range; the message lists
     *     all of them, those of all destinations. Also if a spool's folder cannot be used
     */
    public TrackingClient build() {
      List<String> wrong = new ArrayList<>();
      List<Destination> all = Destination.all(transport, destinations, this, wrong);
      if (routesByPlan && destinations.isEmpty()) {
        wrong.add("routeByPlan() needs destinations with names: destination(name, transport)");
      }
      notNegative(wrong, "closeTimeout", closeTimeout);
      if (!wrong.isEmpty()) {
        throw new IllegalStateException("A client cannot be built: " + String.join("; ", wrong));
      }
      return new DeliveringClient(
          Destination.open(all, clock, onSettled),
          routesByPlan,
          violationPolicy,
          onViolation,
          clock,
          closeTimeout);
    }
  }
}
