package dev.trackwright.transport;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link KafkaTransport} is set up, checked once when it is made. What the delivery rests
 * upon is fixed here and a different wish is an error, since a setting that is quietly overruled
 * would be looked for in vain; the price is that a configuration shared with other producers may
 * have to be trimmed.
 *
 * @param config what the producer is made with, its secrets included
 * @param topics the topic for an event, unchecked
 * @param topicForPeople what to call them
 * @param limits of an event and a batch
 * @param maxBlock how long the producer may hold up the sending thread
 * @param deliveryTimeout how long the producer tries by itself
 * @param loader where classes are found that the configuration names
 */
record KafkaSetup(
    Map<String, Object> config,
    Function<? super EncodedEvent, String> topics,
    String topicForPeople,
    TransportLimits limits,
    Duration maxBlock,
    Duration deliveryTimeout,
    @Nullable ClassLoader loader) {

  private static final long DELIVERY_TIMEOUT_MS = 60_000;
  private static final long MAX_BLOCK_MS = 10_000;

  /** With 0, a broker's answer about a topic is never waited for; any needs some time. */
  private static final long SHORTEST_BLOCK_MS = 100;

  private static final long LONGEST_MS = 300_000;
  private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
  private static final Pattern SERVER = Pattern.compile(".*[^:]:[0-9]{1,5}");

  static KafkaSetup of(Map<String, ?> given, String topic) {
    if (!isTopic(topic)) {
      throw new IllegalArgumentException("Not the name of a topic: " + VisibleText.of(topic));
    }
    Map<String, Object> config = new HashMap<>(given);
    fix(config, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, List.of("true"), "repeats are stored");
    fix(config, ProducerConfig.ACKS_CONFIG, List.of("all", "-1"), "acknowledged events get lost");
    List<String> serializer = List.of(ByteArraySerializer.class.getName());
    fix(config, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, serializer, "keys are not bytes");
    fix(config, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, serializer, "values are not bytes");
    fix(
        config,
        ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG,
        List.of("false"),
        "a user's events are out of order");
    if (config.get(ProducerConfig.TRANSACTIONAL_ID_CONFIG) != null) {
      throw new IllegalArgumentException(
          "transactional.id cannot be used: events are sent outside of transactions");
    }
    checkServers(config.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG));
    config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    ProducerConfig parsed = parse(config);
    long shortest =
        parsed.getLong(ProducerConfig.LINGER_MS_CONFIG)
            + parsed.getInt(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG);
    if (shortest > LONGEST_MS) {
      throw new IllegalArgumentException(
          "linger.ms and request.timeout.ms together must be not above " + LONGEST_MS);
    }
    if (config.get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG) == null) {
      config.put(
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
          Math.toIntExact(Math.max(DELIVERY_TIMEOUT_MS, shortest)));
      parsed = parse(config);
    }
    long deliveryTimeout = parsed.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG);
    long maxBlock = parsed.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG);
    check(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout, shortest);
    check(ProducerConfig.MAX_BLOCK_MS_CONFIG, maxBlock, SHORTEST_BLOCK_MS);
    return new KafkaSetup(
        config,
        event -> topic,
        topic,
        KafkaLimits.of(
            parsed.getInt(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
            parsed.getLong(ProducerConfig.BUFFER_MEMORY_CONFIG)),
        Duration.ofMillis(maxBlock),
        Duration.ofMillis(deliveryTimeout),
        Thread.currentThread().getContextClassLoader());
  }

  /** Whether a broker would take it as the name of a topic. */
  static boolean isTopic(@Nullable String name) {
    return name != null && TOPIC.matcher(name).matches() && !name.equals(".") && !name.equals("..");
  }

  KafkaSetup withTopics(Function<? super EncodedEvent, String> each) {
    return new KafkaSetup(
        config, each, "a topic for each event", limits, maxBlock, deliveryTimeout, loader);
  }

  private static void fix(
      Map<String, Object> config, String name, List<String> allowed, String otherwise) {
    Object given = config.get(name);
    String wish = given instanceof Class<?> type ? type.getName() : String.valueOf(given).strip();
    if (given != null && allowed.stream().noneMatch(wish::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          name + " is fixed to " + allowed.get(0) + ", for otherwise " + otherwise);
    }
    config.put(name, allowed.get(0));
  }

  /** The producer finds this out only when it is made, where it looks like a name not resolved. */
  private static void checkServers(@Nullable Object servers) {
    Collection<?> all =
        servers instanceof Collection<?> list ? list : List.of(text(servers).split(",", -1));
    if (all.isEmpty() || !all.stream().allMatch(s -> SERVER.matcher(text(s).strip()).matches())) {
      throw new IllegalArgumentException(
          "bootstrap.servers must be host:port, or several of them with commas between");
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static ProducerConfig parse(Map<String, Object> config) {
    try {
      return new ProducerConfig(config);
    } catch (ConfigException e) {
      throw new IllegalArgumentException(
          "The producer's settings cannot be used: " + e.getMessage(), e);
    }
  }

  private static void check(String name, long value, long least) {
    if (value < least || value > LONGEST_MS) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be from " + least + " to " + LONGEST_MS);
    }
  }

  /** Without the settings, which hold secrets. */
  @Override
  public String toString() {
    return "KafkaSetup[" + topicForPeople + "]";
  }
}
