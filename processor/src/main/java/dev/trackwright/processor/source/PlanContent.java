package dev.trackwright.processor.source;

import java.util.List;

/**
 * What a plan's files hold, whatever they are written in: what the next room gets. Texts with a
 * structure come as nodes and tables as cells, because a reader of one can do nothing with the
 * other; files of both kinds in one plan are an error of this room.
 */
public sealed interface PlanContent {

  /**
   * Structured documents, at least one.
   *
   * @param roots of each document, by path of its file and then in the file's order; a file of YAML
   *     may hold several
   */
  record Documents(List<Node> roots) implements PlanContent {
    /** Copies the list. */
    public Documents {
      roots = List.copyOf(roots);
    }
  }

  /**
   * Tables, at least one.
   *
   * @param sheets by path of their file and then in the file's order
   */
  record Workbook(List<Sheet> sheets) implements PlanContent {
    /** Copies the list. */
    public Workbook {
      sheets = List.copyOf(sheets);
    }
  }
}
