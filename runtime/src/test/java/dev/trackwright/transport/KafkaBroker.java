package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * A real broker in a JVM of its own, one node that is its own controller (KRaft). It keeps its
 * ports and its folder, so that it can be stopped, killed, frozen and started again as in life. Its
 * class path is written by the build.
 */
public final class KafkaBroker implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(90);

  private final Path folder;
  private final Path settings;
  private final int port;
  private final int saslPort;
  private final Path log;
  private @Nullable Process process;

  private KafkaBroker(Path folder) throws IOException {
    this.folder = folder;
    this.settings = folder.resolve("server.properties");
    this.log = folder.resolve("broker.log");
    int[] ports = freePorts(3);
    this.port = ports[0];
    this.saslPort = ports[2];
    Files.writeString(
        settings,
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@localhost:%2$d
        listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d,SASL_PLAINTEXT://localhost:%3$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        sasl.enabled.mechanisms=PLAIN
        listener.name.sasl_plaintext.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_ada="right";
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        allow.everyone.if.no.acl.found=true
        log.dirs=%4$s
        auto.create.topics.enable=false
        offsets.topic.num.partitions=1
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        controlled.shutdown.max.retries=1
        """
            .formatted(port, ports[1], saslPort, folder.resolve("data")));
  }

  /**
   * Starts a new broker and waits until it answers.
   *
   * @param folder an empty folder for all that it keeps
   */
  public static KafkaBroker start(Path folder) throws Exception {
    KafkaBroker broker = new KafkaBroker(folder);
    Process format =
        broker.run(
            "kafka.tools.StorageTool",
            "format",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            broker.settings.toString());
    assertThat(format.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(format.exitValue()).as(() -> broker.readLog()).isZero();
    broker.start();
    broker.awaitReady();
    return broker;
  }

  /** Starts it again, and does not wait. */
  public void start() throws IOException {
    process = run("kafka.Kafka", settings.toString());
  }

  /** Waits until it answers. */
  public void awaitReady() {
    try (Admin admin = admin()) {
      await()
          .atMost(LONG)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(100))
          .failFast(() -> assertThat(running().isAlive()).as(() -> readLog()).isTrue())
          .ignoreExceptions()
          .until(() -> admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() == 1);
    }
  }

  /** Ends it as an operator would. */
  public void stop() throws InterruptedException {
    running().destroy();
    assertThat(running().waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Ends it without a chance to tidy up. */
  public void kill() throws InterruptedException {
    running().destroyForcibly();
    assertThat(running().waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Lets it neither answer nor break connections. */
  public void freeze() throws Exception {
    signal("STOP");
  }

  /** Lets it go on. */
  public void thaw() throws Exception {
    signal("CONT");
  }

  private void signal(String name) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(running().pid())).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Where clients find it. */
  public String servers() {
    return "localhost:" + port;
  }

  /** The same for clients that show a password: user ada, password right. */
  public String serversWithPassword() {
    return "localhost:" + saslPort;
  }

  /** Settings for a client. */
  public Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", servers());
    return config;
  }

  private Admin admin() {
    return Admin.create(config());
  }

  /** Creates a topic and waits until it can be written. */
  public void createTopic(String name, int partitions, Map<String, String> settings)
      throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      NewTopic wanted = new NewTopic(name, partitions, (short) 1).configs(settings);
      admin.createTopics(List.of(wanted)).all().get();
      await()
          .atMost(LONG)
          .ignoreExceptions()
          .until(
              () ->
                  admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                          .flatMap(topic -> topic.partitions().stream())
                          .filter(partition -> partition.leader() != null)
                          .count()
                      == partitions);
    }
  }

  /** Forbids everybody to write to a topic. */
  public void denyWriting(String topic) throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      AclBinding rule =
          new AclBinding(
              new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
              new AccessControlEntry("User:*", "*", AclOperation.WRITE, AclPermissionType.DENY));
      admin.createAcls(List.of(rule)).all().get();
      await()
          .atMost(LONG)
          .until(() -> !admin.describeAcls(rule.toFilter()).values().get().isEmpty());
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("The broker was never started");
    }
    return process;
  }

  /** Everything of Kafka, its client and what that needs included. */
  public static String classPath() throws IOException {
    Path classPath = Path.of("target", "kafka-broker.classpath");
    assertThat(classPath).as("the build of this module writes it").exists();
    return Files.readString(classPath);
  }

  private Process run(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for seconds: what the second compiler would gain comes too late.
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath(), main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** What it has said. */
  public String readLog() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log in " + File.separator + log + ": " + e;
    }
  }

  private static int[] freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }
}
