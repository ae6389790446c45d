package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSetupTest {

  private static Map<String, Object> config(Object... settings) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", "one:9092,two:9092");
    for (int i = 0; i < settings.length; i += 2) {
      config.put((String) settings[i], settings[i + 1]);
    }
    return config;
  }

  @ParameterizedTest
  @CsvSource({
    "enable.idempotence,   false,                 is fixed to true",
    "acks,                 1,                     is fixed to all",
    "key.serializer,       x.StringSerializer,    ByteArraySerializer",
    "value.serializer,     x.StringSerializer,    ByteArraySerializer",
    "partitioner.ignore.keys, true,               out of order",
    "transactional.id,     t-1,                   outside of transactions",
    "bootstrap.servers,    one,                   host:port",
    "bootstrap.servers,    'one:9092,,two:9092',  host:port",
    "delivery.timeout.ms,  300001,                from 30005 to 300000",
    "delivery.timeout.ms,  30000,                 from 30005 to 300000",
    "request.timeout.ms,   400000,                not above 300000",
    "max.block.ms,         0,                     from 100 to 300000",
    "max.block.ms,         300001,                from 100 to 300000",
    "max.block.ms,         soon,                  max.block.ms",
    "max.in.flight.requests.per.connection, 6,    max.in.flight.requests.per.connection",
    "retries,              0,                     retries",
    "max.request.size,     8191,                  8192 bytes at least",
    "buffer.memory,        1000,                  8192 bytes at least",
    "compression.type,     rar,                   compression.type",
  })
  void aSettingThatCannotBeUsedIsAnErrorThatNamesIt(String name, String value, String says) {
    assertThatThrownBy(() -> KafkaTransport.to(config(name, value), "events"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(says);
  }

  @Test
  void aConfigurationWithoutServersIsAnError() {
    assertThatThrownBy(() -> KafkaTransport.to(Map.of(), "events"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bootstrap.servers");
  }

  @Test
  void whatIsFixedMayBeWrittenDownInAnyOfItsForms() {
    assertThatCode(
            () ->
                KafkaTransport.to(
                    config(
                        "enable.idempotence",
                        true,
                        "acks",
                        "-1",
                        "key.serializer",
                        ByteArraySerializer.class,
                        "value.serializer",
                        ByteArraySerializer.class.getName(),
                        "partitioner.ignore.keys",
                        "FALSE",
                        "bootstrap.servers",
                        List.of("one:1", "[::1]:2")),
                    "events"))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> KafkaTransport.to(config("key.serializer", StringSerializer.class), "events"))
        .hasMessageContaining("keys are not bytes");
  }

  @Test
  void theTimeLimitsGoTogetherUnlessTheyAreSet() {
    KafkaSetup usual = KafkaSetup.of(config(), "events");
    assertThat(usual.deliveryTimeout()).hasSeconds(60);
    assertThat(usual.maxBlock()).hasSeconds(10);
    assertThat(KafkaSetup.of(config("request.timeout.ms", 90_000), "events").deliveryTimeout())
        .hasMillis(90_005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a b", "a/b", "\u00fc", "a\u001b[1m"})
  void aTopicMustBeOne(String topic) {
    assertThatThrownBy(() -> KafkaTransport.to(config(), topic))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith("Not the name of a topic")
        .doesNotContain("\u001b");
    assertThat(KafkaSetup.isTopic("a".repeat(249))).isTrue();
    assertThat(KafkaSetup.isTopic("a".repeat(250))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1048576,   33554432, 1044480",
    "100000,    33554432, 95904",
    "1048576,   500000,   495904",
    "100000000, 33554432, 16773120"
  })
  void theLongestEventFollowsFromWhatTheProducerTakes(int request, long memory, int longest) {
    TransportLimits limits =
        KafkaTransport.to(config("max.request.size", request, "buffer.memory", memory), "events")
            .limits();
    assertThat(limits.maxEventBytes())
        .isEqualTo(longest)
        .isLessThanOrEqualTo(KafkaTransport.MAX_EVENT_BYTES);
    assertThat(limits.maxBatchEvents()).isEqualTo(KafkaTransport.MAX_BATCH_EVENTS);
  }

  @Test
  void propertiesCountWithTheirDefaults() {
    Properties defaults = new Properties();
    defaults.setProperty("bootstrap.servers", "one:9092");
    Properties properties = new Properties(defaults);
    properties.setProperty("max.request.size", "100000");
    assertThat(KafkaTransport.to(properties, "events").limits().maxEventBytes()).isEqualTo(95_904);
    properties.put("acks", 1);
    assertThatThrownBy(() -> KafkaTransport.to(properties, "events"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acks is no text");
  }

  @Test
  void noSecretIsShown() {
    Object password = "org.example.Login required password=\"secret\";";
    Map<String, Object> config = config("sasl.jaas.config", password);
    assertThat(KafkaTransport.to(config, "events")).hasToString("KafkaTransport[events]");
    assertThat(KafkaSetup.of(config, "events").toString()).doesNotContain("secret");
    assertThat(KafkaTransport.to(config, "events").withTopics(EncodedEvent::type).toString())
        .isEqualTo("KafkaTransport[a topic for each event]");
  }

  @Test
  void withoutKafkaAllElseWorksAndTheErrorSaysWhatToAdd() throws Exception {
    URL[] classPath = {
      Transport.class.getProtectionDomain().getCodeSource().getLocation(),
      NullMarked.class.getProtectionDomain().getCodeSource().getLocation()
    };
    // Not simply the platform's loader, which finds the classes of our own module as well.
    ClassLoader jdk =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("java")) {
              return ClassLoader.getPlatformClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
          }
        };
    try (URLClassLoader bare = new URLClassLoader(classPath, jdk)) {
      Class<?> console = bare.loadClass(ConsoleTransport.class.getName());
      assertThat(console.getMethod("toStandardOut").invoke(null)).hasToString("ConsoleTransport");
      var to =
          bare.loadClass(KafkaTransport.class.getName()).getMethod("to", Map.class, String.class);
      for (int time = 0; time < 2; time++) {
        assertThatThrownBy(() -> to.invoke(null, config(), "events"))
            .isInstanceOf(InvocationTargetException.class)
            .cause()
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("org.apache.kafka:kafka-clients")
            .hasMessageContaining("requires kafka.clients")
            .hasCauseInstanceOf(NoClassDefFoundError.class);
      }
    }
  }
}
