package dev.trackwright.processor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.Presence;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.processor.proof.JavaValues.Made;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks the stages of one generated builder. Which setter is which property follows from a promise
 * of the plan format alone: components stand in the order of the plan's names. What comes out on
 * the wire shows whether it was kept.
 */
final class StagedBuilder {

  private static final String EXTRA = "additionalProperties";

  private final Class<?> payload;
  private final JavaValues values;
  private final ObjectNode schema;
  private final Map<String, JsonNode> properties;
  private final Set<String> required;
  private final Map<String, Component> components = new LinkedHashMap<>();
  private @Nullable Component extra;

  private record Component(String name, Type type) {}

  /**
   * @param payload the class of the data
   * @param schema of the object, flat
   */
  StagedBuilder(Class<?> payload, JavaValues values, ObjectNode schema) {
    this.payload = payload;
    this.values = values;
    this.schema = schema;
    this.properties = values.view().properties(schema);
    this.required = values.view().required(schema);
    assign(components(payload));
  }

  private static List<Component> components(Class<?> payload) {
    if (payload.isRecord()) {
      return Stream.of(payload.getRecordComponents())
          .map(c -> new Component(c.getName(), c.getGenericType()))
          .toList();
    }
    return Arrays.stream(payload.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .map((Field field) -> new Component(field.getName(), field.getGenericType()))
        .toList();
  }

  private void assign(List<Component> all) {
    List<Component> left = new ArrayList<>(all);
    JsonNode additional = schema.path(EXTRA);
    if (!left.isEmpty() && (additional.isObject() || additional.asBoolean(false))) {
      extra = left.remove(left.size() - 1);
    }
    List<String> names = new ArrayList<>(properties.keySet());
    names.removeIf(
        name -> Json.in(properties, name).isBoolean() && !Json.in(properties, name).booleanValue());
    if (left.size() < names.size()) {
      names.removeIf(name -> isConstant(name) && flat(name).has("const"));
    }
    if (left.size() < names.size()) {
      names.removeIf(this::isConstant); // in a variant an enum of one value is one, too
    }
    if (left.size() != names.size()) {
      throw new NotRepresentable(
          payload.getName() + " has " + left + " for the properties " + names);
    }
    for (int i = 0; i < names.size(); i++) {
      components.put(names.get(i), left.get(i));
    }
  }

  private ObjectNode flat(String name) {
    return values.view().flat(Json.in(properties, name));
  }

  private boolean isConstant(String name) {
    JsonNode property = properties.get(name);
    return property != null
        && required.contains(name)
        && !values.view().saysNull(values.view().flat(property))
        && !values.view().only(property).isMissingNode();
  }

  /** A payload from its own builder. */
  Made build(ObjectNode json) {
    Method start = start();
    ObjectNode wire = JsonNodeFactory.instance.objectNode();
    Object ready = walk(invoke(start, null), start.getReturnType(), json, wire);
    Object built = ((PayloadBuilder<?>) ready).build();
    assertThat(built).isInstanceOf(payload);
    if (payload.isRecord()) {
      assertThat(again(built)).isEqualTo(built).hasSameHashCodeAs(built);
    }
    return new Made(built, wire);
  }

  private Method start() {
    Class<?> holder = payload.getEnclosingClass();
    for (String name : List.of("builder", "traits")) {
      for (Method method : holder.getMethods()) {
        if (method.getName().equals(name)
            && method.getParameterCount() == 0
            && Modifier.isStatic(method.getModifiers())) {
          return method;
        }
      }
    }
    throw new AssertionError("no builder beside " + payload.getName());
  }

  /**
   * Sets everything, from the first stage on.
   *
   * @param wire takes what is expected on the wire
   * @return the last stage
   */
  Object walk(Object first, Class<?> firstType, ObjectNode json, ObjectNode wire) {
    Object stage = first;
    Class<?> type = firstType;
    List<String> waited = new ArrayList<>();
    while (!PayloadBuilder.class.isAssignableFrom(type)) {
      Class<?> here = type;
      String setter = here.getMethods()[0].getName();
      String name = nameOf(setter);
      waited.add(name);
      JsonNode value = json.path(name);
      Method method = setter(here, setter, value);
      stage = set(stage, method, name, value.isMissingNode() ? NULL : value, wire);
      type = method.getReturnType();
    }
    List<String> expected =
        components.keySet().stream().filter(required::contains).sorted().toList();
    if (!waited.equals(expected)) {
      throw new NotRepresentable(payload.getName() + " waits for " + waited + ", not " + expected);
    }
    constants(json, wire);
    optional(stage, type, json, wire);
    return stage;
  }

  private static final JsonNode NULL = JsonNodeFactory.instance.nullNode();

  private String nameOf(String setter) {
    return components.entrySet().stream()
        .filter(e -> e.getValue().name().equals(setter))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError(setter + " is no component of " + payload));
  }

  /** What the generated code writes without being asked. */
  private void constants(ObjectNode json, ObjectNode wire) {
    properties.keySet().stream()
        .filter(name -> !components.containsKey(name) && isConstant(name))
        .forEach(
            name -> {
              JsonNode only = values.view().only(Json.in(properties, name));
              if (!json.path(name).isMissingNode() && !Json.same(json.get(name), only)) {
                throw new NotRepresentable("another " + name + " than " + only);
              }
              wire.set(name, only);
            });
  }

  private void optional(Object stage, Class<?> type, ObjectNode json, ObjectNode wire) {
    for (String name : json.propertyNames()) {
      if (!components.containsKey(name) && !isConstant(name) && extra == null) {
        throw new NotRepresentable("nothing takes " + name + " of " + payload.getName());
      }
    }
    List<String> names = new ArrayList<>(components.keySet());
    Collections.shuffle(names, values.random());
    for (String name : names) {
      if (required.contains(name)) {
        continue;
      }
      JsonNode value = json.path(name);
      Component component = Json.in(components, name);
      if (!value.isMissingNode()) {
        set(stage, setter(type, component.name(), value), name, value, wire);
      } else if (!isPresence(component) && values.random().nextInt(3) == 0) {
        setNull(stage, type, component); // the same as not to call it
      }
    }
    if (extra != null) {
      extras(extra, stage, type, json, wire);
    }
  }

  private void extras(
      Component component, Object stage, Class<?> type, ObjectNode json, ObjectNode wire) {
    ObjectNode more = JsonNodeFactory.instance.objectNode();
    json.propertyStream()
        .filter(e -> !properties.containsKey(e.getKey()))
        .forEach(e -> more.set(e.getKey(), e.getValue()));
    if (!more.isEmpty()) {
      Type value = ((ParameterizedType) component.type()).getActualTypeArguments()[1];
      Made made = values.map(value, more, schema);
      invoke(setter(type, component.name(), more), stage, made.java());
      wire.setAll((ObjectNode) made.wire());
    }
  }

  private void setNull(Object stage, Class<?> type, Component component) {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(component.name())
          && method.getParameterCount() == 1
          && !method.getParameterTypes()[0].isPrimitive()) {
        invoke(method, stage, new Object[] {null});
        return;
      }
    }
  }

  private static boolean isPresence(Component component) {
    return component.type() instanceof ParameterizedType generic
        && generic.getRawType() == Presence.class;
  }

  private Object set(Object stage, Method setter, String name, JsonNode value, ObjectNode wire) {
    if (takesNothing(setter)) {
      JsonNode only = values.view().only(Json.in(properties, name));
      if (!Json.same(only, value)) {
        throw new NotRepresentable("another " + name + " than " + only);
      }
      wire.set(name, value);
      return invoke(setter, stage);
    }
    if (takesNull(setter)) {
      wire.set(name, value);
      return invoke(setter, stage, new Object[] {null});
    }
    Made made = values.make(setter.getGenericParameterTypes()[0], value, Json.in(properties, name));
    wire.set(name, made.wire());
    return invoke(setter, stage, made.java());
  }

  /** One of the setters of that name that take the value; any of them. */
  private Method setter(Class<?> stage, String name, JsonNode value) {
    boolean none = value.isNull() || value.isMissingNode();
    List<Method> fitting = new ArrayList<>();
    for (Method method : stage.getMethods()) {
      if (method.getName().equals(name)
          && !method.isBridge()
          && (none
              ? !takesNothing(method) && !method.getParameterTypes()[0].isPrimitive()
              : !takesNull(method))) {
        fitting.add(method);
      }
    }
    if (fitting.isEmpty()) {
      throw new NotRepresentable("no setter " + name + " for " + value);
    }
    fitting.sort(java.util.Comparator.comparing(Method::toString));
    return fitting.get(values.random().nextInt(fitting.size()));
  }

  /** Of a constant that the setter sends by itself. */
  private static boolean takesNothing(Method setter) {
    return setter.getParameterCount() == 0;
  }

  /** Of null in the place of a constant. */
  private static boolean takesNull(Method setter) {
    return setter.getParameterCount() == 1 && setter.getParameterTypes()[0] == Void.class;
  }

  /** The same record by its constructor. */
  private static Object again(Object record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] arguments = Stream.of(components).map(c -> invoke(c.getAccessor(), record)).toArray();
    try {
      Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot construct " + record.getClass(), e);
    }
  }

  static Object invoke(Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method + " threw " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(method + " cannot be called", e);
    }
  }

  /** Whether a class is the data of something that can be sent. */
  static boolean isPayload(Class<?> type) {
    return Payload.class.isAssignableFrom(type);
  }
}
