package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonBufferTest {

  private final JsonBuffer buffer = new JsonBuffer(0);

  @Test
  void whatIsAppendedStandsInOrderHoweverOftenTheArrayGrows() {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      buffer.append((byte) ',');
      byte[] bytes = ("<" + i + ">").getBytes(StandardCharsets.US_ASCII);
      buffer.append(bytes, 1, bytes.length - 2);
      expected.append(',').append(i);
    }

    assertThat(text()).isEqualTo(expected.toString());
    assertThat(buffer.array().length).isBetween(buffer.length(), 2 * buffer.length());
  }

  @Test
  void itGoesBackToAnEarlierLengthAndKeepsItsArray() {
    buffer.append(new byte[] {'a', 'b', 'c'}, 0, 3);
    byte[] array = buffer.array();

    buffer.truncate(1);
    assertThat(text()).isEqualTo("a");
    buffer.clear();
    assertThat(buffer.length()).isZero();
    assertThat(buffer.array()).isSameAs(array);
  }

  @Test
  void itCannotBeCutToALengthThatItDoesNotHave() {
    buffer.append((byte) 'a');

    assertThatThrownBy(() -> buffer.truncate(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> buffer.truncate(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(text()).isEqualTo("a");
  }

  @Test
  void bytesThatAreNotThereAreNotAppended() {
    byte[] two = {'a', 'b'};

    assertThatThrownBy(() -> buffer.append(two, 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> buffer.append(two, 0, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(buffer.length()).isZero();
  }

  @Test
  void moreThanAnArrayHoldsIsSaidAndNotTried() {
    buffer.append((byte) 'a');

    assertThatThrownBy(() -> buffer.reserve(Integer.MAX_VALUE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2147483648");
    assertThat(text()).isEqualTo("a");
  }

  private String text() {
    return new String(buffer.array(), 0, buffer.length(), StandardCharsets.US_ASCII);
  }
}
