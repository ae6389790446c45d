package dev.trackwright.stress;

import dev.trackwright.FullPolicy;
import dev.trackwright.TrackingClient;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.HttpTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Two clients, one with a spool, track at a sustained rate against a server with faults, and
 * everything that arrives is held against everything that was sent. It runs as long as it is told,
 * {@code --minutes 10 --rate 2000 --seed 1}, and at least until each fault has had its turn; it
 * exits with an error if an event is lost, repeated without need or out of its user's order, if an
 * account does not balance, if heap or threads grow, or if a thread outlives its client.
 */
public final class Soak {

  private static final long SECOND = 1_000_000_000L;
  private static final Duration LAST_WAIT = Duration.ofMinutes(2);

  private final Violations violations = new Violations();
  private final Ledger ledger = new Ledger(2 * SoakClient.USERS, violations);
  private final Samples samples = new Samples();
  private final Random random;
  private final long start = System.nanoTime();
  private volatile boolean over;

  private Soak(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Runs it.
   *
   * @param args see above
   * @throws Exception what keeps the soak itself from running
   */
  public static void main(String[] args) throws Exception {
    List<String> given = new ArrayList<>(Arrays.asList(args));
    double minutes = Double.parseDouble(option(given, "--minutes", "10"));
    int rate = Integer.parseInt(option(given, "--rate", "2000"));
    long seed = Long.parseLong(option(given, "--seed", "1"));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("Not an option: " + given);
    }
    Path folder = Files.createTempDirectory("soak-spool");
    boolean good;
    try {
      good = new Soak(seed).run((long) (minutes * 60 * SECOND), rate, folder);
    } finally {
      delete(folder);
    }
    System.exit(good ? 0 : 1);
  }

  private static String option(List<String> given, String name, String otherwise) {
    int at = given.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    given.remove(at);
    return given.remove(at);
  }

  private boolean run(long nanos, int rate, Path folder) throws Exception {
    try (FaultyServer server = new FaultyServer(ledger)) {
      // One holds whatever an outage brings, the other so little that it must spill and block.
      SoakClient inMemory =
          new SoakClient(
              "memory", builder(server).maxHeld(1_000_000, 1L << 30).build(), 0, violations);
      SoakClient spooled =
          new SoakClient(
              "spool",
              builder(server)
                  .spool(Spool.in(folder))
                  .maxHeld(1_000, 1 << 20)
                  .whenFull(FullPolicy.block(Duration.ofSeconds(20)))
                  .build(),
              SoakClient.USERS,
              violations);
      List<SoakClient> clients = List.of(inMemory, spooled);
      clients.forEach(client -> client.start(Math.max(1, rate / 2)));
      Thread faults = daemon(() -> injectFaults(server, nanos));
      Thread flushes = daemon(() -> flush(clients));
      watch(server, clients, nanos);
      faults.join();
      over = true;
      flushes.join();
      for (SoakClient client : clients) {
        client.end(ledger, LAST_WAIT);
      }
      samples.check(violations);
      Samples.checkEnd(violations);
      if (spooled.mostSpooled() == 0) {
        violations.add("Nothing was ever spooled");
      }
      return summary(server, clients);
    }
  }

  private static TrackingClient.Builder builder(FaultyServer server) {
    return TrackingClient.builder()
        .transport(
            HttpTransport.to(server.uri(), "key")
                .withTimeouts(FaultyServer.CLIENT_TIMEOUT, FaultyServer.CLIENT_TIMEOUT))
        .batchEvents(100)
        .flushInterval(Duration.ofMillis(50));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "soak");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private boolean isRunning(long nanos) {
    return System.nanoTime() - start < nanos;
  }

  /** Deals the faults, each once in each round, with a while of good service between them. */
  private void injectFaults(FaultyServer server, long nanos) {
    List<Fault> round = new ArrayList<>(EnumSet.complementOf(EnumSet.of(Fault.NONE)));
    try {
      do {
        Collections.shuffle(round, random);
        for (Fault fault : round) {
          rest(300 + random.nextInt(700));
          inject(server, fault);
          server.turn(Fault.NONE);
        }
      } while (isRunning(nanos));
    } catch (IOException e) {
      violations.add("The server is not back: " + e);
    }
  }

  private void inject(FaultyServer server, Fault fault) throws IOException {
    if (fault == Fault.RESTART) {
      server.restart(Duration.ofMillis(100 + random.nextInt(400)));
      return;
    }
    long before = server.met(fault);
    server.turn(fault);
    rest(200 + random.nextInt(600));
    // Clients that wait after one fault must not miss the next.
    for (int i = 0; i < 100 && server.met(fault) == before; i++) {
      rest(100);
    }
    if (server.met(fault) == before) {
      violations.add("Nothing was sent for 10 s: no request met " + fault);
    }
  }

  private static void rest(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }

  private void flush(List<SoakClient> clients) {
    while (!over) {
      rest(500);
      clients.forEach(client -> client.flush(ledger, Duration.ofSeconds(2)));
    }
  }

  /** Looks at the accounts all the time, and at heap and threads now and then. */
  private void watch(FaultyServer server, List<SoakClient> clients, long nanos) {
    long each = Math.min(5 * SECOND, nanos / 30);
    long nextSample = each;
    long nextLine = 10 * SECOND;
    while (isRunning(nanos)) {
      clients.forEach(SoakClient::checkAccount);
      rest(50);
      long now = System.nanoTime() - start;
      if (now >= nextSample) {
        samples.take();
        nextSample += each;
      }
      if (now >= nextLine) {
        System.out.printf(
            "%4d s  %s; %s; %d connections; %s; %d violations%n",
            now / SECOND,
            clients,
            ledger,
            server.connections(),
            samples.last(),
            violations.count());
        nextLine += 10 * SECOND;
      }
    }
  }

  private boolean summary(FaultyServer server, List<SoakClient> clients) {
    System.out.println();
    for (Fault fault : Fault.values()) {
      System.out.printf("%8d requests met %s%n", server.met(fault), fault);
      if (server.met(fault) == 0) {
        violations.add("No request met " + fault);
      }
    }
    clients.forEach(System.out::println);
    System.out.println(ledger);
    System.out.println(samples);
    violations.first().forEach(violation -> System.out.println("VIOLATION " + violation));
    System.out.println(violations.count() + " violations");
    return violations.count() == 0;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
