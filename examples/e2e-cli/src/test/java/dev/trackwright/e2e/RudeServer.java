package dev.trackwright.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A collector that answers as it is told to, and remembers what it was asked. */
final class RudeServer implements AutoCloseable {

  /** Decides by what came, and as the how-manieth request it came, counted from 1. */
  interface Manner {
    Answer answer(Request request, int number);
  }

  record Answer(int status, Map<String, String> headers) {
    static Answer of(int status) {
      return new Answer(status, Map.of());
    }

    static Answer of(int status, String header, String value) {
      return new Answer(status, Map.of(header, value));
    }
  }

  record Request(
      String path,
      @Nullable String retryCount,
      @Nullable String authorization,
      @Nullable String contentType,
      JsonNode body,
      Answer answer) {
    Instant sentAt() {
      return Instant.parse(body.path("sentAt").stringValue());
    }

    List<String> messageIds() {
      return StreamSupport.stream(body.path("batch").spliterator(), false)
          .map(event -> event.path("messageId").stringValue())
          .toList();
    }
  }

  private static final ObjectMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Manner manner;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private RudeServer(HttpServer server, Manner manner) {
    this.server = server;
    this.manner = manner;
  }

  static RudeServer start(Manner manner) throws IOException {
    return start(0, manner);
  }

  static RudeServer start(int port, Manner manner) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    RudeServer server = new RudeServer(http, manner);
    http.createContext("/", server::receive);
    http.start();
    return server;
  }

  /** A port that nobody listens to. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String host() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Request> requests() {
    return requests;
  }

  /** The events that were taken, by id, in the order in which they came. */
  List<String> taken() {
    return requests.stream()
        .filter(request -> request.answer().status() == 200)
        .flatMap(request -> request.messageIds().stream())
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void receive(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      Request asked =
          new Request(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst("X-Retry-Count"),
              exchange.getRequestHeaders().getFirst("Authorization"),
              exchange.getRequestHeaders().getFirst("Content-Type"),
              JSON.readTree(body),
              Answer.of(0));
      Answer answer = manner.answer(asked, requests.size() + 1);
      requests.add(
          new Request(
              asked.path(),
              asked.retryCount(),
              asked.authorization(),
              asked.contentType(),
              asked.body(),
              answer));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), -1);
    }
  }
}
