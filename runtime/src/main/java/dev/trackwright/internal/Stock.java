package dev.trackwright.internal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of batches are: in memory, in the spool, or in both. It moves them to the spool
 * when the room is nearly full, and back when their turn comes; without a spool everything stays in
 * memory. Belongs to the worker.
 */
final class Stock {

  /** When a spool that is full, or whose disk is, is tried again. */
  private static final long STORE_AGAIN = Duration.ofSeconds(1).toNanos();

  private final Lines lines;
  private final Batcher batcher;
  private final Buffers buffers;
  private final Room room;
  private final Account account;
  private final @Nullable Storage storage;
  private boolean full;
  private long fullAt;

  /** A stock; without a storage where no spool is configured. */
  Stock(
      Lines lines,
      Batcher batcher,
      Buffers buffers,
      Room room,
      Account account,
      @Nullable Storage storage) {
    this.lines = lines;
    this.batcher = batcher;
    this.buffers = buffers;
    this.room = room;
    this.account = account;
    this.storage = storage;
  }

  /**
   * How long until something can be stored; 0 or less: now. A spool that is full is tried again
   * only from time to time, or once it has room, for callers wake the worker with each event then.
   */
  long storesIn(long now) {
    if (storage == null) {
      return Long.MAX_VALUE;
    }
    return full ? STORE_AGAIN - (now - fullAt) : 0;
  }

  /** Takes over what earlier lives have left; it is sent before everything else. */
  void inherit(BatchLimits limits, int lanes, Settlements settlements) {
    if (storage != null) {
      storage.recover(
          limits.batchEvents(),
          limits.batchBytes(),
          parcel -> {
            Slice whole = new Slice(parcel, 0, parcel.count());
            lines.add(new Shipment(List.of(whole), (1 << lanes) - 1, 0));
            settlements.inherit(parcel.count());
          });
    }
  }

  /** Stores all that is encoded, as well. */
  void storeAll(long now) {
    if (storage != null) {
      full = !isAllStored(storage);
      fullAt = now;
    }
  }

  /** Whether everything is stored by then; it ends with the first that is refused. */
  private boolean isAllStored(Storage into) {
    for (Shipment shipment : lines.all()) {
      if (!shipment.slices().stream().allMatch(into::store)) {
        return false;
      }
    }
    for (Parcel parcel : batcher.open()) {
      if (!into.store(new Slice(parcel, 0, parcel.count()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Moves what will be sent last out of memory, as long as the room is nearly full. Everything is
   * stored before, for the next life sends what it finds in the order in which it was stored.
   */
  void spill(long now) {
    if (storage == null || !room.isNearlyFull() || lines.lastInMemory() == null) {
      return;
    }
    if (storesIn(now) <= 0) {
      storeAll(now);
    }
    while (room.isNearlyFull()) {
      Shipment last = lines.lastInMemory();
      if (last == null || !last.isStored()) {
        return;
      }
      account.unload(last.size(), last.heldBytes());
      last.slices().forEach(slice -> buffers.give(slice.parcel().unload()));
    }
  }

  /** Brings a batch back into memory, if it is not there. Otherwise it is in the spool alone. */
  LoadOutcome load(Shipment shipment) {
    if (storage == null || shipment.isLoaded()) {
      return new LoadOutcome.Loaded();
    }
    boolean loaded = false;
    try {
      for (Slice slice : shipment.slices()) {
        LoadOutcome outcome = storage.load(slice.parcel(), buffers);
        if (!(outcome instanceof LoadOutcome.Loaded)) {
          return outcome;
        }
      }
      account.load(shipment.size(), shipment.heldBytes());
      loaded = true;
      return new LoadOutcome.Loaded();
    } finally {
      // Memory is shortest in here: whatever is thrown, a part of a batch is not in memory.
      if (!loaded) {
        shipment.slices().forEach(slice -> buffers.give(slice.parcel().unload()));
      }
    }
  }

  /**
   * Settles a batch in the spool. Comes before it is settled in the account, so that nothing counts
   * as delivered and spooled at a time.
   */
  void settle(Shipment shipment) {
    if (storage != null) {
      for (Slice slice : shipment.slices()) {
        full &= !storage.settle(slice);
      }
    }
  }

  /** Gives up a batch for this life: it stays in the spool for the next. */
  void leave(Shipment shipment) {
    if (storage != null) {
      shipment.slices().forEach(storage::leave);
    }
  }

  /** Lets go of the bytes of a batch that is settled. */
  void release(Shipment shipment) {
    for (Slice slice : shipment.slices()) {
      Parcel parcel = slice.parcel();
      if (parcel.settle(slice.count()) && parcel.isLoaded()) {
        buffers.give(parcel.unload());
      }
    }
  }
}
