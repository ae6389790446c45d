package dev.trackwright.e2e;

import dev.trackwright.message.Message;
import dev.trackwright.transport.HttpTransport;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the text after {@code --input} into a scenario, the first step of a run. Whatever is wrong
 * ends it with the path of the culprit; members nobody knows are kept by name, since later versions
 * of the suites may have more of them.
 */
final class ScenarioReader {

  private static final Set<String> KNOWN = Set.of("writeKey", "apiHost", "sequences", "config");
  private static final Set<String> KNOWN_SEQUENCE = Set.of("delayMs", "events");
  private static final Set<String> KNOWN_CONFIG =
      Set.of("flushAt", "flushInterval", "maxRetries", "timeout");

  private static final int MAX_RETRIES = 100_000;
  private static final int LONGEST_DELAY_MILLIS = 3_600_000;
  private static final int LONGEST_TIMEOUT_SECONDS = 3_600;

  /** Numbers keep their digits; what stands twice in one object is an error. */
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final EventReader events;
  private final List<String> ignored = new ArrayList<>();

  ScenarioReader(Clock clock) {
    this.events = new EventReader(clock);
  }

  /**
   * Reads a scenario; for one call.
   *
   * @throws InvalidInput if it is not one; the message says where and what
   */
  Scenario read(String input) throws InvalidInput {
    Fields root = Fields.of(mapper, "", parsed(input));
    ignored.addAll(root.unknown(KNOWN));
    String writeKey = root.requiredText("writeKey");
    URI apiHost = host(root.requiredText("apiHost"));
    List<Scenario.Sequence> sequences = new ArrayList<>();
    for (JsonNode node : root.elements("sequences")) {
      sequences.add(sequence(Fields.of(mapper, "sequences[" + sequences.size() + "]", node)));
    }
    JsonNode config = root.object().get("config");
    return new Scenario(
        writeKey,
        apiHost,
        List.copyOf(sequences),
        config(Fields.of(mapper, "config", absent(config) ? mapper.createObjectNode() : config)),
        List.copyOf(ignored));
  }

  private static boolean absent(@Nullable JsonNode node) {
    return node == null || node.isNull();
  }

  private JsonNode parsed(String input) throws InvalidInput {
    try {
      return mapper.readTree(input);
    } catch (JacksonException e) {
      throw new InvalidInput("--input is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** A host alone is one of Segment's, which speak HTTPS. */
  private static URI host(String text) throws InvalidInput {
    try {
      return new URI(text.contains("://") ? text : "https://" + text);
    } catch (URISyntaxException e) {
      throw new InvalidInput("apiHost is not a URL", e);
    }
  }

  private Scenario.Sequence sequence(Fields fields) throws InvalidInput {
    ignored.addAll(fields.unknown(KNOWN_SEQUENCE));
    Integer delay = fields.integer("delayMs", 0, LONGEST_DELAY_MILLIS);
    List<Message> messages = new ArrayList<>();
    for (JsonNode node : fields.elements("events")) {
      Fields event = Fields.of(mapper, fields.pathOf("events[" + messages.size() + "]"), node);
      ignored.addAll(event.unknown(EventReader.KNOWN));
      messages.add(events.read(event));
    }
    return new Scenario.Sequence(
        Duration.ofMillis(delay == null ? 0 : delay), List.copyOf(messages));
  }

  private Scenario.Config config(Fields fields) throws InvalidInput {
    ignored.addAll(fields.unknown(KNOWN_CONFIG));
    Integer interval = fields.integer("flushInterval", 0, Integer.MAX_VALUE);
    Integer retries = fields.integer("maxRetries", 0, MAX_RETRIES);
    BigDecimal timeout = fields.number("timeout", 0, LONGEST_TIMEOUT_SECONDS);
    Duration limit =
        timeout == null ? null : Duration.ofMillis(timeout.movePointRight(3).longValue());
    if (limit != null && limit.isZero()) {
      throw new InvalidInput("config.timeout must be a millisecond at least");
    }
    return new Scenario.Config(
        fields.integer("flushAt", 1, HttpTransport.MAX_BATCH_EVENTS),
        interval == null ? null : Duration.ofMillis(interval),
        retries == null ? Scenario.Config.DEFAULT_RETRIES : retries,
        limit);
  }
}
