package dev.trackwright.processor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.proof.GeneratedCaller.Entry;
import dev.trackwright.processor.proof.GeneratedCaller.Sent;
import dev.trackwright.processor.proof.PlannedCall.Kind;
import dev.trackwright.processor.proof.SchemaValues.Fill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the running code of one plan against the plan's text: every planned call can be made, in
 * every way that there is, and carries on the wire what was set, byte for byte as the plan names
 * it, and valid by the plan's schema.
 */
final class PlanProof {

  private final List<PlannedCall> plan;
  private final Random random;
  private final Map<String, Class<?>> classes;
  private int messages;

  PlanProof(List<PlannedCall> plan, Map<String, Class<?>> classes, Random random) {
    this.plan = plan;
    this.classes = classes;
    this.random = random;
  }

  private Class<?> client() {
    List<Class<?>> clients = new ArrayList<>();
    for (Class<?> type : classes.values()) {
      for (var method : type.getDeclaredMethods()) {
        if (method.getName().equals("create") && method.getReturnType() == type) {
          clients.add(type);
        }
      }
    }
    assertThat(clients).as("clients among %s", classes.keySet()).hasSize(1);
    return clients.get(0);
  }

  /**
   * Makes all calls.
   *
   * @param rounds how often with random values
   * @return how many messages were sent
   */
  int hold(int rounds) {
    GeneratedCaller caller = new GeneratedCaller(client(), plan, random);
    Set<PlannedCall> made = new LinkedHashSet<>();
    for (Entry entry : caller.bare()) {
      Sent sent = caller.send(entry);
      PlannedCall call = check(caller, null, sent);
      made.add(call);
    }
    caller
        .entries()
        .forEach(
            (call, entries) -> {
              SchemaValues values = new SchemaValues(call.schema(), random);
              for (Entry entry : entries) {
                made.add(call);
                for (Fill fill : List.of(Fill.MINIMAL, Fill.FULL, Fill.NULLS)) {
                  check(caller, call, caller.send(call, (ObjectNode) values.value(fill), entry));
                }
              }
              for (int i = 0; i < rounds && !entries.isEmpty(); i++) {
                Entry entry = entries.get(random.nextInt(entries.size()));
                ObjectNode json = (ObjectNode) values.value(Fill.RANDOM);
                check(caller, call, caller.send(call, json, entry));
              }
            });
    Set<PlannedCall> missing = new LinkedHashSet<>(caller.entries().keySet());
    missing.removeAll(made);
    assertThat(missing).as("calls of the plan that nothing makes").isEmpty();
    return messages;
  }

  /**
   * Breaks valid values, one constraint at a time, as far as Java's types let them through.
   *
   * @param most how many for each call
   * @return how many of them were reported
   */
  int holdBroken(int most) {
    GeneratedCaller caller = new GeneratedCaller(client(), plan, random);
    int[] reported = {0};
    caller
        .entries()
        .forEach(
            (call, entries) -> {
              if (!entries.isEmpty()) {
                SchemaValues values = new SchemaValues(call.schema(), random);
                List<JsonNode> broken =
                    new ArrayList<>(BrokenValues.of(call.schema(), values.value(Fill.FULL)));
                Collections.shuffle(broken, random);
                for (JsonNode json : broken.subList(0, Math.min(most, broken.size()))) {
                  Entry entry = entries.get(random.nextInt(entries.size()));
                  reported[0] += broken(caller, call, (ObjectNode) json, entry);
                }
              }
            });
    return reported[0];
  }

  private static int broken(
      GeneratedCaller caller, PlannedCall call, ObjectNode json, Entry entry) {
    Sent sent;
    try {
      sent = caller.send(call, json, entry);
    } catch (NotRepresentable e) {
      return 0; // the compiler has refused it
    }
    JsonNode message = Objects.requireNonNull(sent.message(), "nothing was sent: " + sent);
    JsonNode payload = call.section().in(message);
    assertThat(Agreement.difference(call, payload, sent.violations()))
        .as("%s by %s\n%s", json, sent.entry(), sent.violations())
        .isEmpty();
    return sent.violations().isEmpty() ? 0 : 1;
  }

  private PlannedCall check(
      GeneratedCaller caller, @org.jspecify.annotations.Nullable PlannedCall expected, Sent sent) {
    messages++;
    JsonNode message = Objects.requireNonNull(sent.message(), "nothing was sent: " + sent);
    PlannedCall call = expected != null ? expected : caller.callOf(message);
    caller.checkEnvelope(call, message);
    JsonNode payload = call.section().in(message);
    if (expected == null && !Validator.of(call.schema()).valid(payload)) {
      // A rule over the whole that nothing at all does not keep to; it must be told.
      assertThat(Agreement.difference(call, payload, sent.violations())).isEmpty();
      return call;
    }
    assertThat(sent.violations()).as("violations of %s", sent).isEmpty();
    if (expected == null && call.kind() != Kind.CONTEXT) {
      // Nothing was said; only what the plan fixes may be there.
      SchemaValues minimal = new SchemaValues(call.schema(), random);
      assertThat(Json.same(payload, minimal.value(Fill.MINIMAL)))
          .as("%s without a word", payload)
          .isTrue();
    } else {
      assertThat(Json.same(payload, sent.expected()))
          .as("on the wire\n%s\nexpected\n%s\nby %s", payload, sent.expected(), sent.entry())
          .isTrue();
    }
    assertThat(Validator.of(call.schema()).errors(payload)).as("%s", payload).isEmpty();
    return call;
  }
}
