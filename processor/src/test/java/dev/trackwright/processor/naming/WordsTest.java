package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Order Completed|Order Completed",
        "`Order  Completed!`|Order Completed",
        "order.completed|order completed",
        "order_completed|order completed",
        "order-completed|order completed",
        "order/completed:v2|order completed v2",
        "orderCompleted|order Completed",
        "HTTPServerURL|HTTP Server URL",
        "ORDER_COMPLETED|ORDER COMPLETED",
        "__v|v",
        "$ref|ref",
        "user_id|user id",
        "userID|user ID",
        "userIDs|user IDs",
        "URLsVisited|URLs Visited",
        "iOS App|iOS App",
        "eSIM|eSIM",
        "eBay|e Bay",
        "pH|p H",
        "B2B Sales|B2B Sales",
        "3DModel|3D Model",
        "MP3Player|MP3 Player",
        "1st Order|1st Order",
        "1Order|1 Order",
        "v2Beta|v2 Beta",
        "sha256sum|sha256sum",
        "address2|address2",
        "v1.5|v1 5",
        "18-24|18 24",
        "User's Cart|Users Cart",
        "User\u2019s Cart|Users Cart",
        "'quoted'|quoted",
      })
  void wordsEndWhereAReaderSeesThemEnd(String text, String words) {
    assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "65+|65 plus",
        "C++|C plus plus",
        "-1|minus 1",
        "1|1",
        "1-2|1 2",
        "Step - 5|Step 5",
        "Temp -5|Temp minus 5",
        "Temp \u22125|Temp minus 5",
        "<18|less than 18",
        "< 18|less than 18",
        ">= 18|greater than or equal 18",
        "\u226418|less than or equal 18",
        "Checkout > Payment|Checkout Payment",
        "Save & Exit|Save and Exit",
        "Q&A|Q and A",
        "50%|50 percent",
        "1/2|1 2",
      })
  void symbolsThatTellNamesApartAreWords(String text, String words) {
    assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Größe|Größe",
        "e\u0301tat|\u00e9tat",
        "Заказ оформлен|Заказ оформлен",
        "ЗаказОформлен|Заказ Оформлен",
        "注文完了|注文完了",
        "注文Completed|注文 Completed",
        "주문 완료|주문 완료",
        "ｆｕｌｌ Ｗｉｄｔｈ|full Width",
        "ﬁnal|final",
        "m²|m2",
        "№ 5|No 5",
        "\u0663 items|3 items",
        "half\u00ADway|halfway",
        "می\u200Cخواهم|میخواهم",
        "right\u202Eleft|rightleft",
        "𝒜lpha|Alpha",
        "𐐀𐐨|𐐀𐐨",
      })
  void everyScriptHasWords(String text, String words) {
    assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "🎉|party popper",
        "🎉 Party|Party",
        "❤️|heavy black heart",
        "👨\u200D👩|man woman",
        "🇩🇪|flag DE",
        "🇩🇪🎉|flag DE party popper",
        "---|hyphen minus hyphen minus hyphen minus",
        "€|euro sign",
        "\u0301|combining acute accent",
        "\u200D|zero width joiner",
      })
  void aTextWithoutLettersIsSpelledOut(String text, String words) {
    assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
  }

  @Test
  void marksAloneAreSpelledOutHoweverTheyAreComposed() {
    assertThat(Words.of("\u0CC6\u0CD5")).isEqualTo(Words.of("\u0CC7"));
    assertThat(Words.of("\u0CC7")).containsExactly("kannada", "vowel", "sign", "ee");
  }

  @Test
  void whatHasNoNameHasItsNumber() {
    assertThat(Words.of("\u0378")).containsExactly("U378");
    assertThat(Words.of("\uE000")).containsExactly("private", "use", "area", "e000");
    assertThat(Words.of("\uD800")).containsExactly("high", "surrogates", "d800");
    assertThat(Words.of("\u0000")).containsExactly("null");
    assertThat(Words.of("")).containsExactly("empty");
    assertThat(Words.of("  ")).containsExactly("space", "space");
  }

  @Test
  void charactersYoungerThanJdk17AreTheSameOnEveryJdk() {
    // Unicode 14: melting face. Unicode 15: a CJK ideograph. Unicode 16: a Latin letter, Garay.
    assertThat(Words.of("\uD83E\uDEE0")).containsExactly("U1FAE0");
    assertThat(Words.of("a\uD888\uDF50b")).containsExactly("a", "b");
    assertThat(Words.of("a\uA7CBb")).containsExactly("a", "b");
    assertThat(Words.of("\uD803\uDD50")).containsExactly("U10D50");
  }
}
