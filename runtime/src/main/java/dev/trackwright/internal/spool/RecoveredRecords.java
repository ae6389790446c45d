package dev.trackwright.internal.spool;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The waiting records of earlier lives, each found when it is asked for. */
final class RecoveredRecords implements Iterator<StoredRecord> {

  private final SpoolStore store;
  private long last = SpoolStore.NONE;
  private @Nullable StoredRecord found;

  RecoveredRecords(SpoolStore store) {
    this.store = store;
  }

  @Override
  public boolean hasNext() {
    if (found == null) {
      StoredRecord next = store.next(last);
      found = next != null && store.isRecovered(next.id()) ? next : null;
    }
    return found != null;
  }

  @Override
  public StoredRecord next() {
    StoredRecord next = hasNext() ? found : null;
    if (next == null) {
      throw new NoSuchElementException();
    }
    last = next.id();
    found = null;
    return next;
  }
}
