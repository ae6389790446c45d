package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the application or the network around it puts between a transport and its server. */
@Timeout(60)
class HttpSurroundingsTest {

  private static final Batch BATCH = GivenBatch.of(Instant.EPOCH, 0, "{}");

  /** More than the system takes on without anybody reading it. */
  private static final Batch LONG =
      GivenBatch.of(Instant.EPOCH, 0, "{\"p\":\"" + "x".repeat(16_000_000) + "\"}");

  private final ProxySelector usualProxies = ProxySelector.getDefault();

  @AfterEach
  void leaveTheJvmAsItWas() {
    Authenticator.setDefault(null);
    ProxySelector.setDefault(usualProxies);
  }

  private static DeliveryOutcome send(HttpTransport transport, Batch batch) throws Exception {
    try (transport) {
      return transport.send(batch).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 WWW-Authenticate", "407 Proxy-Authenticate"})
  void aChallengeIsAnAnswerThoughTheApplicationKnowsPasswords(String challenge) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Authenticator.setDefault(
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            asked.incrementAndGet();
            return new PasswordAuthentication("someone", "else".toCharArray());
          }
        });
    int status = Integer.parseInt(challenge.substring(0, 3));
    RudeServer.Behaviour challenging =
        (request, socket) ->
            RudeServer.answer(socket, status, challenge.substring(4) + ": Basic realm=\"r\"");
    try (RudeServer server = RudeServer.start(challenging)) {
      assertThat(send(HttpTransport.to(server.uri(), "key"), BATCH))
          .isEqualTo(new DeliveryOutcome.Rejected("HTTP " + status));
      assertThat(server.requests()).as("sent once, and with the key alone").hasSize(1);
      assertThat(asked).hasValue(0);
    }
  }

  @Test
  void theDefaultProxyIsUsed() throws Exception {
    try (RudeServer proxy = RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      ProxySelector.setDefault(
          new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
              return List.of(
                  new Proxy(
                      Proxy.Type.HTTP,
                      new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
              throw new AssertionError(failure);
            }
          });
      assertThat(send(HttpTransport.to(URI.create("http://nowhere.invalid"), "key"), BATCH))
          .isInstanceOf(DeliveryOutcome.Delivered.class);
      assertThat(proxy.requests().get(0).line())
          .isEqualTo("POST http://nowhere.invalid/v1/batch HTTP/1.1");
    }
  }

  @Test
  void aResetInTheMiddleOfTheBodyIsTriedAgain() throws Exception {
    try (RudeServer server =
        RudeServer.startAtHeads(
            RudeServer.narrowSocket(), (request, socket) -> RudeServer.reset(socket))) {
      assertThat(send(HttpTransport.to(server.uri(), "key"), LONG))
          .isInstanceOf(DeliveryOutcome.Retry.class);
      assertThat(server.requests()).as("the JDK sends nothing twice").hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {102, 103})
  void whatComesBeforeTheAnswerIsNoRefusal(int status) throws Exception {
    RudeServer.Behaviour hinting =
        (request, socket) -> {
          RudeServer.write(socket, "HTTP/1.1 " + status + " Wait\r\nLink: </>\r\n\r\n");
          RudeServer.answer(socket, 200);
        };
    try (RudeServer server = RudeServer.start(hinting)) {
      assertThat(send(HttpTransport.to(server.uri(), "key"), BATCH))
          .as("JDK 17 gives up, later ones read on")
          .isIn(
              new DeliveryOutcome.Retry("HTTP " + status, null),
              new DeliveryOutcome.Delivered("HTTP 200"));
    }
  }
}
