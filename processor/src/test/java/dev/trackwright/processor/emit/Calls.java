package dev.trackwright.processor.emit;

import dev.trackwright.ViolationPolicy;
import dev.trackwright.processor.code.Plans;
import dev.trackwright.testing.RecordingClient;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compiles what is generated for a plan, runs calls of a user, and says what came of them. */
final class Calls {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final RecordingClient client;

  private Calls(RecordingClient client) {
    this.client = client;
  }

  /** Runs statements with {@code user} and {@code analytics}. */
  static Calls of(Plans plan, String statements) {
    return of(GeneratedCode.of(plan.build()), statements);
  }

  static Calls of(GeneratedCode code, String statements) {
    return new Calls(code.run(recording(), statements));
  }

  /** The same with {@code client} alone, for plans whose users need a context. */
  static Calls ofClient(GeneratedCode code, String statements) {
    return new Calls(code.runClass(recording(), statements));
  }

  /** The same with {@code client} alone, after some classes of the user have been compiled anew. */
  static Calls after(Map<String, String> newer, GeneratedCode code, String statements) {
    return new Calls(code.runAfter(newer, recording(), statements));
  }

  private static RecordingClient recording() {
    return RecordingClient.builder()
        .ignoreStaleBuild()
        .violationPolicy(ViolationPolicy.LOG_AND_SEND)
        .build();
  }

  /** The member {@code properties} of every message, byte for byte. */
  List<String> properties() {
    return member("properties");
  }

  List<String> member(String name) {
    return client.json().stream()
        .map(json -> JSON.readTree(json).at("/" + name).toString())
        .toList();
  }

  /** Kind and path of every violation. */
  List<String> violations() {
    return client.violations().stream().map(v -> v.kind() + " " + v.path()).toList();
  }
}
