package dev.trackwright.processor.plan;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Which JSON values a type of the model lets pass, told without generating code; for tests. */
final class Meaning {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Map<String, SharedType> shared = new TreeMap<>();

  Meaning(TrackingPlan plan) {
    plan.types().forEach(type -> shared.put(type.name(), type));
  }

  /** What an independent validator says. */
  static boolean validates(String schema, JsonNode value) {
    Schema compiled = REGISTRY.getSchema(schema, InputFormat.JSON);
    return compiled.validate(value).isEmpty();
  }

  boolean accepts(PropertyType type, JsonNode value) {
    return fits(type, value) && type.constraints().stream().allMatch(c -> keeps(c, value));
  }

  private boolean fits(PropertyType type, JsonNode value) {
    if (type instanceof PropertyType.StringType) {
      return value.isString();
    }
    if (type instanceof PropertyType.IntegerType) {
      return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }
    if (type instanceof PropertyType.NumberType) {
      return value.isNumber();
    }
    if (type instanceof PropertyType.BooleanType) {
      return value.isBoolean();
    }
    if (type instanceof PropertyType.EnumType values) {
      return values.values().stream().anyMatch(one -> is(one.value(), value));
    }
    if (type instanceof PropertyType.ConstantType constant) {
      return is(constant.value(), value);
    }
    if (type instanceof PropertyType.ArrayType array) {
      return value.isArray()
          && StreamSupport.stream(value.spliterator(), false)
              .allMatch(item -> accepts(array.items(), item));
    }
    if (type instanceof PropertyType.MapType map) {
      return value.isObject()
          && value.properties().stream().allMatch(one -> accepts(map.values(), one.getValue()));
    }
    if (type instanceof PropertyType.UnionType union) {
      return union.alternatives().stream().anyMatch(one -> accepts(one.type(), value));
    }
    if (type instanceof PropertyType.VariantsType variants) {
      return variants.variants().stream()
          .anyMatch(one -> isFor(variants, one, value) && accepts(one.object(), value));
    }
    if (type instanceof PropertyType.ReferenceType reference) {
      return accepts(Objects.requireNonNull(shared.get(reference.name())).type(), value);
    }
    if (type instanceof PropertyType.ObjectType object) {
      return value.isObject() && members(object, value);
    }
    return type instanceof PropertyType.AnyType || value.isObject();
  }

  /**
   * The rest of all conditions has no discriminator where every value of it has a variant of its
   * own: it is for objects without one, and nothing that is generated can add it there.
   */
  private static boolean isFor(
      PropertyType.VariantsType variants, PropertyType.Variant one, JsonNode value) {
    String told = variants.discriminator().orElse("");
    boolean rest = one.name().equals("Default");
    return !rest
        || !value.has(told)
        || one.object().properties().stream().anyMatch(p -> p.name().equals(told));
  }

  private boolean members(PropertyType.ObjectType object, JsonNode value) {
    Set<String> planned =
        object.properties().stream().map(Property::name).collect(Collectors.toSet());
    boolean known =
        object.properties().stream()
            .allMatch(
                property ->
                    value.has(property.name())
                        ? accepts(property.type(), value.get(property.name()))
                        : !property.required());
    return known
        && value.properties().stream()
            .filter(member -> !planned.contains(member.getKey()))
            .allMatch(member -> further(object.additional(), member.getValue()));
  }

  /** What is not said may be there for others, though our code does not write it. */
  private boolean further(PropertyType.Additional additional, JsonNode value) {
    if (additional instanceof PropertyType.Additional.Of more) {
      return accepts(more.type(), value);
    }
    return additional == PropertyType.Additional.Unsaid.UNSAID;
  }

  private static boolean is(Literal literal, JsonNode value) {
    if (literal instanceof Literal.Text text) {
      return value.isString() && value.asString().equals(text.value());
    }
    if (literal instanceof Literal.Numeric number) {
      return value.isNumber() && value.decimalValue().compareTo(number.value()) == 0;
    }
    return value.isBoolean() && value.asBoolean() == ((Literal.Flag) literal).value();
  }

  private static boolean keeps(Constraint constraint, JsonNode value) {
    if (constraint instanceof Constraint.Rule rule) {
      return validates(rule.schema(), value);
    }
    if (constraint instanceof Constraint.Pattern pattern) {
      return Pattern.compile(pattern.expression()).matcher(value.asString()).find();
    }
    if (constraint instanceof Constraint.MinLength least) {
      return value.asString().length() >= least.length();
    }
    if (constraint instanceof Constraint.MaxLength most) {
      return value.asString().length() <= most.length();
    }
    if (constraint instanceof Constraint.Minimum least) {
      int order = number(value).compareTo(least.bound());
      return order > 0 || (order == 0 && !least.exclusive());
    }
    if (constraint instanceof Constraint.Maximum most) {
      int order = number(value).compareTo(most.bound());
      return order < 0 || (order == 0 && !most.exclusive());
    }
    if (constraint instanceof Constraint.MultipleOf multiple) {
      return number(value).remainder(multiple.divisor()).signum() == 0;
    }
    if (constraint instanceof Constraint.MinItems least) {
      return value.size() >= least.count();
    }
    if (constraint instanceof Constraint.MaxItems most) {
      return value.size() <= most.count();
    }
    Set<JsonNode> distinct =
        StreamSupport.stream(value.spliterator(), false).collect(Collectors.toSet());
    return distinct.size() == value.size();
  }

  private static BigDecimal number(JsonNode value) {
    return value.decimalValue();
  }
}
