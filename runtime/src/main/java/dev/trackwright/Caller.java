package dev.trackwright;

import dev.trackwright.message.Event;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlanInfo;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns calls into messages: generated code calls it, and it calls the client. It stands for one
 * identity, one context and one set of options, and is made anew where one of these changes, so
 * that what messages share is read and checked once.
 *
 * <p>No call throws for what happens at run time, except under {@link ViolationPolicy#THROW}. Safe
 * for use by several threads. Applications use the generated client in its place.
 */
public final class Caller implements EventSink {

  private final Outgoing out;

  Caller(Outgoing out) {
    this.out = out;
  }

  /**
   * A caller for one identity.
   *
   * @param client what takes the messages
   * @param plan the plan by which the calls are made
   * @param identity who the calls are about
   * @param context what the plan wants in every call's context; null for nothing
   * @return a caller
   */
  public static Caller of(
      TrackingClient client, PlanInfo plan, Identity identity, @Nullable Payload context) {
    return new Caller(Outgoing.of(client, plan, identity, Surroundings.of(context)));
  }

  /**
   * A caller for one identity, with a context that is built here.
   *
   * @param client what takes the messages
   * @param plan the plan by which the calls are made
   * @param identity who the calls are about
   * @param first the first stage of the context's builder
   * @param context leads to the last stage; where it throws, each call reports it and goes without
   * @param <S> the first stage
   * @param <P> the context
   * @return a caller
   */
  public static <S, P extends Payload> Caller of(
      TrackingClient client,
      PlanInfo plan,
      Identity identity,
      S first,
      Function<? super S, ? extends PayloadBuilder<P>> context) {
    Surroundings surroundings = Surroundings.of(Built.by(first, context));
    return new Caller(Outgoing.of(client, plan, identity, surroundings));
  }

  /**
   * A caller for one identity, with a context that must be there.
   *
   * @param client what takes the messages
   * @param plan the plan by which the calls are made
   * @param identity who the calls are about
   * @param context what the plan wants in every call's context; null is a violation of each call
   * @return a caller
   */
  public static Caller withContext(
      TrackingClient client, PlanInfo plan, Identity identity, @Nullable Payload context) {
    return new Caller(Outgoing.of(client, plan, identity, Surroundings.required(context)));
  }

  /**
   * The same caller with options. What the options leave out stays as it was.
   *
   * @param options timestamp, message id, context and integrations
   * @return another caller
   */
  public Caller with(MessageOptions options) {
    return new Caller(out.with(options));
  }

  /**
   * Tracks any event of a plan.
   *
   * @param event what it carries, which says what it is; null is a violation, and not sent
   */
  public void track(@Nullable Event event) {
    if (event == null) {
      out.nothing(CallKind.TRACK, "is not sent: the event is null");
    } else {
      event.trackTo(this);
    }
  }

  /**
   * Tracks an event.
   *
   * @param type the event
   * @param properties what it carries; null is a violation
   * @see <a href="https://segment.com/docs/connections/spec/track/">Segment, track</a>
   */
  @Override
  public void track(EventType type, @Nullable Payload properties) {
    out.given(CallKind.TRACK, type, type.name(), properties);
  }

  /**
   * Tracks an event whose properties are built here.
   *
   * @param type the event
   * @param first the first stage of the builder
   * @param build leads to the last stage; where it throws, nothing is sent
   * @param <S> the first stage
   * @see <a href="https://segment.com/docs/connections/spec/track/">Segment, track</a>
   */
  public <S> void track(
      EventType type, S first, Function<? super S, ? extends PayloadBuilder<?>> build) {
    out.built(CallKind.TRACK, type, type.name(), first, build);
  }

  /**
   * Tells of a page that was seen.
   *
   * @param type the page
   * @param properties what it carries; null is a violation
   * @see <a href="https://segment.com/docs/connections/spec/page/">Segment, page</a>
   */
  public void page(EventType type, @Nullable Payload properties) {
    out.given(CallKind.PAGE, type, type.name(), properties);
  }

  /**
   * Tells of a page that was seen, and whose properties are built here.
   *
   * @param type the page
   * @param first the first stage of the builder
   * @param build leads to the last stage; where it throws, nothing is sent
   * @param <S> the first stage
   * @see <a href="https://segment.com/docs/connections/spec/page/">Segment, page</a>
   */
  public <S> void page(
      EventType type, S first, Function<? super S, ? extends PayloadBuilder<?>> build) {
    out.built(CallKind.PAGE, type, type.name(), first, build);
  }

  /**
   * Tells of a page that was seen, and that the plan has no name for.
   *
   * @param type the plan's rule for any page
   * @param name the page's name; where it is null or blank, the message has none
   * @param properties what it carries; null is a violation
   * @see <a href="https://segment.com/docs/connections/spec/page/">Segment, page</a>
   */
  public void page(EventType type, @Nullable String name, @Nullable Payload properties) {
    out.given(CallKind.PAGE, type, name == null ? "" : name, properties);
  }

  /**
   * Tells of a page that was seen, that the plan has no name for, and whose properties are built
   * here.
   *
   * @param type the plan's rule for any page
   * @param name the page's name; where it is null or blank, the message has none
   * @param first the first stage of the builder
   * @param build leads to the last stage; where it throws, nothing is sent
   * @param <S> the first stage
   * @see <a href="https://segment.com/docs/connections/spec/page/">Segment, page</a>
   */
  public <S> void page(
      EventType type,
      @Nullable String name,
      S first,
      Function<? super S, ? extends PayloadBuilder<?>> build) {
    out.built(CallKind.PAGE, type, name == null ? "" : name, first, build);
  }

  /**
   * Tells of a screen that was seen.
   *
   * @param type the screen
   * @param properties what it carries; null is a violation
   * @see <a href="https://segment.com/docs/connections/spec/screen/">Segment, screen</a>
   */
  public void screen(EventType type, @Nullable Payload properties) {
    out.given(CallKind.SCREEN, type, type.name(), properties);
  }

  /**
   * Tells of a screen that was seen, and whose properties are built here.
   *
   * @param type the screen
   * @param first the first stage of the builder
   * @param build leads to the last stage; where it throws, nothing is sent
   * @param <S> the first stage
   * @see <a href="https://segment.com/docs/connections/spec/screen/">Segment, screen</a>
   */
  public <S> void screen(
      EventType type, S first, Function<? super S, ? extends PayloadBuilder<?>> build) {
    out.built(CallKind.SCREEN, type, type.name(), first, build);
  }

  /**
   * Tells of a screen that was seen, and that the plan has no name for.
   *
   * @param type the plan's rule for any screen
   * @param name the screen's name; where it is null or blank, the message has none
   * @param properties what it carries; null is a violation
   * @see <a href="https://segment.com/docs/connections/spec/screen/">Segment, screen</a>
   */
  public void screen(EventType type, @Nullable String name, @Nullable Payload properties) {
    out.given(CallKind.SCREEN, type, name == null ? "" : name, properties);
  }

  /**
   * Tells of a screen that was seen, that the plan has no name for, and whose properties are built
   * here.
   *
   * @param type the plan's rule for any screen
   * @param name the screen's name; where it is null or blank, the message has none
   * @param first the first stage of the builder
   * @param build leads to the last stage; where it throws, nothing is sent
   * @param <S> the first stage
   * @see <a href="https://segment.com/docs/connections/spec/screen/">Segment, screen</a>
   */
  public <S> void screen(
      EventType type,
      @Nullable String name,
      S first,
      Function<? super S, ? extends PayloadBuilder<?>> build) {
    out.built(CallKind.SCREEN, type, name == null ? "" : name, first, build);
  }

  /**
   * Identifies the user, without traits.
   *
   * @param type the plan's identify call, for its version and section; its name is not sent
   * @see <a href="https://segment.com/docs/connections/spec/identify/">Segment, identify</a>
   */
  public void identify(EventType type) {
    out.bare(CallKind.IDENTIFY, type, "");
  }

  /**
   * Identifies the user.
   *
   * @param type the plan's identify call, for its version and section; its name is not sent
   * @param traits what is known of them; null is a violation
   * @see <a href="https://segment.com/docs/connections/spec/identify/">Segment, identify</a>
   */
  public void identify(EventType type, @Nullable Payload traits) {
    out.given(CallKind.IDENTIFY, type, "", traits);
  }

  /**
   * Identifies the user, with traits that are built here.
   *
   * @param type the plan's identify call, for its version and section; its name is not sent
   * @param first the first stage of the builder
   * @param build leads to the last stage; where it throws, nothing is sent
   * @param <S> the first stage
   * @see <a href="https://segment.com/docs/connections/spec/identify/">Segment, identify</a>
   */
  public <S> void identify(
      EventType type, S first, Function<? super S, ? extends PayloadBuilder<?>> build) {
    out.built(CallKind.IDENTIFY, type, "", first, build);
  }

  /**
   * Puts the user into a group, without traits.
   *
   * @param type the plan's group call, for its version and section; its name is not sent
   * @param groupId the id of the group; blank is a violation, and nothing is sent
   * @see <a href="https://segment.com/docs/connections/spec/group/">Segment, group</a>
   */
  public void group(EventType type, String groupId) {
    out.bare(CallKind.GROUP, type, groupId);
  }

  /**
   * Puts the user into a group.
   *
   * @param type the plan's group call, for its version and section; its name is not sent
   * @param groupId the id of the group; blank is a violation, and nothing is sent
   * @param traits what is known of the group; null is a violation
   * @see <a href="https://segment.com/docs/connections/spec/group/">Segment, group</a>
   */
  public void group(EventType type, String groupId, @Nullable Payload traits) {
    out.given(CallKind.GROUP, type, groupId, traits);
  }

  /**
   * Puts the user into a group, with traits that are built here.
   *
   * @param type the plan's group call, for its version and section; its name is not sent
   * @param groupId the id of the group; blank is a violation, and nothing is sent
   * @param first the first stage of the builder
   * @param build leads to the last stage; where it throws, nothing is sent
   * @param <S> the first stage
   * @see <a href="https://segment.com/docs/connections/spec/group/">Segment, group</a>
   */
  public <S> void group(
      EventType type,
      String groupId,
      S first,
      Function<? super S, ? extends PayloadBuilder<?>> build) {
    out.built(CallKind.GROUP, type, groupId, first, build);
  }

  /**
   * Joins the user, who must be known, with an earlier id of theirs.
   *
   * @param previousId the id that the user had before; blank is a violation, and nothing is sent
   * @see <a href="https://segment.com/docs/connections/spec/alias/">Segment, alias</a>
   */
  public void alias(String previousId) {
    out.bare(CallKind.ALIAS, null, previousId);
  }
}
