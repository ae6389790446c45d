package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What schemas come to, in the model: unions, variants, constants, maps and rules. */
class SchemaTypesTest {

  @Test
  void severalTypesAreAUnionAndEachHasTheKeywordsOfItsOwn() {
    PropertyType type = clean("type: [string, integer, 'null'], minLength: 2, minimum: 5");
    assertThat(Shapes.of(type))
        .isEqualTo("UnionType[Integer IntegerType, Text StringTypeOptional.empty Optional.empty]");
    assertThat(Shapes.constraints(type))
        .containsExactly("Minimum[bound=5, exclusive=false", "MinLength[length=2");
  }

  @Test
  void integersAreNumbers() {
    assertThat(clean("type: [integer, number]")).isInstanceOf(PropertyType.NumberType.class);
  }

  @Test
  void anEnumKeepsTheKindOfEachValue() {
    PropertyType.EnumType type =
        (PropertyType.EnumType) clean("enum: [a, 1, 2.50, true, '1', null]");
    assertThat(type.values())
        .extracting(value -> value.value().getClass().getSimpleName() + " " + value.value().text())
        .containsExactly("Text a", "Numeric 1", "Numeric 2.5", "Flag true", "Text 1");
  }

  @Test
  void whatStandsBesideAnEnumIsChecked() {
    PropertyType type = clean("enum: [a, bb], minLength: 2");
    assertThat(rules(type)).containsExactly("minLength {\"minLength\":2}");
  }

  @Test
  void objectsAndListsAsValuesAreChecked() {
    assertThat(rules(clean("enum: [{b: 1, a: [x]}, y]")))
        .containsExactly("enum {\"enum\":[{\"a\":[\"x\"],\"b\":1},\"y\"]}");
    assertThat(rules(clean("const: {a: 1.0}"))).containsExactly("const {\"const\":{\"a\":1}}");
  }

  @Test
  void aConstantIsExact() {
    PropertyType.ConstantType type = (PropertyType.ConstantType) clean("const: 1.50");
    assertThat(type.value().text()).isEqualTo("1.5");
    assertThat(clean("const: true, type: boolean")).isInstanceOf(PropertyType.ConstantType.class);
    assertThat(clean("enum: [a, b], const: b")).isInstanceOf(PropertyType.ConstantType.class);
  }

  @Test
  void alternativesThatAreButValuesAreOneEnum() {
    PropertyType.EnumType type =
        (PropertyType.EnumType)
            clean("oneOf: [{const: a, title: Alpha}, {enum: [b, 3]}, {type: 'null'}]");
    assertThat(type.values())
        .extracting(value -> value.value().text())
        .containsExactly("a", "b", "3");
    assertThat(type.values().get(0).description()).contains("Alpha");
    assertThat(rules(type)).isEmpty();
  }

  @Test
  void alternativesAreNamedByTitleReferenceFormatAndType() {
    PropertyType.UnionType type =
        (PropertyType.UnionType)
            clean(
                "anyOf: [{$ref: T}, {type: string, format: uri}, {type: string},"
                    + " {type: integer, title: Count}, {type: array, items: {type: string}}]");
    assertThat(type.alternatives())
        .extracting(PropertyType.Alternative::name)
        .containsExactly("Count", "List", "T", "Text", "uri");
    assertThat(type.constraints()).isEmpty();
  }

  @Test
  void oneOfIsCheckedOnlyWhereTwoMayFit() {
    assertThat(rules(clean("oneOf: [{type: string}, {type: integer}]"))).isEmpty();
    assertThat(rules(clean("oneOf: [{type: number}, {type: integer}]")))
        .containsExactly("oneOf {\"oneOf\":[{\"type\":\"number\"},{\"type\":\"integer\"}]}");
  }

  @Test
  void scalarsThatJavaCannotTellApartAreOneAndChecked() {
    PropertyType type = clean("type: string, minLength: 1, anyOf: [{pattern: a}, {pattern: b}]");
    assertThat(type).isInstanceOf(PropertyType.StringType.class);
    assertThat(rules(type))
        .containsExactly(
            "anyOf {\"anyOf\":[{\"pattern\":\"a\"},{\"pattern\":\"b\"}]}",
            "minLength {\"minLength\":1}");
  }

  @Test
  void whatHoldsForOneAlternativeDoesNotHoldForItsLike() {
    PropertyType.UnionType type =
        (PropertyType.UnionType)
            clean("oneOf: [{oneOf: [{type: integer}, {const: 1}]}, {const: 1}]");
    assertThat(type.alternatives())
        .extracting(one -> one.name() + " " + one.type().constraints().size())
        .containsExactly("1 0", "Integer 1");
    assertThat(type.constraints()).hasSize(1);
  }

  @Test
  void alternativesOfAnyTypeAreAnyType() {
    assertThat(clean("anyOf: [{type: string}, {type: any, description: whatever}]"))
        .isInstanceOf(PropertyType.AnyType.class);
  }

  @Test
  void unionsWithinUnionsAreOne() {
    PropertyType.UnionType type =
        (PropertyType.UnionType)
            clean("anyOf: [{type: [string, integer]}, {anyOf: [{type: boolean}, {type: array}]}]");
    assertThat(type.alternatives())
        .extracting(PropertyType.Alternative::name)
        .containsExactly("Flag", "Integer", "List", "Text");
  }

  @Test
  void objectsAreVariantsToldApartByAConstant() {
    PropertyType.VariantsType type =
        (PropertyType.VariantsType)
            clean(
                "properties: {id: {type: string, required: true}}, oneOf: ["
                    + "{title: By card, properties: {method: {const: card, required: true}}},"
                    + "{properties: {method: {enum: [cash, voucher], required: true}}}]");
    assertThat(type.discriminator()).contains("method");
    assertThat(type.variants())
        .extracting(PropertyType.Variant::name)
        .containsExactly("By card", "cash or voucher");
    assertThat(type.variants().get(0).object().properties())
        .extracting(Property::name)
        .containsExactly("id", "method");
    assertThat(type.constraints()).isEmpty();
  }

  @Test
  void oneVariantMayBeForAllValuesThatTheOthersDoNotTake() {
    PropertyType.VariantsType type =
        (PropertyType.VariantsType) clean(refusals("{enum: [402, 500]}"));
    assertThat(type.discriminator()).contains("code");
    assertThat(type.constraints()).as("no two can fit").isEmpty();
  }

  @Test
  void aVariantThatTakesAValueOfAnotherTellsNothing() {
    PropertyType.VariantsType type = (PropertyType.VariantsType) clean(refusals("{const: 402}"));
    assertThat(type.discriminator()).isEmpty();
    assertThat(rules(type)).first().asString().startsWith("oneOf ");
  }

  private static String refusals(String not) {
    return "oneOf: [{title: Refused, properties: {code: {const: 402, required: true}}},"
        + " {title: Broken, properties: {code: {const: 500, required: true}}},"
        + " {title: Default, properties: {code: {type: integer, required: true, not: "
        + not
        + "}}}]";
  }

  @Test
  void variantsThatNothingTellsApartAreNamedByTheirPropertiesAndChecked() {
    PropertyType.VariantsType type =
        (PropertyType.VariantsType)
            clean("oneOf: [{properties: {b: {type: string}, a: {}}}, {properties: {c: {}}}]", 3);
    assertThat(type.variants())
        .extracting(PropertyType.Variant::name)
        .containsExactly("a and b", "c");
    assertThat(rules(type)).hasSize(1).first().asString().startsWith("oneOf ");
  }

  @Test
  void aChainOfConditionsWithADefaultIsVariantsWhateverItsOrder() {
    String first =
        "{if: {properties: {kind: {enum: [a, b]}}, required: [kind]},"
            + " then: {title: Letters, properties: {n: {type: integer}}, required: [n]}}";
    String second =
        "{if: {properties: {kind: {const: c}}, required: [kind]},"
            + " then: {properties: {m: {type: integer}}}}";
    String other =
        "{if: {properties: {kind: {not: {enum: [a, b, c]}}}},"
            + " then: {properties: {d: {type: string}}}}";
    String base = "properties: {kind: {type: string}}, allOf: [{type: object, allOf: [";
    PropertyType type = clean(base + first + ", " + second + ", " + other + "]}]");
    assertThat(Shapes.of(clean(base + other + ", " + second + ", " + first + "]}]")))
        .isEqualTo(Shapes.of(type));
    assertThat(Shapes.of(type).replace("Optional.empty Optional.empty", ""))
        .isEqualTo(
            "VariantsTypeOptional[kind]["
                + "Default ObjectType[d StringType, kind StringType, UNSAID], "
                + "Letters ObjectType[kind! EnumType[Text[value=a], Text[value=b]] Optional.empty,"
                + " n! IntegerType, UNSAID], "
                + "c ObjectType[kind! ConstantTypeText[value=c], m IntegerType, UNSAID]]");
    assertThat(rules(type)).containsExactly("not {\"not\":{\"enum\":[\"a\",\"b\",\"c\"]}}");
  }

  @Test
  void aConditionWithoutThePropertyHoldsWhereItIsAbsent() {
    PropertyType.VariantsType type =
        (PropertyType.VariantsType)
            clean(
                "properties: {flag: {type: boolean}, x: {type: string}},"
                    + " if: {properties: {flag: {const: true}}}, then: {required: [x]}");
    assertThat(type.variants())
        .extracting(PropertyType.Variant::name)
        .containsExactly("false", "true");
    Property flag = type.variants().get(1).object().properties().get(0);
    assertThat(flag.required()).as("absent, or true").isFalse();
    assertThat(type.variants().get(0).object().properties().get(0).required()).isTrue();
  }

  @Test
  void otherConditionsAreChecked() {
    assertThat(rules(clean("type: string, if: {minLength: 3}, then: {pattern: x}")))
        .containsExactly("if {\"if\":{\"minLength\":3},\"then\":{\"pattern\":\"x\"}}");
  }

  @Test
  void aRuleMayRefuseNull() {
    assertThat(rules(clean("type: string, nullable: true, not: {const: null}")))
        .containsExactly("not {\"else\":{\"not\":{\"const\":null}},\"if\":{\"type\":\"null\"}}");
    assertThat(rules(clean("type: array, contains: {const: null}")))
        .containsExactly("contains {\"contains\":{\"const\":null}}");
  }

  @Test
  void anythingButNullIsAnyValue() {
    for (String refusal : List.of("{type: 'null'}", "{const: null}", "{enum: [null]}")) {
      PropertyType type = clean("allOf: [{not: " + refusal + "}]");
      assertThat(type).isInstanceOf(PropertyType.AnyType.class);
      assertThat(rules(type)).as("null is not taken anyway").isEmpty();
    }
  }

  @Test
  void alternativesThatOnlyRequireAreChecked() {
    PropertyType type =
        clean(
            "properties: {a: {type: string}, b: {type: string}},"
                + " anyOf: [{required: [a]}, {required: [b]}]");
    assertThat(type).isInstanceOf(PropertyType.ObjectType.class);
    assertThat(rules(type))
        .containsExactly("anyOf {\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]}");
  }

  @Test
  void openApisDiscriminatorNamesTheValues() {
    PropertyType.VariantsType type =
        (PropertyType.VariantsType)
            clean(
                "oneOf: [{$ref: T}, {$ref: U}],"
                    + " discriminator: {propertyName: kind, mapping: {you: '#/types/U'}}");
    assertThat(Shapes.of(type))
        .contains("T ObjectType[kind! ConstantTypeText[value=T]")
        .contains("U ObjectType[kind! ConstantTypeText[value=you]");
  }

  @Test
  void allOfIsMergedAndTheTighterWordWins() {
    PropertyType type =
        clean(
            "allOf: [{type: [string, 'null'], minLength: 2, pattern: a},"
                + " {type: string, minLength: 5, maxLength: 9}, {pattern: b, maxLength: 12}]");
    assertThat(Shapes.constraints(type))
        .containsExactly(
            "Pattern[expression=a",
            "MinLength[length=5",
            "MaxLength[length=9",
            "Rule[keyword=pattern, schema={\"pattern\":\"b\"}");
    assertThat(Shapes.of(clean("allOf: [{enum: [a, b, c]}, {enum: [c, b]}]")))
        .startsWith("EnumType[Text[value=b], Text[value=c]]");
  }

  @Test
  void allOfWithAReferenceHasItsPropertiesAndThoseBesideIt() {
    PropertyType type =
        clean(
            "description: both, allOf: [{$ref: T}, {properties: {x: {type: integer}},"
                + " required: [x, t]}]");
    assertThat(Shapes.of(type))
        .startsWith("ObjectType[kind StringType")
        .contains("t! StringType")
        .contains("x! IntegerType");
    assertThat(clean("allOf: [{$ref: T}, {description: d}]"))
        .isInstanceOf(PropertyType.ReferenceType.class);
  }

  @Test
  void whatStandsBesideAReferenceIsCheckedOrMerged() {
    assertThat(rules(clean("$ref: S, minLength: 3, not: {const: x}")))
        .containsExactly("not {\"not\":{\"const\":\"x\"}}", "minLength {\"minLength\":3}");
    assertThat(clean("$ref: S, const: x")).isInstanceOf(PropertyType.ConstantType.class);
    assertThat(clean("$ref: S, type: string")).isInstanceOf(PropertyType.ReferenceType.class);
  }

  @Test
  void furtherPropertiesAreAMapOrBesideThePlannedOnes() {
    assertThat(
            Shapes.of(clean("type: object, additionalProperties: {type: integer, nullable: true}")))
        .isEqualTo("MapType of IntegerTypetrue");
    assertThat(Shapes.of(clean("properties: {x: {type: integer}}, additionalProperties: true")))
        .isEqualTo("ObjectType[x IntegerType, * AnyTypetrue]");
    assertThat(Shapes.of(clean("properties: {x: {type: integer}}, additionalProperties: false")))
        .isEqualTo("ObjectType[x IntegerType, NONE]");
    assertThat(clean("type: object, additionalProperties: true"))
        .isInstanceOf(PropertyType.AnyObjectType.class);
  }

  @Test
  void aRequiredNameThatIsNotDescribedIsAFurtherProperty() {
    assertThat(Shapes.of(clean("required: [x], additionalProperties: {type: integer}")))
        .isEqualTo("ObjectType[x! IntegerType, * IntegerTypefalse]");
  }

  @Test
  void patternsOfNamesAreAMapOrARule() {
    PropertyType map =
        clean("patternProperties: {'^x-': {type: integer}}, additionalProperties: false");
    assertThat(map).isInstanceOf(PropertyType.MapType.class);
    assertThat(rules(map))
        .containsExactly("propertyNames {\"propertyNames\":{\"pattern\":\"^x-\"}}");
    PropertyType open =
        clean(
            "properties: {a: {type: string}}, patternProperties: {'^x-': {type: integer}},"
                + " additionalProperties: false");
    assertThat(rules(open))
        .containsExactly(
            "patternProperties {\"additionalProperties\":false,"
                + "\"patternProperties\":{\"^x-\":{\"type\":\"integer\"}},\"properties\":{\"a\":true}}");
  }

  @Test
  void listsByPositionAreChecked() {
    String expected = "prefixItems {\"items\":false,\"prefixItems\":[{\"type\":\"string\"}]}";
    assertThat(rules(clean("type: array, prefixItems: [{type: string}], items: false")))
        .containsExactly(expected);
    assertThat(rules(clean("type: array, items: [{type: string}], additionalItems: false")))
        .containsExactly(expected);
    assertThat(rules(clean("type: array, prefixItems: [{type: string}], unevaluatedItems: false")))
        .containsExactly(expected);
  }

  @Test
  void rulesSpeakOneDraftAndHoldNoReferences() {
    assertThat(
            rules(
                clean(
                    "type: object, not: {title: t, $ref: T, properties: {x: {minimum: 1,"
                        + " exclusiveMinimum: true, required: true}}, x-ours: 1}")))
        .containsExactly(
            "not {\"not\":{\"allOf\":[{\"properties\":{\"kind\":{\"type\":\"string\"},"
                + "\"t\":{\"type\":\"string\"}}},"
                + "{\"properties\":{\"x\":{\"exclusiveMinimum\":1}},\"required\":[\"x\"]}]}}");
  }

  @Test
  void nullPassesARuleWhereAFlagSaysSo() {
    assertThat(rules(clean("type: string, nullable: true, not: {const: x}")))
        .containsExactly("not {\"else\":{\"not\":{\"const\":\"x\"}},\"if\":{\"type\":\"null\"}}");
  }

  @Test
  void textsMayHaveATypeOfTheApplication() {
    PropertyType.StringType text =
        (PropertyType.StringType) clean("type: string, format: uuid, javaType: com.acme.Id");
    assertThat(text.javaType()).contains("com.acme.Id");
    PropertyType.EnumType values =
        (PropertyType.EnumType) clean("enum: [a, b], javaType: com.acme.Outer.Letter");
    assertThat(values.javaType()).isEqualTo(Optional.of("com.acme.Outer.Letter"));
  }

  private static PropertyType clean(String schema) {
    Reading reading = read(schema);
    reading.clean();
    return reading.property("a").type();
  }

  /** A schema of which so many properties say no type, which is told. */
  private static PropertyType clean(String schema, int untyped) {
    Reading reading = read(schema);
    assertThat(reading.places())
        .hasSizeLessThanOrEqualTo(untyped)
        .allMatch(p -> p.contains("type-missing"));
    return reading.property("a").type();
  }

  private static Reading read(String schema) {
    return Reading.yaml(
        "plan: P\nevents:\n  E:\n    properties:\n      a: {"
            + schema
            + "}\ntypes:\n"
            + "  T: {properties: {kind: {type: string}, t: {type: string}}}\n"
            + "  U: {properties: {kind: {type: string}, u: {type: string}}}\n"
            + "  S: {type: string}\n");
  }

  private static List<String> rules(PropertyType type) {
    List<PropertyType> all = new java.util.ArrayList<>(List.of(type));
    type.parts().forEach(part -> all.addAll(List.of(part)));
    all.addAll(type.parts().stream().flatMap(part -> part.parts().stream()).toList());
    return all.stream()
        .flatMap(one -> one.constraints().stream())
        .filter(constraint -> constraint instanceof Constraint.Rule)
        .map(constraint -> (Constraint.Rule) constraint)
        .map(rule -> rule.keyword() + " " + rule.schema())
        .distinct()
        .toList();
  }
}
