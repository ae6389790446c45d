package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.JsonBuffer;
import org.junit.jupiter.api.Test;

class BuffersTest {

  private static final int ROOM = 100_000;

  private final Room room = new Room(100, ROOM);
  private final Buffers buffers = new Buffers(room, new BatchLimits(10_000, 100, 60_000));

  private static JsonBuffer filled(JsonBuffer buffer, int bytes) {
    for (int i = 0; i < bytes; i++) {
      buffer.append((byte) 'x');
    }
    return buffer;
  }

  @Test
  void aBufferIsUsedAgainAndEmptyThen() {
    JsonBuffer buffer = filled(buffers.take(), 20_000);
    buffers.give(buffer);

    JsonBuffer again = buffers.take();
    assertThat(again).isSameAs(buffer);
    assertThat(again.length()).isZero();
    assertThat(buffers.take()).isNotSameAs(buffer);
  }

  @Test
  void aNewBufferIsAsLongAsTheLatestBatchNeeds() {
    JsonBuffer grown = filled(buffers.take(), 20_000);
    buffers.expect(20_000);
    assertThat(buffers.take().array().length).isEqualTo(grown.array().length);

    buffers.expect(100);
    assertThat(buffers.take().array().length).isLessThan(10_000);
  }

  @Test
  void aBufferForFullBatchesNeverGrowsAndIsKept() {
    buffers.expect(59_000);
    JsonBuffer full = filled(buffers.take(), 70_002);
    assertThat(full.array().length).isEqualTo(70_002);
    buffers.give(full);
    assertThat(buffers.take()).isSameAs(full);
  }

  @Test
  void whatHasGrownBeyondAFullBatchIsNotKept() {
    JsonBuffer grown = filled(buffers.take(), 80_000);
    buffers.give(grown);
    assertThat(buffers.take()).isNotSameAs(grown);
  }

  @Test
  void whatIsKeptMakesPlaceForEvents() {
    JsonBuffer one = filled(buffers.take(), 20_000);
    JsonBuffer other = filled(buffers.take(), 20_000);
    buffers.give(one);
    assertThat(room.take(ROOM - 10_000)).isEqualTo(Room.Entry.TAKEN);
    buffers.give(other);

    assertThat(buffers.take()).isNotSameAs(one).isNotSameAs(other);
  }

  @Test
  void whatIsKeptFitsBesideTheEventsInTheRoom() {
    assertThat(room.take(ROOM - 50_000)).isEqualTo(Room.Entry.TAKEN);
    JsonBuffer one = filled(buffers.take(), 20_000);
    JsonBuffer other = filled(buffers.take(), 20_000);
    buffers.give(one);
    buffers.give(other);

    assertThat(buffers.take()).isSameAs(one);
    assertThat(buffers.take()).isNotSameAs(other);
  }

  @Test
  void anIdleClientKeepsNone() {
    JsonBuffer buffer = filled(buffers.take(), 50_000);
    buffers.give(buffer);
    buffers.clear();

    JsonBuffer fresh = buffers.take();
    assertThat(fresh).isNotSameAs(buffer);
    assertThat(fresh.array()).hasSizeLessThan(50_000);
  }
}
