package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.trackwright.TrackingClient;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.json.JsonFactory;

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
    Process application =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:off", // classes from an archive are loaded without the file they are
                    // in
                    "-verbose:class",
                    "-cp",
                    classPath(),
                    Application.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output =
        new String(application.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

    assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output)
        .contains("{\"type\":\"track\"", Utf8JsonWriter.class.getName())
        .doesNotContain("tools.jackson");
  }

  private static String classPath() {
    return Stream.of(
            TrackingClient.class, EncodingCostsTest.class, JsonFactory.class, NullMarked.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
