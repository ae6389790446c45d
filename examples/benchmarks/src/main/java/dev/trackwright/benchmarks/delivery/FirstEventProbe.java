package dev.trackwright.benchmarks.delivery;

import java.net.URI;

/**
 * The process whose first event is waited for. It uses as little of the JDK as can be, because its
 * own classes are counted, too; the maker {@code none} shows how many those are.
 */
final class FirstEventProbe {

  private FirstEventProbe() {}

  /**
   * Sends one event, says {@code sent}, and after a byte of input how many threads there are more
   * than before.
   *
   * @param args the maker's class or none, and the collector's address
   */
  public static void main(String[] args) throws Exception {
    int before = Thread.activeCount();
    if (!args[0].equals("none")) {
      DeliveryClient.Maker maker = DeliveryClient.Maker.named(args[0]);
      DeliveryClient client =
          maker.open(new DeliveryClient.Setup(URI.create(args[1]), Probe.CAPACITY, Sample.all()));
      client.track(0);
      client.flush();
    }
    System.out.println("sent");
    if (System.in.read() < 0) {
      return;
    }
    System.out.println("threads=" + (Thread.activeCount() - before));
    Probe.end();
  }
}
