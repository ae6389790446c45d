package dev.trackwright.processor.convert;

import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Funnel;
import dev.trackwright.processor.plan.Grouping;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The room's only door: a plan from any format becomes a file of the native one. It writes what the
 * model holds and no more, so that the native reader gets the same model back; what a format could
 * not bring into the model is for its reader to tell.
 */
public final class NativeWriter {

  private NativeWriter() {}

  /**
   * The file.
   *
   * @param comments lines for its top, from any source; made harmless here
   * @return YAML 1.2, every line ended by a line feed
   */
  public static String write(TrackingPlan plan, List<String> comments) {
    StringBuilder out = new StringBuilder();
    comments.forEach(comment -> out.append(Comment.line(comment)));
    return out.append(YamlPrinter.print(plan(plan))).toString();
  }

  private static Yaml.Mapping plan(TrackingPlan plan) {
    Keys keys = new Keys().text("plan", plan.name());
    plan.version().ifPresent(version -> keys.put("version", Values.asWritten(version)));
    keys.text("description", plan.description());
    keys.mapping("events", events(plan, Event.Kind.TRACK), Yaml.Layout.PARAGRAPHS);
    keys.mapping("pages", events(plan, Event.Kind.PAGE), Yaml.Layout.PARAGRAPHS);
    keys.mapping("screens", events(plan, Event.Kind.SCREEN), Yaml.Layout.PARAGRAPHS);
    keys.mapping("types", types(plan.types()), Yaml.Layout.PARAGRAPHS);
    keys.mapping("traits", traits(plan), Yaml.Layout.PARAGRAPHS);
    plan.context().ifPresent(context -> keys.put("context", traits(context)));
    keys.mapping("funnels", funnels(plan.funnels()), Yaml.Layout.LINES);
    return keys.as(Yaml.Layout.PARAGRAPHS);
  }

  private static Keys events(TrackingPlan plan, Event.Kind kind) {
    Keys keys = new Keys();
    plan.events().stream()
        .filter(event -> event.kind() == kind)
        .forEach(event -> keys.put(event.name(), event(event)));
    return keys;
  }

  private static Yaml event(Event event) {
    Keys keys = new Keys();
    event.version().ifPresent(version -> keys.put("version", Values.number(version)));
    keys.all(DocsKeys.of(event.docs()));
    if (event.status() != Event.Status.ACTIVE) {
      keys.text("status", event.status().name().toLowerCase(Locale.ROOT));
    }
    keys.all(grouping(event.grouping())).text("javaName", event.javaName());
    return keys.all(payload(event.properties())).as(Yaml.Layout.LINES);
  }

  private static Keys grouping(Grouping grouping) {
    return new Keys()
        .texts("category", grouping.categories())
        .texts("tags", grouping.tags())
        .texts("sources", grouping.sources())
        .texts("destinations", grouping.destinations());
  }

  private static Keys traits(TrackingPlan plan) {
    Keys keys = new Keys();
    plan.userTraits().ifPresent(user -> keys.put("user", traits(user)));
    plan.groupTraits().ifPresent(group -> keys.put("group", traits(group)));
    return keys;
  }

  private static Yaml traits(Traits traits) {
    Keys keys = new Keys();
    traits.version().ifPresent(version -> keys.put("version", Values.number(version)));
    keys.all(DocsKeys.of(traits.docs()));
    section(traits.section()).ifPresent(section -> keys.text("section", section));
    return keys.all(payload(traits.properties())).as(Yaml.Layout.LINES);
  }

  private static Optional<String> section(Traits.Section section) {
    return switch (section) {
      case TRAITS -> Optional.empty();
      case CONTEXT_TRAITS -> Optional.of("context.traits");
      case PROPERTIES -> Optional.of("properties");
    };
  }

  /** What a call carries: its properties, one on a line, or its variants. */
  private static Keys payload(PropertyType.PayloadType type) {
    if (type instanceof PropertyType.ObjectType object) {
      return SchemaKeys.object(object, Yaml.Layout.LINES);
    }
    return SchemaKeys.of(type);
  }

  private static Keys types(List<SharedType> types) {
    Keys keys = new Keys();
    types.forEach(type -> keys.put(type.name(), type(type)));
    return keys;
  }

  private static Yaml type(SharedType type) {
    return SchemaKeys.head(type.type(), type.nullable())
        .text("javaName", type.javaName())
        .all(DocsKeys.of(type.docs()))
        .all(SchemaKeys.rest(type.type()))
        .compact();
  }

  private static Keys funnels(List<Funnel> funnels) {
    Keys keys = new Keys();
    funnels.forEach(funnel -> keys.put(funnel.name(), Yaml.Sequence.ofTexts(funnel.steps())));
    return keys;
  }

  /** A property as it stands below its key. */
  static Yaml.Mapping property(Property property) {
    Keys keys = SchemaKeys.head(property.type(), property.nullable());
    keys.flag("required", property.required())
        .flag("sensitive", property.sensitive())
        .flag("deprecated", property.deprecated())
        .text("javaName", property.javaName());
    return keys.all(DocsKeys.of(property.docs())).all(SchemaKeys.rest(property.type())).compact();
  }
}
