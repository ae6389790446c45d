package dev.trackwright;

import dev.trackwright.spool.Spool;
import dev.trackwright.transport.HttpTransport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An application with a spool, run in a process of its own that the test may kill: it sends events
 * and writes a line whenever all that it has sent by then is delivered or spooled.
 */
final class SpoolingApplication {

  private SpoolingApplication() {}

  public static void main(String[] args) throws InterruptedException {
    URI server = URI.create(args[0]);
    Path folder = Path.of(args[1]);
    boolean durable = Boolean.parseBoolean(args[2]);
    String prefix = args[3];
    int events = Integer.parseInt(args[4]);
    boolean stays = Boolean.parseBoolean(args[5]);
    TrackingClient client =
        TrackingClient.builder()
            .transport(HttpTransport.to(server, "key"))
            .spool(Spool.in(folder).withDurability(durable))
            .batchEvents(20)
            .flushInterval(Duration.ofMillis(50))
            .build();
    long inherited = client.deliveryReport().accepted();
    for (int i = 0; i < events; i++) {
      client.send(Messages.message(prefix + i, "u" + i % 7));
      if (i % 10 == 9 && stays) {
        DeliveryReport report = client.deliveryReport();
        while (report.delivered() + report.spooled() < inherited + i + 1) {
          Thread.sleep(1);
          report = client.deliveryReport();
        }
        System.out.println(i + 1);
      }
    }
    if (stays) {
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
