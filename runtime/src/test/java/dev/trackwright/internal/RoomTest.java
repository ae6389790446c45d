package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoomTest {

  @Property
  void neitherBoundIsEverExceededAndNothingIsLeftAtTheEnd(
      @ForAll List<@IntRange(min = 0, max = 100) Integer> sizes) {
    Room room = new Room(10, 300);
    int inside = 0;
    long bytes = 0;
    for (int size : sizes) {
      boolean fits = inside < 10 && bytes + size <= 300;
      assertThat(room.take(size)).isEqualTo(fits ? Room.Entry.TAKEN : Room.Entry.FULL);
      if (fits) {
        inside++;
        bytes += size;
      }
      assertThat(room.events()).isEqualTo(inside);
      assertThat(room.bytes()).isEqualTo(bytes);
    }
    room.close();
    assertThat(room.take(0)).isEqualTo(Room.Entry.CLOSED);
    assertThat(room.events()).isEqualTo(inside);
    room.give(inside, bytes);
    assertThat(room.isClosedAndEmpty()).isTrue();
  }

  @Test
  void theLargestRoomCanBeFilledToTheBrim() {
    Room room = new Room(Room.MAX_EVENTS, Room.MAX_BYTES);
    assertThat(room.take(Room.MAX_BYTES)).isEqualTo(Room.Entry.TAKEN);
    assertThat(room.take(1)).isEqualTo(Room.Entry.FULL);
    for (int i = 1; i < Room.MAX_EVENTS; i++) {
      room.take(0);
    }
    assertThat(room.take(0)).isEqualTo(Room.Entry.FULL);
    assertThat(room.outlook()).isEqualTo(Room.Entry.FULL);
    room.close();
    room.close();
    assertThat(room.events()).isEqualTo(Room.MAX_EVENTS);
    assertThat(room.bytes()).isEqualTo(Room.MAX_BYTES);
    room.give(Room.MAX_EVENTS, Room.MAX_BYTES);
    assertThat(room.isClosedAndEmpty()).isTrue();
  }

  @Test
  void aRoomThatCannotBeCountedIsRefused() {
    assertThatThrownBy(() -> new Room(Room.MAX_EVENTS + 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Room(1, Room.MAX_BYTES + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Timeout(60)
  void nobodyWaitsForRoomThatThereWillNeverBe() {
    Room room = new Room(10, 300);
    assertThat(room.take(301, Long.MAX_VALUE)).isEqualTo(Room.Entry.FULL);
    assertThat(room.take(300, Long.MAX_VALUE)).isEqualTo(Room.Entry.TAKEN);
  }
}
