package dev.trackwright.e2e;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one call of the command line gave back. */
record Run(int exitCode, String stdout, String stderr) {

  /** A call in this process. */
  static Run of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new E2eCli(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(List.of(args));
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Run withInput(String json) {
    return of("--input", json);
  }

  /** The one line. */
  JsonNode line() {
    List<String> lines = stdout.lines().toList();
    if (lines.size() != 1) {
      throw new AssertionError("Not one line on standard output: " + lines);
    }
    return JsonMapper.shared().readTree(lines.get(0));
  }
}
