package dev.trackwright.processor.convert;

import dev.trackwright.processor.plan.Docs;
import java.util.ArrayList;
import java.util.List;

/** What a plan tells people, as keys of the native format; the same wherever it stands. */
final class DocsKeys {

  private DocsKeys() {}

  static Keys of(Docs docs) {
    Keys keys =
        new Keys()
            .text("description", docs.description())
            .text("why", docs.why())
            .text("when", docs.when())
            .text("owner", docs.owner())
            .text("replacedBy", docs.replacedBy());
    Keys labels = new Keys();
    docs.labels().forEach((key, value) -> labels.put(key, Values.asWritten(value)));
    return keys.mapping("labels", labels, Yaml.Layout.COMPACT).all(examples(docs.examples()));
  }

  private static Keys examples(List<String> examples) {
    List<Yaml> values = new ArrayList<>();
    examples.forEach(example -> values.add(Values.asWritten(example)));
    if (values.isEmpty()) {
      return new Keys();
    }
    return values.size() == 1
        ? new Keys().put("example", values.get(0))
        : new Keys().put("examples", new Yaml.Sequence(values));
  }
}
