package dev.trackwright.processor.naming;

import dev.trackwright.processor.naming.PlanName.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a user has to add, and where, to choose a Java name; the last sentence of what {@link
 * NameTable} reports. A plan of our own format takes a line itself; a plan that another tool
 * exports would lose it, so there the line belongs to the annotation.
 */
public enum Cure {
  /** {@code javaName} in the plan. */
  IN_THE_PLAN {
    @Override
    String sentence(PlanName name, String whom) {
      return name.value().isPresent()
          ? "Write " + whom + " as {value: " + quoted(name.value().get()) + ", javaName: …}."
          : "Add javaName: … to " + whom + ".";
    }
  },
  /** A rename on the annotation. */
  ON_THE_ANNOTATION {
    @Override
    String sentence(PlanName name, String whom) {
      return "Add rename = " + annotation(name) + " to @TrackingPlan.";
    }
  };

  /** The sentence for whatever can be named. */
  final String of(PlanName name, String whom) {
    return name.owner() == Owner.PLAN ? "Add name = \"…\" to @TrackingPlan." : sentence(name, whom);
  }

  abstract String sentence(PlanName name, String whom);

  private static String annotation(PlanName name) {
    List<String> members = new ArrayList<>();
    members.add(owner(name.owner(), name.ownerName()));
    rest(name.path(), name.variant(), name.value(), "…", members);
    return "@TrackingPlan.Rename(" + String.join(", ", members) + ")";
  }

  static String owner(Owner owner, String name) {
    return owner.name().toLowerCase(Locale.ROOT) + " = " + quoted(name);
  }

  static void rest(
      List<String> path,
      Optional<String> variant,
      Optional<String> value,
      String to,
      List<String> members) {
    if (!path.isEmpty()) {
      members.add("property = " + array(path));
    }
    variant.ifPresent(v -> members.add("variant = " + quoted(v)));
    value.ifPresent(v -> members.add("value = " + quoted(v)));
    members.add("to = " + quoted(to));
  }

  private static String array(List<String> path) {
    String items = path.stream().map(Cure::quoted).collect(Collectors.joining(", "));
    return path.size() == 1 ? items : "{" + items + "}";
  }

  /** A string in double quotes as Java and YAML both read it. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
