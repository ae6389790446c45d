package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.Settlement;
import dev.trackwright.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A pipeline without a spool against which a test plays a course of events: it tells the time, and
 * sees every part.
 */
final class PlayedCourse {

  final ScriptedTransport transport = new ScriptedTransport();
  final CapturedLog log = new CapturedLog();
  final Notices notices = new Notices(() -> log);
  final Closing closing = new Closing();
  final List<Settlement> settled = new ArrayList<>();
  final Room room;
  final EventQueue queue;
  final Account account;
  final Lines lines;
  final Batcher batcher;
  final Pipeline pipeline;
  long now;
  private int accepted;

  /**
   * A pipeline with nothing in it.
   *
   * @param lanes how many batches can be under way
   * @param schedule when to try again
   * @param start the time, in nanoseconds of whatever origin
   */
  PlayedCourse(
      Encoder encoder,
      Room room,
      BatchLimits limits,
      int lanes,
      RetrySchedule schedule,
      long start) {
    this.room = room;
    this.now = start;
    this.queue = new EventQueue(room);
    this.account = new Account(room);
    this.lines = new Lines(lanes);
    Buffers buffers = new Buffers(room, limits);
    this.batcher = new Batcher(encoder, buffers, limits, Duration.ofSeconds(5), lanes);
    Settlements settlements = new Settlements("default", account, settled::add, notices);
    Stock stock = new Stock(lines, batcher, buffers, room, account, null);
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
                schedule,
                transport,
                queue::signal,
                notices,
                Clock.systemUTC()),
            settlements,
            transport,
            notices,
            closing,
            false,
            false);
  }

  /** Batches of four events, and each wait as long as it can be. */
  static PlayedCourse ofFours(int lanes) {
    return ofFours(lanes, Duration.ofDays(1).toNanos());
  }

  static PlayedCourse ofFours(int lanes, long start) {
    return new PlayedCourse(
        TextEvents::encode,
        new Room(1000, 1_000_000),
        new BatchLimits(100, 4, 1000),
        lanes,
        new RetrySchedule(1000, Duration.ofHours(12), () -> 0),
        start);
  }

  void accept(String text, String user) {
    accept(TextEvents.of(text, user), 500);
  }

  void accept(Message message, int weight) {
    accepted++;
    assertThat(room.take(weight)).isEqualTo(Room.Entry.TAKEN);
    queue.add(new QueuedEvent(message, weight));
  }

  Rest step() {
    Rest rest = pipeline.step(now);
    notices.print(now);
    DeliveryReport report = report();
    assertThat(report.accepted()).isEqualTo(accepted);
    assertThat(report.pending()).isEqualTo(room.events());
    return rest;
  }

  Rest stepAfter(Duration time) {
    now += time.toNanos();
    return step();
  }

  DeliveryReport report() {
    return account.report(() -> 0);
  }

  /** How long the arrays are that hold what is encoded. */
  long encodedCapacity() {
    long capacity = 0;
    for (Parcel parcel : parcels()) {
      capacity += parcel.buffer().array().length;
    }
    return capacity;
  }

  List<Parcel> parcels() {
    List<Parcel> parcels = new ArrayList<>(batcher.open());
    for (Shipment shipment : lines.all()) {
      for (Slice slice : shipment.slices()) {
        if (!parcels.contains(slice.parcel())) {
          parcels.add(slice.parcel());
        }
      }
    }
    return parcels;
  }
}
