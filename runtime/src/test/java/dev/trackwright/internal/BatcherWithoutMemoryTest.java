package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batcher in a heap that is full at the worst moment: when a batch is to be cut. */
class BatcherWithoutMemoryTest {

  /** Has no memory for the next of what is added. */
  private static final class FullHeap extends ArrayList<Shipment> {
    private static final long serialVersionUID = 1;

    private boolean full;

    private void check() {
      if (full) {
        full = false;
        throw new OutOfMemoryError("by the test");
      }
    }

    @Override
    public boolean add(Shipment batch) {
      check();
      return super.add(batch);
    }

    @Override
    public boolean addAll(Collection<? extends Shipment> batches) {
      check();
      return super.addAll(batches);
    }
  }

  private final FullHeap cut = new FullHeap();

  private static Batcher batcher(int events, int bytes) {
    BatchLimits limits = new BatchLimits(10, events, bytes);
    Buffers buffers = new Buffers(new Room(100, 100_000), limits);
    return new Batcher(TextEvents::encode, buffers, limits, Duration.ZERO, 2);
  }

  private List<List<String>> sent() {
    return cut.stream()
        .map(batch -> ScriptedTransport.texts(new Attempt(batch, Instant.EPOCH)))
        .toList();
  }

  @Test
  void theEventThatMakesABatchFullIsInItOnce() {
    Batcher batcher = batcher(2, 100);
    batcher.take(TextEvents.of("a"), 0, cut);
    cut.full = true;
    assertThat(batcher.take(TextEvents.of("b"), 0, cut)).isEqualTo(Batcher.Verdict.TAKEN);
    assertThatThrownBy(() -> batcher.cutFull(cut)).isInstanceOf(OutOfMemoryError.class);
    batcher.cutFull(cut);
    assertThat(sent()).containsExactly(List.of("a", "b"));
    assertThat(batcher.isEmpty()).isTrue();
  }

  @Test
  void theEventThatDoesNotFitIsTakenByTheNextBatchOnce() {
    Batcher batcher = batcher(10, 12);
    batcher.take(TextEvents.of("aaaaaaaa"), 0, cut);
    cut.full = true;
    assertThat(batcher.take(TextEvents.of("bbbbbbbb"), 0, cut))
        .isEqualTo(Batcher.Verdict.NO_MEMORY);
    assertThat(batcher.take(TextEvents.of("bbbbbbbb"), 0, cut)).isEqualTo(Batcher.Verdict.TAKEN);
    batcher.cutAll(0, cut);
    assertThat(sent()).containsExactly(List.of("aaaaaaaa"), List.of("bbbbbbbb"));
  }

  @Test
  void lanesThatShareABatchLoseNothing() {
    Batcher batcher = batcher(10, 100);
    for (int i = 0; i < 5; i++) {
      batcher.take(TextEvents.of("e" + i, "u" + i), 0, cut);
    }
    cut.full = true;
    assertThatThrownBy(() -> batcher.cutAll(3, cut)).isInstanceOf(OutOfMemoryError.class);
    batcher.cutAll(3, cut);
    assertThat(sent()).hasSize(1);
    assertThat(sent().get(0)).containsExactlyInAnyOrder("e0", "e1", "e2", "e3", "e4");
  }
}
