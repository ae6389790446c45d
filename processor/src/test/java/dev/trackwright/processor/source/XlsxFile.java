package dev.trackwright.processor.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small XLSX files for tests, part by part, so that a test can also write them wrong. */
public final class XlsxFile {

  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";
  private int count;

  /** An empty workbook. */
  public XlsxFile() {
    part(
        "_rels/.rels",
        "<Relationships %s><Relationship Id=\"r\" Type=\"%s/officeDocument\""
                .formatted(PACKAGE, RELATIONS)
            + " Target=\"xl/workbook.xml\"/></Relationships>");
  }

  /** A part as it is. */
  public XlsxFile part(String path, String content) {
    parts.put(path, content);
    return this;
  }

  /** A sheet with rows of XML, such as {@code <row r="1"><c r="A1"><v>1</v></c></row>}. */
  public XlsxFile sheet(String name, String rows) {
    return sheet(name, rows, "");
  }

  /** A sheet with rows of XML, and what follows them, such as merged cells. */
  public XlsxFile sheet(String name, String rows, String after) {
    count++;
    part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet %s><sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, rows, after));
    relate("worksheet", "worksheets/sheet" + count + ".xml");
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(escaped(name), count, count));
    return this;
  }

  /** A sheet of texts; empty ones are no cells. */
  public XlsxFile table(String name, String[]... rows) {
    StringBuilder xml = new StringBuilder();
    for (int row = 0; row < rows.length; row++) {
      xml.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows[row].length; column++) {
        if (!rows[row][column].isEmpty()) {
          xml.append(text(place(column, row + 1), rows[row][column]));
        }
      }
      xml.append("</row>");
    }
    return sheet(name, xml.toString());
  }

  /** A cell with a text of its own. */
  public static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(place, escaped(text));
  }

  /** The texts that cells of type {@code s} share. */
  public XlsxFile shared(String items) {
    return related("sharedStrings", "sharedStrings.xml", "<sst %s>%s</sst>".formatted(MAIN, items));
  }

  /** The formats of cells, by index. */
  public XlsxFile styles(String numberFormats, String cellFormats) {
    return related(
        "styles",
        "styles.xml",
        "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, numberFormats, cellFormats));
  }

  /** Counts days from 1904 on, as workbooks from old Macs do. */
  public XlsxFile from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  private XlsxFile related(String kind, String target, String content) {
    count++;
    relate(kind, "/xl/" + target);
    return part("xl/" + target, content);
  }

  private void relate(String kind, String target) {
    relations.append(
        "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(count, RELATIONS, kind, target));
  }

  /** The file. */
  public byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>(parts);
    all.putIfAbsent(
        "xl/_rels/workbook.xml.rels",
        "<Relationships %s>%s</Relationships>".formatted(PACKAGE, relations));
    all.putIfAbsent(
        "xl/workbook.xml",
        "<workbook %s xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, properties, sheets));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String place(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.append(row).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
