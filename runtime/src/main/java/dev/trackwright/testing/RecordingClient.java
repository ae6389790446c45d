package dev.trackwright.testing;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.PlanViolationException;
import dev.trackwright.TrackingClient;
import dev.trackwright.Violation;
import dev.trackwright.ViolationPolicy;
import dev.trackwright.message.Message;
import dev.trackwright.message.MessageEncoder;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.PlannedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A client for tests: it keeps what it is given, at the end of the line where others deliver. A
 * call that does not keep to the plan throws {@link PlanViolationException}, unless the test asks
 * for another policy.
 *
 * <pre>{@code
 * RecordingClient recorded = new RecordingClient();
 * new Checkout(ShopAnalytics.create(recorded)).pay(order);
 * assertThat(recorded).tracked(OrderCompleted.class).with(e -> e.total() == 49.90).once();
 * }</pre>
 *
 * <p>Where the code of a plan was compiled from an older version of the plan's file, the first
 * message of that plan throws an {@link AssertionError} that says what to do; see {@link
 * Builder#ignoreStaleBuild()}. Safe for use by several threads.
 *
 * @see TrackingAssertions
 */
public final class RecordingClient implements TrackingClient {

  private final ViolationPolicy policy;
  private final Clock clock;
  private final boolean staleBuildCheck;
  private final MessageEncoder encoder = new MessageEncoder();

  // All guarded by this.
  private final List<Message> messages = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Set<String> checkedPlans = new HashSet<>();
  private long cleared;
  private long afterClose;
  private boolean closed;

  /** A client that throws for a violation, with the system's clock. */
  public RecordingClient() {
    this(builder());
  }

  private RecordingClient(Builder builder) {
    this.policy = builder.policy;
    this.clock = builder.clock;
    this.staleBuildCheck = builder.staleBuildCheck;
  }

  /**
   * Starts a client that differs from the usual one.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is to differ; for one thread. */
  public static final class Builder {
    private ViolationPolicy policy = ViolationPolicy.THROW;
    private Clock clock = Clock.systemUTC();
    private boolean staleBuildCheck = true;

    private Builder() {}

    /**
     * What to do with a call that does not keep to the plan.
     *
     * @param policy {@link ViolationPolicy#THROW} where it is not set
     * @return this
     */
    public Builder violationPolicy(ViolationPolicy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Where timestamps come from.
     *
     * @param clock the system's where it is not set
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Lets the test run although the code was compiled from an older version of the plan.
     *
     * @return this
     */
    public Builder ignoreStaleBuild() {
      this.staleBuildCheck = false;
      return this;
    }

    /**
     * Makes the client.
     *
     * @return a client with nothing recorded
     */
    public RecordingClient build() {
      return new RecordingClient(this);
    }
  }

  /**
   * Records a message, unless the client has been closed.
   *
   * @throws AssertionError if the code of the message's plan is older than the plan's file
   */
  @Override
  public void send(Message message) {
    PlanInfo plan = message.envelope().plan();
    boolean isNewPlan;
    synchronized (this) {
      isNewPlan = staleBuildCheck && plan != null && checkedPlans.add(plan.id());
    }
    if (isNewPlan && plan != null) {
      StaleBuild.check(plan);
    }
    synchronized (this) {
      if (closed) {
        afterClose++;
      } else {
        messages.add(message);
      }
    }
  }

  @Override
  public ViolationPolicy violationPolicy() {
    return policy;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public synchronized void report(Violation violation) {
    violations.add(violation);
  }

  /** What was recorded counts as delivered, what came after closing as dropped. */
  @Override
  public synchronized DeliveryReport deliveryReport() {
    long delivered = cleared + messages.size();
    return new DeliveryReport(
        delivered + afterClose, delivered, Map.of(DropReason.CLOSED, afterClose), 0);
  }

  /** Returns at once: nothing is ever pending. */
  @Override
  public DeliveryReport flush(Duration timeout) {
    return new DeliveryReport(0, 0, Map.of(), 0);
  }

  /** Ends: what comes later is not recorded, but counted as dropped. */
  @Override
  public synchronized DeliveryReport close(Duration timeout) {
    closed = true;
    return deliveryReport();
  }

  /** Ends: what comes later is not recorded, but counted as dropped. */
  @Override
  public synchronized void close() {
    closed = true;
  }

  /**
   * All messages.
   *
   * @return a copy, in the order in which they came
   */
  public synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  /**
   * The messages of one kind.
   *
   * @param kind such as {@link dev.trackwright.message.IdentifyMessage}
   * @param <M> the kind
   * @return a copy, in the order in which they came
   */
  public <M extends Message> List<M> messages(Class<M> kind) {
    return messages().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * What was tracked of an event, page or screen.
   *
   * @param event the generated class, such as {@code OrderCompleted.class}
   * @param <P> its properties
   * @return the properties of each call, in the order in which they came
   */
  public <P extends Payload> List<P> tracked(Class<? extends PlannedEvent<P>> event) {
    return messages().stream()
        .filter(message -> Recorded.is(message, event))
        .map(message -> Recorded.<P>properties(message))
        .toList();
  }

  /**
   * What did not keep to the plan.
   *
   * @return a copy, in the order in which it was reported
   */
  public synchronized List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * The JSON that would go over the wire.
   *
   * @return one object for each message, in the order in which they came
   */
  public List<String> json() {
    return messages().stream()
        .map(message -> new String(encoder.encode(message), StandardCharsets.UTF_8))
        .toList();
  }

  /** Forgets all messages and violations, for the next part of a test. */
  public synchronized void clear() {
    cleared += messages.size();
    messages.clear();
    violations.clear();
  }

  /** What was recorded, a line for each message; sensitive properties are masked. */
  @Override
  public String toString() {
    return Recorded.list(messages());
  }
}
