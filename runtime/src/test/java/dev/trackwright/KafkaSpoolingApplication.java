package dev.trackwright;

import dev.trackwright.spool.Spool;
import dev.trackwright.transport.KafkaTransport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * An application with Kafka and a spool, run in a process of its own that the test kills: it sends
 * events without end, and writes how many whenever all of them are delivered or spooled.
 */
final class KafkaSpoolingApplication {

  private KafkaSpoolingApplication() {}

  public static void main(String[] args) throws InterruptedException {
    Map<String, Object> impatient =
        Map.of(
            "bootstrap.servers", args[0],
            "linger.ms", 0,
            "request.timeout.ms", 500,
            "delivery.timeout.ms", 1_000,
            "max.block.ms", 500);
    TrackingClient client =
        TrackingClient.builder()
            .transport(KafkaTransport.to(impatient, args[1]))
            .spool(Spool.in(Path.of(args[2])))
            .batchEvents(20)
            .flushInterval(Duration.ofMillis(20))
            .build();
    int users = Integer.parseInt(args[3]);
    for (int sent = 1; true; sent++) {
      int n = sent - 1;
      client.send(Messages.message("m-" + n, "u-" + n % users));
      while (sent % users == 0 && promised(client) < sent) {
        Thread.sleep(1); // no condition can be awaited: nothing tells when an event is spooled
      }
      if (sent % users == 0) {
        System.out.println(sent);
      }
    }
  }

  private static long promised(TrackingClient client) {
    DeliveryReport report = client.deliveryReport();
    return report.delivered() + report.spooled();
  }
}
