package dev.trackwright.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The way out to Apache Kafka: one record for each event, keyed by the user, so that a partition
 * holds the events of one user in their order. It is built on Kafka's own producer, an optional
 * dependency ({@code org.apache.kafka:kafka-clients}); the price is its memory ({@code
 * buffer.memory}, 32 MB unless set) and two daemon threads, which exist from the first batch on
 * only and end after a minute without one.
 *
 * <p>A record's key is the user's id, or the anonymous id where there is none; its value is the
 * event's JSON; its timestamp is the time of the attempt. Its headers, all of them text in UTF-8,
 * are {@code type}, {@code messageId}, and where the event has them {@code event} (its name),
 * {@code plan} and {@code version} (of the event's rule).
 *
 * <p>An event counts as delivered once all replicas in sync have it ({@code acks=all}). The
 * producer is idempotent, so what it repeats by itself is stored once. What the client sends again
 * after a failure, with the same {@code messageId}, may be there already if only the answer got
 * lost: consumers that count must tell repeated events apart by that id. Of a batch of which some
 * records are known to have arrived, only the others are sent again.
 *
 * <p>An instance belongs to one client and is configured by {@code with…} methods, each of which
 * returns a new transport.
 */
public final class KafkaTransport implements Transport {

  /**
   * The longest event in bytes whatever {@code max.request.size} allows: 16 MB, less what a record
   * needs beside it. With Kafka's defaults it is 1 MB, less the same.
   */
  public static final int MAX_EVENT_BYTES = KafkaLimits.LARGEST_RECORD - KafkaLimits.RESERVE;

  /** The most events in one batch: 5,000. */
  public static final int MAX_BATCH_EVENTS = KafkaLimits.BATCH_EVENTS;

  private final KafkaSetup setup;
  private final KafkaSender sender;

  private KafkaTransport(KafkaSetup setup) {
    this.setup = setup;
    this.sender = new KafkaSender(setup);
  }

  /**
   * Delivers to one topic.
   *
   * @param producerConfig settings of Kafka's producer by their names, of which {@code
   *     bootstrap.servers} is required; copied. {@code enable.idempotence=true}, {@code acks=all}
   *     and both serializers are fixed; {@code transactional.id} and {@code
   *     partitioner.ignore.keys} cannot be used. {@code delivery.timeout.ms} is 60,000 unless set,
   *     {@code max.block.ms} is 10,000 unless set and 100 at least, and both are 300,000 at most.
   *     {@code max.request.size} is also what limits the longest event
   * @param topic where the records go: 1 to 249 letters of ASCII, digits, dots, hyphens and
   *     underscores
   * @return a new transport; nothing is connected before the first batch
   * @throws IllegalArgumentException if a setting or the topic cannot be used; the message says
   *     which and why
   * @throws IllegalStateException if {@code kafka-clients} is missing
   */
  public static KafkaTransport to(Map<String, ?> producerConfig, String topic) {
    try {
      return new KafkaTransport(KafkaSetup.of(producerConfig, topic));
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "KafkaTransport needs Kafka's client library, and "
              + e.getMessage()
              + " cannot be loaded: add the dependency org.apache.kafka:kafka-clients; an"
              + " application that is a module also requires kafka.clients",
          e);
    }
  }

  /**
   * Delivers to one topic, with settings that are kept as properties.
   *
   * @param producerConfig as above; its defaults count, too
   * @param topic as above
   * @return a new transport
   * @throws IllegalArgumentException as above, or if there is something else than text in the
   *     properties
   * @throws IllegalStateException if {@code kafka-clients} is missing
   */
  public static KafkaTransport to(Properties producerConfig, String topic) {
    Map<String, Object> config = new HashMap<>();
    producerConfig.stringPropertyNames().forEach(n -> config.put(n, producerConfig.getProperty(n)));
    producerConfig.forEach(
        (name, value) -> {
          if (!config.containsKey(name.toString())) {
            throw new IllegalArgumentException(
                "The producer's property " + name + " is no text: hand over a map");
          }
        });
    return to(config, topic);
  }

  /**
   * The same transport with a topic for each event, such as one for each type. The order of a
   * user's events holds within a topic only. Where a topic is not there, the other events of a
   * batch arrive, and the batch is tried again for what is left.
   *
   * @param topics is called at each attempt on the transport's own thread, must be quick, give the
   *     same topic for the same event and not keep the event. One for which it throws, or gives
   *     what is no name of a topic, is dropped as refused
   * @return a new transport
   */
  public KafkaTransport withTopics(Function<? super EncodedEvent, String> topics) {
    return new KafkaTransport(setup.withTopics(topics));
  }

  @Override
  public TransportLimits limits() {
    return setup.limits();
  }

  @Override
  public CompletionStage<DeliveryOutcome> send(Batch batch) {
    return sender.start(batch);
  }

  @Override
  public void idle() {
    sender.idle();
  }

  @Override
  public void close() {
    sender.close();
  }

  /** The topic, without any other setting, for those hold secrets. */
  @Override
  public String toString() {
    return "KafkaTransport[" + setup.topicForPeople() + "]";
  }
}
