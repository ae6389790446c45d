package dev.trackwright.transport;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A way out for development: prints each event as one line of JSON. The lines are what a server
 * would get, except that invisible characters are escaped, for a plan's and a user's text can hold
 * sequences that steer a terminal; inside JSON such an escape still means the same text.
 *
 * <p>Printing happens on the client's own thread. A stream that blocks delays delivery, never the
 * callers.
 */
public final class ConsoleTransport implements Transport {

  private static final TransportLimits LIMITS =
      new TransportLimits(HttpTransport.MAX_EVENT_BYTES, 100, 4_000_000);

  private final PrintStream out;

  private ConsoleTransport(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints to {@link System#out}, as it is at this moment.
   *
   * @return a new transport
   */
  public static ConsoleTransport toStandardOut() {
    return to(System.out);
  }

  /**
   * Prints to a stream of one's own, which {@link #close()} leaves open.
   *
   * @param out where to print, never null
   * @return a new transport
   */
  public static ConsoleTransport to(PrintStream out) {
    return new ConsoleTransport(out);
  }

  @Override
  public TransportLimits limits() {
    return LIMITS;
  }

  @Override
  public CompletionStage<DeliveryOutcome> send(Batch batch) {
    StringBuilder lines = new StringBuilder();
    for (EncodedEvent event : batch.events()) {
      lines.append(VisibleText.of(StandardCharsets.UTF_8.decode(event.json()).toString()));
      lines.append(System.lineSeparator());
    }
    out.print(lines);
    out.flush();
    return CompletableFuture.completedFuture(new DeliveryOutcome.Delivered("printed"));
  }

  @Override
  public void close() {
    // Nothing is held open, and the stream belongs to somebody else.
  }

  @Override
  public String toString() {
    return "ConsoleTransport";
  }
}
