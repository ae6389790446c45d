package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.JsonBuffer;
import org.junit.jupiter.api.Test;

class BuffersTest {

  private static final int ROOM = 100_000;

  private final Room room = new Room(100, ROOM);
  private final Buffers buffers = new Buffers(room);

  private static JsonBuffer filled(JsonBuffer buffer, int bytes) {
    buffer.append(new byte[bytes], 0, bytes);
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
  void aNewBufferIsAsLongAsTheLastHasBecome() {
    JsonBuffer first = filled(buffers.take(), 50_000);

    assertThat(buffers.take().array()).hasSameSizeAs(first.array());
  }

  @Test
  void whatIsKeptFitsBesideTheEventsInTheRoom() {
    assertThat(room.take(ROOM - 30_000)).isEqualTo(Room.Entry.TAKEN);
    JsonBuffer one = filled(buffers.take(), 20_000);
    JsonBuffer other = buffers.take();
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
