package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.trackwright.processor.code.Doc;
import java.util.List;

/** A decided comment as Javadoc; the one place where text of a plan gets into a comment. */
final class DocComment {

  private DocComment() {}

  /**
   * The comment.
   *
   * @param tags stand before the comment's own, as parameters do
   */
  static CodeBlock of(Doc doc, Doc.Tag... tags) {
    StringBuilder text = new StringBuilder();
    for (Doc.Paragraph paragraph : doc.paragraphs()) {
      String content = text(paragraph.spans());
      boolean block = text.isEmpty() || content.startsWith("<ul>");
      text.append(text.isEmpty() ? "" : "\n\n").append(block ? "" : "<p>").append(content);
    }
    text.append('\n');
    if (tags.length + doc.tags().size() > 0) {
      text.append('\n');
    }
    for (Doc.Tag tag : tags) {
      append(text, tag);
    }
    doc.tags().forEach(tag -> append(text, tag));
    return CodeBlock.of("$L", text);
  }

  private static void append(StringBuilder text, Doc.Tag tag) {
    text.append('@').append(tag.name()).append(' ');
    if (!tag.argument().isEmpty()) {
      text.append(tag.argument()).append(' ');
    }
    text.append(text(tag.spans())).append('\n');
  }

  private static String text(List<Doc.Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(text(span)));
    return text.toString();
  }

  private static String text(Doc.Span span) {
    if (span instanceof Doc.Span.Words words) {
      return words.text();
    }
    if (span instanceof Doc.Span.Label label) {
      return "<b>" + label.text() + "</b>";
    }
    if (span instanceof Doc.Span.Prose prose) {
      return JavadocText.body(prose.text());
    }
    if (span instanceof Doc.Span.Phrase phrase) {
      return JavadocText.inline(phrase.text());
    }
    if (span instanceof Doc.Span.Literal literal) {
      return JavadocText.code(literal.text());
    }
    if (span instanceof Doc.Span.Link link) {
      return "{@link " + link.type().qualifiedName() + "}";
    }
    throw new IllegalStateException("unknown span " + span);
  }
}
