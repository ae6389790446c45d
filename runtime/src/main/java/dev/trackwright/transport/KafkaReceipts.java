package dev.trackwright.transport;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Remembers which events have arrived of batches that are not settled, so that the next attempt
 * leaves them out. Memory is bounded by forgetting what is oldest, at the price of sending that
 * twice.
 *
 * <p>Safe for use by several threads.
 */
final class KafkaReceipts {

  private final int most;
  private final Set<String> ids = new LinkedHashSet<>();

  /**
   * Nothing yet.
   *
   * @param most how many ids to remember
   */
  KafkaReceipts(int most) {
    this.most = most;
  }

  synchronized boolean has(String messageId) {
    return ids.contains(messageId);
  }

  synchronized void add(Collection<String> messageIds) {
    ids.addAll(messageIds);
    var oldest = ids.iterator();
    while (ids.size() > most) {
      oldest.next();
      oldest.remove();
    }
  }

  synchronized void forget(Collection<String> messageIds) {
    messageIds.forEach(ids::remove);
  }

  synchronized int size() {
    return ids.size();
  }
}
