package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Plans of any shape, with names and words from every plane of Unicode, in the form that a reader
 * gives them: sorted, stripped, and without what says nothing. Each follows from one seed, so that
 * a failure can be made again from the seed alone.
 */
public final class RandomPlans {

  /** What plans may have beside the simple types. */
  public enum Part {
    VERSIONS,
    GROUPING,
    SECTIONS,
    PROPERTY_DOCS,
    ANY_PAGE,
    LITERALS,
    CONSTANTS,
    OWN_TYPES,
    EXTRAS,
    MAPS,
    UNIONS,
    VARIANTS,
    RECURSION,
    RULES
  }

  private static final SourceSpan SPAN = new SourceSpan("random.yaml", 1, 1);

  private static final List<String> NASTY =
      List.of(
          "null",
          "~",
          "Null",
          "true",
          "False",
          "yes",
          "No",
          "off",
          "y",
          "N",
          "1",
          "-0",
          "1.10",
          "1e5",
          "0x1F",
          "0o7",
          "012",
          ".5",
          "+1",
          ".inf",
          ".NaN",
          "1_000",
          "12:30:45",
          "2001-12-14 21:59:43",
          "<<",
          "=",
          "-",
          "- a",
          "? a",
          "a: b",
          "a:",
          ": a",
          "a #b",
          "#a",
          "{",
          "}",
          "[a",
          "a]",
          "a, b",
          ",",
          "&a",
          "*a",
          "!a",
          "!!str a",
          "|",
          ">",
          "|-",
          "@a",
          "`a",
          "%YAML 1.2",
          "---",
          "...",
          "'",
          "\"",
          "it's",
          "say \"so\"",
          "\\",
          "\\d+ '\"",
          "a\nb",
          "a\n\n  b\nc",
          "\n",
          "a\n",
          "\ta",
          "a\tb",
          " a",
          "a ",
          "a\r\nb",
          "a\u0000b",
          "\u0007",
          "\u0085",
          "\u00A0",
          "\u200B",
          "\u2028",
          "\u202Eabc",
          "\uFEFF",
          "\uFFFE",
          "\uD83D\uDE00",
          "\uDBFF\uDFFF",
          "${x}",
          "%s %n",
          "*/",
          "\\u002a/",
          "$ref",
          "x-y",
          "2 orders",
          "3.5 stars",
          "5 a",
          "a".repeat(1_100),
          "“a”: b",
          "title",
          "properties");

  private static final List<String> PATTERNS =
      List.of("^[A-Z]{3}-[0-9]+$", "\\d+", "^'\"#: [{}]$", "[^\\p{L}]", "\uD83D\uDE00+", "^$");

  private static final List<String> RULES =
      List.of(
          "{\"not\":{\"const\":\"x\"}}",
          "{\"not\":{\"enum\":[1,\"1\",true,null,1.5]}}",
          "{\"not\":{\"pattern\":\"^\\\\d+: #\"}}");

  private final Random random;
  private final Set<Part> parts;
  private List<String> typeNames = List.of();
  private List<String> referable = List.of();
  private Set<String> nullableTypes = Set.of();

  private RandomPlans(long seed, Set<Part> parts) {
    this.random = new Random(seed);
    this.parts = parts;
  }

  /** Plans with everything that the model has. */
  public static Arbitrary<TrackingPlan> plans() {
    return plans(EnumSet.allOf(Part.class));
  }

  /** Plans with the simple types and these parts. */
  public static Arbitrary<TrackingPlan> plans(Set<Part> parts) {
    return Arbitraries.longs()
        .withoutEdgeCases()
        .map(seed -> new RandomPlans(seed, parts).plan())
        .dontShrink(); // a smaller seed is no smaller plan
  }

  private TrackingPlan plan() {
    typeNames = names(3);
    referable = typeNames;
    Set<String> nullable = new TreeSet<>();
    typeNames.stream().filter(name -> oneIn(4)).forEach(nullable::add);
    nullableTypes = nullable;
    List<Event> events = new ArrayList<>();
    for (Event.Kind kind : Event.Kind.values()) {
      Set<String> names = new TreeSet<>(names(kind == Event.Kind.TRACK ? 4 : 2));
      if (kind != Event.Kind.TRACK && parts.contains(Part.ANY_PAGE) && oneIn(4)) {
        names.add("");
      }
      names.forEach(name -> events.add(event(kind, name)));
    }
    List<SharedType> types = new ArrayList<>();
    for (String name : typeNames) {
      // To those before it alone, so that there is no circle without an end.
      referable = typeNames.subList(0, types.size());
      types.add(
          new SharedType(
              name,
              propertyDocs(),
              maybe(this::name),
              noReference(2),
              nullable.contains(name),
              SPAN));
    }
    referable = typeNames;
    List<Funnel> funnels = new ArrayList<>();
    names(2).forEach(name -> funnels.add(new Funnel(name, texts(4), SPAN)));
    return new TrackingPlan(
        name(),
        maybe(this::name),
        maybe(this::prose),
        events,
        types,
        maybe(() -> traits(true)),
        maybe(() -> traits(true)),
        maybe(() -> traits(false)),
        funnels,
        false,
        SPAN);
  }

  private Event event(Event.Kind kind, String name) {
    return new Event(
        kind,
        name,
        version(),
        docs(true),
        parts.contains(Part.GROUPING)
            ? Grouping.of(namesOrNone(), namesOrNone(), namesOrNone(), namesOrNone())
            : Grouping.NONE,
        pick(List.of(Event.Status.values())),
        maybe(this::name),
        payload(),
        SPAN);
  }

  private Traits traits(boolean ofSomebody) {
    boolean sections = ofSomebody && parts.contains(Part.SECTIONS);
    return new Traits(
        ofSomebody ? version() : OptionalLong.empty(),
        docs(false),
        sections ? pick(List.of(Traits.Section.values())) : Traits.Section.TRAITS,
        payload(),
        SPAN);
  }

  private OptionalLong version() {
    return parts.contains(Part.VERSIONS) && oneIn(2)
        ? OptionalLong.of(random.nextInt(1_000_000))
        : OptionalLong.empty();
  }

  private Docs docs(boolean replaceable) {
    SortedMap<String, String> labels = new TreeMap<>();
    namesOrNone().forEach(label -> labels.put(label, text()));
    return new Docs(
        maybe(this::prose),
        maybe(this::prose),
        maybe(this::prose),
        maybe(this::prose),
        oneIn(4) ? texts(3) : List.of(),
        labels,
        replaceable ? maybe(this::name) : Optional.empty());
  }

  private Docs propertyDocs() {
    if (parts.contains(Part.PROPERTY_DOCS) && oneIn(2)) {
      return docs(true);
    }
    return new Docs(
        maybe(this::prose),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        oneIn(4) ? texts(3) : List.of(),
        new TreeMap<>(),
        Optional.empty());
  }

  private PropertyType.PayloadType payload() {
    return parts.contains(Part.VARIANTS) && oneIn(5) ? variants(2) : object(3, true);
  }

  private PropertyType.ObjectType object(int depth, boolean mayBeEmpty) {
    List<Property> properties = new ArrayList<>();
    List<String> names = names(4);
    if (names.isEmpty() && !mayBeEmpty) {
      names = List.of(name());
    }
    names.forEach(name -> properties.add(property(name, depth - 1)));
    return new PropertyType.ObjectType(properties, additional(depth), rules(), SPAN);
  }

  private PropertyType.Additional additional(int depth) {
    if (!parts.contains(Part.EXTRAS) || oneIn(2)) {
      return PropertyType.Additional.Unsaid.UNSAID;
    }
    if (oneIn(2)) {
      return PropertyType.Additional.Unsaid.NONE;
    }
    PropertyType type = type(depth - 1);
    return new PropertyType.Additional.Of(type, nullable(type), SPAN);
  }

  private Property property(String name, int depth) {
    PropertyType type = type(depth);
    return new Property(
        name,
        type,
        random.nextBoolean(),
        nullable(type),
        oneIn(5),
        oneIn(5),
        propertyDocs(),
        maybe(this::name),
        SPAN);
  }

  /** A reference to what may be null may be null. */
  private boolean nullable(PropertyType type) {
    return oneIn(4)
        || (type instanceof PropertyType.ReferenceType ref && nullableTypes.contains(ref.name()));
  }

  private PropertyType type(int depth) {
    return !referable.isEmpty() && oneIn(6)
        ? new PropertyType.ReferenceType(pick(referable), List.of(), SPAN)
        : noReference(depth);
  }

  /** Items and values: there may be none of them, so they may be of any type around them. */
  private PropertyType repeated(int depth) {
    List<String> before = referable;
    referable = parts.contains(Part.RECURSION) ? typeNames : referable;
    PropertyType type = type(depth);
    referable = before;
    return type;
  }

  private PropertyType noReference(int depth) {
    if (parts.contains(Part.UNIONS) && depth > 0 && oneIn(8)) {
      return union();
    }
    if (parts.contains(Part.VARIANTS) && depth > 0 && oneIn(8)) {
      return variants(depth);
    }
    return depth > 0 && oneIn(3) ? composed(depth) : simple();
  }

  private PropertyType composed(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> {
        List<Constraint> found = ofList();
        boolean never = found.stream().noneMatch(c -> c instanceof Constraint.MinItems);
        PropertyType items = never ? repeated(depth - 1) : type(depth - 1);
        yield new PropertyType.ArrayType(items, nullable(items), found, SPAN);
      }
      case 1 -> {
        PropertyType values = repeated(depth - 1);
        yield parts.contains(Part.MAPS)
            ? new PropertyType.MapType(values, nullable(values), rules(), SPAN)
            : new PropertyType.AnyObjectType(rules(), SPAN);
      }
      default -> object(depth, false);
    };
  }

  private PropertyType simple() {
    return switch (random.nextInt(8)) {
      case 0 -> new PropertyType.IntegerType(ofInteger(), SPAN);
      case 1 -> new PropertyType.NumberType(oneIn(3), ofNumber(), SPAN);
      case 2 -> new PropertyType.BooleanType(rules(), SPAN);
      case 3 -> enumeration();
      case 4 ->
          parts.contains(Part.CONSTANTS)
              ? new PropertyType.ConstantType(literal(), List.of(), SPAN)
              : new PropertyType.AnyObjectType(rules(), SPAN);
      case 5 -> new PropertyType.AnyType(List.of(), SPAN);
      default -> string();
    };
  }

  private PropertyType string() {
    if (oneIn(3)) {
      StringFormat format = pick(List.of(StringFormat.values()));
      return new PropertyType.StringType(Optional.of(format), Optional.empty(), List.of(), SPAN);
    }
    Optional<String> own =
        parts.contains(Part.OWN_TYPES) && oneIn(4) ? Optional.of("com.acme.Id") : Optional.empty();
    List<Constraint> found = new ArrayList<>();
    if (oneIn(3)) {
      found.add(new Constraint.Pattern(pick(PATTERNS), SPAN));
    }
    int least = random.nextInt(5);
    if (least > 0 && oneIn(2)) {
      found.add(new Constraint.MinLength(least, SPAN));
    }
    if (oneIn(3)) {
      found.add(new Constraint.MaxLength(5 + random.nextInt(50), SPAN));
    }
    found.addAll(rules());
    return new PropertyType.StringType(Optional.empty(), own, found, SPAN);
  }

  private PropertyType enumeration() {
    TreeSet<Literal> values = new TreeSet<>();
    int count = 1 + random.nextInt(4);
    while (values.size() < count) {
      values.add(parts.contains(Part.LITERALS) ? literal() : new Literal.Text(text()));
    }
    List<PropertyType.EnumValue> listed = new ArrayList<>();
    for (Literal value : values) {
      listed.add(
          new PropertyType.EnumValue(
              value, maybeSeldom(this::name), maybeSeldom(this::prose), SPAN));
    }
    Optional<String> own =
        parts.contains(Part.OWN_TYPES) && oneIn(4)
            ? Optional.of("com.acme.Colour")
            : Optional.empty();
    return new PropertyType.EnumType(listed, own, List.of(), SPAN);
  }

  private Literal literal() {
    return switch (random.nextInt(4)) {
      case 0 -> new Literal.Numeric(number());
      case 1 -> new Literal.Numeric(BigDecimal.valueOf(random.nextLong()));
      case 2 -> new Literal.Flag(random.nextBoolean());
      default -> new Literal.Text(text());
    };
  }

  private PropertyType union() {
    List<PropertyType.Alternative> alternatives = new ArrayList<>();
    for (String name : atLeastTwoNames()) {
      PropertyType type = simple();
      // Any type beside others is any type, and values alone are an enum.
      boolean first = alternatives.isEmpty();
      while (type instanceof PropertyType.AnyType || (first && isValues(type))) {
        type = simple();
      }
      alternatives.add(
          new PropertyType.Alternative(name, maybe(this::name), propertyDocs(), type, SPAN));
    }
    return new PropertyType.UnionType(alternatives, List.of(), SPAN);
  }

  private static boolean isValues(PropertyType type) {
    return type instanceof PropertyType.EnumType || type instanceof PropertyType.ConstantType;
  }

  private PropertyType.VariantsType variants(int depth) {
    Optional<String> discriminator = oneIn(2) ? Optional.of(prose()) : Optional.empty();
    List<PropertyType.Variant> variants = new ArrayList<>();
    for (String name : atLeastTwoNames()) {
      PropertyType.ObjectType object = object(depth - 1, false);
      List<Property> properties = new ArrayList<>(object.properties());
      // What all of them have might tell them apart, so that only the discriminator is alike.
      properties.replaceAll(property -> named(name + " " + property.name(), property));
      discriminator.ifPresent(d -> properties.add(constant(d, name)));
      properties.sort(Comparator.comparing(Property::name));
      variants.add(
          new PropertyType.Variant(
              name,
              maybe(this::name),
              propertyDocs(),
              new PropertyType.ObjectType(
                  properties, object.additional(), object.constraints(), SPAN),
              SPAN));
    }
    return new PropertyType.VariantsType(discriminator, variants, List.of(), SPAN);
  }

  private static Property named(String name, Property as) {
    return new Property(
        name,
        as.type(),
        as.required(),
        as.nullable(),
        as.sensitive(),
        as.deprecated(),
        as.docs(),
        as.javaName(),
        SPAN);
  }

  private static Property constant(String name, String value) {
    PropertyType type = new PropertyType.ConstantType(new Literal.Text(value), List.of(), SPAN);
    return new Property(name, type, true, false, false, false, Docs.NONE, Optional.empty(), SPAN);
  }

  private List<Constraint> ofInteger() {
    long least = random.nextInt();
    List<Constraint> found = new ArrayList<>();
    if (oneIn(3)) {
      found.add(new Constraint.Minimum(BigDecimal.valueOf(least), false, SPAN));
    }
    if (oneIn(3)) {
      found.add(new Constraint.Maximum(BigDecimal.valueOf(least + random.nextInt(9)), false, SPAN));
    }
    if (oneIn(4)) {
      found.add(new Constraint.MultipleOf(BigDecimal.valueOf(1 + random.nextInt(9)), SPAN));
    }
    found.addAll(rules());
    return found;
  }

  private List<Constraint> ofNumber() {
    BigDecimal least = number();
    List<Constraint> found = new ArrayList<>();
    if (oneIn(3)) {
      found.add(new Constraint.Minimum(least, random.nextBoolean(), SPAN));
    }
    if (oneIn(3)) {
      found.add(new Constraint.Maximum(least.add(BigDecimal.ONE), random.nextBoolean(), SPAN));
    }
    if (oneIn(4)) {
      found.add(new Constraint.MultipleOf(new BigDecimal("0.010"), SPAN));
    }
    found.addAll(rules());
    return found;
  }

  private List<Constraint> ofList() {
    List<Constraint> found = new ArrayList<>();
    if (oneIn(3)) {
      found.add(new Constraint.MinItems(1 + random.nextInt(3), SPAN));
    }
    if (oneIn(3)) {
      found.add(new Constraint.MaxItems(3 + random.nextInt(3), SPAN));
    }
    if (oneIn(3)) {
      found.add(new Constraint.UniqueItems(SPAN));
    }
    found.addAll(rules());
    return found;
  }

  private List<Constraint> rules() {
    return parts.contains(Part.RULES) && oneIn(6)
        ? List.of(new Constraint.Rule("not", pick(RULES), SPAN))
        : List.of();
  }

  private BigDecimal number() {
    return new BigDecimal(java.math.BigInteger.valueOf(random.nextInt()), random.nextInt(40) - 8);
  }

  /** Names, none of them blank, no two alike, sorted. */
  private List<String> names(int most) {
    Set<String> names = new TreeSet<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      names.add(name());
    }
    return List.copyOf(names);
  }

  private List<String> atLeastTwoNames() {
    Set<String> names = new TreeSet<>(Comparator.naturalOrder());
    int count = 2 + random.nextInt(2);
    while (names.size() < count) {
      names.add(prose());
    }
    return List.copyOf(names);
  }

  private List<String> namesOrNone() {
    return oneIn(3) ? names(3) : List.of();
  }

  private List<String> texts(int most) {
    List<String> texts = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  private String name() {
    String name = text();
    return name.isBlank() ? "name " + name : name;
  }

  private String prose() {
    return name().strip();
  }

  private String text() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(NASTY);
      case 1 -> pick(NASTY) + pick(NASTY);
      case 2 -> characters(1 + random.nextInt(12));
      default -> pick(List.of("Order Completed", "total", "a word", "id", "price in €", "café"));
    };
  }

  /** From the beginning of Unicode mostly, and from everywhere else. */
  private String characters(int count) {
    StringBuilder text = new StringBuilder();
    while (text.codePointCount(0, text.length()) < count) {
      int bound = pick(List.of(0x80, 0x100, 0x3000, 0x10000, Character.MAX_CODE_POINT + 1));
      int c = random.nextInt(bound);
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return oneIn(3) ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> Optional<T> maybeSeldom(Supplier<T> value) {
    return oneIn(6) ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }
}
