package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span;
import dev.trackwright.processor.code.Doc.Span.Literal;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.code.Doc.Tag;
import dev.trackwright.processor.plan.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what the Javadoc of a property says whose value the plan gives. */
final class FixedComments {

  private FixedComments() {}

  static Tag component(
      Property property, String javaName, ValueType.Fixed fixed, Occurrence occurrence) {
    return Tag.param(
        javaName,
        List.of(
            new Literal(property.name()),
            new Words(
                switch (occurrence) {
                  case REQUIRED -> "; always ";
                  case OPTIONAL -> "; whether it is sent, as ";
                  case REQUIRED_NULLABLE -> "; false is sent as null, true as ";
                  case THREE_STATES -> "; absent, null, or true for ";
                }),
            value(fixed)));
  }

  static Doc setter(Property property, ValueType.Fixed fixed) {
    return Comments.planned(
            property.docs(),
            new Words("Sets "),
            new Literal(property.name()),
            new Words(" to "),
            value(fixed),
            new Words("."))
        .and(tags(property));
  }

  /** For the setter that sends null in its place, where there is one. */
  static Optional<Doc> setterOfNull(Property property, Occurrence occurrence) {
    if (occurrence != Occurrence.REQUIRED_NULLABLE && occurrence != Occurrence.THREE_STATES) {
      return Optional.empty();
    }
    return Optional.of(
        Doc.of(new Words("Sets "), new Literal(property.name()), new Words(" to null."))
            .and(List.of(Tag.param("value", List.of(new Words("null, there is no other")))))
            .and(tags(property)));
  }

  private static List<Tag> tags(Property property) {
    List<Tag> tags = new ArrayList<>(List.of(Tag.returns(new Words("what comes next"))));
    if (property.deprecated()) {
      tags.add(Comments.deprecated(property.docs()));
    }
    return tags;
  }

  private static Span value(ValueType.Fixed fixed) {
    WireValue value = fixed.value();
    if (value instanceof WireValue.Text text) {
      return new Literal(text.value());
    }
    if (value instanceof WireValue.Whole whole) {
      return new Literal(Long.toString(whole.value()));
    }
    return new Literal(
        value instanceof WireValue.Decimal number
            ? number.value()
            : Boolean.toString(((WireValue.Flag) value).value()));
  }
}
