package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.RudderStackReference.Kind;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the documents of a RudderStack project define, by kind and id. Ids and never names are
 * looked up, for a project may have two properties of one name and different types.
 */
final class RudderStackProject {

  /** The version in which ids are unique in the whole project. */
  private static final String WITHOUT_GROUPS = "rudder/v1";

  private static final List<String> VERSIONS = List.of("rudder/0.1", "rudder/v0.1", WITHOUT_GROUPS);

  private final Diagnostics diagnostics;
  private final Map<Kind, SortedMap<String, List<Entity>>> byId = new EnumMap<>(Kind.class);

  private RudderStackProject(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * One definition.
   *
   * @param kind of it
   * @param group as the document's {@code metadata.name} says; what ids of version 0.1 are unique
   *     in
   * @param id as it is referred to
   * @param node what is said of it
   * @param span the place of its id
   */
  record Entity(Kind kind, String group, String id, Node.ObjectNode node, SourceSpan span) {
    /** As a message speaks of it. */
    Subject subject() {
      return Subject.of(kind.words() + " \"" + id + "\"");
    }
  }

  /** Whether a document says that it belongs to such a project. */
  static boolean isDocument(Node root) {
    return root instanceof Node.ObjectNode document
        && document.get("version").orElse(null) instanceof Node.StringNode version
        && version.value().startsWith("rudder/");
  }

  /** The project of these documents, without what cannot be read in them, which is reported. */
  static RudderStackProject of(List<Node> roots, Diagnostics diagnostics) {
    RudderStackProject project = new RudderStackProject(diagnostics);
    roots.forEach(root -> project.add((Node.ObjectNode) root));
    return project;
  }

  private void add(Node.ObjectNode document) {
    Members members = new Members(document, "The document of a RudderStack project", diagnostics);
    Optional<String> version = members.requiredText("version");
    Optional<String> word = members.requiredText("kind");
    if (version.isEmpty() || word.isEmpty() || !isKnown(version.get(), document)) {
      return;
    }
    Optional<Kind> kind = Kind.ofDocument(word.get());
    if (kind.isEmpty()) {
      diagnostics.report(
          DiagnosticId.RUDDERSTACK_KIND_NOT_READ,
          document.get("kind").orElseThrow().span(),
          word.get(),
          DidYouMean.guess(word.get(), Kind.ofDocuments()),
          Kind.ofDocuments());
      return;
    }
    if (document.get("spec").isEmpty()) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          document.span(),
          "\"spec\" of a document of kind \"" + word.get() + "\"",
          "a mapping",
          "missing");
    }
    String group =
        members
            .mapping("metadata")
            .flatMap(metadata -> new Members(metadata, "The metadata", diagnostics).text("name"))
            .orElse("");
    boolean grouped = !version.get().equals(WITHOUT_GROUPS);
    members.mapping("spec").ifPresent(spec -> add(kind.get(), group, grouped, spec));
  }

  private boolean isKnown(String version, Node.ObjectNode document) {
    if (VERSIONS.contains(version)) {
      return true;
    }
    diagnostics.report(
        DiagnosticId.UNKNOWN_VALUE,
        document.get("version").orElseThrow().span(),
        "The version of a RudderStack document",
        version,
        DidYouMean.guess(version, VERSIONS),
        VERSIONS);
    return false;
  }

  private void add(Kind kind, String group, boolean grouped, Node.ObjectNode spec) {
    if (kind == Kind.PLAN) {
      define(kind, group, grouped, spec);
      return;
    }
    Members members = new Members(spec, "The spec of " + kind.manyWords(), diagnostics);
    for (Node item : members.list(kind.listKey()).map(Node.ArrayNode::items).orElse(List.of())) {
      if (item instanceof Node.ObjectNode node) {
        define(kind, group, grouped, node);
      } else {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            item.span(),
            "An item among " + kind.manyWords(),
            "a mapping",
            item.kind());
      }
    }
  }

  private void define(Kind kind, String group, boolean grouped, Node.ObjectNode node) {
    Optional<String> id = new Members(node, "A " + kind.words(), diagnostics).requiredText("id");
    if (id.isEmpty()) {
      return;
    }
    SourceSpan span = node.get("id").orElseThrow().span();
    Entity entity = new Entity(kind, group, id.get(), node, span);
    List<Entity> alike =
        byId.computeIfAbsent(kind, any -> new TreeMap<>())
            .computeIfAbsent(id.get(), any -> new ArrayList<>());
    Optional<Entity> first =
        alike.stream().filter(other -> !grouped || other.group().equals(group)).findFirst();
    if (first.isPresent()) {
      diagnostics.report(DiagnosticId.DEFINED_TWICE, span, entity.subject(), first.get().span());
    } else {
      alike.add(entity);
    }
  }

  /** The tracking plans, by id. */
  List<Entity> plans() {
    return all(Kind.PLAN);
  }

  private List<Entity> all(Kind kind) {
    return byId.getOrDefault(kind, new TreeMap<>()).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Entity> all(Kind kind, String id) {
    return byId.getOrDefault(kind, new TreeMap<>()).getOrDefault(id, List.of());
  }

  /**
   * What a reference leads to.
   *
   * @param reference as it stands in the file: text, or up to version 0.1 a mapping with {@code
   *     $ref}
   * @return empty where that is nothing, which is reported
   */
  Optional<Entity> find(Kind kind, Node reference, Subject subject) {
    Node place =
        reference instanceof Node.ObjectNode wrapped && wrapped.get("$ref").isPresent()
            ? wrapped.get("$ref").orElseThrow()
            : reference;
    String text = NodeText.of(place);
    Optional<RudderStackReference> parsed =
        place instanceof Node.StringNode ? RudderStackReference.of(text, kind) : Optional.empty();
    if (parsed.isEmpty()) {
      diagnostics.report(
          DiagnosticId.REFERENCE_MALFORMED,
          place.span(),
          subject,
          text,
          kind.manyWords(),
          new RudderStackReference(kind, Optional.empty(), "<id>"),
          new RudderStackReference(kind, Optional.of("<group>"), "<id>"));
      return Optional.empty();
    }
    Optional<Entity> found = find(parsed.get());
    if (found.isEmpty()) {
      List<String> known = known(parsed.get());
      diagnostics.report(
          DiagnosticId.DEFINITION_UNKNOWN,
          place.span(),
          subject,
          text,
          DidYouMean.guess(text, known),
          kind.manyWords(),
          known);
    }
    return found;
  }

  /** The group counts only where it tells two of one id apart, as for the vendor's own tool. */
  private Optional<Entity> find(RudderStackReference reference) {
    List<Entity> alike = all(reference.kind(), reference.id());
    return alike.stream()
        .filter(entity -> reference.group().filter(entity.group()::equals).isPresent())
        .findFirst()
        .or(() -> alike.stream().findFirst().filter(one -> alike.size() == 1));
  }

  /** References to all of that kind, in the same spelling, or in the only one that is clear. */
  private List<String> known(RudderStackReference wanted) {
    return all(wanted.kind()).stream()
        .map(
            entity -> {
              boolean one = all(entity.kind(), entity.id()).size() == 1;
              Optional<String> group =
                  Optional.of(entity.group()).filter(g -> wanted.group().isPresent() || !one);
              return new RudderStackReference(entity.kind(), group, entity.id()).toString();
            })
        .toList();
  }
}
