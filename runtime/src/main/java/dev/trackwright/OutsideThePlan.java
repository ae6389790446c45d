package dev.trackwright;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls that no plan describes: the escape hatch. <strong>A reviewer should stop here.</strong>
 * Nothing is checked by the compiler, nobody finds the event in the plan, and the name and the
 * properties are whatever the map happens to hold. Use it while events that were tracked by name
 * move into a plan, or for names that are known at run time only; put every other event into the
 * plan.
 *
 * <pre>{@code
 * OutsideThePlan.of(client, Identity.user("u-42")).trackUnplanned("Legacy Import", Map.of("rows", 3));
 * }</pre>
 *
 * <p>Maps are copied when the call is made; see {@link dev.trackwright.message.Values#any} for what
 * becomes of values that JSON does not know. Safe for use by several threads.
 */
public final class OutsideThePlan {

  private final Outgoing out;

  private OutsideThePlan(Outgoing out) {
    this.out = out;
  }

  /**
   * Calls about one identity.
   *
   * @param client what takes the messages
   * @param identity who the calls are about
   * @return the calls
   */
  public static OutsideThePlan of(TrackingClient client, Identity identity) {
    return new OutsideThePlan(Outgoing.of(client, null, identity, Surroundings.NONE));
  }

  /**
   * The same with options. What the options leave out stays as it was.
   *
   * @param options timestamp, message id, context and integrations
   * @return other calls
   */
  public OutsideThePlan with(MessageOptions options) {
    return new OutsideThePlan(out.with(options));
  }

  /**
   * Tracks an event that is in no plan.
   *
   * @param event its name; blank is a violation, and nothing is sent
   * @param properties what it carries; null is the empty object
   * @see <a href="https://segment.com/docs/connections/spec/track/">Segment, track</a>
   */
  public void trackUnplanned(String event, @Nullable Map<String, ?> properties) {
    out.given(CallKind.TRACK, null, event, MapPayload.of(properties));
  }

  /**
   * Identifies the user with traits that are in no plan.
   *
   * @param traits what is known of them; null is the empty object
   * @see <a href="https://segment.com/docs/connections/spec/identify/">Segment, identify</a>
   */
  public void identifyUnplanned(@Nullable Map<String, ?> traits) {
    out.given(CallKind.IDENTIFY, null, "", MapPayload.of(traits));
  }

  /**
   * Puts the user into a group with traits that are in no plan.
   *
   * @param groupId the id of the group; blank is a violation, and nothing is sent
   * @param traits what is known of the group; null is the empty object
   * @see <a href="https://segment.com/docs/connections/spec/group/">Segment, group</a>
   */
  public void groupUnplanned(String groupId, @Nullable Map<String, ?> traits) {
    out.given(CallKind.GROUP, null, groupId, MapPayload.of(traits));
  }
}
