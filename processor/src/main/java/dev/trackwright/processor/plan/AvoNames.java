package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what Avo's events and properties are called on the wire. Avo maps names for each
 * destination and a message has but one name, so only a mapping that all destinations share can be
 * carried; the others are reported.
 */
final class AvoNames {

  private static final List<String> NAMES = List.of("name", "mappedName", "value", "to");
  private static final List<String> DESTINATIONS =
      List.of("destination", "destinationId", "destinationName", "destinations");

  private final Set<String> destinations;
  private final Diagnostics diagnostics;

  /**
   * Names of an event and what it carries.
   *
   * @param destinations the ids of all that receive it
   */
  AvoNames(Set<String> destinations, Diagnostics diagnostics) {
    this.destinations = Set.copyOf(destinations);
    this.diagnostics = diagnostics;
  }

  /**
   * One mapping.
   *
   * @param destinations whom it is for; none for all
   */
  private record Mapping(String name, Set<String> destinations, Node node) {}

  /** The name of an event or a property, or what it is mapped to for everybody. */
  String wireName(String name, Node.ObjectNode named, Subject subject) {
    List<Mapping> mappings = new ArrayList<>();
    Optional<Node> written = named.get("nameMapping");
    if (written.orElse(null) instanceof Node.ArrayNode list) {
      list.items().forEach(item -> mapping(item, subject).ifPresent(mappings::add));
    } else if (written.orElse(null) instanceof Node.ObjectNode byDestination) {
      byDestination.members().values().forEach(m -> named(m).ifPresent(mappings::add));
    } else if (written.isPresent()) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          written.get().span(),
          "The name mapping of " + lower(subject),
          "a list",
          written.get().kind());
    }
    String wire = forAll(mappings).orElse(name);
    mappings.stream()
        .filter(mapping -> !mapping.name().equals(wire))
        .forEach(mapping -> notCarried(mapping, wire, subject));
    return wire;
  }

  private Optional<String> forAll(List<Mapping> mappings) {
    Set<String> general = new LinkedHashSet<>();
    Set<String> particular = new LinkedHashSet<>();
    Set<String> reached = new LinkedHashSet<>();
    for (Mapping mapping : mappings) {
      (mapping.destinations().isEmpty() ? general : particular).add(mapping.name());
      reached.addAll(mapping.destinations());
    }
    if (!general.isEmpty()) {
      return general.stream().findFirst();
    }
    boolean all = !destinations.isEmpty() && reached.containsAll(destinations);
    return all && particular.size() == 1 ? particular.stream().findFirst() : Optional.empty();
  }

  private Optional<Mapping> mapping(Node item, Subject subject) {
    Optional<Node> name =
        item instanceof Node.ObjectNode object ? first(object, NAMES) : Optional.empty();
    if (name.isEmpty() || !EventNames.isName(name.get())) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          item.span(),
          "A name mapping of " + lower(subject),
          "a mapping with a name and a destination",
          item.kind());
      return Optional.empty();
    }
    Set<String> whom = new LinkedHashSet<>();
    first((Node.ObjectNode) item, DESTINATIONS).ifPresent(d -> addDestinations(d, whom));
    return Optional.of(new Mapping(EventNames.text(name.get()), whom, name.get()));
  }

  private static Optional<Mapping> named(Node.Member byDestination) {
    return Optional.of(byDestination.value())
        .filter(EventNames::isName)
        .map(name -> new Mapping(EventNames.text(name), Set.of(byDestination.key()), name));
  }

  private static void addDestinations(Node node, Set<String> whom) {
    if (node instanceof Node.ArrayNode list) {
      list.items().forEach(item -> addDestinations(item, whom));
    } else if (node instanceof Node.ObjectNode object) {
      first(object, List.of("id", "name")).map(NodeText::of).ifPresent(whom::add);
    } else {
      whom.add(NodeText.of(node));
    }
  }

  private static Optional<Node> first(Node.ObjectNode object, List<String> keys) {
    return keys.stream().flatMap(key -> object.get(key).stream()).findFirst();
  }

  private void notCarried(Mapping mapping, String wire, Subject subject) {
    String whom =
        mapping.destinations().isEmpty() ? "all" : String.join(", ", mapping.destinations());
    diagnostics.report(
        DiagnosticId.NAME_MAPPING_NOT_EXPRESSED,
        mapping.node().span(),
        subject,
        mapping.name(),
        whom,
        wire);
  }

  private static String lower(Subject subject) {
    String text = subject.toString();
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
