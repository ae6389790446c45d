package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a rule says of a value, an independent validator says too. */
class SchemaRuleComparisonTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry SINCE_2020 =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final SchemaRegistry BEFORE =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09);

  @Property(tries = 2000)
  void theSameValuesAreAcceptedInTheNewestDialect(@ForAll long seed) {
    sameVerdict(new RandomSchemas(seed, true, true));
  }

  @Property(tries = 2000)
  void theSameValuesAreAcceptedInOlderDialects(@ForAll long seed) {
    sameVerdict(new RandomSchemas(seed, false, true));
  }

  private static void sameVerdict(RandomSchemas chance) {
    String schema = JSON.writeValueAsString(chance.schema());
    SchemaRule rule = SchemaRule.of(schema);
    for (int i = 0; i < 20; i++) {
      Object value = chance.value();
      List<Error> errors = errors(chance, schema, value);
      assertThat(rule.accepts(value))
          .as("%s for %s: %s", JSON.writeValueAsString(value), schema, errors)
          .isEqualTo(errors.isEmpty());
    }
  }

  @Property(tries = 2000)
  void whereNothingIsChosenKindsAndPathsAreTheSame(@ForAll long seed) {
    RandomSchemas chance = new RandomSchemas(seed, true, false);
    String schema = JSON.writeValueAsString(chance.schema());
    SchemaRule rule = SchemaRule.of(schema);
    for (int i = 0; i < 20; i++) {
      Object value = chance.value();
      List<Error> errors = errors(chance, schema, value);
      Set<String> expected = new TreeSet<>();
      errors.forEach(error -> expected.add(kind(error) + " " + path(error)));
      Set<String> actual = new TreeSet<>();
      rule.check(value).forEach(finding -> actual.add(finding.kind() + " " + finding.path()));
      assertThat(actual)
          .as("%s for %s: %s", JSON.writeValueAsString(value), schema, errors)
          .isEqualTo(expected);
    }
  }

  private static List<Error> errors(RandomSchemas chance, String schema, @Nullable Object value) {
    Schema theirs = (chance.since2020() ? SINCE_2020 : BEFORE).getSchema(schema, InputFormat.JSON);
    return theirs.validate(
        JSON.writeValueAsString(value),
        InputFormat.JSON,
        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static ViolationKind kind(Error error) {
    return switch (error.getKeyword()) {
      case "type" -> ViolationKind.TYPE;
      case "enum" -> ViolationKind.ENUM;
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> ViolationKind.BOUND;
      case "multipleOf" -> ViolationKind.MULTIPLE_OF;
      case "minLength", "maxLength" -> ViolationKind.LENGTH;
      case "pattern" -> ViolationKind.PATTERN;
      case "format" -> ViolationKind.FORMAT;
      case "minItems", "maxItems" -> ViolationKind.ITEM_COUNT;
      case "uniqueItems" -> ViolationKind.UNIQUE_ITEMS;
      case "minProperties", "maxProperties" -> ViolationKind.PROPERTY_COUNT;
      case "required" -> ViolationKind.REQUIRED_MISSING;
      case "additionalProperties" -> ViolationKind.UNPLANNED_PROPERTY;
      default -> ViolationKind.RULE;
    };
  }

  /** Theirs stops at the list or object where a schema of an item or member is false. */
  private static String path(Error error) {
    String path = error.getInstanceLocation().toString();
    if (error.getIndex() != null) {
      return path + "/" + error.getIndex();
    }
    return error.getProperty() == null ? path : path + "/" + error.getProperty();
  }
}
