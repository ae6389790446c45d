package dev.trackwright.processor.source;

import static dev.trackwright.processor.source.XlsxFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxLoaderTest {

  @Test
  void everyKindOfTextIsRead() {
    XlsxFile file =
        new XlsxFile()
            .shared(
                "<si><t>shared</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ch </t></r>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></si><si/>")
            .sheet(
                "Events",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c>"
                    + text("D1", "inline <&>")
                    + "<c r=\"E1\" t=\"str\"><f>A1&amp;\"x\"</f><v>sharedx</v></c>"
                    + "<c r=\"F1\" t=\"inlineStr\"><is><t>line_x000A_end _x0041_ _xZZ_</t></is></c>"
                    + "</row>");
    assertThat(Tables.of(file).cells())
        .containsExactly(
            List.of("shared", "rich ", "", "inline <&>", "sharedx", "line\nend A _xZZ_"));
  }

  @Test
  void booleansErrorsAndFormulasAreReadByTheirKeptValue() {
    XlsxFile file =
        new XlsxFile()
            .sheet(
                "S",
                "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c>"
                    + "<c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c s=\"0\"/>"
                    + "<c t=\"d\"><v>2024-02-29</v></c></row>");
    assertThat(Tables.of(file).cells())
        .containsExactly(List.of("TRUE", "FALSE", "#REF!", "2", "", "", "2024-02-29"));
  }

  @Test
  void aFormulaWithoutAKeptValueIsAnError() {
    XlsxFile file =
        new XlsxFile()
            .sheet("S", "<row r=\"7\"><c r=\"C7\"><f>HYPERLINK(\"http://x\")</f></c></row>");
    assertThat(Tables.of(file).reports())
        .singleElement()
        .asString()
        .startsWith("[formula-without-value]")
        .endsWith("(plan.xlsx[S]:7:3)");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.0, 1",
    "-0.5, -0.5",
    "49.899999999999999, 49.9",
    "0.30000000000000004, 0.3",
    "1E3, 1000",
    "1.5E-3, 0.0015",
    "9007199254740993, 9007199254740993",
    "123456789012345678, 123456789012345678"
  })
  void numbersAreShownPlain(String written, String shown) {
    XlsxFile file = new XlsxFile().sheet("S", "<row><c><v>" + written + "</v></c></row>");
    assertThat(Tables.of(file).cells()).containsExactly(List.of(shown));
  }

  @Test
  void numbersThatAreShownAsDatesAreDates() {
    XlsxFile file =
        new XlsxFile()
            .styles(
                "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"[Red]#,##0.00 &quot;days&quot;\"/>"
                    + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/>",
                "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                    + "<xf numFmtId=\"166\"/>")
            .sheet(
                "S",
                "<row><c s=\"0\"><v>45292</v></c><c s=\"1\"><v>45292</v></c>"
                    + "<c s=\"2\"><v>45292.75</v></c><c s=\"3\"><v>45292</v></c>"
                    + "<c s=\"4\"><v>0.5</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c>"
                    + "<c s=\"99\"><v>5</v></c></row>");
    assertThat(Tables.of(file).cells())
        .containsExactly(
            List.of(
                "45292",
                "2024-01-01",
                "2024-01-01T18:00:00",
                "45292",
                "12:00:00",
                "1900-02-28",
                "1900-03-01",
                "5"));
  }

  @Test
  void aWorkbookMayCountFrom1904() {
    XlsxFile file =
        new XlsxFile()
            .from1904()
            .styles("", "<xf numFmtId=\"14\"/>")
            .sheet("S", "<row><c s=\"0\"><v>0</v></c></row>");
    assertThat(Tables.of(file).cells()).containsExactly(List.of("1904-01-01"));
  }

  @Test
  void ofMergedCellsTheFirstColumnHasTheValueInEachRow() {
    XlsxFile file =
        new XlsxFile()
            .sheet(
                "S",
                "<row r=\"1\">"
                    + text("A1", "event")
                    + text("B1", "a")
                    + "</row><row r=\"2\">"
                    + text("B2", "b")
                    + "</row><row r=\"3\">"
                    + text("B3", "c")
                    + "</row><row r=\"5\">"
                    + text("A5", "title")
                    + "</row>",
                "<mergeCells><mergeCell ref=\"A1:A3\"/><mergeCell ref=\"A5:D5\"/>"
                    + "<mergeCell ref=\"$\"/><mergeCell ref=\"XFD1:XFD1048576\"/></mergeCells>");
    assertThat(Tables.of(file).cells())
        .containsExactly(
            List.of("event", "a"),
            List.of("event", "b"),
            List.of("event", "c"),
            List.of(),
            List.of("title"));
  }

  @Test
  void hiddenSheetsAndRowsAreReadAndPlacesNameTheSheet() {
    byte[] bytes =
        new XlsxFile()
            .table("One", new String[] {"a"})
            .sheet("Two & three", "<row r=\"4\" hidden=\"1\">" + text("C4", "b") + "</row>")
            .bytes();
    List<Sheet> sheets = Tables.of("docs/plan.xlsx", bytes).sheets();
    assertThat(sheets)
        .extracting(Sheet::name)
        .extracting(java.util.Optional::get)
        .containsExactly("One", "Two & three");
    assertThat(sheets.get(1).rows()).hasSize(4);
    assertThat(sheets.get(1).rows().get(3).cells().get(2).span())
        .hasToString("docs/plan.xlsx[Two & three]:4:3");
  }

  @Test
  void theNameOfTheFileDoesNotMatter() {
    byte[] bytes = new XlsxFile().table("S", new String[] {"a", "b"}).bytes();
    assertThat(Tables.of("plan.yaml", bytes).cells()).containsExactly(List.of("a", "b"));
  }

  @Test
  void oldWorkbooksAndThoseWithAPasswordAreToldApart() {
    byte[] ole = new byte[600];
    ole[0] = (byte) 0xD0;
    ole[1] = (byte) 0xCF;
    ole[2] = 0x11;
    ole[3] = (byte) 0xE0;
    assertThat(Tables.of("plan.xlsx", ole).failure()).startsWith("[workbook-not-open]");
  }

  @Test
  void anArchiveOfOtherThingsIsNoWorkbook() throws IOException {
    assertThat(Tables.of("plan.xlsx", zip("hello.txt", new byte[10])).failure())
        .isEqualTo(
            "[workbook-broken] The workbook cannot be read: it is an archive, but no XLSX workbook."
                + " Open it in a spreadsheet program and save it as XLSX or as CSV."
                + " (plan.xlsx:1:1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"x\"/>",
        "<row r=\"0\"/>",
        "<row r=\"99999999999\"/>",
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row><c t=\"s\"><v>0</v></c></row>",
        "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c><v>x</v></c></row>",
        "<row><c r=\"12\"><v>1</v></c></row>",
        "<row><c r=\"AAAAAAAA1\"><v>1</v></c></row>",
        "<row><c>",
        "<row>&undefined;</row>"
      })
  void aBrokenSheetIsAnError(String rows) {
    assertThat(Tables.of(new XlsxFile().sheet("S", rows)).failure())
        .startsWith("[workbook-broken]");
  }

  @Test
  void missingPartsAreAnError() {
    assertThat(Tables.of(new XlsxFile().part("xl/workbook.xml", "")).failure())
        .contains("its XML is broken");
    XlsxFile missing =
        new XlsxFile()
            .table("S", new String[] {"a"})
            .part("xl/_rels/workbook.xml.rels", "<Relationships/>");
    assertThat(Tables.of(missing).failure()).contains("a sheet of it is missing");
  }

  @Test
  void aDocumentTypeEndsTheReadingAndNothingIsOpened() {
    XlsxFile file =
        new XlsxFile()
            .table("S", new String[] {"a"})
            .part(
                "xl/workbook.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>");
    assertThat(Tables.of(file).failure()).contains("its XML has a document type");
  }

  @Test
  void aSmallFileThatUnpacksToMuchIsAnError() throws IOException {
    byte[] bomb = zip("xl/workbook.xml", new byte[CellBudget.MOST_UNPACKED + 1]);
    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(Tables.of("plan.xlsx", bomb).failure()).contains("more than 128 MB when unpacked");
    byte[] picture = zip("xl/media/image.png", new byte[CellBudget.MOST_UNPACKED + 1]);
    assertThat(Tables.of("plan.xlsx", picture).failure()).contains("when unpacked");
  }

  @Test
  void aSmallFileThatStandsForManyCellsIsAnError() {
    String far = "<row><c r=\"XFD1\"><v>1</v></c></row>";
    assertThat(Tables.of(new XlsxFile().sheet("S", far)).cells().get(0)).hasSize(16_384);
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 200; row++) {
      rows.append("<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(row, row));
    }
    assertThat(Tables.of(new XlsxFile().sheet("S", rows.toString())).failure())
        .contains("more than 2000000 cells");
    assertThat(
            Tables.of(new XlsxFile().sheet("S", "<row><c r=\"XFE1\"><v>1</v></c></row>")).failure())
        .contains("more than 16384 columns");
    assertThat(
            Tables.of(
                    new XlsxFile()
                        .sheet("S", "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"))
                .failure())
        .contains("more than 100000 rows");
    StringBuilder merges = new StringBuilder("<mergeCells>");
    merges.append("<mergeCell ref=\"A1:A90000\"/>".repeat(100)).append("</mergeCells>");
    String tall =
        "<row r=\"1\">"
            + text("A1", "a")
            + "</row><row r=\"90000\">"
            + text("B90000", "b")
            + "</row>";
    assertThat(Tables.of(new XlsxFile().sheet("S", tall, merges.toString())).failure())
        .contains("more than 2000000 cells");
  }

  @Test
  void formattedRowsWithoutContentAreNoRows() {
    XlsxFile file =
        new XlsxFile()
            .sheet(
                "S",
                "<row r=\"1\">"
                    + text("A1", "a")
                    + "</row><row r=\"1048576\"><c r=\"A1048576\" s=\"3\"/></row>");
    assertThat(Tables.of(file).cells()).containsExactly(List.of("a"));
  }

  @Test
  void deepXmlIsAnError() {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    assertThat(Tables.of(new XlsxFile().sheet("S", deep)).failure())
        .contains("nested more than 100 levels");
  }

  @Test
  void manyEntitiesInTextsAreNoAttack() {
    String items = "<si><t>a &amp; b &lt; c</t></si>".repeat(60_000);
    XlsxFile file =
        new XlsxFile().shared(items).sheet("S", "<row><c t=\"s\"><v>59999</v></c></row>");
    assertThat(Tables.of(file).cells()).containsExactly(List.of("a & b < c"));
  }

  @Test
  void aWorkbookCutAnywhereIsAnError() {
    byte[] whole =
        new XlsxFile()
            .shared("<si><t>x</t></si>")
            .table("Events", new String[] {"Event Name", "Property Name"}, new String[] {"A", "b"})
            .bytes();
    assertThat(Tables.of("plan.xlsx", whole).sheets()).hasSize(1);
    for (int end = 4; end < whole.length; end++) {
      assertThat(Tables.of("plan.xlsx", Arrays.copyOf(whole, end)).failure())
          .startsWith("[workbook-broken]");
    }
  }

  @Test
  void halfACharacterIsAnError() {
    XlsxFile file =
        new XlsxFile().sheet("S", "<row><c t=\"inlineStr\"><is><t>_xD83D_</t></is></c></row>");
    assertThat(Tables.of(file).reports())
        .singleElement()
        .asString()
        .startsWith("[lone-surrogate]")
        .endsWith("(plan.xlsx[S]:1:1)");
    XlsxFile pair =
        new XlsxFile()
            .sheet("S", "<row><c t=\"inlineStr\"><is><t>_xD83D__xDE00_</t></is></c></row>");
    assertThat(Tables.of(pair).cells()).containsExactly(List.of("😀"));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
