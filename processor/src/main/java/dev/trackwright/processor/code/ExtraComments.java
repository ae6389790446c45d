package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.code.Doc.Tag;
import java.util.List;

/** Decides what the Javadoc of additional properties says. */
final class ExtraComments {

  private static final Tag RETURNS = Tag.returns(new Words("what comes next"));

  private ExtraComments() {}

  static Tag component() {
    return Tag.param(
        ExtraCode.COMPONENT, List.of(new Words("what is sent beside the planned properties")));
  }

  static Doc setter() {
    return Doc.of(new Words("Sets what is sent beside the planned properties."))
        .and(List.of(Tag.param("value", List.of(new Words("by name; null for nothing"))), RETURNS));
  }

  static Doc adder(boolean nullable) {
    return Doc.of(new Words("Adds a property that the plan does not name."))
        .and(
            List.of(
                Tag.param("name", List.of(new Words("not that of a planned property"))),
                Tag.param(
                    "value", List.of(new Words(nullable ? "null is sent as null" : "not null"))),
                RETURNS));
  }
}
