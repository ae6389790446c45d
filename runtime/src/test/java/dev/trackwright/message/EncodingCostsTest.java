package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.trackwright.ChildApplication;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a usual event leaves behind on the heap, and what a JVM that sends nothing else loads. */
@Timeout(120)
class EncodingCostsTest {

  private static final int EVENTS = 1_000;

  private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final MessageEncoder encoder = new MessageEncoder();
  private final Message message = SampleEvent.message();

  @Test
  void aUsualEventIsEncodedWithoutASingleObject() {
    JsonBuffer buffer = new JsonBuffer();
    encodeAll(buffer); // loads classes and lets the buffer grow
    buffer.clear();

    long before = memory.getCurrentThreadAllocatedBytes();
    encodeAll(buffer);
    // One object for each event would be 16 bytes for each; the JVM's own are a few in all.
    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(EVENTS);
  }

  private void encodeAll(JsonBuffer buffer) {
    for (int i = 0; i < EVENTS; i++) {
      encoder.encode(message, buffer);
    }
  }

  @Test
  void weighingMakesNothingButTheScales() {
    long first = weighAll();

    long before = memory.getCurrentThreadAllocatedBytes();
    long second = weighAll();
    long allocated = memory.getCurrentThreadAllocatedBytes() - before;
    assertThat(second).isEqualTo(first);
    assertThat(allocated / EVENTS).isLessThanOrEqualTo(24);
  }

  private long weighAll() {
    long sum = 0;
    for (int i = 0; i < EVENTS; i++) {
      sum += Weight.of(message);
    }
    return sum;
  }

  /** An application that tracks, with nothing that reads JSON. */
  static final class Application {
    private Application() {}

    public static void main(String[] args) {
      byte[] json = new MessageEncoder().encode(SampleEvent.message());
      System.out.println(new String(json, StandardCharsets.US_ASCII));
    }
  }

  @Test
  void theUsualPathLoadsNoClassOfTheJsonLibrary() throws Exception {
    List<String> said =
        ChildApplication.of(Application.class)
            // Classes from an archive are loaded without the file that they are in.
            .options("-Xshare:off", "-verbose:class")
            .run();
    assertThat(String.join("\n", said))
        .contains("{\"type\":\"track\"", Utf8JsonWriter.class.getName())
        .doesNotContain("tools.jackson");
  }
}
