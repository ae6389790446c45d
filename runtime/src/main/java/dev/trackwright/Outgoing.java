package dev.trackwright;

import dev.trackwright.message.Checker;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.Sender;
import dev.trackwright.message.ViolationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from a call to the client: check, report, decide by the policy, send. A call that keeps
 * to the plan makes nothing but its message; whatever is costlier happens only where something is
 * wrong, and what is the same for all calls is found out once.
 */
final class Outgoing {

  private final TrackingClient client;
  private final Identity identity;
  private final Surroundings surroundings;

  /** What the messages of all its calls share. */
  private final Sender sender;

  /** Whether nothing but a call itself can be wrong with it. */
  private final boolean sound;

  private Outgoing(
      TrackingClient client, Identity identity, Surroundings surroundings, Sender sender) {
    this.client = client;
    this.identity = identity;
    this.surroundings = surroundings;
    this.sender = sender;
    this.sound =
        !identity.isMissing()
            && !identity.isPartlyBlank()
            && surroundings.messageId() == null
            && surroundings.violations().isEmpty();
  }

  /**
   * The way for a user's calls.
   *
   * @param plan null for calls outside of any plan
   */
  static Outgoing of(
      TrackingClient client,
      @Nullable PlanInfo plan,
      Identity identity,
      Surroundings surroundings) {
    return new Outgoing(
        client,
        identity,
        surroundings,
        new Sender(
            identity.hasUserId() ? identity.userId() : null,
            identity.hasAnonymousId() ? identity.anonymousId() : null,
            surroundings.context(),
            surroundings.integrations(),
            plan));
  }

  Outgoing with(MessageOptions options) {
    return options == null ? this : of(client, sender.plan(), identity, surroundings.with(options));
  }

  /** A call that has nothing to carry. */
  void bare(CallKind kind, @Nullable EventType type, String name) {
    send(kind, type, name, null, null);
  }

  /** A call with a payload; null is one that was forgotten. */
  void given(CallKind kind, @Nullable EventType type, String name, @Nullable Payload payload) {
    if (payload == null) {
      String text = "is required, and missing";
      String label = kind.label(type, name);
      send(kind, type, name, null, new Violation(ViolationKind.REQUIRED_MISSING, label, "", text));
    } else {
      send(kind, type, name, payload, null);
    }
  }

  /** A call that says not even what it is about. */
  void nothing(CallKind kind, String text) {
    report(
        List.of(new Violation(ViolationKind.REQUIRED_MISSING, kind.label(null, ""), "", text)),
        null);
  }

  /** A call whose payload is built now; where that fails there is nothing to send. */
  <S> void built(
      CallKind kind,
      @Nullable EventType type,
      String name,
      S first,
      Function<? super S, ? extends PayloadBuilder<?>> build) {
    Built built = Built.by(first, build);
    if (built.payload() != null) {
      send(kind, type, name, built.payload(), null);
    } else {
      Violation failed =
          new Violation(ViolationKind.BUILDER_FAILED, kind.label(type, name), "", built.failure());
      report(List.of(failed), built.cause());
    }
  }

  private void send(
      CallKind kind,
      @Nullable EventType type,
      String name,
      @Nullable Payload payload,
      @Nullable Violation first) {
    List<Checker.Finding> findings = payload == null ? List.of() : Checker.check(payload);
    if (sound && first == null && findings.isEmpty() && !idsMissing(kind, name)) {
      client.send(kind.message(envelope(type, null), type, name, payload));
    } else {
      sendUnsound(kind, type, name, payload, first, findings);
    }
  }

  /** A call with which something is wrong, or that may have an id of its own. */
  private void sendUnsound(
      CallKind kind,
      @Nullable EventType type,
      String name,
      @Nullable Payload payload,
      @Nullable Violation first,
      List<Checker.Finding> findings) {
    OneTimeId oneTimeId = surroundings.messageId();
    String givenId = oneTimeId == null ? null : oneTimeId.take();
    boolean refused = idsMissing(kind, name);
    if (refused
        || first != null
        || !findings.isEmpty()
        || !surroundings.violations().isEmpty()
        || (oneTimeId != null && givenId == null)
        || identity.isPartlyBlank()) {
      List<Violation> all = violations(kind, kind.label(type, name), name, findings);
      if (first != null) {
        all.add(0, first);
      }
      if (oneTimeId != null && givenId == null) {
        all.add(
            new Violation(
                ViolationKind.MESSAGE_ID,
                kind.label(type, name),
                "",
                oneTimeId.whyNot() + "; a fresh one is used"));
      }
      if (!report(all, surroundings.cause()) || refused) {
        return;
      }
    }
    client.send(kind.message(envelope(type, givenId), type, name, payload));
  }

  private boolean idsMissing(CallKind kind, String name) {
    return kind.misses(name)
        || (kind == CallKind.ALIAS ? !identity.hasUserId() : !sound && identity.isMissing());
  }

  private List<Violation> violations(
      CallKind kind, String label, String name, List<Checker.Finding> findings) {
    List<Violation> all = new ArrayList<>();
    if (kind.misses(name)) {
      all.add(missing(label, "is not sent: " + kind.neededName() + " is missing or blank"));
    }
    if (kind == CallKind.ALIAS && !identity.hasUserId()) {
      all.add(missing(label, "is not sent: an alias needs a user id"));
    } else if (identity.isMissing()) {
      all.add(missing(label, "is not sent: the user id or anonymous id is missing or blank"));
    } else if (identity.isPartlyBlank()) {
      all.add(missing(label, "is sent with one id: the other is missing or blank"));
    }
    for (Checker.Finding finding : findings) {
      all.add(new Violation(finding.kind(), label, finding.path(), finding.text()));
    }
    all.addAll(surroundings.violations());
    return all;
  }

  private static Violation missing(String label, String text) {
    return new Violation(ViolationKind.ID_MISSING, label, "", text);
  }

  /** Reports what is wrong; whether to send all the same. */
  private boolean report(List<Violation> violations, @Nullable Throwable cause) {
    violations.forEach(client::report);
    ViolationPolicy policy = client.violationPolicy();
    if (policy == ViolationPolicy.THROW) {
      throw new PlanViolationException(violations, cause);
    }
    return policy == ViolationPolicy.LOG_AND_SEND;
  }

  private Envelope envelope(@Nullable EventType type, @Nullable String givenId) {
    Instant given = surroundings.timestamp();
    long epochMilli = given == null ? client.clock().millis() : given.toEpochMilli();
    if (givenId != null) {
      return Envelope.at(epochMilli).sender(sender).type(type).messageId(givenId).build();
    }
    long number = MessageIds.next();
    return Envelope.of(epochMilli, MessageIds.high(number), MessageIds.low(number), sender, type);
  }
}
