package dev.trackwright.internal.spool;

import java.util.concurrent.atomic.AtomicLong;

/** Counts records, their events and their bytes. One thread writes, any may read. */
final class Tally {

  private final AtomicLong records = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  void add(Frame frame) {
    change(1, frame.events(), frame.length());
  }

  void remove(Frame frame) {
    change(-1, -frame.events(), -frame.length());
  }

  void add(Tally other) {
    change(other.records.get(), other.events.get(), other.bytes.get());
  }

  void remove(Tally other) {
    change(-other.records.get(), -other.events.get(), -other.bytes.get());
  }

  void addBytes(long more) {
    bytes.addAndGet(more);
  }

  void change(long moreRecords, long moreEvents, long moreBytes) {
    records.addAndGet(moreRecords);
    events.addAndGet(moreEvents);
    bytes.addAndGet(moreBytes);
  }

  Holdings now() {
    return new Holdings(records.get(), events.get(), bytes.get());
  }

  long records() {
    return records.get();
  }
}
