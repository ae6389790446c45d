package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsoleTransportTest {

  @Test
  void eachEventIsALineThatCannotSteerATerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ConsoleTransport transport =
        ConsoleTransport.to(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    transport.send(
        GivenBatch.of(
            Instant.EPOCH, 0, "{\"a\":\"\u001b[2J\u202e\u0085\"}", "{\"b\":\"grün 😀\"}"));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("{\"a\":\"\\u001B[2J\\u202E\\u0085\"}", "{\"b\":\"grün 😀\"}");
  }

  @Test
  void whatIsPrintedIsStillTheSameJson() {
    assertThat(VisibleText.of("\udc00 \ud83d\ude00 \ud800 \udb40\udc41"))
        .isEqualTo("\\uDC00 \ud83d\ude00 \\uD800 \\uDB40\\uDC41");
  }
}
