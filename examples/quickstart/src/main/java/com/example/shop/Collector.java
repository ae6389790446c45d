package com.example.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Takes the batches that a vendor's host would take, and shows the messages in them. */
final class Collector implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/batch", Collector::receive);
    server.start();
    return new Collector(server);
  }

  URI host() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void receive(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = body(exchange)) {
      JsonNode batch = JSON.readTree(body).path("batch");
      System.out.printf("   POST /v1/batch with %d messages%n", batch.size());
      batch.forEach(Collector::show);
      System.out.println();
      exchange.sendResponseHeaders(200, -1);
    } catch (JacksonException e) {
      System.out.println("   a batch that is no JSON: " + e.getOriginalMessage());
      exchange.sendResponseHeaders(400, -1);
    }
  }

  private static void show(JsonNode message) {
    String who =
        message.has("userId")
            ? "user " + message.path("userId").asString()
            : "visitor " + message.path("anonymousId").asString();
    System.out.printf(
        "     %-9s %-18s %s%n",
        message.path("type").asString(), message.path("event").asString(""), who);
    JsonNode carried = message.has("traits") ? message.path("traits") : message.path("properties");
    carried
        .properties()
        .forEach(entry -> System.out.printf("       %-12s %s%n", entry.getKey(), entry.getValue()));
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
  }
}
