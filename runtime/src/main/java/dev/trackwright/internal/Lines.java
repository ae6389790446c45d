package dev.trackwright.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where batches wait for their turn: a line for each lane. A batch that several lanes share stands
 * in the line of each and may go once it is first in all of them, so that whatever overtakes it is
 * about other users. Belongs to the worker.
 */
final class Lines {

  private final List<Deque<Shipment>> lines = new ArrayList<>();

  /** Empty lines. */
  Lines(int lanes) {
    for (int i = 0; i < lanes; i++) {
      lines.add(new ArrayDeque<>());
    }
  }

  /** Whether a batch would be first in all its lines. */
  boolean isNext(Shipment shipment) {
    return (shipment.lanes() & ~free()) == 0;
  }

  void add(Shipment shipment) {
    inLines(shipment, line -> line.addLast(shipment));
  }

  /** Takes out a batch, which must be first in its lines. */
  void remove(Shipment shipment) {
    inLines(
        shipment,
        line -> {
          if (line.pollFirst() != shipment) {
            throw new IllegalStateException("A batch that is settled out of turn");
          }
        });
  }

  /** Takes out a batch that is not under way, wherever it stands. */
  void take(Shipment shipment) {
    inLines(shipment, line -> line.remove(shipment));
  }

  /** Puts the parts of a batch where it stood, each in those of its lines that it is of. */
  void replace(Shipment whole, List<Shipment> parts) {
    remove(whole);
    for (int i = parts.size() - 1; i >= 0; i--) {
      Shipment part = parts.get(i);
      inLines(part, line -> line.addFirst(part));
    }
  }

  private void inLines(Shipment shipment, Consumer<Deque<Shipment>> action) {
    for (int lane = 0; lane < lines.size(); lane++) {
      if ((shipment.lanes() >> lane & 1) == 1) {
        action.accept(lines.get(lane));
      }
    }
  }

  /** Batches that are first in all their lines, under way or not; each once. */
  List<Shipment> first() {
    List<Shipment> first = new ArrayList<>(lines.size());
    for (int lane = 0; lane < lines.size(); lane++) {
      Shipment head = lines.get(lane).peekFirst();
      boolean lowestLane = head != null && Integer.numberOfTrailingZeros(head.lanes()) == lane;
      if (head != null && lowestLane && isFirstEverywhere(head)) {
        first.add(head);
      }
    }
    return first;
  }

  private boolean isFirstEverywhere(Shipment shipment) {
    for (int lane = 0; lane < lines.size(); lane++) {
      if ((shipment.lanes() >> lane & 1) == 1 && lines.get(lane).peekFirst() != shipment) {
        return false;
      }
    }
    return true;
  }

  /** All batches; those that lanes share once for each of these. */
  List<Shipment> all() {
    List<Shipment> all = new ArrayList<>();
    lines.forEach(all::addAll);
    return all;
  }

  /** What will be sent last of all whole batches that are in memory and not under way, or null. */
  @Nullable Shipment lastInMemory() {
    Shipment last = null;
    for (Deque<Shipment> line : lines) {
      for (Iterator<Shipment> back = line.descendingIterator(); back.hasNext(); ) {
        Shipment shipment = back.next();
        if (shipment.answer() == null && shipment.isLoaded() && shipment.isWhole()) {
          last = last == null || shipment.number() > last.number() ? shipment : last;
          break;
        }
      }
    }
    return last;
  }

  /** The oldest batch that is in memory and not under way, or null. */
  @Nullable Shipment oldestWaiting() {
    Shipment oldest = null;
    for (Deque<Shipment> line : lines) {
      for (Shipment shipment : line) {
        if (shipment.answer() == null && shipment.isLoaded()) {
          oldest = oldest == null || shipment.number() < oldest.number() ? shipment : oldest;
          break;
        }
      }
    }
    return oldest;
  }

  /** The lanes without a batch, a bit for each. */
  int free() {
    int free = 0;
    for (int lane = 0; lane < lines.size(); lane++) {
      free |= lines.get(lane).isEmpty() ? 1 << lane : 0;
    }
    return free;
  }

  boolean isEmpty() {
    return lines.stream().allMatch(Deque::isEmpty);
  }
}
