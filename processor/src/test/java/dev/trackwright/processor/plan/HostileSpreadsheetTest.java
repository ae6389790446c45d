package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.source.XlsxFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a spreadsheet holds, reading it ends with a plan or with diagnostics, and never throws.
 */
class HostileSpreadsheetTest {

  private static final Path SHEETS = Path.of("src/test/resources/plans/sheets");

  @TestFactory
  Stream<DynamicTest> aTableCutAtAnySixteenthByteNeverThrows() throws IOException {
    return samples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      byte[] whole = Files.readAllBytes(file);
                      for (int end = 0; end < whole.length; end += 16) {
                        readsOrReports(file.getFileName().toString(), Arrays.copyOf(whole, end));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aWorkbookOfEachTableCutAnywhereIsAnError() throws IOException {
    return samples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      byte[] whole = workbook(Files.readString(file));
                      assertThat(readsOrReports("plan.xlsx", whole).plan()).isPresent();
                      for (int end = 4; end < whole.length; end += 16) {
                        byte[] cut = Arrays.copyOf(whole, end);
                        assertThat(readsOrReports("plan.xlsx", cut).plan()).isEmpty();
                      }
                    }));
  }

  @Property(tries = 200)
  void anyBytesNeverThrow(@ForAll byte[] bytes) {
    readsOrReports("plan.csv", bytes);
    byte[] archive = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, bytes.length + 4);
    System.arraycopy(bytes, 0, archive, 4, bytes.length);
    readsOrReports("plan.xlsx", archive);
  }

  @Property(tries = 100)
  void aWorkbookWithFlippedBytesNeverThrows(@ForAll Random random) {
    byte[] bytes = workbook("Event Name,Property Name,Data Type\nA,b,string\n,c,list of ints\n");
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    readsOrReports("plan.xlsx", bytes);
  }

  @Property(tries = 300)
  void anyCellsUnderAnyColumnsNeverThrow(
      @ForAll("headers") List<String> header, @ForAll("rows") List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(header));
    rows.forEach(row -> text.append(line(row)));
    readsOrReports("plan.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aHundredThousandRowsAreRead() {
    StringBuilder text = new StringBuilder("Event Name,Property Name,Data Type,Required\n");
    for (int event = 0; event < 9_999; event++) {
      text.append("Event ").append(event).append(",,,\n");
      for (int property = 0; property < 9; property++) {
        text.append(",p").append(property).append(",string,yes\n");
      }
    }
    Reading reading = Reading.of("plan.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(reading.clean().events()).hasSize(9_999);
  }

  @Test
  void superPropertiesOfManyEventsAreWithinABudget() {
    StringBuilder text = new StringBuilder("Event Name,Property Type,Property Name,Data Type\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("E").append(i).append(",super property,s").append(i).append(",string\n");
    }
    Reading reading = Reading.of("plan.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(reading.rendered())
        .singleElement()
        .asString()
        .startsWith("[spreadsheet-too-large] The spreadsheet has more than 200000 properties");
  }

  @Test
  void bundlesInACircleAndDeepPathsEnd() {
    String circle =
        """
        Event Name,Property Bundle Name,Event Property Bundle Name,Property Name,Data Type
        ,One,Two,a,string
        ,Two,One,b,string
        E,,One,,
        """;
    Reading reading = Reading.of("plan.csv", circle.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.clean().events()).hasSize(1);
    assertThat(reading.properties()).extracting(p -> p.name()).containsExactly("a", "b");
    String deep = "Event Name,Property Name,Data Type\nA," + "a.".repeat(5_000) + "b,string\n";
    assertThat(Reading.of("plan.csv", deep.getBytes(StandardCharsets.UTF_8)).places())
        .containsExactly("[nested-too-deeply] 2:2");
  }

  private static Reading readsOrReports(String name, byte[] bytes) {
    Reading[] reading = new Reading[1];
    assertThatCode(() -> reading[0] = Reading.of(name, bytes)).doesNotThrowAnyException();
    boolean failed =
        reading[0].diagnostics().stream().anyMatch(d -> d.id().severity() == Severity.ERROR);
    assertThat(reading[0].plan().isPresent() || failed).isTrue();
    return reading[0];
  }

  /** The lines of a text as the only cells of a workbook's rows, divided at commas. */
  private static byte[] workbook(String text) {
    List<String[]> rows = text.lines().map(line -> line.split("[,;\t]", -1)).toList();
    return new XlsxFile().table("Plan", rows.toArray(new String[0][])).bytes();
  }

  @Provide
  Arbitrary<List<String>> headers() {
    List<String> names = SheetColumn.allNames().stream().toList();
    return Arbitraries.of(names)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            list ->
                Stream.concat(Stream.of("Event Name", "Property Name"), list.stream()).toList());
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "",
            "",
            "",
            "A",
            "p",
            "p.q",
            "p.$",
            "$",
            ".",
            "\\.",
            "[]",
            "string",
            "number",
            "list of list of list of list of ints",
            "string,null",
            "null",
            "enum",
            "TRUE",
            "no",
            "1",
            "-1",
            "1e99",
            "a,b",
            "[",
            "[1, \"x\", null]",
            "user property",
            "super",
            "event",
            "identify",
            "common",
            "properties.x",
            "context.x",
            "traits",
            "IGNORE",
            "deleted",
            "deprecated",
            "(",
            "\"",
            "\n",
            " ",
            "😀",
            "=1+1");
    return cells.list().ofMaxSize(14).list().ofMaxSize(12);
  }

  private static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append('"').append(cell.replace("\"", "\"\"")).append("\",");
    }
    return line.append('\n').toString();
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SHEETS)) {
      return files.sorted().toList();
    }
  }
}
