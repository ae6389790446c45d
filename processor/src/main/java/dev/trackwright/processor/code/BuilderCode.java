package dev.trackwright.processor.code;

import java.util.List;

/**
 * The staged builder of a {@link DataCode}.
 *
 * @param method the static method that begins it
 * @param stages one for each required property, in their order
 * @param optional the fields that the last stage takes
 * @param deprecated whether its event is
 * @param methodDoc for the method that begins it
 * @param readyDoc for the last stage
 */
public record BuilderCode(
    String method,
    List<StageCode> stages,
    List<FieldCode> optional,
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
