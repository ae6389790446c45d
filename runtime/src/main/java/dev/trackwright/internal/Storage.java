package dev.trackwright.internal;

import dev.trackwright.internal.spool.AppendOutcome;
import dev.trackwright.internal.spool.ReadOutcome;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.internal.spool.StoredRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Keeps parcels in the spool as well: what is stored comes back in the next life of the
 * application, unless it is settled, and needs no memory while it waits. What cannot be stored
 * stays in memory, as if there were no spool. Belongs to the worker, but for {@link #storedEvents}.
 */
final class Storage implements AutoCloseable {

  /** So many acknowledgements are made up for at most; what is beyond them is sent again. */
  private static final int MOST_UNACKNOWLEDGED = 1_000;

  private final SpoolStore store;
  private final boolean force;
  private final Notices notices;
  private final AtomicLong storedEvents = new AtomicLong();

  /** Settled records of which the spool could not be told. */
  private final Deque<Long> unacknowledged = new ArrayDeque<>();

  /**
   * A storage.
   *
   * @param store which it closes
   * @param force whether to wait for the device
   */
  Storage(SpoolStore store, boolean force, Notices notices) {
    this.store = store;
    this.force = force;
    this.notices = notices;
  }

  /** How many events are stored and not settled. For any thread. */
  long storedEvents() {
    return storedEvents.get();
  }

  /**
   * What earlier lives have left, in parcels that are not in memory.
   *
   * @param mostEvents how many events a parcel should have at most
   * @param mostBytes how many bytes
   */
  void recover(int mostEvents, int mostBytes, Consumer<Parcel> parcels) {
    Parcel parcel = null;
    long bytes = 0;
    for (StoredRecord record = store.next(SpoolStore.NONE);
        record != null && store.isRecovered(record.id());
        record = store.next(record.id())) {
      boolean fits =
          parcel != null
              && parcel.count() + record.events() <= mostEvents
              && bytes + record.bytes() <= mostBytes;
      if (parcel != null && !fits) {
        parcels.accept(parcel);
      }
      if (parcel == null || !fits) {
        parcel = Parcel.stored();
        bytes = 0;
      }
      parcel.addStored(record.id(), record.events());
      bytes += record.bytes();
      storedEvents.addAndGet(record.events());
    }
    if (parcel != null) {
      parcels.accept(parcel);
    }
    tellFindings();
  }

  /**
   * Stores those of some events that are not stored yet, and no others of their parcel: these may
   * be settled, and a record with one of them would never be settled whole.
   *
   * @return whether all of them are stored now
   */
  boolean store(Slice slice) {
    Parcel parcel = slice.parcel();
    int from = Math.max(slice.from(), parcel.storedUpTo());
    int to = slice.to();
    if (from >= to) {
      return true;
    }
    AppendOutcome outcome = store.append(StoredEvents.write(parcel, from, to), to - from, force);
    if (outcome instanceof AppendOutcome.Stored stored) {
      parcel.addPart(new StoredPart(stored.id(), from, to));
      storedEvents.addAndGet(to - from);
      return true;
    }
    String why = outcome instanceof AppendOutcome.Failed failed ? failed.reason() : "it is full";
    notices.note("spool", "Events are not spooled and stay in memory: " + why);
    return false;
  }

  /** Brings a parcel back into memory. */
  LoadOutcome load(Parcel parcel, Buffers buffers) {
    List<byte[]> records = new ArrayList<>();
    for (StoredPart part : parcel.parts()) {
      ReadOutcome outcome = store.read(part.record());
      if (outcome instanceof ReadOutcome.Intact intact) {
        records.add(intact.bytes());
      } else {
        tellFindings();
        return outcome instanceof ReadOutcome.Failed failed
            ? new LoadOutcome.Later("a record of the spool cannot be read: " + failed.reason())
            : new LoadOutcome.Lost("a record of the spool is damaged");
      }
    }
    parcel.load(buffers.take());
    try {
      for (byte[] record : records) {
        int version = StoredEvents.version(record);
        if (version > StoredEvents.VERSION) {
          return new LoadOutcome.Foreign("a record of the spool is of version " + version);
        }
        StoredEvents.read(record, parcel);
      }
      return parcel.isLoaded()
          ? new LoadOutcome.Loaded()
          : new LoadOutcome.Lost("a record of the spool has lost events");
    } catch (IllegalArgumentException notOurs) {
      return new LoadOutcome.Lost("a record of the spool cannot be understood");
    }
  }

  /**
   * Some events are delivered, or given up.
   *
   * @return whether that may have made room
   */
  boolean settle(Slice slice) {
    boolean room = false;
    for (StoredPart part : slice.parcel().parts()) {
      if (!part.isSettled()) {
        storedEvents.addAndGet(-part.settle(slice.from(), slice.to()));
        if (part.isSettled()) {
          room |= acknowledge(part.record());
        }
      }
    }
    return room;
  }

  private boolean acknowledge(long record) {
    boolean acknowledged = store.acknowledge(record);
    if (acknowledged) {
      makeUp();
    } else if (unacknowledged.size() < MOST_UNACKNOWLEDGED) {
      unacknowledged.add(record);
    } else {
      notices.note("spool", "A delivered batch stays in the spool and will be sent again");
    }
    return acknowledged;
  }

  /** Each in its turn, so that one which never succeeds does not hold up the others. */
  private void makeUp() {
    boolean succeeds = true;
    while (succeeds && !unacknowledged.isEmpty()) {
      long record = unacknowledged.remove();
      succeeds = store.acknowledge(record);
      if (!succeeds) {
        unacknowledged.add(record);
      }
    }
  }

  /** Some events are given up in this life; their records stay for the next. */
  void leave(Slice slice) {
    for (StoredPart part : slice.parcel().parts()) {
      storedEvents.addAndGet(-part.settle(slice.from(), slice.to()));
    }
  }

  private void tellFindings() {
    for (String finding : store.takeFindings()) {
      notices.note("spool " + finding, finding);
    }
  }

  @Override
  public void close() {
    boolean all = true;
    for (long record : unacknowledged) {
      all &= store.acknowledge(record);
    }
    if (!all) {
      notices.note("spool", "A delivered batch stays in the spool and will be sent again");
    }
    store.close();
    tellFindings();
  }
}
