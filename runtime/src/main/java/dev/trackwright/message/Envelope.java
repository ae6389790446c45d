package dev.trackwright.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What messages of every kind carry. The id and the timestamp are kept as numbers and become text
 * when the message is encoded, which makes the caller's share of the work small.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Envelope {

  private final long idHigh;
  private final long idLow;
  private final @Nullable String givenId;
  private final long epochMilli;
  private final Sender sender;
  private final @Nullable EventType type;

  private Envelope(
      long idHigh,
      long idLow,
      @Nullable String givenId,
      long epochMilli,
      Sender sender,
      @Nullable EventType type) {
    this.idHigh = idHigh;
    this.idLow = idLow;
    this.givenId = givenId;
    this.epochMilli = epochMilli;
    this.sender = Objects.requireNonNull(sender, "sender");
    this.type = type;
  }

  /**
   * The envelope of a usual call, in one step.
   *
   * @param epochMilli when the call was made, in milliseconds since 1970
   * @param idHigh the first 64 bits of its id
   * @param idLow the other 64 bits
   * @param sender what it shares with other messages
   * @param type the event, or null for a message outside of any plan
   * @return an immutable envelope
   * @throws NullPointerException if the sender is null
   */
  public static Envelope of(
      long epochMilli, long idHigh, long idLow, Sender sender, @Nullable EventType type) {
    return new Envelope(idHigh, idLow, null, epochMilli, sender, type);
  }

  /**
   * Starts an envelope.
   *
   * @param epochMilli when the call was made, in milliseconds since 1970
   * @return a builder for one thread
   */
  public static Builder at(long epochMilli) {
    return new Builder(epochMilli);
  }

  /**
   * The id by which receivers tell a repeated message from a new one.
   *
   * @return 1 to 100 characters, the same at each call
   */
  public String messageId() {
    return givenId != null ? givenId : new UUID(idHigh, idLow).toString();
  }

  /** The id that was given as text; null where it is 128 bits. */
  @Nullable String givenId() {
    return givenId;
  }

  /** The first half of an id of 128 bits. */
  long idHigh() {
    return idHigh;
  }

  /** The other half of an id of 128 bits. */
  long idLow() {
    return idLow;
  }

  /**
   * When the call was made.
   *
   * @return to the millisecond
   */
  public Instant timestamp() {
    return Instant.ofEpochMilli(epochMilli);
  }

  /**
   * When the call was made.
   *
   * @return in milliseconds since 1970
   */
  public long epochMilli() {
    return epochMilli;
  }

  /**
   * Who the message is about.
   *
   * @return null where they are not known yet
   */
  public @Nullable String userId() {
    return sender.userId();
  }

  /**
   * Who the message is about, before they are known.
   *
   * @return null where there is no such id
   */
  public @Nullable String anonymousId() {
    return sender.anonymousId();
  }

  /**
   * The members of {@code context} that the plan and the call gave.
   *
   * @return an immutable snapshot, empty where there is nothing
   */
  public Map<String, ?> context() {
    return sender.context();
  }

  /**
   * Which destinations the call allows or forbids.
   *
   * @return an immutable snapshot, empty where the call says nothing
   */
  public Map<String, ?> integrations() {
    return sender.integrations();
  }

  /**
   * The version of the plan's rule for the event.
   *
   * @return null where the plan has none
   */
  public @Nullable Integer eventVersion() {
    return type == null ? null : type.version();
  }

  /**
   * The plan by which the call was made.
   *
   * @return null for a call outside of any plan
   */
  public @Nullable PlanInfo plan() {
    return sender.plan();
  }

  /**
   * The destinations that the plan lists for the event, which clients that route by the plan
   * follow.
   *
   * @return names in the plan's words, unmodifiable; empty where it lists none
   */
  public List<String> destinations() {
    return type == null ? List.of() : type.destinations();
  }

  /** Ids and timestamp, no context. */
  @Override
  public String toString() {
    return "Envelope[messageId="
        + messageId()
        + ", timestamp="
        + timestamp()
        + ", userId="
        + userId()
        + ", anonymousId="
        + anonymousId()
        + "]";
  }

  /** Collects what an envelope carries; for one thread. */
  public static final class Builder {
    private final long epochMilli;
    private long idHigh;
    private long idLow;
    private @Nullable String givenId;
    private Sender sender = Sender.NONE;
    private @Nullable EventType type;

    private Builder(long epochMilli) {
      this.epochMilli = epochMilli;
    }

    /**
     * Sets an id of 128 bits, which is written as a UUID.
     *
     * @param high the first 64 bits
     * @param low the other 64 bits
     * @return this
     */
    public Builder messageId(long high, long low) {
      this.idHigh = high;
      this.idLow = low;
      this.givenId = null;
      return this;
    }

    /**
     * Sets an id as text.
     *
     * @param id 1 to 100 characters
     * @return this
     */
    public Builder messageId(String id) {
      this.givenId = id;
      return this;
    }

    /**
     * Sets what it shares with other messages; a call that sets a part of it comes after this one.
     *
     * @param sender who the message is about, and more
     * @return this
     * @throws NullPointerException if it is null
     */
    public Builder sender(Sender sender) {
      this.sender = Objects.requireNonNull(sender, "sender");
      return this;
    }

    /**
     * Sets what the plan rules.
     *
     * @param type the event, or null for a message outside of any plan
     * @return this
     */
    public Builder type(@Nullable EventType type) {
      this.type = type;
      return this;
    }

    /**
     * Sets who the message is about.
     *
     * @param userId the known user, or null
     * @param anonymousId the user that is not known yet, or null
     * @return this
     */
    public Builder identity(@Nullable String userId, @Nullable String anonymousId) {
      sender =
          new Sender(userId, anonymousId, sender.context(), sender.integrations(), sender.plan());
      return this;
    }

    /**
     * Sets the members of {@code context}.
     *
     * @param context an immutable snapshot, see {@link Values#object}
     * @return this
     */
    public Builder context(Map<String, ?> context) {
      sender =
          new Sender(
              sender.userId(), sender.anonymousId(), context, sender.integrations(), sender.plan());
      return this;
    }

    /**
     * Sets which destinations are allowed.
     *
     * @param integrations an immutable snapshot, see {@link Values#object}
     * @return this
     */
    public Builder integrations(Map<String, ?> integrations) {
      sender =
          new Sender(
              sender.userId(), sender.anonymousId(), sender.context(), integrations, sender.plan());
      return this;
    }

    /**
     * Sets the plan.
     *
     * @param plan null for a call outside of any plan
     * @return this
     */
    public Builder plan(@Nullable PlanInfo plan) {
      sender =
          new Sender(
              sender.userId(), sender.anonymousId(), sender.context(), sender.integrations(), plan);
      return this;
    }

    /**
     * Makes the envelope.
     *
     * @return an immutable envelope
     */
    public Envelope build() {
      return new Envelope(idHigh, idLow, givenId, epochMilli, sender, type);
    }
  }
}
