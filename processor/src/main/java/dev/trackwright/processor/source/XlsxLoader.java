package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An XLSX file becomes its tables, hidden ones included. It is read by a few classes of ours,
 * because the readers at hand weigh twice what the whole processor does (ADR 12); the price is that
 * we follow the format ourselves.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376,
 *     part 1, SpreadsheetML</a>
 */
final class XlsxLoader {

  private final String file;
  private final XlsxParts parts;
  private final CellBudget budget;
  private final Diagnostics diagnostics;

  private XlsxLoader(String file, XlsxParts parts, CellBudget budget, Diagnostics diagnostics) {
    this.file = file;
    this.parts = parts;
    this.budget = budget;
    this.diagnostics = diagnostics;
  }

  /** The tables of a workbook, in its order. */
  static List<Sheet> load(PlanText plan, Diagnostics diagnostics) throws Unreadable {
    String file = plan.displayPath();
    CellBudget budget = new CellBudget(file, diagnostics);
    try {
      XlsxParts parts = XlsxParts.unpack(plan.bytes(), budget);
      return new XlsxLoader(file, parts, budget, diagnostics).sheets();
    } catch (IOException e) {
      diagnostics.report(
          DiagnosticId.WORKBOOK_BROKEN, new SourceSpan(file, 1, 1), String.valueOf(e.getMessage()));
      throw new Unreadable();
    }
  }

  /**
   * A part that another one names.
   *
   * @param kind the last word of its type
   * @param path without a leading slash
   */
  private record Relation(String kind, String path) {}

  private List<Sheet> sheets() throws IOException, Unreadable {
    String workbook =
        relations("").values().stream()
            .filter(relation -> relation.kind().equals("officeDocument"))
            .map(Relation::path)
            .findFirst()
            .orElseThrow(() -> new IOException("it is an archive, but no XLSX workbook"));
    Map<String, Relation> related = relations(workbook);
    XmlPart part = part(workbook);
    List<String> names = new ArrayList<>();
    List<Relation> targets = new ArrayList<>();
    boolean from1904 = false;
    while (part.nextElement()) {
      if (part.name().equals("workbookPr")) {
        from1904 = part.attribute("date1904").filter(XlsxLoader::isTrue).isPresent();
      } else if (part.name().equals("sheet")) {
        Relation target = related.get(part.attribute("id").orElse(""));
        if (target == null) {
          throw new IOException("a sheet of it is missing");
        }
        names.add(part.attribute("name").orElse(""));
        targets.add(target);
      }
    }
    List<String> texts = sharedTexts(related);
    XlsxStyles styles = XlsxStyles.read(optional(related, "styles"), from1904);
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).kind().equals("worksheet")) { // the others are charts and macros
        sheets.add(
            new XlsxSheet(file, names.get(i), texts, styles, budget, diagnostics)
                .read(part(targets.get(i).path())));
      }
    }
    return sheets;
  }

  private XmlPart part(String path) throws IOException {
    return parts.part(path).orElseThrow(() -> new IOException("its part " + path + " is missing"));
  }

  private Optional<XmlPart> optional(Map<String, Relation> related, String kind)
      throws IOException {
    for (Relation relation : related.values()) {
      if (relation.kind().equals(kind)) {
        return parts.part(relation.path());
      }
    }
    return Optional.empty();
  }

  private Map<String, Relation> relations(String owner) throws IOException {
    int slash = owner.lastIndexOf('/');
    String folder = owner.substring(0, slash + 1);
    Map<String, Relation> relations = new HashMap<>();
    Optional<XmlPart> part = parts.part(folder + "_rels/" + owner.substring(slash + 1) + ".rels");
    while (part.isPresent() && part.get().nextElement()) {
      XmlPart here = part.get();
      if (here.name().equals("Relationship")) {
        String type = here.attribute("Type").orElse("");
        String target = here.attribute("Target").orElse("");
        relations.put(
            here.attribute("Id").orElse(""),
            new Relation(type.substring(type.lastIndexOf('/') + 1), path(folder, target)));
      }
    }
    return relations;
  }

  /** Absolute, or from the folder of the part that names it. */
  private static String path(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      int slash = base.lastIndexOf('/', base.length() - 2);
      base = base.substring(0, slash + 1);
    }
    return base + rest;
  }

  private List<String> sharedTexts(Map<String, Relation> related) throws IOException {
    List<String> texts = new ArrayList<>();
    Optional<XmlPart> part = optional(related, "sharedStrings");
    while (part.isPresent() && part.get().nextElement()) {
      if (part.get().name().equals("si")) {
        texts.add(XlsxText.read(part.get()));
      }
    }
    return texts;
  }

  private static boolean isTrue(String flag) {
    return flag.equals("1") || flag.equals("true");
  }
}
