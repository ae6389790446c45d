package dev.trackwright.processor.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a Javadoc comment says, before anything is escaped.
 *
 * @param paragraphs the first is the summary
 * @param tags the block tags, in their order
 */
public record Doc(List<Paragraph> paragraphs, List<Tag> tags) {

  /** Copies the lists. */
  public Doc {
    paragraphs = List.copyOf(paragraphs);
    tags = List.copyOf(tags);
  }

  static Doc of(Span... summary) {
    return new Doc(List.of(new Paragraph(Arrays.asList(summary))), List.of());
  }

  static Doc of(List<Paragraph> paragraphs, Tag... tags) {
    return new Doc(paragraphs, Arrays.asList(tags));
  }

  /** The same with more tags behind its own. */
  Doc and(List<Tag> more) {
    List<Tag> all = new ArrayList<>(tags);
    all.addAll(more);
    return new Doc(paragraphs, all);
  }

  /** Pieces of running text. */
  public record Paragraph(List<Span> spans) {
    /** Copies the list. */
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A block tag.
   *
   * @param name without the at sign
   * @param argument the parameter's name, or empty
   * @param spans its text
   */
  public record Tag(String name, String argument, List<Span> spans) {
    /** Copies the list. */
    public Tag {
      spans = List.copyOf(spans);
    }

    static Tag param(String name, List<Span> spans) {
      return new Tag("param", name, spans);
    }

    static Tag returns(Span... spans) {
      return new Tag("return", "", Arrays.asList(spans));
    }
  }

  /** A piece of running text. */
  public sealed interface Span {
    /** Trackwright's own words: plain, with nothing in them to escape. */
    record Words(String text) implements Span {}

    /** Trackwright's own words, in bold. */
    record Label(String text) implements Span {}

    /** The plan's prose, which may hold anything, paragraphs and lists among it. */
    record Prose(String text) implements Span {}

    /** Words of the plan inside a sentence; they may hold anything. */
    record Phrase(String text) implements Span {}

    /** A name or a value, set in code font; it may hold anything. */
    record Literal(String text) implements Span {}

    /** A link to a generated class. */
    record Link(TypeId type) implements Span {}
  }
}
