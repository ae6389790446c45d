package dev.trackwright.processor.proof;

import static java.util.Map.entry;

import com.networknt.schema.Error;
import dev.trackwright.Violation;
import dev.trackwright.message.ViolationKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What we say of a payload beside what the independent validator says of the very bytes that were
 * sent: kinds and places must agree, in both directions.
 */
final class Agreement {

  /** Which kind of violation a keyword of JSON Schema is to us. */
  static final Map<String, ViolationKind> KINDS =
      Map.ofEntries(
          entry("required", ViolationKind.REQUIRED_MISSING),
          entry("type", ViolationKind.TYPE),
          entry("enum", ViolationKind.ENUM),
          entry("const", ViolationKind.CONSTANT),
          entry("pattern", ViolationKind.PATTERN),
          entry("format", ViolationKind.FORMAT),
          entry("minLength", ViolationKind.LENGTH),
          entry("maxLength", ViolationKind.LENGTH),
          entry("minimum", ViolationKind.BOUND),
          entry("maximum", ViolationKind.BOUND),
          entry("exclusiveMinimum", ViolationKind.BOUND),
          entry("exclusiveMaximum", ViolationKind.BOUND),
          entry("multipleOf", ViolationKind.MULTIPLE_OF),
          entry("minItems", ViolationKind.ITEM_COUNT),
          entry("maxItems", ViolationKind.ITEM_COUNT),
          entry("uniqueItems", ViolationKind.UNIQUE_ITEMS),
          entry("additionalProperties", ViolationKind.UNPLANNED_PROPERTY),
          entry("unevaluatedProperties", ViolationKind.UNPLANNED_PROPERTY),
          entry("propertyNames", ViolationKind.UNPLANNED_PROPERTY),
          entry("minProperties", ViolationKind.PROPERTY_COUNT),
          entry("maxProperties", ViolationKind.PROPERTY_COUNT),
          entry("not", ViolationKind.RULE),
          entry("oneOf", ViolationKind.RULE),
          entry("anyOf", ViolationKind.RULE),
          entry("contains", ViolationKind.RULE),
          entry("minContains", ViolationKind.RULE),
          entry("maxContains", ViolationKind.RULE),
          entry("dependentRequired", ViolationKind.RULE),
          entry("dependencies", ViolationKind.RULE),
          entry("false", ViolationKind.RULE));

  /** Below these, a schema's own findings are the reason of one finding, and no findings. */
  private static final Pattern CHOICE = Pattern.compile("/(anyOf|oneOf|contains)/.*");

  private Agreement() {}

  /** Whether an error is only one of several ways to be wrong, or sums up such ways. */
  private static boolean isChoice(Error error, List<Error> errors) {
    String path = error.getEvaluationPath().toString();
    boolean sum =
        (error.getKeyword().equals("oneOf") || error.getKeyword().equals("anyOf"))
            && errors.stream()
                .anyMatch(other -> other.getEvaluationPath().toString().startsWith(path + "/"));
    return sum || CHOICE.matcher(path).find();
  }

  /** Kind and place of what the validator found. */
  static String theirs(Error error) {
    ViolationKind kind = KINDS.get(error.getKeyword());
    if (kind == null) {
      throw new AssertionError("no kind for the keyword " + error.getKeyword() + ": " + error);
    }
    String path = error.getInstanceLocation().toString();
    boolean member =
        kind == ViolationKind.REQUIRED_MISSING || kind == ViolationKind.UNPLANNED_PROPERTY;
    if (member && error.getProperty() != null) {
      path += "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
    }
    return kind + " " + path;
  }

  static String ours(Violation violation) {
    return violation.kind() + " " + violation.path();
  }

  /** Where the two differ; empty where they agree. */
  static String difference(PlannedCall call, JsonNode payload, List<Violation> violations) {
    List<Error> errors = Validator.of(call.schema()).errors(payload);
    Set<String> theirs = new TreeSet<>();
    Set<String> choices = new TreeSet<>();
    Set<String> nulls = new TreeSet<>();
    SchemaView view = new SchemaView(call.schema());
    for (Error error : errors) {
      if (isChoice(error, errors) && !isOrNull(view, error)) {
        choices.add(error.getInstanceLocation().toString());
      } else if (error.getInstanceNode() != null && error.getInstanceNode().isNull()) {
        nulls.add(error.getInstanceLocation().toString());
      } else if (!isNullBranch(error)) {
        theirs.add(theirs(error));
      }
    }
    Set<String> ours = new TreeSet<>();
    violations.forEach(violation -> ours.add(ours(violation)));
    Set<String> missing = new TreeSet<>(theirs);
    missing.removeAll(ours);
    for (String path : nulls) {
      // What a null is to the validator a wrong type or value, is missing to us.
      if (ours.stream().noneMatch(finding -> finding.endsWith(" " + path))) {
        missing.add("null " + path);
      }
    }
    Set<String> more = new TreeSet<>(ours);
    more.removeAll(theirs);
    more.removeIf(finding -> nulls.contains(finding.substring(finding.indexOf(' ') + 1)));
    // Of a choice, ours names what was chosen, or the choice itself.
    boolean chosen = !choices.isEmpty();
    more.removeIf(finding -> chosen && choices.stream().anyMatch(c -> related(finding, c)));
    boolean silent = chosen && theirs.isEmpty() && ours.isEmpty();
    return missing.isEmpty() && more.isEmpty() && !silent
        ? ""
        : "payload "
            + payload
            + "\nonly the validator: "
            + missing
            + (silent ? choices : "")
            + "\nonly ours: "
            + more
            + "\nall errors: "
            + errors;
  }

  private static boolean related(String finding, String path) {
    String own = finding.substring(finding.indexOf(' ') + 1);
    return own.startsWith(path) || path.startsWith(own);
  }

  /** Whether the only choice around an error is "this, or null". */
  private static boolean isOrNull(SchemaView view, Error error) {
    return error.getEvaluationPath().toString().split("/(anyOf|oneOf|contains)/", -1).length == 2
        && orNull(view, error);
  }

  private static boolean orNull(SchemaView view, Error error) {
    String path = error.getSchemaLocation().getFragment().toString();
    int at = path.indexOf("/anyOf/");
    JsonNode branches =
        at < 0 ? view.root().path("") : view.root().at(path.substring(0, at) + "/anyOf");
    return branches.size() == 2
        && branches.get(1).path("type").asString("").equals("null")
        && branches.get(1).size() == 1;
  }

  private static boolean isNullBranch(Error error) {
    return error.getKeyword().equals("type")
        && error.getEvaluationPath().toString().endsWith("/anyOf/1/type");
  }
}
