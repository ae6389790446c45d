package dev.trackwright.benchmarks.contenders;

import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is left of a client when everything is left out that makes it one: a queue, jackson-core and
 * one socket. No checks, no retries, no order, no account: the floor that others are measured by.
 */
public final class BareMaker implements DeliveryClient.Maker {

  private static final int BATCH = 500;
  private static final long LINGER_MILLIS = 5;

  /** For the harness. */
  public BareMaker() {}

  @Override
  public DeliveryClient open(DeliveryClient.Setup setup) {
    Bare bare = new Bare(setup);
    bare.start();
    return bare;
  }

  private record Queued(Sample sample, long epochMilli) {}

  /** The client and its one thread. */
  private static final class Bare extends Thread implements DeliveryClient {
    private final JsonFactory json = new JsonFactory();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(512 * 1024);
    private final BlockingQueue<Queued> queue;
    private final List<Sample> samples;
    private final URI collector;
    private volatile boolean closed;

    Bare(DeliveryClient.Setup setup) {
      super("bare");
      setDaemon(true);
      this.queue = new ArrayBlockingQueue<>(setup.capacity());
      this.samples = setup.samples();
      this.collector = setup.collector();
    }

    @Override
    public void track(int sample) {
      // What does not fit is lost, and nobody is told.
      var unused = queue.offer(new Queued(samples.get(sample), System.currentTimeMillis()));
    }

    @Override
    public void flush() {
      // Nothing waits for longer than a moment.
    }

    @Override
    public void end() throws InterruptedException {
      closed = true;
      join();
    }

    @Override
    public void run() {
      List<Queued> batch = new ArrayList<>(BATCH);
      try (Socket socket = new Socket(collector.getHost(), collector.getPort());
          OutputStream out = socket.getOutputStream();
          InputStream in = new BufferedInputStream(socket.getInputStream())) {
        socket.setTcpNoDelay(true);
        while (!closed || !queue.isEmpty()) {
          Queued first = queue.poll(LINGER_MILLIS, TimeUnit.MILLISECONDS);
          if (first != null) {
            batch.add(first);
            queue.drainTo(batch, BATCH - 1);
            encode(batch);
            batch.clear();
            send(out);
            skipAnswer(in);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void encode(List<Queued> batch) {
      body.reset();
      try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), body)) {
        out.writeStartObject();
        out.writeName("batch");
        out.writeStartArray();
        for (Queued queued : batch) {
          encode(out, queued);
        }
        out.writeEndArray();
        out.writeStringProperty("sentAt", Instant.now().toString());
        out.writeEndObject();
      }
    }

    private static void encode(JsonGenerator out, Queued queued) {
      out.writeStartObject();
      out.writeStringProperty("type", "track");
      out.writeStringProperty("messageId", UUID.randomUUID().toString());
      out.writeStringProperty("timestamp", Instant.ofEpochMilli(queued.epochMilli()).toString());
      out.writeStringProperty("userId", queued.sample().userId());
      out.writeStringProperty("event", Sample.EVENT);
      out.writeName("properties");
      out.writeStartObject();
      for (Map.Entry<String, Object> property : queued.sample().properties().entrySet()) {
        out.writeName(property.getKey());
        value(out, property.getValue());
      }
      out.writeEndObject();
      out.writeName("context");
      out.writeStartObject();
      out.writeName("library");
      out.writeStartObject();
      out.writeStringProperty("name", "trackwright-java");
      out.writeStringProperty("version", "0.1.0-SNAPSHOT");
      out.writeEndObject();
      out.writeEndObject();
      out.writeEndObject();
    }

    private static void value(JsonGenerator out, @Nullable Object value) {
      if (value instanceof String text) {
        out.writeString(text);
      } else if (value instanceof Double number) {
        out.writeNumber(number.doubleValue());
      } else if (value instanceof Integer number) {
        out.writeNumber(number.intValue());
      } else if (value instanceof Boolean truth) {
        out.writeBoolean(truth);
      } else {
        throw new IllegalArgumentException("No property: " + value);
      }
    }

    private void send(OutputStream out) throws IOException {
      String head =
          "POST /v1/batch HTTP/1.1\r\nHost: "
              + collector.getAuthority()
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + body.size()
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      body.writeTo(out);
    }

    /** Up to the empty line, and then as many bytes as it said before. */
    private static void skipAnswer(InputStream in) throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
        int next = in.read();
        if (next < 0) {
          throw new EOFException("The collector has closed");
        }
        head.append((char) next);
      }
      int at = head.indexOf("Content-Length: ") + "Content-Length: ".length();
      in.skipNBytes(Long.parseLong(head.substring(at, head.indexOf("\r\n", at))));
    }
  }
}
