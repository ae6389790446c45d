package dev.trackwright.e2e;

import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.io.PrintStream;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the client and the real transport, counts what arrives and tells of each answer.
 */
final class CountingTransport implements Transport {

  private final Transport real;
  private final PrintStream debug;
  private final AtomicInteger delivered = new AtomicInteger();

  CountingTransport(Transport real, PrintStream debug) {
    this.real = real;
    this.debug = debug;
  }

  /** How many batches have arrived. */
  int delivered() {
    return delivered.get();
  }

  @Override
  public TransportLimits limits() {
    return real.limits();
  }

  @Override
  public CompletionStage<DeliveryOutcome> send(Batch batch) {
    return real.send(batch)
        .thenApply(
            outcome -> {
              if (outcome instanceof DeliveryOutcome.Delivered) {
                delivered.incrementAndGet();
              }
              debug.println(batch + ": " + outcome);
              return outcome;
            });
  }

  @Override
  public void idle() {
    real.idle();
  }

  @Override
  public void close() {
    real.close();
  }
}
