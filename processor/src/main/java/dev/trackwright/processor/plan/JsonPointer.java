package dev.trackwright.processor.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Splits a {@code $ref} within the same document into its steps.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901#section-6">RFC 6901, URI fragments</a>
 */
final class JsonPointer {

  private JsonPointer() {}

  /** The steps of {@code #/a/b}; none for {@code #}; empty where it is no such reference. */
  static Optional<List<String>> tokens(String ref) {
    if (ref.equals("#")) {
      return Optional.of(List.of());
    }
    if (!ref.startsWith("#/")) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(ref.substring(2).split("/", -1)).map(JsonPointer::token).toList());
  }

  private static String token(String raw) {
    String decoded = raw;
    if (raw.contains("%")) {
      try {
        decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException noEscape) {
        decoded = raw;
      }
    }
    return decoded.replace("~1", "/").replace("~0", "~");
  }
}
