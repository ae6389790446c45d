package dev.trackwright.e2e;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One object of the input, read member by member: each getter either gives what the name promises
 * or throws with the path of the member. A member that is null counts as absent, as it does for the
 * suites, which write absent values as null.
 *
 * @param path where the object stands, empty for the whole input
 */
record Fields(ObjectMapper mapper, String path, JsonNode object) {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  static Fields of(ObjectMapper mapper, String path, JsonNode node) throws InvalidInput {
    if (!node.isObject()) {
      throw new InvalidInput((path.isEmpty() ? "--input" : path) + " must be a JSON object");
    }
    return new Fields(mapper, path, node);
  }

  /** The member's path, for messages. */
  String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private @Nullable JsonNode get(String name) {
    JsonNode member = object.get(name);
    return member == null || member.isNull() ? null : member;
  }

  @Nullable String text(String name) throws InvalidInput {
    JsonNode member = get(name);
    if (member == null) {
      return null;
    }
    if (!member.isString()) {
      throw new InvalidInput(pathOf(name) + " must be a string");
    }
    return member.stringValue();
  }

  /** A string that must be there and say something. */
  String requiredText(String name) throws InvalidInput {
    String text = text(name);
    if (text == null || text.isBlank()) {
      throw new InvalidInput(pathOf(name) + " is required, and missing or blank");
    }
    return text;
  }

  /** A number from {@code least} to {@code most}, or null. */
  @Nullable BigDecimal number(String name, long least, long most) throws InvalidInput {
    JsonNode member = get(name);
    if (member == null) {
      return null;
    }
    if (!member.isNumber()) {
      throw new InvalidInput(pathOf(name) + " must be a number");
    }
    BigDecimal number = member.decimalValue();
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new InvalidInput(pathOf(name) + " must be from " + least + " to " + most);
    }
    return number;
  }

  /** A whole number from {@code least} to {@code most}, or null. */
  @Nullable Integer integer(String name, int least, int most) throws InvalidInput {
    BigDecimal number = number(name, least, most);
    if (number == null) {
      return null;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException notWhole) {
      throw new InvalidInput(pathOf(name) + " must be a whole number", notWhole);
    }
  }

  @Nullable Map<String, Object> map(String name) throws InvalidInput {
    JsonNode member = get(name);
    if (member == null) {
      return null;
    }
    if (!member.isObject()) {
      throw new InvalidInput(pathOf(name) + " must be a JSON object");
    }
    return mapper.convertValue(member, OBJECT);
  }

  /** An array's elements, or none if it is absent. */
  Iterable<JsonNode> elements(String name) throws InvalidInput {
    JsonNode member = get(name);
    if (member == null) {
      return Set.of();
    }
    if (!member.isArray()) {
      throw new InvalidInput(pathOf(name) + " must be an array");
    }
    return member;
  }

  /** The paths of members that are not among those that are known. */
  Set<String> unknown(Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        unknown.add(pathOf(name));
      }
    }
    return unknown;
  }
}
