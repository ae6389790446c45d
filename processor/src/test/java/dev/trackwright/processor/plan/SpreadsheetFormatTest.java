package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.source.PlanText;
import dev.trackwright.processor.source.XlsxFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFormatTest {

  private static final Path SHEETS = Path.of("src/test/resources/plans/sheets");

  @Test
  void segmentsTableIsReadWithVersionsItemsAndOptionalProperties() throws IOException {
    TrackingPlan plan = sample("segment-protocols.csv").clean();
    assertThat(plan.name()).isEqualTo("segment-protocols");
    assertThat(plan.exported()).isTrue();
    Event order = event(plan, "Order Completed");
    assertThat(order.version()).isEqualTo(OptionalLong.of(2));
    assertThat(order.docs().description())
        .contains("An order was \"paid\",\nby card or on account.");
    assertThat(order.docs().labels()).isEqualTo(Map.of("team", "growth"));
    assertThat(order.grouping().tags()).containsExactly("checkout");
    assertThat(names(order.properties()))
        .containsExactly(
            "address",
            "app_version",
            "coupon",
            "currency",
            "order_id",
            "products",
            "tags",
            "total");
    Property coupon = property(order.properties(), "coupon");
    assertThat(coupon.nullable()).isTrue();
    assertThat(coupon.required()).as("string,null is optional").isFalse();
    assertThat(property(order.properties(), "order_id").required()).isTrue();
    assertThat(values(property(order.properties(), "currency").type()))
        .containsExactly("EUR", "USD");
    PropertyType.ArrayType products =
        (PropertyType.ArrayType) property(order.properties(), "products").type();
    assertThat(names(products.items())).containsExactly("price", "sku");
    assertThat(property(products.items(), "sku").required()).isTrue();
    assertThat(names(property(order.properties(), "address").type())).containsExactly("city");
    Traits user = plan.userTraits().orElseThrow();
    assertThat(user.version()).isEqualTo(OptionalLong.of(1));
    assertThat(names(user.properties())).containsExactly("address", "email");
    assertThat(names(plan.groupTraits().orElseThrow().properties())).containsExactly("plan");
    assertThat(names(plan.context().orElseThrow().properties())).containsExactly("ip");
    assertThat(plan.events())
        .extracting(Event::kind)
        .containsExactly(Event.Kind.TRACK, Event.Kind.PAGE, Event.Kind.SCREEN);
  }

  @Test
  void avosTemplateIsReadWithCategoriesBundlesAndPinnedValues() throws IOException {
    TrackingPlan plan = sample("avo-template.csv").clean();
    assertThat(plan.events())
        .extracting(Event::name)
        .containsExactly("Order Completed", "Signed Up");
    Event order = event(plan, "Order Completed");
    assertThat(order.docs().why()).contains("Revenue");
    assertThat(order.docs().owner()).contains("Checkout team");
    assertThat(order.docs().labels()).isEqualTo(Map.of("Stakeholder Domains", "Sales"));
    assertThat(order.grouping())
        .isEqualTo(
            Grouping.of(
                List.of("Checkout"),
                List.of("core", "shop"),
                List.of("Web", "Backend"),
                List.of()));
    assertThat(names(order.properties()))
        .as("its own, the bundle's, and the system property")
        .containsExactly(
            "App Version", "Channel", "Device", "Order Id", "Path", "Product Ids", "Quantity");
    assertThat(property(order.properties(), "Channel").type())
        .isInstanceOfSatisfying(
            PropertyType.ConstantType.class,
            constant -> assertThat(constant.value()).isEqualTo(new Literal.Text("web")));
    assertThat(property(order.properties(), "Product Ids").type())
        .isInstanceOf(PropertyType.ArrayType.class);
    assertThat(property(order.properties(), "Path").docs().examples()).containsExactly("/shop");
    assertThat(values(property(order.properties(), "Device").type()))
        .containsExactly("phone", "tablet", "desktop");
    Event signedUp = event(plan, "Signed Up");
    assertThat(signedUp.grouping().categories()).containsExactly("Account");
    assertThat(values(property(signedUp.properties(), "Device").type()))
        .as("the event's own row goes before the bundle's")
        .containsExactly("phone");
    assertThat(names(plan.userTraits().orElseThrow().properties()))
        .containsExactly("Lifetime Value");
  }

  @Test
  void amplitudesExportIsReadWithoutWhatItMarksAsGone() throws IOException {
    TrackingPlan plan = sample("amplitude-export.csv").clean();
    assertThat(plan.events())
        .extracting(Event::name)
        .containsExactly("Playlist Made", "Song Played");
    assertThat(event(plan, "Playlist Made").status()).isEqualTo(Event.Status.PLANNED);
    Event song = event(plan, "Song Played");
    assertThat(song.docs().labels()).isEqualTo(Map.of("title", "Played a song"));
    assertThat(names(song.properties()))
        .containsExactly("format", "moods", "quality", "seconds", "song_id");
    assertThat(property(song.properties(), "format").deprecated()).isTrue();
    assertThat(property(song.properties(), "seconds").type())
        .isInstanceOfSatisfying(
            PropertyType.IntegerType.class,
            seconds ->
                assertThat(seconds.constraints())
                    .extracting(Object::getClass)
                    .containsExactly(Constraint.Minimum.class, Constraint.Maximum.class));
    assertThat(property(song.properties(), "song_id").type().constraints())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(
            Constraint.Pattern.class, Constraint.MinLength.class, Constraint.MaxLength.class);
    assertThat(property(song.properties(), "moods").type().constraints()).hasSize(3);
    assertThat(property(event(plan, "Playlist Made").properties(), "song_id").type())
        .as("nothing is looked up by bare name")
        .isInstanceOf(PropertyType.NumberType.class);
  }

  @Test
  void amplitudesUserPropertiesHaveOneColumnTwiceAndAreTraits() throws IOException {
    TrackingPlan plan = sample("amplitude-user-properties.csv").clean();
    assertThat(plan.events()).isEmpty();
    PropertyType user = plan.userTraits().orElseThrow().properties();
    assertThat(names(user)).containsExactly("age", "city", "plan");
    assertThat(property(user, "plan").docs().description()).contains("What the user pays for");
    assertThat(values(property(user, "plan").type())).containsExactly("free", "pro");
    assertThat(names(plan.groupTraits().orElseThrow().properties())).containsExactly("seats");
  }

  @Test
  void amplitudesPlanningSheetHasScopesAndNoTypes() throws IOException {
    Reading reading = sample("amplitude-planning.tsv");
    assertThat(reading.places())
        .containsExactly(
            "[type-missing] 5:6", "[type-missing] 6:6", "[type-missing] 7:6", "[type-missing] 8:6");
    TrackingPlan plan = reading.plan().orElseThrow();
    Event signUp = event(plan, "Sign Up Completed");
    assertThat(signUp.docs().why()).contains("How many finish?");
    assertThat(signUp.grouping().sources()).containsExactly("Android", "iOS");
    assertThat(names(signUp.properties())).containsExactly("Method", "Referral");
    assertThat(property(signUp.properties(), "Method").type())
        .as("sample values are no enum")
        .isInstanceOf(PropertyType.AnyType.class);
    assertThat(property(signUp.properties(), "Method").docs().examples())
        .containsExactly("google, mail");
    Event skipped = event(plan, "Tutorial Skipped");
    assertThat(skipped.status()).isEqualTo(Event.Status.PLANNED);
    assertThat(skipped.grouping().categories()).as("filled down").containsExactly("Onboarding");
    assertThat(names(plan.userTraits().orElseThrow().properties())).containsExactly("Sign Up Date");
  }

  @Test
  void mixpanelsLexiconIsReadWithoutWhatIsDropped() throws IOException {
    TrackingPlan plan = sample("mixpanel-lexicon.csv").clean();
    assertThat(plan.events()).extracting(Event::name).containsExactly("Video Watched");
    Event video = event(plan, "Video Watched");
    assertThat(names(video.properties())).containsExactly("video_id", "viewer_email", "watched_at");
    assertThat(property(video.properties(), "viewer_email").sensitive()).isTrue();
    assertThat(property(video.properties(), "video_id").sensitive()).isFalse();
    assertThat(property(video.properties(), "video_id").docs().labels())
        .isEqualTo(Map.of("title", "Video"));
    assertThat(names(plan.userTraits().orElseThrow().properties()))
        .containsExactly("$name", "logins");
  }

  @Test
  void mixpanelsPlanningSheetHasSuperPropertiesAndARowOfHints() throws IOException {
    Reading reading = sample("mixpanel-planning.csv");
    assertThat(reading.places()).containsExactly("[sheet-row-is-hint] 3:1");
    TrackingPlan plan = reading.plan().orElseThrow();
    Event read = event(plan, "Article Read");
    assertThat(names(read.properties())).containsExactly("Article Id", "Edition", "Topics");
    assertThat(read.docs().when()).contains("On 80 % scroll");
    Event shared = event(plan, "Article Shared");
    assertThat(names(shared.properties())).containsExactly("Article Id", "Edition", "Network");
    assertThat(property(shared.properties(), "Article Id").type())
        .isInstanceOf(PropertyType.NumberType.class);
    assertThat(property(read.properties(), "Topics").type())
        .isInstanceOfSatisfying(
            PropertyType.ArrayType.class,
            topics -> assertThat(topics.items()).isInstanceOf(PropertyType.StringType.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "string | StringType",
        "Text | StringType",
        "INT | IntegerType",
        "long | IntegerType",
        "Number (integer) | AnyType",
        "float | NumberType",
        "Decimal | NumberType",
        "bool | BooleanType",
        "true/false | BooleanType",
        "date-time | StringType",
        "Timestamp | StringType",
        "Email address | StringType",
        "list | ArrayType",
        "list of strings | ArrayType",
        "Array<Integer> | ArrayType",
        "string[] | ArrayType",
        "number list | ArrayType",
        "object | AnyObjectType",
        "JSON | AnyObjectType",
        "any | AnyType",
        "[\"string\",\"null\"] | StringType"
      })
  void typesOfAllVendorsAreKnown(String type, String expected) {
    Reading reading =
        csv("Event Name;Property Name;Data Type\nA;p;\"" + type.replace("\"", "\"\"") + "\"\n");
    assertThat(reading.property("p").type().getClass().getSimpleName()).isEqualTo(expected);
    assertThat(reading.rendered()).hasSize(type.contains("(") ? 1 : 0);
  }

  @Test
  void aTypeThatIsMisspeltIsGuessedAtItsCell() {
    assertThat(csv("Event Name,Property Name,Data Type\nA,p,strng\n").rendered())
        .singleElement()
        .asString()
        .startsWith(
            "[type-unknown] Property \"p\" of event \"A\" has the unknown type \"strng\". Did you"
                + " mean \"string\"?")
        .endsWith("(plan.csv:2:3)");
  }

  @Test
  void propertyTypeIsTheDataTypeWhereItsCellsAreTypes() {
    assertThat(csv("Event Name,Property Name,Property Type\nA,p,String\n,q,Boolean\n").clean())
        .extracting(plan -> names(plan.events().get(0).properties()))
        .isEqualTo(List.of("p", "q"));
    TrackingPlan scopes =
        csv("Event Name,Property Type,Property Name,Type\nA,Event property,p,string\n,user,q,int\n")
            .clean();
    assertThat(names(scopes.events().get(0).properties())).containsExactly("p");
    assertThat(names(scopes.userTraits().orElseThrow().properties())).containsExactly("q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRUE", "true", "Y", "Yes", "x", "X", "✓", "✔", "1", "Required", "always"})
  void manyMarksMeanYes(String mark) {
    Reading reading = csv("Event Name,Property Name,Type,Req'd\nA,p,string," + mark + "\n");
    assertThat(reading.clean()).isNotNull();
    assertThat(reading.property("p").required()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FALSE", "no", "n", "-", "optional", "", "Sometimes"})
  void manyMarksMeanNo(String mark) {
    Reading reading = csv("Event Name,Property Name,Type,Required?\nA,p,string," + mark + "\n");
    assertThat(reading.clean()).isNotNull();
    assertThat(reading.property("p").required()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a, b",
        "a;b",
        "a|b",
        "\"a\nb\"",
        "\"a,\nb,\"",
        "\"- a\n- b\"",
        "\"[\"\"a\"\", \"\"b\"\"]\"",
        "\"[a,b]\"",
        "\"'a', 'b'\""
      })
  void listsInACellAreTakenApart(String cell) {
    String quoted = cell.contains(",") && !cell.startsWith("\"") ? "\"" + cell + "\"" : cell;
    Reading reading = csv("Event Name,Property Name,Type,Enum Values\nA,p,string," + quoted + "\n");
    assertThat(reading.clean()).isNotNull();
    assertThat(values(reading.property("p").type())).containsExactly("a", "b");
  }

  @Test
  void apostrophesAndInchesInListsAreNoQuotes() {
    assertThat(CellList.of("5\" screen, 7\" screen")).containsExactly("5\" screen", "7\" screen");
    assertThat(CellList.of("'tis, don't")).containsExactly("'tis", "don't");
    assertThat(CellList.of("\"a, b\", c")).containsExactly("a, b", "c");
    assertThat(CellList.of(" ; ; ")).isEmpty();
    assertThat(CellList.of("")).isEmpty();
  }

  @Test
  void hostileCellsAreText() {
    String link = "=HYPERLINK(\"\"http://evil\"\",\"\"click\"\")";
    Reading reading =
        csv(
            "Event Name,Property Name,Data Type,Description\n"
                + "\""
                + link
                + "\",\"@SUM(A1)\",string,\"*/ \"\" $L <script>\n%s\"\n");
    assertThat(reading.clean().events().get(0).name())
        .isEqualTo("=HYPERLINK(\"http://evil\",\"click\")");
    assertThat(reading.property("@SUM(A1)").docs().description()).contains("*/ \" $L <script>\n%s");
  }

  @Test
  void namesGoOverTheWireAsTheCellHasThem() {
    Reading reading = csv("Event Name,Property Name,Data Type\n\" A \",\" p\",string\n");
    assertThat(reading.plan().orElseThrow().events().get(0).name()).isEqualTo(" A ");
    assertThat(reading.properties().get(0).name()).isEqualTo(" p");
    assertThat(reading.places()).containsOnly("[name-blank-edge] 2:1", "[name-blank-edge] 2:2");
  }

  @Test
  void aSecondRowThatSaysTheSameIsFineAndOneThatDiffersIsAnErrorWithBothPlaces() {
    assertThat(
            csv("Event Name,Property Name,Data Type\nA,p,string\nB,p,number\nA,p,String\n").clean())
        .isNotNull();
    assertThat(csv("Event Name,Property Name,Data Type\nA,p,string\nA,p,number\n").rendered())
        .containsExactly(
            "[property-twice] Property \"p\" of event \"A\" stands here a second time and differs"
                + " from plan.csv:2:2. Remove or correct one. (plan.csv:3:2)");
  }

  @Test
  void aWorkbookOfSeveralSheetsIsOnePlan() {
    byte[] bytes =
        new XlsxFile()
            .table("Read me", row("How to use"), row("this"))
            .table(
                "Events",
                row("", ""),
                row("Event Name", "Why?", "Property Name", "Data Type", "Required"),
                row("Order Completed", "Revenue", "order_id", "string", "TRUE"))
            .table("User properties", row("Property Name", "Type"), row("email", "string"))
            .table("Super", row("Property", "Type"), row("edition", "string"))
            .bytes();
    Reading reading = Reading.of("docs/Shop plan.xlsx", bytes);
    assertThat(reading.rendered())
        .containsExactly(
            "[sheet-without-header] The sheet Read me names no columns of a plan in its first 20"
                + " rows, so it is not read. (docs/Shop plan.xlsx[Read me]:1:1)");
    TrackingPlan plan = reading.plan().orElseThrow();
    assertThat(plan.name()).isEqualTo("Shop plan");
    assertThat(names(plan.events().get(0).properties())).containsExactly("edition", "order_id");
    assertThat(names(plan.userTraits().orElseThrow().properties())).containsExactly("email");
    assertThat(property(plan.events().get(0).properties(), "order_id").span())
        .hasToString("docs/Shop plan.xlsx[Events]:3:3");
  }

  @Test
  void severalFilesAreOnePlan() {
    Reading reading =
        Reading.of(
            List.of(
                text("events.csv", "Event Name,Property Name,Data Type\nA,p,string\n"),
                text("users.tsv", "Property Name\tData Type\nemail\tstring\n")));
    assertThat(names(reading.clean().userTraits().orElseThrow().properties()))
        .containsExactly("email");
    assertThat(names(reading.clean().events().get(0).properties())).containsExactly("p");
  }

  @Test
  void mergedCellsFillTheirRows() {
    String rows =
        "<row r=\"1\">"
            + XlsxFile.text("A1", "Event Name")
            + XlsxFile.text("B1", "Property Name")
            + XlsxFile.text("C1", "Data Type")
            + "</row><row r=\"2\">"
            + XlsxFile.text("A2", "Order Completed")
            + XlsxFile.text("B2", "a")
            + XlsxFile.text("C2", "string")
            + "</row><row r=\"3\">"
            + XlsxFile.text("B3", "b")
            + "</row>";
    byte[] bytes =
        new XlsxFile()
            .sheet(
                "S",
                rows,
                "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C2:C3\"/></mergeCells>")
            .bytes();
    Reading reading = Reading.of("plan.xlsx", bytes);
    assertThat(reading.clean()).isNotNull();
    assertThat(names(reading.clean().events().get(0).properties())).containsExactly("a", "b");
    assertThat(reading.property("b").type()).isInstanceOf(PropertyType.StringType.class);
  }

  @Test
  void enumValuesAndConstantsHaveThePropertysType() {
    Reading reading =
        csv(
            """
            Event Name,Property Name,Data Type,Enum Values,Pinned Value
            A,code,string,"1,2",
            ,fixed,number,,1.50
            ,on,boolean,,TRUE
            """);
    assertThat(reading.clean()).isNotNull();
    assertThat(values(reading.property("code").type())).containsExactly("1", "2");
    assertThat(((PropertyType.ConstantType) reading.property("fixed").type()).value())
        .isEqualTo(new Literal.Numeric(new BigDecimal("1.5")));
    assertThat(((PropertyType.ConstantType) reading.property("on").type()).value())
        .isEqualTo(new Literal.Flag(true));
  }

  @Test
  void pathsLeadIntoObjectsAndLists() {
    Reading reading =
        csv(
            """
            Event Name,Property Name,Data Type,Required
            A,cart.size,int,yes
            ,cart,object,
            ,lines[].sku,string,yes
            ,tags,list,
            ,tags.$,string,
            ,a\\.b,string,
            ,x..y,string,
            ,$city,string,
            """);
    assertThat(reading.clean()).isNotNull();
    assertThat(reading.properties())
        .extracting(Property::name)
        .containsExactly("$city", "a.b", "cart", "lines", "tags", "x..y");
    assertThat(property(reading.property("cart").type(), "size").required()).isTrue();
    PropertyType.ArrayType lines = (PropertyType.ArrayType) reading.property("lines").type();
    assertThat(names(lines.items())).containsExactly("sku");
  }

  @Test
  void variantsOfAnEventAddToItOrNarrowIt() {
    TrackingPlan plan =
        csv("""
                Event Name,Event Variant Name,Property Name,Data Type,Required,Pinned Value
                Order Completed,,order_id,string,yes,
                ,,channel,string,yes,
                ,By card,channel,string,yes,web
                ,,card_type,string,yes,
                ,In the shop,,,,
                ,,till,integer,no,
                Cart Viewed,,size,integer,,
                """)
            .clean();
    PropertyType.VariantsType order =
        (PropertyType.VariantsType) event(plan, "Order Completed").properties();
    assertThat(order.variants())
        .extracting(PropertyType.Variant::name)
        .containsExactly("Base", "By card", "In the shop");
    assertThat(order.variants())
        .extracting(variant -> names(variant.object()))
        .containsExactly(
            List.of("channel", "order_id"),
            List.of("card_type", "channel", "order_id"),
            List.of("channel", "order_id", "till"));
    assertThat(property(order.variants().get(1).object(), "channel").type())
        .isInstanceOf(PropertyType.ConstantType.class);
    assertThat(names(event(plan, "Cart Viewed").properties())).containsExactly("size");
  }

  private static String[] row(String... cells) {
    return cells;
  }

  private static PlanText text(String name, String text) {
    return new PlanText(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading csv(String text) {
    return Reading.of(List.of(text("plan.csv", text)));
  }

  private static Reading sample(String file) throws IOException {
    return Reading.of(file, Files.readAllBytes(SHEETS.resolve(file)));
  }

  private static Event event(TrackingPlan plan, String name) {
    return plan.events().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> names(PropertyType type) {
    return ((PropertyType.ObjectType) type).properties().stream().map(Property::name).toList();
  }

  private static Property property(PropertyType type, String name) {
    Optional<Property> found =
        ((PropertyType.ObjectType) type)
            .properties().stream().filter(p -> p.name().equals(name)).findFirst();
    return found.orElseThrow();
  }

  private static List<String> values(PropertyType type) {
    return ((PropertyType.EnumType) type).values().stream().map(v -> v.value().text()).toList();
  }
}
