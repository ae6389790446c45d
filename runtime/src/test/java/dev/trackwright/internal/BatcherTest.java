package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BatcherTest {

  private static final int LONGEST_EVENT = 200;
  private static final int ALL_LANES = -1;

  private static Batcher batcher(int maxEvents, int maxBytes, int lanes) {
    BatchLimits limits = new BatchLimits(LONGEST_EVENT, maxEvents, maxBytes);
    return new Batcher(
        TextEvents::encode,
        new Buffers(new Room(100, 100_000), limits),
        limits,
        Duration.ZERO,
        lanes);
  }

  private static List<String> texts(Shipment shipment) {
    List<String> texts = new ArrayList<>();
    for (Slice slice : shipment.slices()) {
      for (int i = 0; i < slice.count(); i++) {
        texts.add(StandardCharsets.UTF_8.decode(slice.part(i, i + 1).json()).toString());
      }
    }
    return texts;
  }

  private static String text(int size) {
    return "x".repeat(size);
  }

  @Property
  void noBatchExceedsItsLimitsAndNoEventIsLostOrMoved(
      @ForAll @Size(max = 300) List<@IntRange(min = 0, max = LONGEST_EVENT) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 50) int maxEvents,
      @ForAll @IntRange(min = LONGEST_EVENT + 1, max = 2000) int maxBytes) {
    Batcher batcher = batcher(maxEvents, maxBytes, 1);
    List<Shipment> batches = new ArrayList<>();
    for (int size : sizes) {
      assertThat(batcher.take(TextEvents.of(text(size)), 0, batches))
          .isEqualTo(Batcher.Verdict.TAKEN);
    }
    batcher.cutAll(ALL_LANES, batches);
    assertThat(batches)
        .allSatisfy(
            batch -> {
              assertThat(texts(batch)).isNotEmpty().hasSizeLessThanOrEqualTo(maxEvents);
              assertThat(texts(batch).stream().mapToInt(text -> text.length() + 1).sum())
                  .isLessThanOrEqualTo(maxBytes)
                  .isEqualTo(batch.slices().stream().mapToInt(Slice::bytes).sum());
            });
    assertThat(batches.stream().flatMap(batch -> texts(batch).stream()).map(String::length))
        .isEqualTo(sizes);
    assertThat(batches.stream().map(Shipment::number)).isSorted().doesNotHaveDuplicates();
  }

  @Property
  void aBatchIsCutOnlyWhereTheNextEventDoesNotFit(
      @ForAll @Size(max = 100) List<@IntRange(min = 1, max = LONGEST_EVENT) Integer> sizes,
      @ForAll @IntRange(min = 1, max = 20) int maxEvents) {
    Batcher batcher = batcher(maxEvents, 500, 1);
    List<Shipment> batches = new ArrayList<>();
    sizes.forEach(size -> batcher.take(TextEvents.of(text(size)), 0, batches));
    batcher.cutAll(ALL_LANES, batches);
    for (int i = 0; i + 1 < batches.size(); i++) {
      int bytes = texts(batches.get(i)).stream().mapToInt(text -> text.length() + 1).sum();
      int next = texts(batches.get(i + 1)).get(0).length() + 1;
      assertThat(batches.get(i).size() == maxEvents || bytes + next > 500).isTrue();
    }
  }

  @Property
  void lanesThatAreFreeShareBatchesWithinTheLimitsAndNobodyIsInTwo(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = LONGEST_EVENT) Integer> sizes,
      @ForAll @IntRange(min = 0, max = 15) int free) {
    Batcher batcher = batcher(50, 1000, 4);
    List<Shipment> batches = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      batcher.take(TextEvents.of(text(sizes.get(i)), "u" + i % 11), 0, batches);
    }
    int before = batches.size();
    batcher.cutAll(free, batches);
    List<Shipment> last = batches.subList(before, batches.size());
    int lanes = 0;
    for (Shipment batch : last) {
      assertThat(lanes & batch.lanes()).isZero();
      assertThat(Integer.bitCount(batch.lanes()) == 1 || (batch.lanes() & ~free) == 0).isTrue();
      assertThat(batch.slices().stream().mapToInt(Slice::bytes).sum()).isLessThanOrEqualTo(1000);
      lanes |= batch.lanes();
    }
    assertThat(batches.stream().mapToInt(Shipment::size).sum()).isEqualTo(sizes.size());
    assertThat(batcher.isEmpty()).isTrue();
  }

  @Test
  void whatCannotBeEncodedOrIsTooLongLeavesNoTrace() {
    Batcher batcher = batcher(10, 1000, 1);
    List<Shipment> batches = new ArrayList<>();
    batcher.take(TextEvents.of("a"), 0, batches);
    assertThat(batcher.take(TextEvents.of("throws"), 0, batches))
        .isEqualTo(Batcher.Verdict.NOT_ENCODABLE);
    assertThat(batcher.failure()).contains("IllegalArgumentException").doesNotContain("secret");
    assertThat(batcher.take(TextEvents.of(text(LONGEST_EVENT + 1)), 0, batches))
        .isEqualTo(Batcher.Verdict.TOO_LARGE);
    batcher.take(TextEvents.of("b"), 0, batches);
    batcher.cutAll(ALL_LANES, batches);
    assertThat(texts(batches.get(0))).containsExactly("a", "b");
    assertThat(StandardCharsets.UTF_8.decode(batches.get(0).slices().get(0).json()).toString())
        .isEqualTo("a,b");
  }
}
