package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What TLS adds: whom a transport trusts, and how long it keeps a connection that was dear. */
@Timeout(60)
class HttpsTest {

  private static final Batch BATCH = GivenBatch.of(Instant.EPOCH, 0, "{}");

  private static LoopbackTls trusted;
  private static LoopbackTls aboutAnother;

  @BeforeAll
  static void makeCertificates(@TempDir Path folder) throws Exception {
    trusted = LoopbackTls.about("ip:127.0.0.1", Files.createDirectory(folder.resolve("a")));
    aboutAnother = LoopbackTls.about("dns:example.com", Files.createDirectory(folder.resolve("b")));
  }

  private static RudeServer serverOf(LoopbackTls tls) throws Exception {
    return RudeServer.start(tls.socket(), (request, socket) -> RudeServer.answer(socket, 200));
  }

  private static HttpTransport to(RudeServer server) {
    return HttpTransport.to(URI.create("https://127.0.0.1:" + server.port()), "key");
  }

  private static DeliveryOutcome send(HttpTransport transport) throws Exception {
    return transport.send(BATCH).toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @Test
  void oneConnectionServesRequestAfterRequest() throws Exception {
    try (RudeServer server = serverOf(trusted);
        HttpTransport transport = to(server).withSslContext(trusted.client())) {
      for (int i = 0; i < 3; i++) {
        assertThat(send(transport)).isEqualTo(new DeliveryOutcome.Delivered("HTTP 200"));
      }
      assertThat(server.requests()).hasSize(3);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aCertificateAboutAnotherHostIsNotTrusted() throws Exception {
    try (RudeServer server = serverOf(aboutAnother);
        HttpTransport transport = to(server).withSslContext(aboutAnother.client())) {
      assertThat(send(transport)).isInstanceOf(DeliveryOutcome.Rejected.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
    try (RudeServer server = serverOf(aboutAnother)) {
      try (HttpTransport transport = to(server)) {
        assertThat(send(transport)).isInstanceOf(DeliveryOutcome.Rejected.class);
      }
      try (HttpTransport transport = to(server).withSslContext(trusted.client())) {
        assertThat(send(transport)).isInstanceOf(DeliveryOutcome.Rejected.class);
      }
      assertThat(server.requests()).isEmpty();
    }
  }
}
