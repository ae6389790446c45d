package dev.trackwright.processor.proof;

import dev.trackwright.message.Checker;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonValue;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.MessageEncoder;
import dev.trackwright.message.Payload;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.message.WireEnum;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON to the values that generated code takes, by the types of its setters alone. Together with
 * the value it gives the JSON that is to come out, which differs only where a Java type decides how
 * a number is written.
 */
final class JavaValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaView view;
  private final Random random;

  JavaValues(SchemaView view, Random random) {
    this.view = view;
    this.random = random;
  }

  /**
   * @param java what a setter takes
   * @param wire what is expected of it on the wire
   */
  record Made(@Nullable Object java, JsonNode wire) {}

  SchemaView view() {
    return view;
  }

  Random random() {
    return random;
  }

  /** The value of {@code type} that {@code json} is. */
  Made make(Type type, JsonNode json, JsonNode schema) {
    if (json.isNull()) {
      if (type instanceof Class<?> primitive && primitive.isPrimitive()) {
        throw new NotRepresentable("null as " + type);
      }
      return new Made(null, json);
    }
    if (type instanceof ParameterizedType generic) {
      if (generic.getRawType() == List.class) {
        return list(generic.getActualTypeArguments()[0], json, schema);
      }
      if (generic.getRawType() == Map.class) {
        return map(generic.getActualTypeArguments()[1], json, schema);
      }
      throw new AssertionError("a setter of " + type);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return constant(plain, json);
    }
    if (plain.isSealed() && plain.isInterface()) {
      return alternative(plain, json, schema).made();
    }
    if (Payload.class.isAssignableFrom(plain)) {
      return object(plain, json, schema);
    }
    return scalar(plain, json);
  }

  private Made object(Class<?> payload, JsonNode json, JsonNode schema) {
    if (!(json instanceof ObjectNode object)) {
      throw new NotRepresentable(json + " as " + payload.getName());
    }
    return new StagedBuilder(payload, this, view.flat(schema)).build(object);
  }

  private static Made scalar(Class<?> type, JsonNode json) {
    if (type == Object.class) {
      return new Made(plain(json), json);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Made(expect(json.isBoolean(), json, type).booleanValue(), json);
    }
    if (type == long.class || type == Long.class) {
      BigDecimal number = number(json, type);
      try {
        long value = number.longValueExact();
        return new Made(value, NODES.numberNode(value));
      } catch (ArithmeticException e) {
        throw new NotRepresentable(json + " as long");
      }
    }
    if (type == double.class || type == Double.class) {
      double value = number(json, type).doubleValue();
      return new Made(value, Json.json(Double.toString(value)));
    }
    if (type == BigDecimal.class) {
      BigDecimal value = number(json, type);
      return new Made(value, Json.json(value.toString()));
    }
    if (!json.isString()) {
      throw new NotRepresentable(json + " as " + type);
    }
    return new Made(text(type, json.stringValue()), json);
  }

  private static Object text(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    try {
      if (type == Instant.class) {
        return Instant.parse(text);
      }
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (type == OffsetTime.class) {
        return OffsetTime.parse(text);
      }
      if (type == Duration.class) {
        return Duration.parse(text);
      }
      if (type == UUID.class) {
        return UUID.fromString(text);
      }
      if (type == URI.class) {
        return URI.create(text);
      }
      return type.getMethod("parse", String.class).invoke(null, text); // the application's own
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new NotRepresentable(text + " as " + type);
    } catch (InvocationTargetException e) {
      throw new NotRepresentable(text + " as " + type + ": " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a setter of " + type, e);
    }
  }

  private static BigDecimal number(JsonNode json, Class<?> type) {
    return expect(json.isNumber(), json, type).decimalValue();
  }

  private static JsonNode expect(boolean fits, JsonNode json, Class<?> type) {
    if (!fits) {
      throw new NotRepresentable(json + " as " + type);
    }
    return json;
  }

  private static Made constant(Class<?> type, JsonNode json) {
    for (Object constant : type.getEnumConstants()) {
      JsonNode wire =
          constant instanceof WireEnum planned
              ? wire(planned)
              : NODES.stringNode(constant.toString());
      if (Json.same(wire, json)) {
        return new Made(constant, json);
      }
    }
    for (Object constant : type.getEnumConstants()) {
      JsonNode wire = constant instanceof WireEnum planned ? wire(planned) : json;
      if (json.isNumber()
          && wire.isNumber()
          && wire.decimalValue().compareTo(json.decimalValue()) == 0) {
        return new Made(constant, wire); // 1.0 is 1
      }
    }
    throw new NotRepresentable(json + " as " + type.getName());
  }

  private Made list(Type item, JsonNode json, JsonNode schema) {
    if (!json.isArray()) {
      throw new NotRepresentable(json + " as List");
    }
    ObjectNode flat = view.flat(schema);
    JsonNode items = flat.path("items").isObject() ? flat.get("items") : NODES.objectNode();
    List<@Nullable Object> list = new ArrayList<>();
    ArrayNode wire = NODES.arrayNode();
    for (JsonNode each : json) {
      Made made = make(item, each, items);
      list.add(made.java());
      wire.add(made.wire());
    }
    return new Made(list, wire);
  }

  /** A map of the values that a schema's {@code additionalProperties} describes. */
  Made map(Type value, JsonNode json, JsonNode schema) {
    if (!json.isObject()) {
      throw new NotRepresentable(json + " as Map");
    }
    JsonNode values = view.flat(schema).path("additionalProperties");
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    ObjectNode wire = NODES.objectNode();
    json.propertyStream()
        .forEach(
            e -> {
              Made made = make(value, e.getValue(), values);
              map.put(e.getKey(), made.java());
              wire.set(e.getKey(), made.wire());
            });
    return new Made(map, wire);
  }

  /**
   * One of the records of a sealed interface.
   *
   * @param schema of that one, flat
   */
  record Chosen(Class<?> type, ObjectNode schema, Made made) {}

  /** Whichever record takes the value and gives it back, best one that has nothing against it. */
  Chosen alternative(Class<?> union, JsonNode json, JsonNode schema) {
    List<String> refused = new ArrayList<>();
    List<Chosen> exact = new ArrayList<>();
    List<Chosen> near = new ArrayList<>();
    for (Class<?> record : union.getPermittedSubclasses()) {
      for (ObjectNode each : view.alternatives(schema)) {
        try {
          Made made =
              Payload.class.isAssignableFrom(record)
                  ? object(record, json, each)
                  : wrapped(record, json, each);
          JsonNode wire = wire((JsonValue) Objects.requireNonNull(made.java()));
          if (Json.same(wire, made.wire())) {
            (Json.same(wire, json) ? exact : near).add(new Chosen(record, each, made));
          } else {
            refused.add(record.getSimpleName() + " wrote " + wire);
          }
        } catch (NotRepresentable e) {
          refused.add(record.getSimpleName() + ": " + e.getMessage());
        }
      }
    }
    exact.addAll(near);
    for (Chosen chosen : exact) {
      if (findings(Objects.requireNonNull(chosen.made().java())).isEmpty()) {
        return chosen;
      }
    }
    if (!exact.isEmpty()) {
      return exact.get(0);
    }
    throw new NotRepresentable(json + " as " + union.getName() + " " + refused);
  }

  /** What a value has against itself. */
  private static List<Checker.Finding> findings(Object value) {
    return Checker.check(
        new Payload() {
          @Override
          public void writeTo(JsonWriter out) {}

          @Override
          public void check(Checker checker) {
            try {
              var check = value.getClass().getMethod("check", Checker.class);
              checker.at("v", value, (inside, v) -> StagedBuilder.invoke(check, v, inside));
            } catch (NoSuchMethodException e) {
              throw new LinkageError("no check of " + value.getClass(), e);
            }
          }
        });
  }

  private Made wrapped(Class<?> record, JsonNode json, JsonNode schema) {
    var components = record.getRecordComponents();
    if (components == null || components.length > 1) {
      throw new AssertionError("an alternative that is no wrapping record: " + record);
    }
    try {
      if (components.length == 0) {
        return new Made(record.getDeclaredConstructor().newInstance(), json); // a constant
      }
      Made inner = make(components[0].getGenericType(), json, schema);
      Constructor<?> constructor = record.getDeclaredConstructor(components[0].getType());
      return new Made(constructor.newInstance(inner.java()), inner.wire());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot construct " + record, e);
    }
  }

  /** What a value writes of itself, read back. */
  static JsonNode wire(JsonValue value) {
    Payload holder =
        new Payload() {
          @Override
          public void writeTo(JsonWriter out) {
            out.key(JsonKey.of("v"));
            out.value(value);
          }

          @Override
          public void check(Checker checker) {}
        };
    byte[] bytes =
        new MessageEncoder().encode(new TrackMessage(Envelope.at(0).build(), "e", holder));
    return Json.json(new String(bytes, StandardCharsets.UTF_8)).at("/properties/v");
  }

  /** JSON in plain Java, for what the plan leaves untyped. */
  static @Nullable Object plain(JsonNode json) {
    if (json.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      json.propertyStream().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
      return map;
    }
    if (json.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      json.forEach(item -> list.add(plain(item)));
      return list;
    }
    if (json.isIntegralNumber()) {
      return json.canConvertToLong() ? (Object) json.longValue() : json.bigIntegerValue();
    }
    if (json.isNumber()) {
      return json.decimalValue();
    }
    if (json.isBoolean()) {
      return json.booleanValue();
    }
    return json.isNull() ? null : json.stringValue();
  }
}
