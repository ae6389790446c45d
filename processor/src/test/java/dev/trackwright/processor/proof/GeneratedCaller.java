package dev.trackwright.processor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.TrackingClient;
import dev.trackwright.Violation;
import dev.trackwright.ViolationPolicy;
import dev.trackwright.message.Event;
import dev.trackwright.message.EventType;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.processor.proof.PlannedCall.Kind;
import dev.trackwright.processor.proof.PlannedCall.Section;
import dev.trackwright.processor.proof.SchemaValues.Fill;
import dev.trackwright.testing.RecordingClient;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls everything that was generated for a plan, knowing only the plan's text and what the
 * documentation promises of the generated code's shape. It finds methods by reflection, so that no
 * Java name has to be foretold.
 */
final class GeneratedCaller {

  /** A way to make a call. */
  enum Form {
    /** {@code trackPaid()}. */
    NOTHING,
    /** {@code trackPaid(properties)}. */
    VALUE,
    /** {@code trackPaid(e -> e.total(1))}. */
    LAMBDA,
    /** {@code track(properties)}. */
    EVENT
  }

  /**
   * One generated method that makes a call.
   *
   * @param payload what it takes; null where it takes nothing
   */
  record Entry(Method method, Form form, @Nullable Class<?> payload) {}

  /**
   * What came of a call.
   *
   * @param message as it was on the wire; null where nothing was sent
   * @param expected the payload that was to be there
   */
  record Sent(
      @Nullable JsonNode message, List<Violation> violations, JsonNode expected, Entry entry) {}

  private static final JsonNode NOTHING = Json.json("{\"type\": \"object\"}");

  private final RecordingClient client =
      RecordingClient.builder()
          .ignoreStaleBuild()
          .violationPolicy(ViolationPolicy.LOG_AND_SEND)
          .build();
  private final List<PlannedCall> plan;
  private final Random random;
  private final Object user;
  private final Map<PlannedCall, List<Entry>> entries = new LinkedHashMap<>();
  private final List<Entry> bare = new ArrayList<>();
  private JsonNode context = JsonNodeFactory.instance.objectNode();

  /**
   * @param clientClass the plan's own client, such as {@code ShopAnalytics}
   */
  GeneratedCaller(Class<?> clientClass, List<PlannedCall> plan, Random random) {
    this.plan = plan;
    this.random = random;
    plan.forEach(
        call -> {
          if (call.kind() != Kind.CONTEXT) {
            entries.put(call, new ArrayList<>());
          }
        });
    this.user = user(clientClass);
    find(user.getClass());
  }

  Map<PlannedCall, List<Entry>> entries() {
    return entries;
  }

  /** Methods that take nothing; which call they make shows when they are called. */
  List<Entry> bare() {
    return bare;
  }

  private Object user(Class<?> clientClass) {
    try {
      Object analytics = clientClass.getMethod("create", TrackingClient.class).invoke(null, client);
      @Nullable PlannedCall planned = PlannedCall.find(plan, Kind.CONTEXT, "", null);
      Fill fill = random.nextBoolean() ? Fill.FULL : Fill.RANDOM;
      List<Method> ways =
          Arrays.stream(clientClass.getMethods())
              .filter(m -> m.getName().equals("forUser"))
              .filter(
                  m ->
                      m.getParameterTypes()[m.getParameterCount() - 1] != String.class
                          || planned == null)
              .filter(m -> m.getParameterCount() == (planned == null ? 1 : 2))
              .sorted(Comparator.comparing(Method::toString))
              .toList();
      assertThat(ways).as("ways to a user of %s", clientClass.getName()).isNotEmpty();
      Method way = ways.get(random.nextInt(ways.size()));
      if (planned == null) {
        return way.invoke(analytics, "u-1");
      }
      Class<?> payload =
          ways.stream()
              .map(m -> m.getParameterTypes()[1])
              .filter(StagedBuilder::isPayload)
              .findFirst()
              .orElseThrow();
      ObjectNode json = (ObjectNode) new SchemaValues(planned.schema(), random, true).value(fill);
      Entry entry = new Entry(way, form(way, payload), payload);
      Argument argument = argument(planned, json, entry);
      Object made = way.invoke(analytics, "u-1", argument.java());
      context = argument.wire();
      return made;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no way to a user of " + clientClass, e);
    }
  }

  private static Form form(Method way, Class<?> payload) {
    return way.getParameterTypes()[way.getParameterCount() - 1] == payload
        ? Form.VALUE
        : Form.LAMBDA;
  }

  private void find(Class<?> userClass) {
    Map<String, Class<?>> payloads = new LinkedHashMap<>();
    List<Method> methods =
        Arrays.stream(userClass.getMethods())
            .filter(m -> m.getReturnType() == void.class && m.getDeclaringClass() != Object.class)
            .filter(m -> !m.isBridge() && !Modifier.isStatic(m.getModifiers()))
            .sorted(Comparator.comparing(Method::toString))
            .toList();
    for (Method method : methods) {
      Class<?> last = last(method);
      if (StagedBuilder.isPayload(last) && !isAnyEvent(last)) {
        payloads.put(method.getName(), last);
      }
    }
    for (Method method : methods) {
      Class<?> last = last(method);
      if (method.getName().equals("alias") && last == String.class) {
        continue;
      }
      if (isAnyEvent(last)) {
        anyEvent(method, last);
      } else if (last == void.class || last == String.class) {
        bare.add(new Entry(method, Form.NOTHING, null));
      } else {
        Class<?> payload = Json.in(payloads, method.getName());
        PlannedCall call = callOf(method, payload);
        Json.in(entries, call).add(new Entry(method, form(method, payload), payload));
      }
    }
  }

  private static Class<?> last(Method method) {
    int count = method.getParameterCount();
    return count == 0 ? void.class : method.getParameterTypes()[count - 1];
  }

  /** The sealed interface over all track events. */
  private static boolean isAnyEvent(Class<?> type) {
    return type.isInterface()
        && Event.class.isAssignableFrom(type)
        && !type.getName().contains("$");
  }

  private void anyEvent(Method method, Class<?> events) {
    Class<?>[] permitted = events.getPermittedSubclasses();
    assertThat(permitted).as("the events of %s", events).isNotNull();
    for (Class<?> payload : permitted) {
      PlannedCall call =
          Objects.requireNonNull(
              PlannedCall.find(plan, Kind.TRACK, name(payload), version(payload)));
      Json.in(entries, call).add(new Entry(method, Form.EVENT, payload));
    }
  }

  private PlannedCall callOf(Method method, Class<?> payload) {
    String word = method.getName().replaceFirst("^(track|page|screen|identify|group).*$", "$1");
    Kind kind = Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    boolean named = kind == Kind.TRACK || kind == Kind.PAGE || kind == Kind.SCREEN;
    PlannedCall call =
        named
            ? PlannedCall.find(plan, kind, name(payload), version(payload))
            : plan.stream().filter(c -> c.kind() == kind).findFirst().orElse(null);
    if (call == null) {
      throw new AssertionError(method + " is no call of the plan " + plan);
    }
    return call;
  }

  private static String name(Class<?> payload) {
    return (String) constant(payload, "NAME");
  }

  private static @Nullable Integer version(Class<?> payload) {
    return ((EventType) constant(payload, "EVENT")).version();
  }

  private static Object constant(Class<?> payload, String field) {
    for (Class<?> holder = payload; holder != null; holder = holder.getEnclosingClass()) {
      try {
        return holder.getField(field).get(null);
      } catch (NoSuchFieldException e) {
        // further out
      } catch (IllegalAccessException e) {
        throw new AssertionError(holder + "." + field, e);
      }
    }
    throw new AssertionError("no " + field + " around " + payload);
  }

  private record Argument(Object java, JsonNode wire) {}

  private Argument argument(PlannedCall call, ObjectNode json, Entry entry) {
    Class<?> payload = Objects.requireNonNull(entry.payload());
    SchemaView view = new SchemaView(call.schema());
    JavaValues values = new JavaValues(view, random);
    if (entry.form() != Form.LAMBDA) {
      JavaValues.Made made = values.make(payload, json, call.schema());
      return new Argument(Objects.requireNonNull(made.java()), made.wire());
    }
    ParameterizedType function =
        (ParameterizedType)
            entry.method().getGenericParameterTypes()[entry.method().getParameterCount() - 1];
    Class<?> first = (Class<?>) function.getActualTypeArguments()[0];
    ObjectNode wire = JsonNodeFactory.instance.objectNode();
    if (payload.isSealed()) {
      JavaValues.Chosen chosen = values.alternative(payload, json, call.schema());
      StagedBuilder builder = new StagedBuilder(chosen.type(), values, chosen.schema());
      Method choice = choice(first, chosen.type());
      Function<Object, PayloadBuilder<?>> lambda =
          stage -> {
            wire.removeAll();
            Object next = StagedBuilder.invoke(choice, stage);
            return (PayloadBuilder<?>) builder.walk(next, choice.getReturnType(), json, wire);
          };
      return new Argument(lambda, wire);
    }
    StagedBuilder builder = new StagedBuilder(payload, values, view.flat(call.schema()));
    builder.build(json); // whatever cannot be said is told here, not inside of the call
    Function<Object, PayloadBuilder<?>> lambda =
        stage -> {
          wire.removeAll();
          return (PayloadBuilder<?>) builder.walk(stage, first, json, wire);
        };
    return new Argument(lambda, wire);
  }

  /** The method of the first stage that leads to a variant. */
  private static Method choice(Class<?> first, Class<?> variant) {
    return Arrays.stream(first.getMethods())
        .filter(m -> m.getReturnType().getEnclosingClass() == variant.getEnclosingClass())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no way from " + first + " to " + variant));
  }

  /** Makes a call that carries {@code json}. */
  Sent send(PlannedCall call, ObjectNode json, Entry entry) {
    client.clear();
    Argument argument = argument(call, json, entry);
    Method method = entry.method();
    if (method.getParameterCount() == 2) {
      String first = call.kind() == Kind.GROUP ? "g-1" : "any name";
      StagedBuilder.invoke(method, user, first, argument.java());
    } else {
      StagedBuilder.invoke(method, user, argument.java());
    }
    return sent(argument.wire(), entry);
  }

  /** Makes a call that carries nothing. */
  Sent send(Entry entry) {
    client.clear();
    if (entry.method().getParameterCount() == 1) {
      String first = entry.method().getName().startsWith("group") ? "g-1" : "any name";
      StagedBuilder.invoke(entry.method(), user, first);
    } else {
      StagedBuilder.invoke(entry.method(), user);
    }
    return sent(JsonNodeFactory.instance.objectNode(), entry);
  }

  private Sent sent(JsonNode expected, Entry entry) {
    List<String> sent = client.json();
    assertThat(sent)
        .as("messages of %s; %s", entry.method(), client.violations())
        .hasSizeLessThan(2);
    JsonNode message = sent.isEmpty() ? null : Json.json(sent.get(0));
    return new Sent(message, client.violations(), expected, entry);
  }

  /** The call of the plan that a message is. */
  PlannedCall callOf(JsonNode message) {
    Kind kind = Kind.valueOf(message.get("type").stringValue().toUpperCase(java.util.Locale.ROOT));
    String name = message.path(kind == Kind.TRACK ? "event" : "name").asString("");
    JsonNode version = message.at("/context/protocols/event_version");
    Integer number = version.isMissingNode() ? null : version.intValue();
    PlannedCall call = PlannedCall.find(plan, kind, name, number);
    if (call == null && name.equals("any name")) {
      call = PlannedCall.find(plan, kind, "", number);
    }
    if (call == null && name.isEmpty()) {
      return new PlannedCall(kind, "", null, Section.TRAITS, NOTHING); // always offered
    }
    if (call == null) {
      throw new AssertionError(message + " is no call of the plan " + plan);
    }
    return call;
  }

  /** Everything of a message but its payload must be what the plan says. */
  void checkEnvelope(PlannedCall call, JsonNode message) {
    assertThat(message.get("type").stringValue()).isEqualToIgnoringCase(call.kind().name());
    switch (call.kind()) {
      case TRACK -> assertThat(message.get("event").stringValue()).isEqualTo(call.name());
      case PAGE, SCREEN ->
          assertThat(message.get("name").stringValue())
              .isEqualTo(call.name().isEmpty() ? "any name" : call.name());
      case GROUP -> assertThat(message.get("groupId").stringValue()).isEqualTo("g-1");
      default -> assertThat(message.has("event")).isFalse();
    }
    assertThat(message.get("userId").stringValue()).isEqualTo("u-1");
    Set<String> sections = new LinkedHashSet<>(Set.of("properties", "traits"));
    sections.retainAll(message.propertyNames());
    boolean beside = call.section() == Section.CONTEXT_TRAITS;
    assertThat(sections).as("sections of %s", message).hasSizeBetween(beside ? 0 : 1, 1);
    ObjectNode around = ((ObjectNode) message.get("context")).deepCopy();
    assertThat(around.remove("library").isObject()).isTrue();
    JsonNode version = around.at("/protocols/event_version");
    if (call.version() == null) {
      assertThat(around.has("protocols")).isEqualTo(context.has("protocols"));
    } else {
      assertThat(version.isIntegralNumber()).isTrue();
      assertThat(version.intValue()).isEqualTo(call.version());
      around.remove("protocols");
    }
    if (call.section() == Section.CONTEXT_TRAITS) {
      around.remove("traits");
    }
    ObjectNode planned = (ObjectNode) context.deepCopy();
    if (call.version() != null) {
      planned.remove("protocols");
    }
    assertThat(Json.same(around, planned)).as("%s is %s", around, planned).isTrue();
  }
}
