package dev.trackwright.processor.convert;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeLoader;
import dev.trackwright.processor.source.PlanText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON of a rule, so that it can be written as YAML of the plan around it. */
final class RuleText {

  private RuleText() {}

  /**
   * The schema's members.
   *
   * @throws IllegalStateException where it is no JSON object: the model promises one
   */
  static Yaml.Mapping read(String json) {
    PlanText text = new PlanText("rule.json", json.getBytes(StandardCharsets.UTF_8));
    return NodeLoader.load(text, new Diagnostics())
        .filter(roots -> roots.size() == 1 && roots.get(0) instanceof Node.ObjectNode)
        .map(roots -> (Yaml.Mapping) of(roots.get(0)))
        .orElseThrow(() -> new IllegalStateException("no schema: " + json));
  }

  private static Yaml of(Node node) {
    if (node instanceof Node.ObjectNode object) {
      Keys keys = new Keys();
      object.members().forEach((key, member) -> keys.put(key, of(member.value())));
      return keys.compact();
    }
    if (node instanceof Node.ArrayNode list) {
      List<Yaml> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item)));
      return new Yaml.Sequence(items);
    }
    if (node instanceof Node.StringNode text) {
      return new Yaml.Text(text.value());
    }
    if (node instanceof Node.NumberNode number) {
      return new Yaml.Plain(number.literal());
    }
    if (node instanceof Node.BooleanNode flag) {
      return flag.value() ? Yaml.Plain.TRUE : Yaml.Plain.FALSE;
    }
    return Yaml.Plain.NULL;
  }
}
