package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The objects of which a schema lets one pass, as schemas.
 *
 * @param discriminator the property whose value tells them apart, if there is one
 * @param cases sorted by name, each name once
 * @param exclusive the keyword that says that only one may fit, where the schemas do not see to it
 */
record Cases(Optional<String> discriminator, List<Case> cases, Optional<String> exclusive) {

  /**
   * One of them.
   *
   * @param name what it is called
   * @param own what the plan says of this one alone
   * @param whole with what it has in common with the others
   * @param span its place
   */
  record Case(String name, Node.ObjectNode own, Node.ObjectNode whole, SourceSpan span) {}

  /** The cases by name; those that share one are reported, and the first of them stays. */
  static List<Case> named(List<Case> cases, Subject subject, Diagnostics diagnostics) {
    Map<String, Case> byName = new TreeMap<>();
    for (Case one : cases) {
      Case first = byName.putIfAbsent(one.name(), one);
      if (first != null) {
        diagnostics.report(
            DiagnosticId.ALTERNATIVE_NAME_TWICE, one.span(), subject, one.name(), first.span());
      }
    }
    return new ArrayList<>(
        byName.values().stream().sorted(Comparator.comparing(Case::name)).toList());
  }
}
