package dev.trackwright.processor.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.ConstructScalar;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text to trees, at the beginning of the proof: Jackson's databind for JSON, the YAML engine's own
 * loader for YAML. None of our classes has a part in it, so that a mistake of ours cannot hide.
 */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** JSON, in which no key may stand twice. */
  static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  /** YAML 1.2, the core schema, with exact numbers. */
  static JsonNode yaml(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new Exact())
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    return MAPPER.valueToTree(named(new Load(settings).loadFromString(text)));
  }

  /** Keys of mappings are text in a plan, whatever YAML takes them for. */
  private static Object named(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> named = new LinkedHashMap<>();
      map.forEach((key, member) -> named.put(String.valueOf(key), named(member)));
      return named;
    }
    if (value instanceof java.util.List<?> list) {
      java.util.List<Object> items = new java.util.ArrayList<>();
      list.forEach(item -> items.add(named(item)));
      return items;
    }
    return value;
  }

  /** What a map must hold. */
  static <K, V> V in(Map<K, V> map, K key) {
    return java.util.Objects.requireNonNull(map.get(key), () -> key + " is not in " + map.keySet());
  }

  /** Whether two trees are the same JSON; {@code 1} and {@code 1.0} are not the same number. */
  static boolean same(JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      return a.isIntegralNumber() == b.isIntegralNumber()
          && a.decimalValue().compareTo(b.decimalValue()) == 0;
    }
    if (a.isObject() && b.isObject()) {
      return a.size() == b.size()
          && a.propertyStream()
              .allMatch(e -> b.has(e.getKey()) && same(e.getValue(), b.get(e.getKey())));
    }
    if (a.isArray() && b.isArray()) {
      if (a.size() != b.size()) {
        return false;
      }
      for (int i = 0; i < a.size(); i++) {
        if (!same(a.get(i), b.get(i))) {
          return false;
        }
      }
      return true;
    }
    return a.equals(b);
  }

  private static final class Exact extends CoreSchema {
    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      Map<Tag, ConstructNode> constructors = new LinkedHashMap<>(super.getSchemaTagConstructors());
      constructors.put(
          Tag.FLOAT,
          new ConstructScalar() {
            @Override
            public Object construct(Node node) {
              return new BigDecimal(constructScalar(node));
            }
          });
      constructors.put(
          Tag.INT,
          new ConstructScalar() {
            @Override
            public Object construct(Node node) {
              String text = constructScalar(node);
              if (text.startsWith("0x")) {
                return new BigInteger(text.substring(2), 16);
              }
              if (text.startsWith("0o")) {
                return new BigInteger(text.substring(2), 8);
              }
              return new BigInteger(text.startsWith("+") ? text.substring(1) : text);
            }
          });
      return constructors;
    }
  }
}
