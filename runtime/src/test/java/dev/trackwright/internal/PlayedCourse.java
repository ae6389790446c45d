package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.Settlement;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of delivery, against which a test plays a course of events: it tells the time, sees
 * every part, and holds the account against what it has handed over after each step. With a spool
 * it is one life of an application; the next life is another course on the same folder.
 */
final class PlayedCourse implements AutoCloseable {

  /** What an event counts for until it is encoded. */
  private static final int WEIGHT = 500;

  final ScriptedTransport transport;
  final CapturedLog log = new CapturedLog();
  final Notices notices = new Notices(() -> log);
  final List<Settlement> settled = new ArrayList<>();
  final Room room;
  final EventQueue queue;
  final Account account;
  final Closing closing;
  final Pipeline pipeline;

  /** How many events an earlier life has left. */
  final int inherited;

  long now;
  private final long start;
  private final Parts parts;
  private int accepted;

  PlayedCourse(CourseSettings settings, @Nullable SpoolStore store) {
    this.transport = settings.transport;
    this.start = settings.start;
    this.now = start;
    this.parts =
        new Parts(settings.settings(this, store), settings.encoder, settings.chance, notices);
    this.room = parts.room;
    this.queue = parts.queue;
    this.account = parts.account;
    this.closing = parts.closing;
    this.pipeline = parts.pipeline;
    this.inherited = Math.toIntExact(report().accepted());
  }

  /** The time of day, which begins at the epoch. */
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.EPOCH.plusNanos(now - start);
      }
    };
  }

  /** Accepts events of one user. */
  void acceptAll(String... texts) {
    for (String text : texts) {
      accept(text, "u");
    }
  }

  void accept(String text, String user) {
    assertThat(offer(text, user)).isTrue();
  }

  /** Accepts an event, or turns it away where there is no room; whether it was accepted. */
  boolean offer(String text, String user) {
    return offer(TextEvents.of(text, user), WEIGHT);
  }

  void accept(Message message, int weight) {
    assertThat(offer(message, weight)).isTrue();
  }

  private boolean offer(Message message, int weight) {
    QueuedEvent event = enter(message, weight);
    if (event == null) {
      account.turnAway(DropReason.QUEUE_FULL);
      return false;
    }
    queue.add(event);
    return true;
  }

  /** Has an event take its room, but not its place in the queue; null where there is no room. */
  @Nullable QueuedEvent enter(Message message, int weight) {
    accepted++;
    return room.take(weight) == Room.Entry.TAKEN ? new QueuedEvent(message, weight) : null;
  }

  FlushTicket flush() {
    FlushTicket ticket = new FlushTicket(account);
    queue.add(ticket);
    return ticket;
  }

  Rest step() {
    Rest rest = pipeline.step(now);
    notices.print(now);
    DeliveryReport report = report();
    assertThat(report.accepted()).isEqualTo(inherited + accepted);
    assertThat(report.spooled()).isBetween(0L, report.pending());
    if (parts.storage == null) {
      assertThat(report.pending()).isEqualTo(room.events());
    }
    if (room.events() == 0) {
      assertThat(room.bytes()).isZero();
    }
    return rest;
  }

  void pass(Duration time) {
    now += time.toNanos();
  }

  Rest stepAfter(Duration time) {
    pass(time);
    return step();
  }

  void closeWithin(Duration time) {
    room.close();
    closing.by(now + time.toNanos());
  }

  /** Goes on until nothing more is pending. */
  void finish() {
    closeWithin(Duration.ofDays(1));
    for (int i = 0; i < 10_000 && !pipeline.isOver(); i++) {
      stepAfter(Duration.ofSeconds(1));
    }
    assertThat(pipeline.isOver()).isTrue();
    assertThat(report().pending()).isZero();
    assertThat(room.events()).isZero();
    assertThat(room.bytes()).isZero();
    assertThat(report().spooled()).isZero();
  }

  DeliveryReport report() {
    return parts.report();
  }

  List<Shipment> shipments() {
    return parts.lines.all();
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
    List<Parcel> parcels = new ArrayList<>(parts.batcher.open());
    for (Shipment shipment : shipments()) {
      for (Slice slice : shipment.slices()) {
        if (!parcels.contains(slice.parcel())) {
          parcels.add(slice.parcel());
        }
      }
    }
    return parcels;
  }

  /** Ends as by a kill: nothing more is stored. */
  @Override
  public void close() {
    if (parts.storage != null) {
      parts.storage.close();
    }
    notices.printRest(now);
  }
}
