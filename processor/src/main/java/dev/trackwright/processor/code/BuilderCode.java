package dev.trackwright.processor.code;

import java.util.List;
import java.util.Optional;

/**
 * The staged builder of a {@link DataCode}.
 *
 * @param method the static method that begins it
 * @param stages one for each required property, in their order
 * @param optional the fields that the last stage takes
 * @param extra what it takes beside them
 * @param parent the last stage of which this is one, where the data is a variant
 * @param deprecated whether its event is
 * @param methodDoc for the method that begins it
 * @param readyDoc for the last stage
 */
public record BuilderCode(
    String method,
    List<StageCode> stages,
    List<FieldCode> optional,
    Optional<ExtraCode> extra,
    Optional<TypeId> parent,
    boolean deprecated,
    Doc methodDoc,
    Doc readyDoc) {

  /** The name of the last stage. */
  public static final String READY = "Ready";

  /** The name of the class behind all stages. */
  public static final String BUILDER = "Builder";

  /** Copies the lists. */
  public BuilderCode {
    stages = List.copyOf(stages);
    optional = List.copyOf(optional);
  }

  /** The simple name of the stage that a build begins with. */
  public String first() {
    return stages.isEmpty() ? READY : stages.get(0).name();
  }
}
