package dev.trackwright.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a message once it is bytes: all that a report or a destination asks for. It takes
 * this out of the envelope instead of keeping that, for with the envelope would stay what the
 * application has said in it, which nobody asks for any more and nobody counts; the price is an
 * object of some more fields.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Heading {

  private final String type;
  private final String name;
  private final @Nullable String givenId;
  private final long idHigh;
  private final long idLow;
  private final @Nullable String userId;
  private final @Nullable String anonymousId;
  private final @Nullable String plan;
  private final @Nullable Integer eventVersion;

  private Heading(Message message, Envelope envelope) {
    String label = message.label();
    this.type = message.type();
    this.name = label.equals(type) ? "" : label;
    this.givenId = envelope.givenId();
    this.idHigh = envelope.idHigh();
    this.idLow = envelope.idLow();
    this.userId = envelope.userId();
    this.anonymousId = envelope.anonymousId();
    PlanInfo info = envelope.plan();
    this.plan = info == null ? null : info.name();
    this.eventVersion = envelope.eventVersion();
  }

  /**
   * What was written down of a message.
   *
   * @param type the kind of call
   * @param name of the event, the page or the screen, else empty
   * @param messageId the message's id
   * @param userId the known user, or null
   * @param anonymousId the user that is not known yet, or null
   * @param plan the name of the plan, or null
   * @param eventVersion the version of the plan's rule for the event, or null
   */
  public Heading(
      String type,
      String name,
      String messageId,
      @Nullable String userId,
      @Nullable String anonymousId,
      @Nullable String plan,
      @Nullable Integer eventVersion) {
    this.type = type;
    this.name = name;
    this.givenId = messageId;
    this.idHigh = 0;
    this.idLow = 0;
    this.userId = userId;
    this.anonymousId = anonymousId;
    this.plan = plan;
    this.eventVersion = eventVersion;
  }

  /**
   * The heading of a message.
   *
   * @param message whose envelope it does not keep
   * @return one object
   */
  public static Heading of(Message message) {
    return new Heading(message, message.envelope());
  }

  /**
   * The kind of call.
   *
   * @return the wire's {@code type}
   */
  public String type() {
    return type;
  }

  /**
   * The name of the event, the page or the screen.
   *
   * @return empty where there is none
   */
  public String name() {
    return name;
  }

  /**
   * The id by which receivers tell a repeated message from a new one.
   *
   * @return made at each call where it was given as 128 bits, for most destinations do not ask
   */
  public String messageId() {
    return givenId != null ? givenId : new UUID(idHigh, idLow).toString();
  }

  /**
   * Who the message is about.
   *
   * @return null where they are not known yet
   */
  public @Nullable String userId() {
    return userId;
  }

  /**
   * Who the message is about, before they are known.
   *
   * @return null where there is no such id
   */
  public @Nullable String anonymousId() {
    return anonymousId;
  }

  /**
   * The name of the plan by which the call was made.
   *
   * @return null for a call outside of any plan
   */
  public @Nullable String plan() {
    return plan;
  }

  /**
   * The version of the plan's rule for the event.
   *
   * @return null where the plan has none
   */
  public @Nullable Integer eventVersion() {
    return eventVersion;
  }

  /**
   * What reports call an event that is given up, such as {@code track "Order Completed" (message
   * 6f1c…)}.
   *
   * @return no properties or ids of users
   */
  public String label() {
    return type + (name.isEmpty() ? "" : " \"" + name + '"') + " (message " + messageId() + ")";
  }
}
