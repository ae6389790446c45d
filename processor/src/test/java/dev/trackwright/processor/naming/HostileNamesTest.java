package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.MessageEncoder;
import dev.trackwright.message.Payload;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.processor.JavacBuild;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Plans whose names nobody would choose, through the whole processor and javac with every check on:
 * the code must compile, run, and send each name byte for byte as the plan has it.
 */
class HostileNamesTest {

  private static final List<String> JAVA_WORDS =
      List.of(
          "class",
          "enum",
          "record",
          "sealed",
          "permits",
          "var",
          "yield",
          "null",
          "true",
          "int",
          "package",
          "default",
          "this",
          "super",
          "new",
          "const",
          "goto",
          "assert",
          "strictfp",
          "String",
          "Object",
          "Override",
          "Record",
          "Enum",
          "Deprecated",
          "Iterable",
          "Integer",
          "Long",
          "Double",
          "Boolean",
          "Void",
          "Class",
          "Throwable",
          "Exception",
          "Math",
          "System",
          "List",
          "Map",
          "Function",
          "Presence",
          "Builder",
          "Properties",
          "Ready",
          "Event",
          "Value",
          "Traits",
          "Values",
          "JsonKey",
          "JsonWriter",
          "Checker",
          "Payload",
          "EventSink",
          "EventType",
          "PlanInfo",
          "Caller",
          "Identity",
          "Generated",
          "NullMarked",
          "Nullable",
          "Pattern",
          "BigDecimal",
          "Instant",
          "UUID",
          "URI",
          "Duration",
          "LocalDate",
          "TrackingClient",
          "MessageOptions",
          "WireEnum",
          "PlannedEvent",
          "PayloadBuilder");

  private static final List<String> MEMBER_WORDS =
      List.of(
          "toString",
          "hashCode",
          "equals",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize",
          "build",
          "builder",
          "writeTo",
          "check",
          "trackTo",
          "values",
          "valueOf",
          "name",
          "ordinal",
          "out",
          "checker",
          "sink",
          "value",
          "item",
          "copy",
          "java",
          "javax",
          "dev",
          "com",
          "org",
          "acme",
          "NAME",
          "EVENT",
          "with",
          "track",
          "identify",
          "group",
          "alias",
          "w1",
          "i1",
          "other",
          "o",
          "this$0",
          "builder$",
          "properties",
          "result",
          "self");

  private static final List<String> SYMBOLS =
      List.of(
          "🎉",
          "👨\u200D👩\u200D👧",
          "🇩🇪",
          "\uD83E\uDEE0",
          "!",
          "---",
          "€",
          "+",
          "%",
          "<5",
          "-1",
          "1",
          "1.5",
          "3D",
          "1st Order",
          "*/",
          "/* \\u002a\\u002f",
          "\"quoted\"",
          "$L $T $$",
          "\\u0041",
          "{@link}",
          "</p><script>",
          "a\nb",
          "tab\there",
          "\u202Ereversed",
          "\uE000",
          " padded ",
          "\u0301",
          "caf\u00e9",
          "İstanbul",
          "ſ",
          "ﬀ",
          "ŉx",
          "µ",
          "𝒞𝒹");

  @TempDir Path module;
  private final Map<String, List<String>> planned = new LinkedHashMap<>();
  private final List<String> types = new ArrayList<>();

  @BeforeEach
  void aModule() {
    new JavacBuild(module)
        .with("pom.xml", "<project/>")
        .with(
            "src/main/java/acme/package-info.java",
            "/** Planned. */\n@dev.trackwright.TrackingPlan(value = \"plan.json\", silence = {"
                + "\"name-blank-edge\", \"name-control-character\", \"name-too-long\"})\n"
                + "package acme;\n");
  }

  @Test
  void wordsOfJavaAndOfOurOwnAsEvents() throws Exception {
    distinct(JAVA_WORDS, JavaNames::sharedType).forEach(w -> planned.put(w, List.of("id")));
    sendsWhatIsPlanned();
  }

  @Test
  void wordsOfJavaAndOfOurOwnAsProperties() throws Exception {
    List<String> both = Stream.of(JAVA_WORDS, MEMBER_WORDS).flatMap(List::stream).toList();
    planned.put("All Words", distinct(both, JavaNames::stage));
    sendsWhatIsPlanned();
  }

  @Test
  void wordsOfJavaAndOfOurOwnAsSharedTypes() throws Exception {
    planned.put("Uses All", List.of("id"));
    types.addAll(distinct(JAVA_WORDS, JavaNames::sharedType));
    sendsWhatIsPlanned();
  }

  @Test
  void symbolsEmojiAndTextThatWouldBreakOutOfAString() throws Exception {
    SYMBOLS.forEach(symbol -> planned.put(symbol, List.of(symbol)));
    planned.put("All Symbols", SYMBOLS);
    sendsWhatIsPlanned();
  }

  @Test
  void everyScriptOfUnicode() throws Exception {
    Map<Character.UnicodeScript, String> letters = new TreeMap<>();
    for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
      Character.UnicodeScript script = Character.UnicodeScript.of(c);
      if (Character.isLetter(c) && letters.getOrDefault(script, "").length() < 6) {
        letters.merge(script, Character.toString(c), String::concat);
      }
    }
    Map<String, String> byType = new TreeMap<>();
    letters.forEach(
        (script, some) -> {
          // The first letters of many scripts have the same names: a, aa, i.
          String name = byType.containsKey(key(some)) ? some + " " + script : some;
          byType.put(key(name), name);
        });
    assertThat(byType).hasSizeGreaterThan(140);
    byType.values().forEach(name -> planned.put(name, List.of()));
    planned.put("All Scripts", List.copyOf(byType.values()));
    JavacBuild.Outcome outcome = sendsWhatIsPlanned();
    assertThat(complaintsOfEcj(outcome.generated())).isEmpty();
  }

  @Test
  void namesOfTwoHundredAndFiftyCharacters() throws Exception {
    String name = "Order Completed With A Very Long Name ".repeat(7).substring(0, 249);
    planned.put(name + "a", List.of(name + "a", name + "b", "注".repeat(250), "🎉".repeat(125)));
    planned.put(name + "b", List.of("x".repeat(250)));
    planned.put("注".repeat(250), List.of("id"));
    sendsWhatIsPlanned();
  }

  @Test
  void threeHundredPropertiesInOneEvent() throws Exception {
    List<String> properties = IntStream.range(0, 300).mapToObj(i -> "property_" + i).toList();
    planned.put("Much Happened", properties);
    sendsWhatIsPlanned();
  }

  @Test
  void namesThatDifferOnlyInCaseAreOneErrorAndNotTwoFiles() throws IOException {
    planned.put("Sign Up", List.of());
    planned.put("Signup", List.of());
    JavacBuild.Outcome outcome = build();
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.ours())
        .singleElement()
        .asString()
        .contains("[java-name-clash]", "\"Sign Up\"", "\"Signup\"", "javaName", "plan.json:");
  }

  @Test
  void nestedTypesMayBeCalledLikeWhatIsAroundThem() throws Exception {
    String object = "{\"required\": true, \"properties\": {\"%s\": %s}}";
    String inner = object.formatted("address", "{\"required\": true, \"enum\": [\"address\"]}");
    String nested = object.formatted("address", inner);
    write(
        "{\"plan\": \"Shop\", \"events\": {\"Address\": {\"properties\": {\"address\": "
            + nested
            + ", \"builder\": "
            + object.formatted("ready", "{\"type\": \"string\"}")
            + ", \"string\": {\"enum\": [\"a\"]}, \"properties\": "
            + object.formatted("value", object.formatted("value", "{\"type\": \"string\"}"))
            + "}}}}");
    JavacBuild.Outcome outcome = compile();
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles()).contains("acme/Address.java");
  }

  @Test
  void anyTextAsTheValueOfAnEnum() throws Exception {
    List<String> values = new ArrayList<>(SYMBOLS);
    values.addAll(
        distinct(
            Stream.of(JAVA_WORDS, MEMBER_WORDS).flatMap(List::stream).toList(),
            JavaNames::constant));
    values.add("");
    write(
        "{\"plan\": \"Shop\", \"events\": {\"e\": {\"properties\": {\"kind\": {\"enum\": "
            + json(values)
            + "}}}}, \"types\": {\"Shared\": {\"enum\": "
            + json(values)
            + "}}}");
    JavacBuild.Outcome outcome = compile();
    assertThat(outcome.messages()).isEmpty();
    try (URLClassLoader loader = loader(outcome)) {
      Class<?> shared = loader.loadClass("acme.Shared");
      List<String> onTheWire = new ArrayList<>();
      for (Object constant : shared.getEnumConstants()) {
        onTheWire.add((String) shared.getMethod("wireValue").invoke(constant));
      }
      assertThat(onTheWire).containsExactlyInAnyOrderElementsOf(values);
    }
  }

  /** Compiles the plan, sends every event with every property, and compares what is sent. */
  private JavacBuild.Outcome sendsWhatIsPlanned() throws Exception {
    JavacBuild.Outcome outcome = build();
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.success()).isTrue();
    Map<String, Collection<String>> sent = new TreeMap<>();
    try (URLClassLoader loader = loader(outcome)) {
      for (Class<?> type : eventClasses(outcome, loader)) {
        String name = (String) type.getField("NAME").get(null);
        JsonNode message = encoded(name, build(type));
        assertThat(message.get("event").asString()).isEqualTo(name);
        sent.put(name, new TreeSet<>(message.get("properties").propertyNames()));
      }
    }
    Map<String, Collection<String>> expected = new TreeMap<>();
    planned.forEach((event, properties) -> expected.put(event, new TreeSet<>(properties)));
    assertThat(sent).isEqualTo(expected);
    return outcome;
  }

  private static String complaintsOfEcj(Path sources) {
    StringWriter said = new StringWriter();
    boolean success =
        BatchCompiler.compile(
            new String[] {
              "-17",
              "-proc:none",
              "-encoding",
              "UTF-8",
              "-d",
              "none",
              "-nowarn",
              "-cp",
              System.getProperty("java.class.path"),
              sources.toString()
            },
            new PrintWriter(said),
            new PrintWriter(said),
            null);
    return success ? "" : said.toString();
  }

  private JavacBuild.Outcome build() {
    String events =
        planned.entrySet().stream()
            .map(event -> json(event.getKey()) + ": {\"properties\": {" + json(event) + "}}")
            .collect(Collectors.joining(",\n"));
    String shared =
        types.stream()
            .map(type -> json(type) + ": {\"enum\": [\"a\"]}")
            .collect(Collectors.joining(",\n"));
    write("{\"plan\": \"Shop\", \"events\": {" + events + "}, \"types\": {" + shared + "}}");
    return compile();
  }

  /** Every second property is required. */
  private static String json(Map.Entry<String, List<String>> event) {
    List<String> all = event.getValue();
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> json(all.get(i)) + ": {\"type\": \"string\", \"required\": " + (i % 2 == 0) + "}")
        .collect(Collectors.joining(", "));
  }

  private void write(String plan) {
    new JavacBuild(module).with("plan.json", plan);
  }

  private JavacBuild.Outcome compile() {
    return new JavacBuild(module).options("-Xdoclint:all/protected").compile();
  }

  private static URLClassLoader loader(JavacBuild.Outcome outcome) throws IOException {
    URL classes = outcome.classes().toUri().toURL();
    return new URLClassLoader(new URL[] {classes}, HostileNamesTest.class.getClassLoader());
  }

  private static List<Class<?>> eventClasses(JavacBuild.Outcome outcome, ClassLoader loader)
      throws Exception {
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(outcome.classes().resolve("acme"))) {
      for (Path file : files.sorted().toList()) {
        String simple = file.getFileName().toString().replace(".class", "");
        Class<?> type = loader.loadClass("acme." + simple);
        if (simple.indexOf('$') < 0
            && Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals("NAME"))) {
          found.add(type);
        }
      }
    }
    return found;
  }

  /** Goes through the stages as a user would, and sets whatever can be set. */
  private static Payload build(Class<?> event) throws Exception {
    Method begin = event.getMethod("builder");
    Object stage = begin.invoke(null);
    Class<?> face = begin.getReturnType();
    while (!face.getSimpleName().equals("Ready")) {
      Method setter = setters(face).findFirst().orElseThrow();
      stage = setter.invoke(stage, "x");
      face = setter.getReturnType();
    }
    for (Method setter : setters(face).toList()) {
      stage = setter.invoke(stage, "x");
    }
    return (Payload) face.getMethod("build").invoke(stage);
  }

  private static Stream<Method> setters(Class<?> face) {
    return Arrays.stream(face.getDeclaredMethods())
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
  }

  private static JsonNode encoded(String event, Payload payload) {
    Envelope envelope = Envelope.at(0).messageId("m").identity("u", null).build();
    return new ObjectMapper()
        .readTree(new MessageEncoder().encode(new TrackMessage(envelope, event, payload)));
  }

  private static String key(String name) {
    return JavaNames.sharedType(name).toLowerCase(Locale.ROOT);
  }

  /** The words without those that would meet an earlier one: that is an error, tested elsewhere. */
  private static List<String> distinct(List<String> words, UnaryOperator<String> javaName) {
    Map<String, String> byName = new LinkedHashMap<>();
    words.forEach(w -> byName.putIfAbsent(javaName.apply(w).toLowerCase(Locale.ROOT), w));
    return List.copyOf(byName.values());
  }

  private static String json(String text) {
    return new ObjectMapper().writeValueAsString(text);
  }

  private static String json(List<String> texts) {
    return new ObjectMapper().writeValueAsString(texts);
  }
}
