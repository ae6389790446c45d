package dev.trackwright.benchmarks.delivery;

import dev.trackwright.benchmarks.delivery.Board.Slot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what delivery costs with each client: starts the collector once and a probe for every
 * measurement, in turns, so that a busy moment of the machine meets all clients alike. Where a
 * client fails, its cell stays empty and the reason is on the error stream.
 */
final class Harness {

  /** How much is done. */
  record Extent(int rounds, int events, int millis, int outageEvents, int closeEvents) {
    static final Extent FULL = new Extent(5, 100_000, 3_000, 200_000, 2_000);
    static final Extent QUICK = new Extent(1, 100_000, 1_000, 40_000, 500);
  }

  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final double PER_EVENTS = 100_000;
  private static final int DISTANT_MILLIS = 50;
  private static final int CLOSE_MILLIS = 1_000;
  private static final int OUTAGE_STATUS = 503;

  private final Path work;
  private final Path errors;
  private final Board board;
  private final String collector;
  private final Extent extent;
  private final Table table;

  private Harness(Path work, Board board, String collector, Extent extent, Table table) {
    this.work = work;
    this.errors = work.resolve("errors.txt");
    this.board = board;
    this.collector = collector;
    this.extent = extent;
    this.table = table;
  }

  /**
   * Measures and prints the table.
   *
   * @param args the file of contenders, a folder for logs, then {@code --quick} and names of
   *     contenders, all of them optional
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> options = List.of(args).subList(2, args.length);
    List<String> only = options.stream().filter(option -> !option.equals("--quick")).toList();
    List<Contender> contenders =
        Contender.read(Path.of(args[0])).stream()
            .filter(contender -> only.isEmpty() || only.contains(contender.name()))
            .toList();
    if (contenders.isEmpty()) {
      throw new IllegalArgumentException("No contender is named " + only);
    }
    Path work = Files.createDirectories(Path.of(args[1]));
    Extent extent = options.contains("--quick") ? Extent.QUICK : Extent.FULL;
    Table table = measure(contenders, work, extent);
    System.out.println(table.markdown());
    System.out.print(table.ratios());
  }

  /** Measures all contenders. */
  static Table measure(List<Contender> contenders, Path work, Extent extent)
      throws IOException, InterruptedException {
    Path boardFile = work.resolve("board");
    Board board = Board.open(boardFile);
    board.reset(0, 0);
    Files.deleteIfExists(work.resolve("errors.txt"));
    String own = System.getProperty("java.class.path");
    Path errors = work.resolve("collector-errors.txt");
    List<String> args = List.of(boardFile.toString());
    try (Child child = Child.start(own, List.of(), errors, Collector.class, args)) {
      String collector = "http://127.0.0.1:" + Integer.parseInt(child.readLine());
      Table table = new Table(contenders);
      new Harness(work, board, collector, extent, table).run(contenders);
      return table;
    }
  }

  /** One way of measuring. */
  private interface Measurement {
    void of(Contender contender) throws IOException, InterruptedException;
  }

  private void run(List<Contender> contenders) throws InterruptedException {
    // A collector that is still cold would be part of what the first one costs.
    each(contenders.subList(0, 1), "warming up", this::warmUp);
    for (int round = 0; round < extent.rounds(); round++) {
      each(contenders, "delivery", this::deliver);
      each(contenders, "first event", this::firstEvent);
    }
    each(contenders, "caller", this::caller);
    each(contenders, "distant server", this::distant);
    each(contenders, "outage", this::outage);
    each(contenders, "close", this::close);
    for (Contender contender : contenders) {
      table.add(contender, Column.JARS, contender.jars());
      table.add(contender, Column.JAR_MB, contender.jarBytes() / 1e6);
    }
  }

  private void each(List<Contender> contenders, String what, Measurement measurement)
      throws InterruptedException {
    for (Contender contender : contenders) {
      long begin = System.nanoTime();
      try {
        measurement.of(contender);
      } catch (IOException e) {
        System.err.println("  failed: " + e.getMessage() + "; see " + errors);
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      System.err.printf(Locale.ROOT, "%s, %s: %.1f s%n", contender.name(), what, millis / 1e3);
    }
  }

  private Child probe(Contender contender, String kind, int count, List<String> more, String last)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of("-Xms256m", "-Xmx512m", "-XX:+UseG1GC"));
    options.addAll(more);
    Child child =
        Child.start(
            contender.classPath(),
            options,
            errors,
            Probe.class,
            List.of(
                kind,
                contender.maker(),
                collector,
                work.resolve("board").toString(),
                Integer.toString(count)));
    child.readUntil(last, LONGEST);
    return child;
  }

  private void warmUp(Contender contender) throws IOException, InterruptedException {
    board.reset(0, 0);
    probe(contender, "deliver", extent.events() / 4, List.of(), "cold").close();
  }

  private void deliver(Contender contender) throws IOException, InterruptedException {
    board.reset(0, 0);
    Path log = Files.createTempFile(work, "heap", ".log");
    List<String> logging = List.of(HeapLog.OPTION + ":file=" + log + "::filecount=0");
    try (Child child = probe(contender, "deliver", extent.events(), logging, "cold")) {
      double delivered = child.value("delivered");
      if (delivered < extent.events()) {
        System.err.printf("  %,.0f of %,d events arrived%n", delivered, extent.events());
      }
      if (delivered == 0) {
        return;
      }
      long allocated =
          HeapLog.allocated(log, (long) child.value("usedBefore"), (long) child.value("usedAfter"));
      double cold = child.cpu().toMillis() / 1e3;
      table.add(contender, Column.CPU_SECONDS, cold * PER_EVENTS / delivered);
      table.add(contender, Column.ALLOCATED_KB, allocated / delivered / 1e3);
      table.add(contender, Column.WIRE_BYTES, board.get(Slot.BODY_BYTES) / delivered);
      table.add(contender, Column.EVENTS_PER_REQUEST, delivered / board.get(Slot.REQUESTS));
      child.poke();
      child.readUntil("done", LONGEST);
      double more = child.value("deliveredWarm") - delivered;
      if (more > 0) {
        double warm = child.cpu().toMillis() / 1e3 - cold;
        table.add(contender, Column.WARM_CPU_SECONDS, warm * PER_EVENTS / more);
      }
    } finally {
      Files.delete(log);
    }
  }

  private void caller(Contender contender) throws IOException, InterruptedException {
    board.reset(0, 0);
    try (Child child = probe(contender, "caller", extent.millis(), List.of(), "done")) {
      table.add(contender, Column.CALLER_NANOS, child.value("callerPicos") / 1e3);
      table.add(contender, Column.CALLER_BYTES, child.value("callerMilliBytes") / 1e3);
    }
  }

  private void distant(Contender contender) throws IOException, InterruptedException {
    board.reset(DISTANT_MILLIS, 0);
    try (Child child = probe(contender, "distant", extent.millis(), List.of(), "done")) {
      table.add(contender, Column.DISTANT_RATE, child.value("eventsPerSecond"));
    }
  }

  private void outage(Contender contender) throws IOException, InterruptedException {
    board.reset(0, OUTAGE_STATUS);
    try (Child child = probe(contender, "outage", extent.outageEvents(), List.of(), "done")) {
      table.add(contender, Column.OUTAGE_MB, child.value("heapGrowth") / 1e6);
      if (child.value("calls") < extent.outageEvents()) {
        System.err.printf("  its caller was held up after %,.0f calls%n", child.value("calls"));
      }
    }
  }

  private void close(Contender contender) throws IOException, InterruptedException {
    board.reset(CLOSE_MILLIS, 0);
    try (Child child = probe(contender, "close", extent.closeEvents(), List.of(), "done")) {
      table.add(contender, Column.AFTER_CLOSE, child.value("afterClose"));
      table.add(contender, Column.CLOSE_SECONDS, child.value("closeMillis") / 1e3);
    }
  }

  private void firstEvent(Contender contender) throws IOException, InterruptedException {
    board.reset(0, 0);
    long begin = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    List<String> args = List.of(contender.maker(), collector);
    try (Child child =
        Child.start(contender.classPath(), List.of(), errors, FirstEventProbe.class, args)) {
      child.readUntil("sent", LONGEST);
      long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (board.get(Slot.EVENTS) == 0) {
        if (System.nanoTime() > giveUp) {
          throw new IOException("Its first event does not arrive");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      long micros = board.get(Slot.FIRST_EVENT_MICROS) - begin;
      table.add(contender, Column.FIRST_MILLIS, micros / 1e3);
      table.add(contender, Column.CLASSES, (double) (classes(child.pid()) - ownClasses()));
      child.poke();
      child.readUntil("done", LONGEST);
      table.add(contender, Column.THREADS, child.value("threads"));
    }
  }

  private long ownClasses = -1;

  /** How many classes the probe has loaded without any client. */
  private long ownClasses() throws IOException, InterruptedException {
    if (ownClasses < 0) {
      String own = System.getProperty("java.class.path");
      List<String> args = List.of("none", collector);
      try (Child child = Child.start(own, List.of(), errors, FirstEventProbe.class, args)) {
        child.readUntil("sent", LONGEST);
        ownClasses = classes(child.pid());
      }
    }
    return ownClasses;
  }

  /** Read from outside, which loads none. */
  private static long classes(long pid) throws IOException, InterruptedException {
    Path jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
    Process process =
        new ProcessBuilder(jstat.toString(), "-class", Long.toString(pid))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> lines = said.lines().toList();
    if (lines.size() != 2) {
      throw new IOException("jstat says: " + said);
    }
    return Long.parseLong(lines.get(1).strip().split(" +", 2)[0]);
  }
}
