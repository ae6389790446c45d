package dev.trackwright.processor.code;

import java.util.List;
import java.util.Optional;

/**
 * Immutable data that writes and checks itself.
 *
 * @param type such as {@code OrderCompleted.Properties}
 * @param asRecord false where a record has too few slots; the class in its place has the same face
 * @param event the sealed interface that it implements, where it is a track event's
 * @param fields by wire name
 * @param spareName what no component's name begins with
 * @param doc for the type, components included where it is a record
 * @param constructorDoc for the constructor of a record
 */
public record DataCode(
    TypeId type,
    boolean asRecord,
    Optional<TypeId> event,
    List<FieldCode> fields,
    String spareName,
    Doc doc,
    Doc constructorDoc) {

  /** Copies the list. */
  public DataCode {
    fields = List.copyOf(fields);
  }

  /** Whether a component is masked in {@code toString}. */
  public boolean masked() {
    return fields.stream().anyMatch(FieldCode::sensitive);
  }
}
