package dev.trackwright.internal;

import dev.trackwright.DropReason;
import dev.trackwright.transport.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes events from the queue into batches and hands those on, to be stored and sent. It is a state
 * machine that is told the time and never waits: {@link #step} does what can be done now and says
 * how long to rest, so that every course of events can be tested without a thread.
 *
 * <p>Belongs to the worker alone.
 */
final class Pipeline {

  /** After so long without an event the transport is told. */
  private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

  /**
   * After so many rounds, each of which may write to a disk, the time is looked at anew: whoever
   * tracks faster than that would stop it otherwise.
   */
  private static final int MOST_ROUNDS = 32;

  /** After so many events, answers that have come meanwhile are looked at. */
  private static final int EVENTS_AT_ONCE = 256;

  private final EventQueue queue;
  private final Room room;
  private final Batcher batcher;
  private final Buffers buffers;
  private final Lines lines;
  private final Stock stock;
  private final Dispatcher dispatcher;
  private final Settlements settlements;
  private final Transport transport;
  private final Notices notices;
  private final Closing closing;
  private final boolean dropsOldest;
  private final boolean durable;
  private final List<Shipment> cut = new ArrayList<>();

  /**
   * How often memory may be too short for the same event before it is the event that is too large:
   * some seconds, with the pauses in between.
   */
  private static final int MOST_SHORTAGES = 20;

  /** What the room is still to be told of events that are encoded. */
  private long correction;

  /** How many events these are, and what they count for now. */
  private int taken;

  private long takenBytes;

  /** How often memory was too short for the event that is next. */
  private int shortages;

  private boolean toldIdle = true;
  private boolean hopeless;

  /**
   * A pipeline.
   *
   * @param dropsOldest whether room is made by dropping what has waited longest
   * @param durable whether each event is stored before it is sent
   */
  Pipeline(
      EventQueue queue,
      Room room,
      Batcher batcher,
      Buffers buffers,
      Lines lines,
      Stock stock,
      Dispatcher dispatcher,
      Settlements settlements,
      Transport transport,
      Notices notices,
      Closing closing,
      boolean dropsOldest,
      boolean durable) {
    this.queue = queue;
    this.room = room;
    this.batcher = batcher;
    this.buffers = buffers;
    this.lines = lines;
    this.stock = stock;
    this.dispatcher = dispatcher;
    this.settlements = settlements;
    this.transport = transport;
    this.notices = notices;
    this.closing = closing;
    this.dropsOldest = dropsOldest;
    this.durable = durable;
  }

  /** Whether nothing is left to do, or nothing can be done before the deadline. */
  boolean isOver() {
    return closing.hasBegun()
        && (hopeless || (room.isClosedAndEmpty() && lines.isEmpty() && dispatcher.isQuiet()));
  }

  /**
   * Does everything that can be done now.
   *
   * @param now the time in nanoseconds, of whatever origin
   * @return how long to rest
   */
  Rest step(long now) {
    correctRoom(); // for what was encoded before a fault
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean more = dispatcher.settleAll(now);
      more |= gather(now);
      if (storesIn(now) <= 0) {
        stock.storeAll(now);
      }
      more |= dispatcher.launchAll(now, closing);
      stock.spill(now);
      while (dropsOldest && room.isNearlyFull() && dispatcher.dropOldest()) {
        more = true;
      }
      if (!more) {
        return rest(now);
      }
    }
    hopeless = false;
    return Rest.NONE;
  }

  /**
   * How long until what is not delivered is to be stored, if nothing happens: once it may be needed
   * in another life, and can be stored.
   */
  private long storesIn(long now) {
    long possible = stock.storesIn(now);
    return possible == Long.MAX_VALUE || durable || closing.stores()
        ? possible
        : Math.max(possible, dispatcher.worksFor(now));
  }

  /** Stores what can be stored and lets go of everything, at the end. */
  void abandon() {
    try {
      while (gather(0) || shortages > 0) {
        // All that was accepted is to be stored, however much it is.
      }
      stock.storeAll(0);
    } finally {
      settlements.abandon();
    }
  }

  /** Takes events from the queue into batches; whether there may be more of them. */
  private boolean gather(long now) {
    boolean more = gatherSome(now);
    correctRoom();
    return more;
  }

  private boolean gatherSome(long now) {
    for (int i = 0; i < EVENTS_AT_ONCE; i++) {
      lineUp();
      Queued next = queue.peek();
      if (next instanceof QueuedEvent event) {
        if (!encode(event, now)) {
          return false;
        }
      } else if (next instanceof FlushTicket ticket) {
        batcher.cutAll(lines.free(), cut);
        settlements.serve(ticket, batcher.batches());
        var unused = queue.poll();
      } else {
        correctRoom();
        cutWhatIsDue(now);
        lineUp();
        return false;
      }
    }
    lineUp();
    return true;
  }

  /**
   * Ends what waits for others no longer, now that the queue is empty. In a burst, which leaves the
   * queue filled, each lane fills a batch of its own and several are sent at a time; and a lane
   * that has one under way goes on collecting, so that an outage leaves few large batches.
   */
  private void cutWhatIsDue(long now) {
    if (batcher.isEmpty()) {
      return;
    }
    int free = lines.free();
    // A full room could never make a batch full, and only what is cut can leave it.
    if (closing.hasBegun() || (room.isNearlyFull() && lines.lastInMemory() == null)) {
      batcher.cutAll(free, cut);
    } else if (batcher.isFull(free) || batcher.lingerLeft(free, now) <= 0) {
      batcher.cutFree(free, cut);
    }
  }

  /**
   * Takes the event that is next into a batch, or drops it: whichever it is, it leaves the queue
   * then, and not before, so that it cannot get lost between them.
   *
   * @return false if it has to stay, for memory is short
   */
  private boolean encode(QueuedEvent event, long now) {
    switch (batcher.take(event.message(), now, cut)) {
      case TAKEN -> {
        settlements.open();
        taken++;
        takenBytes += batcher.heldBytes();
        correction += batcher.heldBytes() - event.weight();
        shortages = 0;
        var unused = queue.poll();
      }
      case TOO_LARGE -> drop(event, DropReason.TOO_LARGE, batcher.failure());
      case NOT_ENCODABLE ->
          drop(event, DropReason.NOT_ENCODABLE, "it cannot be encoded: " + batcher.failure());
      case NO_MEMORY -> {
        if (++shortages < MOST_SHORTAGES) {
          return false;
        }
        drop(event, DropReason.NOT_ENCODABLE, "memory is too short to encode it");
      }
    }
    return true;
  }

  /** At once for many events: callers are at the room's number with each of theirs. */
  private void correctRoom() {
    if (taken > 0) {
      settlements.hold(taken, takenBytes);
      taken = 0;
      takenBytes = 0;
      room.correct(correction);
      correction = 0;
    }
  }

  private void drop(QueuedEvent event, DropReason reason, String why) {
    settlements.lose(event, reason);
    shortages = 0;
    var unused = queue.poll();
    settlements.tell(event, reason, why);
    notices.note("dropped " + reason, "Dropped an event: " + why);
    batcher.fit();
  }

  private void lineUp() {
    batcher.cutFull(cut);
    while (!cut.isEmpty()) {
      toldIdle = false;
      lineUp(cut.get(0));
      cut.remove(0); // one by one: none may be in line twice, whatever is thrown meanwhile
    }
  }

  private void lineUp(Shipment shipment) {
    if (!lines.isNext(shipment)) {
      // It will wait, with many others in an outage.
      shipment.slices().forEach(slice -> slice.parcel().fit(buffers));
    }
    lines.add(shipment);
  }

  /** Nothing can be done any more: how long until something can. */
  private Rest rest(long now) {
    long soonest = dispatcher.waitLeft(now, closing);
    hopeless =
        closing.left(now) <= 0
            || (dispatcher.isQuiet() && !lines.isEmpty() && closing.endsBefore(now, soonest));
    if (shortages > 0) {
      return Rest.AFTER_FAULT;
    }
    int free = lines.free();
    boolean lingers = !batcher.isEmpty(free);
    long linger = lingers ? Math.max(0, batcher.lingerLeft(free, now)) : Long.MAX_VALUE;
    long storing = storesIn(now);
    long nanos = Math.min(linger, storing > 0 ? Math.min(soonest, storing) : soonest);
    if (nanos == Long.MAX_VALUE && dispatcher.isQuiet()) {
      return idle(now);
    }
    nanos = Math.min(nanos, closing.left(now));
    // The first event starts the wait for others, whatever else is waited for. Others are counted
    // from those in batches: of those in the room one may not be in line yet, and would be missing
    // once more when it is. That the number is reached too early by it costs a look at the line.
    boolean each = storing <= 0 || (free != 0 && !lingers);
    long events = each ? 1 : settlements.heldEvents() + batcher.eventsMissing(free);
    long bytes = settlements.heldBytes() + batcher.bytesMissing();
    return room.isNearlyFull()
        ? new Rest(nanos, events, bytes)
        : new Rest(
            nanos,
            Math.min(events, room.nearlyFullEvents()),
            Math.min(bytes, room.nearlyFullBytes()));
  }

  private Rest idle(long now) {
    if (toldIdle) {
      return Rest.UNTIL_FIRST_EVENT;
    }
    long left = IDLE_NANOS - (now - dispatcher.settledAt());
    if (left > 0) {
      return new Rest(left, 1, Long.MAX_VALUE);
    }
    toldIdle = true;
    buffers.clear();
    transport.idle();
    return Rest.UNTIL_FIRST_EVENT;
  }
}
