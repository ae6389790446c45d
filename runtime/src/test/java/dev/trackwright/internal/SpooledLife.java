package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.Settlement;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.spool.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One life of an application with a spool: the pipeline, which the test tells the time, on real
 * files. The next life is another of these on the same folder.
 */
final class SpooledLife implements AutoCloseable {

  static final BatchLimits FOUR_EVENTS = new BatchLimits(100, 4, 1000);

  final Room room;
  final EventQueue queue;
  final Account account;
  final CapturedLog log = new CapturedLog();
  final Notices notices = new Notices(() -> log);
  final ScriptedTransport transport;
  final List<Settlement> settled = new ArrayList<>();
  final Closing closing = new Closing();
  final Storage storage;
  final Pipeline pipeline;
  final int inherited;
  long now = Duration.ofDays(1).toNanos();
  private int accepted;

  private SpooledLife(
      Spool spool,
      ScriptedTransport transport,
      Room room,
      BatchLimits limits,
      int lanes,
      boolean dropsOldest)
      throws IOException {
    this.transport = transport;
    this.room = room;
    this.queue = new EventQueue(room);
    this.account = new Account(room);
    this.storage = new Storage(SpoolStore.open(spool), spool.force(), notices);
    Buffers buffers = new Buffers(room, limits);
    Lines lines = new Lines(lanes);
    Batcher batcher =
        new Batcher(TextEvents::encode, buffers, limits, Duration.ofSeconds(2), lanes);
    Settlements settlements = new Settlements("default", account, settled::add, notices);
    Stock stock = new Stock(lines, batcher, buffers, room, account, storage);
    this.pipeline =
        new Pipeline(
            queue,
            room,
            batcher,
            buffers,
            lines,
            stock,
            new Dispatcher(
                lines,
                limits,
                stock,
                settlements,
                new RetrySchedule(20, Duration.ofHours(2), () -> 0),
                transport,
                queue::signal,
                notices,
                Clock.systemUTC()),
            settlements,
            transport,
            notices,
            closing,
            dropsOldest,
            spool.isDurable());
    stock.inherit(limits, lanes, settlements);
    this.inherited = Math.toIntExact(report().accepted());
  }

  /** A life with one batch of four events under way, and more room than is needed. */
  static SpooledLife begin(Path folder, ScriptedTransport transport) throws IOException {
    return begin(folder, transport, 1);
  }

  /** The same with several batches under way. */
  static SpooledLife begin(Path folder, ScriptedTransport transport, int lanes) throws IOException {
    return begin(Spool.in(folder), transport, new Room(1000, 1_000_000), FOUR_EVENTS, lanes, false);
  }

  static SpooledLife begin(
      Spool spool,
      ScriptedTransport transport,
      Room room,
      BatchLimits limits,
      int lanes,
      boolean dropsOldest)
      throws IOException {
    return new SpooledLife(spool, transport, room, limits, lanes, dropsOldest);
  }

  /** Accepts an event, or turns it away where there is no room; whether it was accepted. */
  boolean accept(String text, String user) {
    accepted++;
    QueuedEvent event = new QueuedEvent(TextEvents.of(text, user), 500);
    if (room.take(event.weight()) == Room.Entry.TAKEN) {
      queue.add(event);
      return true;
    }
    account.turnAway(DropReason.QUEUE_FULL);
    return false;
  }

  /** Accepts events of one user. */
  void accept(String... texts) {
    for (String text : texts) {
      assertThat(accept(text, "u")).isTrue();
    }
  }

  Rest step() {
    Rest rest = pipeline.step(now);
    notices.print(now);
    DeliveryReport report = report();
    assertThat(report.accepted()).isEqualTo(inherited + accepted);
    assertThat(storage.storedEvents()).isBetween(0L, report.pending());
    return rest;
  }

  Rest stepAfter(Duration time) {
    now += time.toNanos();
    return step();
  }

  /** Goes on until nothing more is pending. */
  void finish() {
    room.close();
    closing.by(now + Duration.ofDays(1).toNanos());
    for (int i = 0; i < 10_000 && !pipeline.isOver(); i++) {
      stepAfter(Duration.ofSeconds(1));
    }
    assertThat(report().pending()).isZero();
    assertThat(room.events()).isZero();
    assertThat(room.bytes()).isZero();
    assertThat(report().spooled()).isZero();
  }

  DeliveryReport report() {
    return account.report(storage::storedEvents);
  }

  /** Ends as by a kill: nothing more is stored. */
  @Override
  public void close() {
    storage.close();
    notices.printRest(now);
  }
}
