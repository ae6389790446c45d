package dev.trackwright.transport;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs HTTP exchanges, each on a thread of its own while it lasts and within a time limit of our
 * own, because the JDK's limits are for single reads and a server can stall anywhere. An idle
 * thread ends by itself after some seconds, and an idle connection is the JDK's to keep and close.
 */
final class HttpExchanges {

  private static final long IDLE_THREAD_SECONDS = 2;

  /** A body says nothing that we read: having the head, we do not wait for it for long. */
  private static final Duration BODY_GRACE = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofDays(1);

  /**
   * How many threads at most wait for the rest of answers. A client has fewer lanes, so that it is
   * reached by a server only whose bodies stall, and which then goes without keep-alive.
   */
  private static final int MOST_READING = 32;

  /** The JDK's limit for a single read only stands in for ours. */
  private static final Duration BEHIND_OUR_OWN = Duration.ofSeconds(5);

  private static final int NEVER = Integer.MAX_VALUE;

  private final URL endpoint;
  private final Map<String, String> headers;
  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final @Nullable SSLContext sslContext;
  private final Clock clock;
  private final HttpBuffers buffers = new HttpBuffers();
  private final ThreadPoolExecutor threads = daemons();
  private final Set<HttpExchange> open = ConcurrentHashMap.newKeySet();

  private @Nullable HttpSockets sockets;
  private final AtomicInteger reading = new AtomicInteger();
  private volatile int asksFrom = NEVER;
  private volatile boolean closed;

  HttpExchanges(HttpSetup setup) {
    this.endpoint = setup.url();
    this.headers = setup.headers();
    this.connectTimeout = countable(setup.connectTimeout());
    this.requestTimeout = countable(setup.requestTimeout());
    this.sslContext = setup.sslContext();
    this.clock = setup.clock();
  }

  /**
   * Starts an exchange.
   *
   * @param body in parts, which are read once, before anything can complete the answer, and taken
   *     out of the list
   */
  CompletableFuture<DeliveryOutcome> start(int retryCount, List<ByteBuffer> body) {
    if (closed) {
      throw new IllegalStateException("The transport is closed");
    }
    CompletableFuture<DeliveryOutcome> answer = new CompletableFuture<>();
    threads.execute(() -> run(retryCount, body, answer));
    return answer;
  }

  private void run(int retryCount, List<ByteBuffer> body, CompletableFuture<DeliveryOutcome> to) {
    try {
      ByteBuffer whole = buffers.whole(body);
      HttpExchange exchange = new HttpExchange(connection(retryCount));
      open.add(exchange);
      try {
        run(exchange, whole, to);
      } finally {
        open.remove(exchange);
      }
    } catch (Throwable thrown) {
      to.complete(IoFailures.outcome(thrown));
    }
  }

  private void run(HttpExchange exchange, ByteBuffer body, CompletableFuture<DeliveryOutcome> to)
      throws IOException {
    int length = body.limit();
    if (length >= asksFrom) {
      exchange.askFirst();
    }
    CompletableFuture<Boolean> limit = limit(exchange, length, to);
    DeliveryOutcome outcome;
    try {
      outcome = exchange.send(body, clock);
    } finally {
      if (limit.complete(false)) {
        learn(exchange, length);
      }
    }
    buffers.takeBack(body);
    // The status stands, whatever becomes of the rest of the answer.
    var unused = to.completeOnTimeout(outcome, BODY_GRACE.toNanos(), TimeUnit.NANOSECONDS);
    try {
      boolean tooMany = reading.incrementAndGet() > MOST_READING;
      exchange.finish(() -> tooMany || to.isDone());
    } finally {
      reading.decrementAndGet();
    }
    to.complete(outcome);
  }

  /** Ends an exchange after the time limit, unless the limit itself is completed before. */
  private CompletableFuture<Boolean> limit(
      HttpExchange exchange, int length, CompletableFuture<DeliveryOutcome> to) {
    CompletableFuture<Boolean> limit = new CompletableFuture<>();
    var unused =
        limit
            .completeOnTimeout(true, requestTimeout.toNanos(), TimeUnit.NANOSECONDS)
            .thenAccept(
                over -> {
                  if (over) {
                    // Not on this thread, which is the JDK's own for all time limits.
                    threads.execute(() -> giveUp(exchange, length, to));
                  }
                });
    return limit;
  }

  /**
   * Whoever waits for the exchange is told before the connection is broken, for one that is stuck
   * may take its time to break.
   */
  private void giveUp(HttpExchange exchange, int length, CompletableFuture<DeliveryOutcome> to) {
    learn(exchange, length);
    to.complete(
        new DeliveryOutcome.Retry("no answer within " + requestTimeout.toMillis() + " ms", null));
    exchange.abort();
  }

  /**
   * A body that could not be sent may be one that the server does not want. The JDK has no eye for
   * an answer while it writes, so the next body of that length is preceded by a question; until the
   * question turns out to be no use, for some servers answer it late or never.
   */
  private void learn(HttpExchange exchange, int length) {
    if (exchange.isSending()) {
      asksFrom = Math.min(asksFrom, length);
    } else if (exchange.hasAskedInVain()) {
      asksFrom = NEVER;
    }
  }

  private HttpURLConnection connection(int retryCount) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.openConnection();
    if (connection instanceof HttpsURLConnection secure) {
      secure.setSSLSocketFactory(sockets(secure));
    }
    connection.setConnectTimeout(millis(connectTimeout));
    connection.setReadTimeout(millis(requestTimeout.plus(BEHIND_OUR_OWN)));
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setDoOutput(true);
    connection.setRequestMethod("POST");
    headers.forEach(connection::setRequestProperty);
    if (retryCount > 0) {
      connection.setRequestProperty("X-Retry-Count", Integer.toString(retryCount));
    }
    return connection;
  }

  /** Made when it is needed: the JDK's own default takes its time to read whom it trusts. */
  private synchronized HttpSockets sockets(HttpsURLConnection connection) {
    HttpSockets made = sockets;
    if (made == null) {
      made =
          new HttpSockets(
              sslContext == null
                  ? connection.getSSLSocketFactory()
                  : sslContext.getSocketFactory());
      sockets = made;
    }
    return made;
  }

  /** Nobody waits for longer than a day, and longer times cannot be reckoned with. */
  private static Duration countable(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  /** At least one, for none would mean no limit. */
  private static int millis(Duration time) {
    return (int) Math.max(1, time.toMillis());
  }

  private static ThreadPoolExecutor daemons() {
    AtomicInteger count = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_THREAD_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          // No inheritable thread locals: they would hold on to whatever the application had there.
          Thread thread =
              new Thread(null, task, "trackwright-http-" + count.incrementAndGet(), 0, false);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Nothing has been sent for a while. */
  void idle() {
    buffers.clear();
  }

  void close() {
    closed = true;
    Executor breaking = threads;
    open.forEach(exchange -> breaking.execute(exchange::abort));
    threads.shutdown();
  }
}
