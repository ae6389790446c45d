package dev.trackwright.transport;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Runs one HTTP exchange at a time limit of our own and sorts its end into an outcome. Each
 * exchange has a waiting thread of its own while it lasts, because the JDK's time limit ends with
 * the head of an answer and a server can stall after it; an idle thread ends by itself after some
 * seconds.
 */
final class HttpExchanges {

  private static final long IDLE_THREAD_SECONDS = 2;

  /** A body says nothing that we read: having the head, we do not wait for it for long. */
  private static final Duration BODY_GRACE = Duration.ofSeconds(1);

  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final @Nullable SSLContext sslContext;
  private final Clock clock;

  private @Nullable Connections connections;
  private boolean closed;

  private record Connections(HttpClient client, ExecutorService threads) {}

  HttpExchanges(
      Duration connectTimeout,
      Duration requestTimeout,
      @Nullable SSLContext sslContext,
      Clock clock) {
    this.connectTimeout = connectTimeout;
    this.requestTimeout = requestTimeout;
    this.sslContext = sslContext;
    this.clock = clock;
  }

  CompletableFuture<DeliveryOutcome> start(HttpRequest request, PartsPublisher body) {
    Connections open = open();
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return exchange(open.client(), request);
          } finally {
            body.end();
          }
        },
        open.threads());
  }

  private DeliveryOutcome exchange(HttpClient client, HttpRequest request) {
    CompletableFuture<HttpResponse.ResponseInfo> head = new CompletableFuture<>();
    CompletableFuture<HttpResponse<@Nullable Void>> whole =
        client.sendAsync(
            request,
            info -> {
              head.complete(info);
              return new DiscardedBody();
            });
    try {
      // The whole may fail before there is a head, and never ends before there is one otherwise.
      CompletableFuture.anyOf(head, whole).get(requestTimeout.toNanos(), TimeUnit.NANOSECONDS);
      HttpResponse.ResponseInfo info = head.join();
      finish(whole);
      return HttpAnswers.outcome(info.statusCode(), info.headers(), clock.instant());
    } catch (TimeoutException e) {
      whole.cancel(true);
      return new DeliveryOutcome.Retry(
          "no answer within " + requestTimeout.toMillis() + " ms", null);
    } catch (ExecutionException e) {
      return IoFailures.outcome(e);
    } catch (InterruptedException e) {
      // Only close() interrupts these threads.
      whole.cancel(true);
      Thread.currentThread().interrupt();
      return new DeliveryOutcome.Retry("closed", null);
    }
  }

  /** The status stands, whatever becomes of the body; only the connection may not be used again. */
  private static void finish(CompletableFuture<?> whole) throws InterruptedException {
    try {
      whole.get(BODY_GRACE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      whole.cancel(true);
    }
  }

  private synchronized Connections open() {
    if (closed) {
      throw new IllegalStateException("The transport is closed");
    }
    if (connections == null) {
      ExecutorService threads = daemons();
      HttpClient.Builder client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(connectTimeout)
              .executor(threads);
      if (sslContext != null) {
        client.sslContext(sslContext);
      }
      connections = new Connections(client.build(), threads);
    }
    return connections;
  }

  private static ExecutorService daemons() {
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

  /** Lets go of the JDK's client, which ends its thread once it is unreferenced. */
  synchronized void idle() {
    connections = null;
  }

  synchronized void close() {
    closed = true;
    if (connections != null) {
      // The JDK's client of 17 cannot be closed; unreferenced, it ends its thread by itself.
      connections.threads().shutdownNow();
      connections = null;
    }
  }
}
