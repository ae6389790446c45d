package dev.trackwright.processor.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks the XML parts of an XLSX file, all into memory and within the budget, since a plan comes
 * as bytes and not as a file to seek in. What is no XML is only passed over.
 */
final class XlsxParts {

  private static final int CHUNK = 8 * 1024;

  /** The record at the end of an archive, without its comment. */
  private static final int END_RECORD = 22;

  private final Map<String, byte[]> parts;

  private XlsxParts(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * All XML parts of the archive.
   *
   * @throws IOException if the archive is broken
   */
  static XlsxParts unpack(byte[] archive, CellBudget budget) throws IOException, Unreadable {
    if (!isWhole(archive)) {
      throw new IOException("the file is cut off");
    }
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
        byte[] content = content(zip, wanted, budget);
        if (wanted) {
          parts.putIfAbsent(name, content);
        }
      }
    } catch (IllegalArgumentException brokenName) {
      throw new IOException("the archive has a broken name", brokenName);
    }
    return new XlsxParts(parts);
  }

  /** The part at a path without a leading slash. */
  Optional<XmlPart> part(String path) throws IOException {
    byte[] content = parts.get(path);
    return content == null ? Optional.empty() : Optional.of(new XmlPart(content));
  }

  private static byte[] content(ZipInputStream zip, boolean wanted, CellBudget budget)
      throws IOException, Unreadable {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
      budget.unpacked(read);
      if (wanted) {
        content.write(chunk, 0, read);
      }
    }
    return content.toByteArray();
  }

  /** Whether the archive's last record stands where the file ends, for reading never gets there. */
  private static boolean isWhole(byte[] archive) {
    int first = Math.max(0, archive.length - END_RECORD - 0xFFFF);
    for (int at = archive.length - END_RECORD; at >= first; at--) {
      boolean record =
          archive[at] == 'P'
              && archive[at + 1] == 'K'
              && archive[at + 2] == 5
              && archive[at + 3] == 6;
      int comment = (archive[at + 20] & 0xFF) | (archive[at + 21] & 0xFF) << 8;
      if (record && at + END_RECORD + comment == archive.length) {
        return true;
      }
    }
    return false;
  }
}
