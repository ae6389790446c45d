package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes become text, before any parser sees them. It is strict: a byte that is no UTF-8 is an error
 * with its line, because a replacement character would end up in an event's name.
 */
final class Utf8 {

  private Utf8() {}

  /** The text without a byte order mark; empty where it is no UTF-8, which is reported. */
  static Optional<String> decode(PlanText plan, Diagnostics diagnostics) {
    byte[] bytes = plan.bytes();
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      diagnostics.report(
          DiagnosticId.PLAN_NOT_UTF8,
          new SourceSpan(plan.displayPath(), 1, 1),
          "the byte order mark of UTF-16");
      return Optional.empty();
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    String text = out.flip().toString();
    if (result.isError()) {
      diagnostics.report(
          DiagnosticId.PLAN_NOT_UTF8,
          new Lines(plan.displayPath(), text).at(text.length()),
          String.format("the byte 0x%02X", bytes[in.position()]));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
