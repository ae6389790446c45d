package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.Values;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {

  @Test
  void thereAreThreeStatesAndEachEqualsOnlyItself() {
    Presence<String> absent = Presence.absent();
    Presence<String> none = Presence.ofNull();
    Presence<String> value = Presence.of("x");

    assertThat(List.of(absent, none, value, Presence.of("y"))).doesNotHaveDuplicates();
    assertThat(Presence.ofNullable("x")).isEqualTo(value).hasSameHashCodeAs(value);
    assertThat(Presence.<String>ofNullable(null)).isSameAs(none);
    assertThat(List.of(absent.isAbsent(), none.isAbsent(), value.isAbsent()))
        .containsExactly(true, false, false);
    assertThat(List.of(absent.isNull(), none.isNull(), value.isNull()))
        .containsExactly(false, true, false);
    assertThat(absent.orNull()).isNull();
    assertThat(none.orNull()).isNull();
    assertThat(value.orNull()).isEqualTo("x");
    assertThat(List.of(absent, none, value)).hasToString("[absent, null, x]");
  }

  @Test
  void aMissingPresenceIsAbsentAndAValueIsCopied() {
    List<String> list = new ArrayList<>(List.of("a"));
    Presence<List<String>> copy = Presence.orAbsent(Presence.of(list), Values::list);
    list.clear();

    assertThat(copy.orNull()).containsExactly("a");
    assertThat(Presence.orAbsent(null).isAbsent()).isTrue();
    assertThat(Presence.orAbsent(null, value -> value).isAbsent()).isTrue();
    assertThat(Presence.<List<String>>orAbsent(Presence.ofNull(), Values::list).isNull()).isTrue();
  }
}
