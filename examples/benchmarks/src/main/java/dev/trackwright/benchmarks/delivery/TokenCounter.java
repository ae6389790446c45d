package dev.trackwright.benchmarks.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Counts how often {@link Sample#TOKEN} stands in a body, without making anything of the rest. */
final class TokenCounter {

  private static final byte[] TOKEN = Sample.TOKEN.getBytes(StandardCharsets.US_ASCII);

  private final byte[] buffer = new byte[64 * 1024];

  /** Reads to the end; the token's first letter must not come again within it. */
  long count(InputStream body) throws IOException {
    long count = 0;
    int matched = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      for (int i = 0; i < read; i++) {
        byte next = buffer[i];
        if (next == TOKEN[matched]) {
          matched++;
          if (matched == TOKEN.length) {
            count++;
            matched = 0;
          }
        } else {
          matched = next == TOKEN[0] ? 1 : 0;
        }
      }
    }
    return count;
  }
}
