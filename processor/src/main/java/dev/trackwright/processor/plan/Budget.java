package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How much all references and variants of one plan may copy, so that many small bombs make no big
 * one.
 */
final class Budget {

  /** So many schemas may be read as copies. */
  static final int MOST = 200_000;

  /** So many references may be followed from one to the next. */
  static final int DEEPEST = 30;

  private int spent;

  /** Whether a copy of that node is within the budget. */
  boolean spend(Node copy) {
    spent = Math.min(MOST + 1, spent + size(copy));
    return spent <= MOST;
  }

  /** Reports that it is spent. */
  static void report(SourceSpan span, Subject subject, Diagnostics diagnostics) {
    diagnostics.report(DiagnosticId.REFERENCE_BUDGET, span, subject.owner(), MOST, DEEPEST);
  }

  private static int size(Node start) {
    Deque<Node> left = new ArrayDeque<>(List.of(start));
    int size = 0;
    while (!left.isEmpty() && size <= MOST) {
      Node next = left.pop();
      size++;
      if (next instanceof Node.ObjectNode object) {
        object.members().values().forEach(member -> left.push(member.value()));
      } else if (next instanceof Node.ArrayNode list) {
        list.items().forEach(left::push);
      }
    }
    return size;
  }
}
