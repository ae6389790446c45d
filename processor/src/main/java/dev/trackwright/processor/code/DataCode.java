package dev.trackwright.processor.code;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Immutable data that writes and checks itself.
 *
 * @param type such as {@code OrderCompleted.Properties}
 * @param asRecord false where a record has too few slots; the class in its place has the same face
 * @param face the interface that it implements, if not plain {@code Payload}
 * @param tracked whether it sends itself as the event of the class around it
 * @param fields by wire name
 * @param extra what an open object holds beside them
 * @param rules the constants with the rules for the whole
 * @param spareName what no component's name begins with
 * @param doc for the type, components included where it is a record
 * @param constructorDoc for the constructor of a record
 */
public record DataCode(
    TypeId type,
    boolean asRecord,
    Optional<TypeId> face,
    boolean tracked,
    List<FieldCode> fields,
    Optional<ExtraCode> extra,
    List<String> rules,
    String spareName,
    Doc doc,
    Doc constructorDoc) {

  /** Copies the lists. */
  public DataCode {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  /** What is held: the fields that can be set, and behind them the extra properties. */
  public List<FieldCode> components() {
    return Stream.concat(
            fields.stream().filter(field -> !field.unset()), extra.map(ExtraCode::field).stream())
        .toList();
  }

  /** Whether a component is masked in {@code toString}. */
  public boolean masked() {
    return fields.stream().anyMatch(FieldCode::sensitive);
  }
}
