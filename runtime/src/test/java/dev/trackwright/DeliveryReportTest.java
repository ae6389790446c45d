package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {

  @Test
  void itReadsAsAnEquation() {
    Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    dropped.put(DropReason.REFUSED, 2L);
    dropped.put(DropReason.QUEUE_FULL, 1L);
    dropped.put(DropReason.CLOSED, 0L);
    DeliveryReport report = new DeliveryReport(10, 6, dropped, 1);
    dropped.clear();
    assertThat(report)
        .hasToString("10 accepted = 6 delivered + 3 dropped (queue full 1, refused 2) + 1 pending");
    assertThat(report.droppedTotal()).isEqualTo(3);
    assertThat(report.dropped(DropReason.REFUSED)).isEqualTo(2);
    assertThat(report.dropped(DropReason.CLOSED)).isZero();
    assertThat(report.dropped()).containsOnlyKeys(DropReason.REFUSED, DropReason.QUEUE_FULL);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void anAccountThatDoesNotBalanceIsRefused() {
    assertThatThrownBy(() -> new DeliveryReport(2, 1, Map.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeliveryReport(0, 1, Map.of(), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeliveryReport(0, 1, Map.of(DropReason.CLOSED, -1L), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
