package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.EventType;
import java.lang.Deprecated;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * What can be sent for one user by the plan <code>Docs</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class DocsUser {
  private static final EventType IDENTIFY_CALL = new EventType(DocsAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(DocsAnalytics.PLAN, "group", null);

  private final Caller caller;

  DocsUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>New Event</code>.
   *
   * <p>*&#47; public class Injected &#123;&#125; &#47;*
   *
   * <p><b>Why:</b> &lt;script&gt;alert(1)&lt;/script&gt;
   *
   * <p><b>When:</b> When $T happens, $$ counts; 100% %s
   *
   * <p><b>Owner:</b> &#123;&#64;code team&#125;
   *
   * <p><b>Labels:</b> <code>a*&#47;: &lt;/code&gt;</code>, <code>team: growth</code>
   */
  public void trackNewEvent() {
    this.caller.track(NewEvent.EVENT, NewEvent.builder().build());
  }

  /**
   * Sends the track event <code>New Event</code>.
   *
   * <p>*&#47; public class Injected &#123;&#125; &#47;*
   *
   * <p><b>Why:</b> &lt;script&gt;alert(1)&lt;/script&gt;
   *
   * <p><b>When:</b> When $T happens, $$ counts; 100% %s
   *
   * <p><b>Owner:</b> &#123;&#64;code team&#125;
   *
   * <p><b>Labels:</b> <code>a*&#47;: &lt;/code&gt;</code>, <code>team: growth</code>
   *
   * @param properties what it carries
   */
  public void trackNewEvent(NewEvent.Properties properties) {
    this.caller.track(NewEvent.EVENT, properties);
  }

  /**
   * Sends the track event <code>New Event</code>.
   *
   * <p>*&#47; public class Injected &#123;&#125; &#47;*
   *
   * <p><b>Why:</b> &lt;script&gt;alert(1)&lt;/script&gt;
   *
   * <p><b>When:</b> When $T happens, $$ counts; 100% %s
   *
   * <p><b>Owner:</b> &#123;&#64;code team&#125;
   *
   * <p><b>Labels:</b> <code>a*&#47;: &lt;/code&gt;</code>, <code>team: growth</code>
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackNewEvent(Function<NewEvent.Ready, NewEvent.Ready> properties) {
    this.caller.track(NewEvent.EVENT, NewEvent.builder(), properties);
  }

  /**
   * Sends the track event <code>Old Event</code>.
   *
   * @param properties what it carries
   * @deprecated send <code>New Event</code> instead, see {@link com.acme.shop.NewEvent}.
   */
  @Deprecated
  public void trackOldEvent(OldEvent.Properties properties) {
    this.caller.track(OldEvent.EVENT, properties);
  }

  /**
   * Sends the track event <code>Old Event</code>.
   *
   * @param properties sets what it carries, one setter after the other
   * @deprecated send <code>New Event</code> instead, see {@link com.acme.shop.NewEvent}.
   */
  @Deprecated
  public void trackOldEvent(Function<OldEvent.NeedsId, OldEvent.Ready> properties) {
    this.caller.track(OldEvent.EVENT, OldEvent.builder(), properties);
  }

  /**
   * Sends the track event <code>Older Event</code>.
   *
   * @deprecated the plan asks to send it no more.
   */
  @Deprecated
  public void trackOlderEvent() {
    this.caller.track(OlderEvent.EVENT, OlderEvent.builder().build());
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public DocsUser with(MessageOptions options) {
    return new DocsUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(DocsEvent event) {
    this.caller.track(event);
  }

  /**
   * Says that this user is there, and nothing of them.
   */
  public void identify() {
    this.caller.identify(IDENTIFY_CALL);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   */
  public void group(String groupId) {
    this.caller.group(GROUP_CALL, groupId);
  }

  /**
   * Says that this user was known by another id.
   *
   * @param previousId the id until now
   */
  public void alias(String previousId) {
    this.caller.alias(previousId);
  }
}
