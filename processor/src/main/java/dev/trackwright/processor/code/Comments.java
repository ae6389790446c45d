package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Paragraph;
import dev.trackwright.processor.code.Doc.Span;
import dev.trackwright.processor.code.Doc.Span.Label;
import dev.trackwright.processor.code.Doc.Span.Link;
import dev.trackwright.processor.code.Doc.Span.Literal;
import dev.trackwright.processor.code.Doc.Span.Phrase;
import dev.trackwright.processor.code.Doc.Span.Prose;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.code.Doc.Tag;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides what the Javadoc of everything says. Our words come first and name the thing as the wire
 * has it, the plan's follow; the price is that a summary says less than a description would.
 */
final class Comments {

  private Comments() {}

  /** For the class of an event. */
  static Doc eventClass(Event event, Optional<TypeId> successor) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(line(new Words("The " + kind(event) + " "), name(event), new Words(".")));
    addPlanned(paragraphs, event.docs());
    if (event.status() == Event.Status.DEPRECATED) {
      List<Span> spans = new ArrayList<>(List.of(new Label("Deprecated:"), new Words(" ")));
      spans.addAll(successor(event, successor));
      paragraphs.add(new Paragraph(spans));
    }
    return Doc.of(paragraphs);
  }

  /** For the methods that send an event, without their parameters. */
  static Doc eventMethod(Event event, Optional<TypeId> successor) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(line(new Words("Sends the " + kind(event) + " "), name(event), new Words(".")));
    addPlanned(paragraphs, event.docs());
    return Doc.of(paragraphs, deprecation(event, successor).toArray(Tag[]::new));
  }

  /** The tag of a deprecated event, or none. */
  static List<Tag> deprecation(Event event, Optional<TypeId> successor) {
    return event.status() == Event.Status.DEPRECATED
        ? List.of(new Tag("deprecated", "", successor(event, successor)))
        : List.of();
  }

  private static List<Span> successor(Event event, Optional<TypeId> successor) {
    Optional<String> replacedBy = event.docs().replacedBy();
    if (replacedBy.isEmpty()) {
      return List.of(new Words("the plan asks to send it no more."));
    }
    Span name = new Literal(replacedBy.get());
    return successor.isPresent()
        ? List.of(
            new Words("send "),
            name,
            new Words(" instead, see "),
            new Link(successor.get()),
            new Words("."))
        : List.of(new Words("send "), name, new Words(" instead."));
  }

  /** For what a summary of ours and the plan's words describe. */
  static Doc planned(Docs docs, Span... summary) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(line(summary));
    addPlanned(paragraphs, docs);
    return Doc.of(paragraphs);
  }

  /** For what a summary of ours and a description describe. */
  static Doc described(Optional<String> description, Span... summary) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(line(summary));
    addProse(paragraphs, "", description);
    return Doc.of(paragraphs);
  }

  /** For a component of a record. */
  static Tag component(String wireName, String javaName, Docs docs, Occurrence occurrence) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Literal(wireName));
    spans.add(
        new Words(
            switch (occurrence) {
              case REQUIRED -> "; required";
              case OPTIONAL -> "; null where it is not sent";
              case REQUIRED_NULLABLE -> "; required, null is sent as null";
              case THREE_STATES -> "; absent, null or a value";
            }));
    docs.description()
        .filter(text -> !text.isBlank())
        .ifPresent(text -> spans.addAll(List.of(new Words(": "), new Phrase(text))));
    return Tag.param(javaName, spans);
  }

  /** For an accessor that is written out. */
  static Doc accessor(Tag component) {
    return new Doc(
        List.of(new Paragraph(component.spans())),
        List.of(new Tag("return", "", component.spans())));
  }

  /** For a setter. */
  static Doc setter(String wireName, Docs docs, Occurrence occurrence, boolean deprecated) {
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(line(new Words("Sets "), new Literal(wireName), new Words(".")));
    addPlanned(paragraphs, docs);
    List<Tag> tags = new ArrayList<>();
    tags.add(
        Tag.param(
            "value",
            List.of(
                new Words(
                    switch (occurrence) {
                      case REQUIRED -> "not null";
                      case OPTIONAL -> "null to leave it out";
                      case REQUIRED_NULLABLE -> "null is sent as null";
                      case THREE_STATES -> "null is sent as null; not called, it is left out";
                    }))));
    tags.add(Tag.returns(new Words("what comes next")));
    if (deprecated) {
      tags.add(deprecated(docs));
    }
    return Doc.of(paragraphs, tags.toArray(Tag[]::new));
  }

  /** The tag of a deprecated setter. */
  static Tag deprecated(Docs docs) {
    List<Span> why =
        docs.replacedBy().isPresent()
            ? List.of(
                new Words("set "), new Literal(docs.replacedBy().get()), new Words(" instead."))
            : List.of(new Words("the plan asks to set it no more."));
    return new Tag("deprecated", "", why);
  }

  private static void addPlanned(List<Paragraph> paragraphs, Docs docs) {
    addProse(paragraphs, "", docs.description());
    addProse(paragraphs, "Why:", docs.why());
    addProse(paragraphs, "When:", docs.when());
    addProse(paragraphs, "Owner:", docs.owner());
    if (!docs.examples().isEmpty()) {
      List<Span> spans = new ArrayList<>(List.of(new Label("Example:")));
      for (String example : docs.examples()) {
        spans.add(new Words(spans.size() == 1 ? " " : ", "));
        spans.add(new Literal(example));
      }
      paragraphs.add(new Paragraph(spans));
    }
    if (!docs.labels().isEmpty()) {
      List<Span> spans = new ArrayList<>(List.of(new Label("Labels:")));
      docs.labels()
          .forEach(
              (label, value) -> {
                spans.add(new Words(spans.size() == 1 ? " " : ", "));
                spans.add(new Literal(label + ": " + value));
              });
      paragraphs.add(new Paragraph(spans));
    }
  }

  private static void addProse(List<Paragraph> paragraphs, String label, Optional<String> text) {
    if (text.isEmpty() || text.get().isBlank()) {
      return;
    }
    Span prose = new Prose(text.get());
    paragraphs.add(label.isEmpty() ? line(prose) : line(new Label(label), new Words(" "), prose));
  }

  private static Paragraph line(Span... spans) {
    return new Paragraph(Arrays.asList(spans));
  }

  private static Span name(Event event) {
    return new Literal(event.name());
  }

  private static String kind(Event event) {
    return switch (event.kind()) {
      case TRACK -> "track event";
      case PAGE -> "page";
      case SCREEN -> "screen";
    };
  }
}
