package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Order Completed,OrderCompleted,orderCompleted,ORDER_COMPLETED,trackOrderCompleted",
    "order_id,OrderId,orderId,ORDER_ID,trackOrderId",
    "EUR,Eur,eur,EUR,trackEur",
    "gift card,GiftCard,giftCard,GIFT_CARD,trackGiftCard",
    "HTTPServerURL,HttpServerUrl,httpServerUrl,HTTP_SERVER_URL,trackHttpServerUrl",
    "1st Order,_1stOrder,_1stOrder,_1ST_ORDER,track1stOrder",
    "18-24,_18_24,_18_24,_18_24,track18_24",
    "v1.5,V1_5,v1_5,V1_5,trackV1_5",
    "🎉,PartyPopper,partyPopper,PARTY_POPPER,trackPartyPopper",
    "Größe,Grosse,größe,GRÖSSE,trackGröße",
    "Заказ оформлен,ZakazOformlen,заказОформлен,ЗАКАЗ_ОФОРМЛЕН,trackЗаказОформлен",
    "注文完了,U6CE8U6587U5B8CU4E86,注文完了,注文完了,track注文完了",
    "カート,Kato,カート,カート,trackカート",
    "주문,Jumun,주문,주문,track주문",
    "𐌰𐌱 x,AhsaBairkanX,ahsabairkanX,AHSABAIRKAN_X,trackAhsabairkanX",
    "ΑΓΟΡΑ,Agora,αγορα,ΑΓΟΡΑ,trackΑγορα",
    "ǆungla,Dzungla,džungla,DŽUNGLA,trackDžungla",
    "String,StringEvent,string,STRING,trackString",
    "Ready,ReadyEvent,ready,READY,trackReady",
    "properties,PropertiesEvent,properties,PROPERTIES,trackProperties",
    "class,ClassEvent,class_,CLASS,trackClass",
    "record,RecordEvent,record,RECORD,trackRecord",
    "yield,Yield,yield_,YIELD,trackYield",
    "_,LowLine,lowLine,LOW_LINE,trackLowLine",
  })
  void eachKindOfNameFollowsFromTheNameAlone(
      String plan, String type, String member, String constant, String method) {
    assertThat(JavaNames.eventType(Event.Kind.TRACK, plan)).isEqualTo(type);
    assertThat(JavaNames.member(plan)).isEqualTo(member);
    assertThat(JavaNames.constant(plan)).isEqualTo(constant);
    assertThat(JavaNames.callMethod(Event.Kind.TRACK, plan)).isEqualTo(method);
  }

  @Test
  void pagesAndScreensSayWhatTheyAre() {
    assertThat(JavaNames.eventType(Event.Kind.PAGE, "Home")).isEqualTo("HomePage");
    assertThat(JavaNames.eventType(Event.Kind.PAGE, "home page")).isEqualTo("HomePage");
    assertThat(JavaNames.eventType(Event.Kind.SCREEN, "Cart")).isEqualTo("CartScreen");
    assertThat(JavaNames.callMethod(Event.Kind.PAGE, "Home")).isEqualTo("pageHome");
    assertThat(JavaNames.callMethod(Event.Kind.SCREEN, "Cart")).isEqualTo("screenCart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abstract",
        "assert",
        "boolean",
        "break",
        "byte",
        "case",
        "catch",
        "char",
        "class",
        "const",
        "continue",
        "default",
        "do",
        "double",
        "else",
        "enum",
        "extends",
        "false",
        "final",
        "finally",
        "float",
        "for",
        "goto",
        "if",
        "implements",
        "import",
        "instanceof",
        "int",
        "interface",
        "long",
        "native",
        "new",
        "null",
        "package",
        "private",
        "protected",
        "public",
        "return",
        "short",
        "static",
        "strictfp",
        "super",
        "switch",
        "synchronized",
        "this",
        "throw",
        "throws",
        "transient",
        "true",
        "try",
        "void",
        "volatile",
        "while",
        "clone",
        "finalize",
        "getClass",
        "hashCode",
        "notify",
        "notifyAll",
        "toString",
        "wait",
        "equals",
        "java",
        "dev"
      })
  void membersThatJavaDoesNotAllowEndInALowLine(String name) {
    assertThat(JavaNames.member(name)).isEqualTo(name + "_");
    assertThat(JavaNames.member(JavaNames.member(name))).isEqualTo(name + "_");
  }

  @Test
  void aPageWhoseNameCallersGiveIsAnyPage() {
    assertThat(JavaNames.eventType(Event.Kind.PAGE, "")).isEqualTo("AnyPage");
    assertThat(JavaNames.eventType(Event.Kind.SCREEN, "")).isEqualTo("AnyScreen");
    assertThat(JavaNames.eventType(Event.Kind.TRACK, "")).isEqualTo("Empty");
    assertThat(JavaNames.callMethod(Event.Kind.PAGE, "")).isEqualTo("page");
    assertThat(JavaNames.callMethod(Event.Kind.SCREEN, "")).isEqualTo("screen");
  }

  @Test
  void aNumberABooleanAndATextThatReadAlikeDoNotMeet() {
    assertThat(
            Stream.of(
                    literal(1),
                    literal("1"),
                    literal(-1),
                    literal("-1"),
                    literal(1.5),
                    literal("1.5"),
                    literal(true),
                    literal("true"),
                    literal("TRUE!"),
                    literal("1e30"),
                    literal(1e30))
                .map(JavaNames::constant))
        .containsExactly(
            "NUMBER_1",
            "_1",
            "NUMBER_MINUS_1",
            "MINUS_1",
            "NUMBER_1_5",
            "_1_5",
            "BOOLEAN_TRUE",
            "TRUE",
            "TRUE",
            "_1E30",
            "NUMBER_1" + "0".repeat(30));
  }

  @Test
  void alternativesAreNamedAfterThemselves() {
    assertThat(JavaNames.alternative("Text")).isEqualTo("OfText");
    assertThat(JavaNames.alternative("1st card")).isEqualTo("Of1stCard");
    assertThat(JavaNames.alternativeMethod("value")).isEqualTo("ofValue");
    assertThat(JavaNames.alternative("x".repeat(200))).hasSizeLessThan(JavaNames.LONGEST_TYPE);
    assertThat(JavaNames.wireType("Currency")).isEqualTo("CurrencyWire");
    assertThat(JavaNames.wireType("X".repeat(80))).hasSizeLessThanOrEqualTo(JavaNames.LONGEST_TYPE);
  }

  private static Literal literal(Object value) {
    if (value instanceof String text) {
      return new Literal.Text(text);
    }
    return value instanceof Boolean flag
        ? new Literal.Flag(flag)
        : new Literal.Numeric(new BigDecimal(value.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"record", "sealed", "permits", "var", "module", "open", "with", "value"})
  void contextualKeywordsAreMembers(String name) {
    assertThat(JavaNames.member(name)).isEqualTo(name);
  }

  @Test
  void typesGetTheSuffixOfTheirKindWhereJavaLangHasTheName() {
    assertThat(JavaNames.eventType(Event.Kind.TRACK, "object")).isEqualTo("ObjectEvent");
    assertThat(JavaNames.sharedType("override")).isEqualTo("OverrideType");
    assertThat(JavaNames.nestedType("stack trace element", List.of()))
        .isEqualTo("StackTraceElementType");
    assertThat(JavaNames.sharedType("List")).isEqualTo("List");
  }

  @Test
  void aNestedTypeIsNotCalledLikeATypeAroundIt() {
    assertThat(JavaNames.nestedType("address", List.of("Order"))).isEqualTo("Address");
    assertThat(JavaNames.nestedType("address", List.of("Address"))).isEqualTo("AddressType");
    assertThat(JavaNames.nestedType("ADDRESS", List.of("Order", "Address")))
        .isEqualTo("AddressType");
    assertThat(JavaNames.nestedType("builder", List.of("Order"))).isEqualTo("BuilderType");
  }

  @Test
  void stagesAreNamedAfterTheirProperty() {
    assertThat(JavaNames.stage("order_id")).isEqualTo("NeedsOrderId");
    assertThat(JavaNames.stage("1st")).isEqualTo("Needs1st");
    assertThat(JavaNames.stage("string")).isEqualTo("NeedsString");
  }

  @Test
  void constantsOfAPropertySayWhatTheyHold() {
    assertThat(JavaNames.constant("order_id", "KEY")).isEqualTo("ORDER_ID_KEY");
    assertThat(JavaNames.constant("1", "PATTERN")).isEqualTo("_1_PATTERN");
  }

  @Test
  void longNamesAreCutAndEndInAHashOfTheWhole() {
    String name = "Order Completed ".repeat(16).strip();
    assertThat(JavaNames.eventType(Event.Kind.TRACK, name))
        .hasSize(60)
        .startsWith("OrderCompletedOrderCompleted")
        .endsWith("_225be724")
        .isNotEqualTo(JavaNames.eventType(Event.Kind.TRACK, name + "x"));
    assertThat(JavaNames.eventType(Event.Kind.SCREEN, name)).endsWith("_225be724Screen");
    assertThat(JavaNames.member("x".repeat(250))).hasSize(JavaNames.LONGEST_MEMBER);
    assertThat(JavaNames.constant("x".repeat(250), "PATTERN"))
        .hasSizeLessThanOrEqualTo(JavaNames.LONGEST_MEMBER)
        .endsWith("_PATTERN");
  }

  @Test
  void namesThatMeetUncutMeetWhenCut() {
    String name = "x".repeat(250);
    assertThat(JavaNames.member(name + "-y")).isEqualTo(JavaNames.member(name + " Y!"));
  }

  @Test
  void composedAndDecomposedLettersMeet() {
    assertThat(JavaNames.member("caf\u00e9")).isEqualTo(JavaNames.member("cafe\u0301"));
  }
}
