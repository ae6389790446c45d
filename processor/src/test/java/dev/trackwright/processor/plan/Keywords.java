package dev.trackwright.processor.plan;

import java.util.Map;

/** For each keyword a value that means something, and a schema beside which it does. */
final class Keywords {

  private static final String CASES =
      "properties: {k: {enum: [a, b], required: true}, x: {type: string}}";
  private static final String ASKS = "if: {properties: {k: {const: a}}}";
  private static final String TWO =
      "oneOf: [{properties: {k: {const: a, required: true}, l: {const: c, required: true}}},"
          + " {properties: {k: {const: b, required: true}, l: {const: d, required: true}}}]";

  private static final Map<String, Sample> SAMPLES =
      Map.ofEntries(
          of("type", "", "string"),
          of("nullable", "type: string", "true"),
          of("enum", "type: string", "[x, y]"),
          of("const", "type: string", "x"),
          of("$ref", "", "T"),
          of("$recursiveRef", "", "'#/types/T'"),
          of("$dynamicRef", "", "'#/types/T'"),
          of("allOf", "", "[{type: string}, {minLength: 1}]"),
          of("oneOf", "", "[{type: string}, {type: integer}]"),
          of("anyOf", "", "[{type: string}, {type: integer}]"),
          of("discriminator", TWO, "l"),
          of("if", CASES + ", then: {required: [x]}", "{properties: {k: {const: a}}}"),
          of("then", CASES + ", " + ASKS, "{required: [x]}"),
          of("else", CASES + ", " + ASKS, "{required: [x]}"),
          of("not", "type: string", "{const: x}"),
          of("format", "type: string", "date-time"),
          of("pattern", "type: string", "x"),
          of("contentEncoding", "type: string", "base64"),
          of("contentMediaType", "type: string", "text/html"),
          of("contentSchema", "type: string", "{type: string}"),
          of("items", "type: array", "{type: string}"),
          of("prefixItems", "type: array", "[{type: string}]"),
          of("additionalItems", "type: array, items: [{type: string}]", "false"),
          of("unevaluatedItems", "type: array, prefixItems: [{type: string}]", "false"),
          of("uniqueItems", "type: array", "true"),
          of("contains", "type: array", "{const: 1}"),
          of("minContains", "type: array, contains: {const: 1}", "2"),
          of("maxContains", "type: array, contains: {const: 1}", "2"),
          of("properties", "type: object", "{x: {type: string}}"),
          of("required", "properties: {x: {type: string}}", "[x]"),
          of("additionalProperties", "type: object", "{type: string}"),
          of("unevaluatedProperties", "properties: {x: {type: string}}", "{type: string}"),
          of("patternProperties", "properties: {x: {type: string}}", "{'^y': {type: string}}"),
          of("propertyNames", "type: object", "{maxLength: 3}"),
          of("minProperties", "type: object", "1"),
          of("maxProperties", "type: object", "1"),
          of("dependencies", "type: object", "{x: [y]}"),
          of("dependentRequired", "type: object", "{x: [y]}"),
          of("dependentSchemas", "type: object", "{x: {required: [y]}}"),
          of("deprecated", "type: string", "true"),
          of("sensitive", "type: string", "true"),
          of("labels", "type: string", "{a: b}"),
          of("javaName", "type: string", "j"),
          of("javaType", "type: string", "com.acme.Code"),
          of("examples", "type: string", "[x]"));

  private Keywords() {}

  /**
   * A keyword at work.
   *
   * @param beside the schema without it
   * @param value of the keyword
   */
  record Sample(String beside, String value) {

    /** The schema with the keyword. */
    String with(String keyword) {
      return (beside.isEmpty() ? "" : beside + ", ") + keyword + ": " + value;
    }
  }

  /** A sample of any keyword; numbers and what tells people something take anything. */
  static Sample sample(String keyword) {
    Sample sample = SAMPLES.get(keyword);
    if (sample != null) {
      return sample;
    }
    Keyword known = Keyword.of(keyword).orElse(null);
    if (known == null || !known.isOfSomeTypes()) {
      return new Sample("type: string", "x");
    }
    JsonType type = known.types().iterator().next();
    return new Sample("type: " + type.keyword(), "1");
  }

  private static Map.Entry<String, Sample> of(String keyword, String beside, String value) {
    return Map.entry(keyword, new Sample(beside, value));
  }
}
