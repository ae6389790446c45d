package dev.trackwright.e2e;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer of a run, one line of JSON.
 *
 * @param error null if it was a success
 * @param sentBatches how many batches have arrived
 */
record Result(@Nullable String error, int sentBatches) {

  boolean success() {
    return error == null;
  }

  /** The exit code that says the same. */
  int exitCode() {
    return success() ? 0 : 1;
  }

  String json(ObjectMapper mapper) {
    ObjectNode line = mapper.createObjectNode().put("success", success());
    if (error != null) {
      line.put("error", error);
    }
    return mapper.writeValueAsString(line.put("sentBatches", sentBatches));
  }
}
