package dev.trackwright.benchmarks.contenders;

import dev.trackwright.TrackingClient;
import dev.trackwright.benchmarks.delivery.DeliveryClient;
import dev.trackwright.benchmarks.delivery.Sample;
import dev.trackwright.benchmarks.plan.BenchAnalytics;
import dev.trackwright.benchmarks.plan.BenchUser;
import dev.trackwright.benchmarks.plan.OrderCompleted;
import dev.trackwright.transport.HttpTransport;
import java.time.Duration;
import java.util.List;

/** Our client, with what it does by default. */
public class TrackwrightMaker implements DeliveryClient.Maker {

  /** More than any event takes, so that the bound in events is the one that counts. */
  private static final long BYTES_PER_EVENT = 8_192;

  /** For the harness. */
  public TrackwrightMaker() {}

  /** Where events go. */
  HttpTransport transport(DeliveryClient.Setup setup) {
    return HttpTransport.to(setup.collector(), "write-key");
  }

  @Override
  public final DeliveryClient open(DeliveryClient.Setup setup) {
    TrackingClient client =
        TrackingClient.builder()
            .transport(transport(setup))
            .maxHeld(setup.capacity(), setup.capacity() * BYTES_PER_EVENT)
            .build();
    return new Tracked(client, setup.samples());
  }

  /** The client with its events, built. */
  private static final class Tracked implements DeliveryClient {
    private final TrackingClient client;
    private final BenchUser[] users = new BenchUser[Sample.COUNT];
    private final OrderCompleted.Properties[] orders = new OrderCompleted.Properties[Sample.COUNT];

    Tracked(TrackingClient client, List<Sample> samples) {
      this.client = client;
      BenchAnalytics analytics = BenchAnalytics.create(client);
      for (int i = 0; i < Sample.COUNT; i++) {
        users[i] = analytics.forUser(samples.get(i).userId());
        orders[i] = Orders.of(samples.get(i));
      }
    }

    @Override
    public void track(int sample) {
      users[sample].trackOrderCompleted(orders[sample]);
    }

    @Override
    public void flush() {
      client.flush(Duration.ZERO);
    }

    @Override
    public void end() {
      client.close();
    }
  }
}
