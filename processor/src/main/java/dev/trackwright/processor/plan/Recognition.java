package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.PlanContent;
import dev.trackwright.processor.source.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells which format a plan's content is in. Where it is not exactly one, it says what was tried,
 * because a guess would read half of a plan.
 */
final class Recognition {

  static final List<PlanFormat> FORMATS =
      List.of(
          new NativeFormat(),
          new SegmentPublicApiFormat(),
          new SegmentConfigApiFormat(),
          new SegmentEventsFormat(),
          new SegmentTerraformFormat(),
          new RudderStackApiFormat(),
          new RudderStackCatalogFormat(),
          new AvoFormat(),
          new RudderStackYamlFormat(),
          new SpreadsheetFormat());

  private final PlanContent content;
  private final Diagnostics diagnostics;

  private Recognition(PlanContent content, Diagnostics diagnostics) {
    this.content = content;
    this.diagnostics = diagnostics;
  }

  /** The one format that fits; empty where there is none or more than one, which is reported. */
  static Optional<PlanFormat> of(PlanContent content, Diagnostics diagnostics) {
    return new Recognition(content, diagnostics).format();
  }

  private Optional<PlanFormat> format() {
    if (!allMappings()) {
      return Optional.empty();
    }
    List<PlanFormat> fitting = fitting(content);
    if (fitting.size() == 1) {
      return Optional.of(fitting.get(0));
    }
    if (!fitting.isEmpty()) {
      diagnostics.report(DiagnosticId.FORMAT_AMBIGUOUS, start(), marks(fitting));
    } else if (roots().size() > 1) {
      several();
    } else {
      String hint =
          roots().stream()
              .map(root -> NativeFormat.hint((Node.ObjectNode) root))
              .collect(Collectors.joining());
      diagnostics.report(
          DiagnosticId.FORMAT_UNKNOWN,
          start(),
          has(),
          hint,
          marks(FORMATS.subList(0, FORMATS.size() / 2)),
          marks(FORMATS.subList(FORMATS.size() / 2, FORMATS.size())));
    }
    return Optional.empty();
  }

  private boolean allMappings() {
    boolean all = true;
    for (Node root : roots()) {
      if (!(root instanceof Node.ObjectNode)) {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            root.span(),
            "A plan",
            "a mapping with \"plan:\" and \"events:\"",
            root.kind());
        all = false;
      }
    }
    return all;
  }

  /** Several documents that are no plan together: each is named with what it looks like. */
  private void several() {
    Map<String, String> byFile = new TreeMap<>();
    for (Node root : roots()) {
      List<PlanFormat> alone = fitting(new PlanContent.Documents(List.of(root)));
      String looks = alone.isEmpty() ? "no known format" : titles(alone, " or ");
      byFile.putIfAbsent(root.span().file(), looks);
    }
    boolean oneFile = byFile.size() == 1;
    Node second =
        roots().stream()
            .skip(1)
            .filter(root -> oneFile || !root.span().file().equals(start().file()))
            .findFirst()
            .orElseThrow();
    if (oneFile) {
      diagnostics.report(DiagnosticId.YAML_SEVERAL_DOCUMENTS, second.span());
    } else {
      List<String> files = new ArrayList<>();
      byFile.forEach((file, looks) -> files.add(file + " (" + looks + ")"));
      diagnostics.report(DiagnosticId.PLAN_FILES_SEVERAL, second.span(), byFile.size(), files);
    }
  }

  private List<Node> roots() {
    return content instanceof PlanContent.Documents documents ? documents.roots() : List.of();
  }

  private SourceSpan start() {
    if (content instanceof PlanContent.Workbook workbook) {
      Sheet first = workbook.sheets().get(0);
      String sheet = first.name().map(name -> "[" + name + "]").orElse("");
      return new SourceSpan(first.file() + sheet, 1, 1);
    }
    return roots().get(0).span();
  }

  private static List<PlanFormat> fitting(PlanContent content) {
    return FORMATS.stream().filter(format -> format.fits(content)).toList();
  }

  /** What stands there, for whoever looks for what is missing. */
  private String has() {
    Set<String> keys = new LinkedHashSet<>();
    for (Node root : roots()) {
      keys.addAll(((Node.ObjectNode) root).members().keySet());
    }
    return roots().isEmpty() ? "tables without a known header" : CappedList.of(keys);
  }

  /** The formats with what they have; long lists are cut, so a message takes half of all each. */
  private static List<String> marks(List<PlanFormat> formats) {
    return formats.stream().map(format -> format.title() + " (" + format.mark() + ")").toList();
  }

  private static String titles(List<PlanFormat> formats, String between) {
    return formats.stream().map(PlanFormat::title).collect(Collectors.joining(between));
  }
}
