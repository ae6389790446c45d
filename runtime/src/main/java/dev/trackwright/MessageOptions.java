package dev.trackwright;

import dev.trackwright.message.Values;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call may add to a message beside the plan. Immutable: each method gives new options.
 *
 * <pre>{@code
 * user.with(MessageOptions.none().timestamp(paidAt).messageId("payment-" + paymentId))
 *     .trackOrderCompleted(e -> e ...);
 * }</pre>
 *
 * <p>Nothing here throws: what cannot be sent is reported when a call is made.
 */
public final class MessageOptions {

  private static final MessageOptions NONE = new MessageOptions(null, null, null, null);

  private final @Nullable Instant timestamp;
  private final @Nullable String messageId;
  private final @Nullable Map<String, @Nullable Object> context;
  private final @Nullable Map<String, @Nullable Object> integrations;

  private MessageOptions(
      @Nullable Instant timestamp,
      @Nullable String messageId,
      @Nullable Map<String, @Nullable Object> context,
      @Nullable Map<String, @Nullable Object> integrations) {
    this.timestamp = timestamp;
    this.messageId = messageId;
    this.context = context;
    this.integrations = integrations;
  }

  /**
   * Options that add nothing, to start from.
   *
   * @return the same object each time
   */
  public static MessageOptions none() {
    return NONE;
  }

  /**
   * When it happened, if not now.
   *
   * @param timestamp is sent to the millisecond
   * @return these options with that timestamp
   */
  public MessageOptions timestamp(Instant timestamp) {
    return new MessageOptions(timestamp, messageId, context, integrations);
  }

  /**
   * An id by which receivers recognise a repeated message, such as the key of a job that may run
   * twice. It serves one call.
   *
   * @param messageId 1 to 100 characters, unlike those of all other messages
   * @return these options with that id
   * @see <a href="https://segment.com/docs/connections/spec/common/">Segment, messageId</a>
   */
  public MessageOptions messageId(String messageId) {
    return new MessageOptions(timestamp, messageId, context, integrations);
  }

  /**
   * Members for the message's {@code context}. They are laid over what the plan's context holds:
   * objects are merged, anything else is replaced.
   *
   * @param context is copied
   * @return these options with that context, in place of an earlier one
   * @see <a href="https://segment.com/docs/connections/spec/common/#context">Segment, context</a>
   */
  public MessageOptions context(Map<String, ?> context) {
    return new MessageOptions(timestamp, messageId, Values.object(context), integrations);
  }

  /**
   * Which destinations the message may go to.
   *
   * @param integrations destinations' names, each with true, false or an object; is copied
   * @return these options with those integrations, in place of earlier ones
   * @see <a
   *     href="https://segment.com/docs/guides/filtering-data/#filtering-with-the-integrations-object">
   *     Segment, integrations object</a>
   */
  public MessageOptions integrations(Map<String, ?> integrations) {
    return new MessageOptions(timestamp, messageId, context, Values.object(integrations));
  }

  @Nullable Instant timestamp() {
    return timestamp;
  }

  @Nullable String messageId() {
    return messageId;
  }

  @Nullable Map<String, @Nullable Object> context() {
    return context;
  }

  @Nullable Map<String, @Nullable Object> integrations() {
    return integrations;
  }
}
