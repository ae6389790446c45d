package dev.trackwright.processor.proof;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.IdentityHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an independent validator says of a payload; formats are asserted, as ours asserts them. */
final class Validator {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .pathType(PathType.JSON_POINTER)
                      .build()));

  private static final IdentityHashMap<JsonNode, Validator> KNOWN = new IdentityHashMap<>();

  private final Schema schema;

  /** The dialect is the one that {@code $schema} names, draft 7 where it names none. */
  Validator(JsonNode schema) {
    this.schema = REGISTRY.getSchema(schema);
  }

  /** The validator of a schema that will be asked for again. */
  static synchronized Validator of(JsonNode schema) {
    return KNOWN.computeIfAbsent(schema, Validator::new);
  }

  List<Error> errors(JsonNode value) {
    return schema.validate(value);
  }

  boolean valid(JsonNode value) {
    return errors(value).isEmpty();
  }
}
