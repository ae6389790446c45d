package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BatcherTest {

  private static final int LONGEST_EVENT = 200;

  /** As the pipeline does it. */
  private static List<List<QueuedEvent>> batches(Batcher batcher, List<QueuedEvent> events) {
    List<List<QueuedEvent>> batches = new ArrayList<>();
    for (QueuedEvent event : events) {
      if (!batcher.fits(event)) {
        batches.add(batcher.take());
      }
      batcher.add(event, 0);
      if (batcher.isFull()) {
        batches.add(batcher.take());
      }
    }
    if (!batcher.isEmpty()) {
      batches.add(batcher.take());
    }
    return batches;
  }

  @Property
  void noBatchExceedsItsLimitsAndNoEventIsLostOrMoved(
      @ForAll @Size(max = 300) List<@IntRange(min = 0, max = LONGEST_EVENT) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 50) int maxEvents,
      @ForAll @IntRange(min = LONGEST_EVENT + 1, max = 2000) int maxBytes) {
    List<QueuedEvent> events = sizes.stream().map(size -> new QueuedEvent(new byte[size])).toList();
    List<List<QueuedEvent>> batches =
        batches(new Batcher(maxEvents, maxBytes, Duration.ZERO), events);
    assertThat(batches)
        .allSatisfy(
            batch -> {
              assertThat(batch).isNotEmpty().hasSizeLessThanOrEqualTo(maxEvents);
              assertThat(batch.stream().mapToInt(event -> event.json().length + 1).sum())
                  .isLessThanOrEqualTo(maxBytes);
            });
    assertThat(batches.stream().flatMap(List::stream).toList()).isEqualTo(events);
  }

  @Property
  void aBatchIsCutOnlyWhereTheNextEventDoesNotFit(
      @ForAll @Size(max = 100) List<@IntRange(min = 1, max = LONGEST_EVENT) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 20) int maxEvents) {
    int maxBytes = 500;
    List<QueuedEvent> events = sizes.stream().map(size -> new QueuedEvent(new byte[size])).toList();
    List<List<QueuedEvent>> batches =
        batches(new Batcher(maxEvents, maxBytes, Duration.ZERO), events);
    for (int i = 0; i + 1 < batches.size(); i++) {
      int bytes = batches.get(i).stream().mapToInt(event -> event.json().length + 1).sum();
      int next = batches.get(i + 1).get(0).json().length + 1;
      assertThat(batches.get(i).size() == maxEvents || bytes + next > maxBytes).isTrue();
    }
  }
}
