package dev.trackwright.processor.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the independent reader of a plan's text: by the file's own shape, as people see it. */
final class PlanTexts {

  private PlanTexts() {}

  /** The calls that a plan's text plans. */
  static List<PlannedCall> calls(Path plan) throws IOException {
    Path means = Path.of(CorpusTest.withoutExtension(plan) + ".means");
    Path file = Files.exists(means) ? means : plan;
    String text = Files.readString(file).replaceFirst("^\ufeff", "");
    JsonNode root = file.toString().endsWith(".json") ? Json.json(text) : Json.yaml(text);
    return VendorAsJsonSchema.fits(root)
        ? VendorAsJsonSchema.read(root)
        : PlanAsJsonSchema.read(root);
  }
}
