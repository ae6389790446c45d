package dev.trackwright.benchmarks.micro;

import dev.trackwright.TrackingClient;
import dev.trackwright.benchmarks.contenders.Orders;
import dev.trackwright.benchmarks.delivery.Sample;
import dev.trackwright.benchmarks.plan.BenchAnalytics;
import dev.trackwright.benchmarks.plan.BenchUser;
import dev.trackwright.benchmarks.plan.OrderCompleted;
import dev.trackwright.transport.HttpTransport;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a call costs in an outage, when the client is full: it checks the event, makes the message,
 * and is turned away. The queue is not touched, so that this can be measured without a pause.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FullClientBenchmark {

  /** Nobody listens there: the first event stays for good. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  private final TrackingClient client =
      TrackingClient.builder()
          .transport(HttpTransport.to(NOWHERE, "write-key"))
          .maxHeld(1, 1 << 20)
          .flushInterval(Duration.ofHours(1))
          .closeTimeout(Duration.ZERO)
          .build();
  private final BenchUser user = BenchAnalytics.create(client).forUser("user-1");
  private final OrderCompleted.Properties order = Orders.of(Sample.all().get(0));

  /** For JMH. */
  public FullClientBenchmark() {
    user.trackOrderCompleted(order);
  }

  /** One event of the plan. */
  @Benchmark
  public void callWhenFull() {
    user.trackOrderCompleted(order);
  }

  /** Ends the client. */
  @TearDown
  public void close() {
    client.close();
  }
}
