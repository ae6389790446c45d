package dev.trackwright.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLoaderTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsToldByTheContent(String separator) {
    String text = "Event Name|Data Type|Note\nA|string|x\nB|integer|y\n".replace("|", separator);
    List<List<String>> expected =
        List.of(
            List.of("Event Name", "Data Type", "Note"),
            List.of("A", "string", "x"),
            List.of("B", "integer", "y"));
    assertThat(Tables.of("plan.csv", text).cells()).isEqualTo(expected);
    assertThat(Tables.of("plan.yaml", text).cells()).as("a name is but a hint").isEqualTo(expected);
    assertThat(Tables.of("plan", text).cells()).isEqualTo(expected);
  }

  @Test
  void commasInProseAndListsInCellsAreNoSeparators() {
    assertThat(
            Tables.of("plan.csv", "Event Name;Description\nA;one, two, three\nB;four, five, six\n")
                .cells())
        .contains(List.of("A", "one, two, three"));
    assertThat(
            Tables.of(
                    "plan.csv",
                    "Event Name,Description,Type,Enum\nA,x,string,a;b\nB,y,string,c;d\nC,z,,\n")
                .cells())
        .contains(List.of("A", "x", "string", "a;b"));
  }

  @Test
  void theLineThatExcelWritesForTheSeparatorIsObeyedAndNoCell() {
    assertThat(Tables.of("plan.csv", "sep=;\r\na,b;c,d\r\n").cells())
        .containsExactly(List.of(), List.of("a,b", "c,d"));
  }

  @Test
  void quotesHoldLineEndsSeparatorsAndQuotes() {
    Sheet sheet =
        Tables.of("plan.csv", "a,b\n\"one, \"\"two\"\"\nthree\",x\r\nlast,=1+1\n").sheets().get(0);
    assertThat(sheet.rows().get(1).cells().get(0).text()).isEqualTo("one, \"two\"\nthree");
    assertThat(sheet.rows().get(2).number()).as("rows are counted, not lines").isEqualTo(3);
    assertThat(sheet.rows().get(2).cells().get(1).text()).as("never evaluated").isEqualTo("=1+1");
    assertThat(sheet.rows().get(2).cells().get(1).span()).hasToString("plan.csv:3:2");
    assertThat(sheet.name()).isEmpty();
  }

  @Test
  void rowsMayBeOfAnyLengthAndEmpty() {
    assertThat(Tables.of("plan.csv", "a,b,c\n\nd\n,,e,f,,\n\n,,\n").cells())
        .containsExactly(
            List.of("a", "b", "c"), List.of(), List.of("d"), List.of("", "", "e", "f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkTellsTheEncoding(String charset) {
    String text = "\uFEFFEvent Name\tOwner\nKäufe 😀\tÖ\n";
    assertThat(Tables.of("plan.txt", text.getBytes(Charset.forName(charset))).cells())
        .containsExactly(List.of("Event Name", "Owner"), List.of("Käufe 😀", "Ö"));
  }

  @Test
  void otherEncodingsAreNoUtf8() {
    assertThat(
            Tables.of("plan.csv", "Event,Owner\nKäufe,x\n".getBytes(StandardCharsets.ISO_8859_1))
                .failure())
        .startsWith("[plan-not-utf8]")
        .endsWith("(plan.csv:2:2)");
    byte[] halfCharacter = "\uFEFFa\tb\nc\td\n".getBytes(StandardCharsets.UTF_16LE);
    halfCharacter[3] = (byte) 0xD8;
    assertThat(Tables.of("plan.csv", halfCharacter).failure()).startsWith("[plan-not-utf8]");
  }

  @Test
  void aQuoteThatIsNotClosedIsAnErrorWithItsRow() {
    assertThat(Tables.of("plan.csv", "a,b\nc,d\ne,\"f\ng,h\n").failure())
        .startsWith("[table-syntax] The table cannot be read: unclosed quoted field")
        .endsWith("(plan.csv:3:1)");
    assertThat(Tables.of("plan.csv", "a,b\nc,\"d\"e\n").failure())
        .contains("unexpected character after closing quote")
        .endsWith("(plan.csv:2:1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan: Shop\nevents:\n  A: {owner: a, why: b}\n  B: {owner: a, why: b}\n",
        "# a, b\n# c, d\n---\nplan: Shop\n",
        "\"plan\": Shop\nevents: {}\n",
        "- a, b\n- c, d\n"
      })
  void yamlIsNoTable(String text) {
    assertThat(Tables.of("plan.yaml", text).content())
        .get()
        .isInstanceOf(PlanContent.Documents.class);
    assertThat(Tables.of("plan", text).content()).get().isInstanceOf(PlanContent.Documents.class);
  }

  @Test
  void jsonIsNoTableWhateverItsName() {
    assertThat(Tables.of("plan.csv", "{\"plan\": \"P\",\n\"events\": {}}").content())
        .get()
        .isInstanceOf(PlanContent.Documents.class);
  }

  @Test
  void aTitleWithAColonIsNoYamlInATable() {
    assertThat(Tables.of("plan.csv", "Plan: Shop,,\nEvent Name,Owner,Why\nA,b,c\n").cells())
        .hasSize(3);
  }

  @Test
  void whatIsLargerThanAnyPlanIsAnError() {
    String row = "Event " + "x".repeat(10) + ",a\n";
    assertThat(Tables.of("plan.csv", row.repeat(CellBudget.LAST_ROW)).cells())
        .hasSize(CellBudget.LAST_ROW);
    assertThat(Tables.of("plan.csv", row.repeat(CellBudget.LAST_ROW + 1)).failure())
        .isEqualTo(
            "[spreadsheet-too-large] The spreadsheet has more than 100000 rows. Check that this is"
                + " the plan, or split it into several plans. (plan.csv:100001:1)");
    String wide = ",".repeat(1_000) + "x\n";
    assertThat(Tables.of("plan.csv", wide.repeat(3_000)).failure()).contains("2000000 cells");
    assertThat(Tables.of("plan.csv", "\n".repeat(3_000_000) + "a,b").failure())
        .contains("2000000 cells");
    assertThat(Tables.of("plan.csv", ",".repeat(20_000) + "a\nb,c\n").failure())
        .startsWith("[table-syntax]")
        .contains("16384 fields");
  }
}
