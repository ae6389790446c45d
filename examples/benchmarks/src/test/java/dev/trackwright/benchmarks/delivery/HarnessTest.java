package dev.trackwright.benchmarks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.benchmarks.contenders.BareMaker;
import dev.trackwright.benchmarks.contenders.TrackwrightGzipMaker;
import dev.trackwright.benchmarks.contenders.TrackwrightMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HarnessTest {

  private static final Harness.Extent GLANCE = new Harness.Extent(1, 2_000, 50, 500, 100);

  @TempDir Path work;

  private static Contender contender(String name, Class<?> maker) {
    return new Contender(name, maker.getName(), System.getProperty("java.class.path"));
  }

  @Test
  void everyCellOfOursAndOfTheFloorIsMeasured() throws IOException, InterruptedException {
    List<Contender> contenders =
        List.of(
            contender("ours", TrackwrightMaker.class),
            contender("ours, gzip", TrackwrightGzipMaker.class),
            contender("bare", BareMaker.class));

    Table table = Harness.measure(contenders, work, GLANCE);

    for (Contender contender : contenders) {
      for (Column column : Column.values()) {
        assertThat(table.cell(contender.name(), column))
            .as("%s of %s%n%s", column, contender.name(), table.markdown())
            .isNotNaN();
      }
    }
    assertThat(table.cell("ours", Column.AFTER_CLOSE)).isEqualTo(GLANCE.closeEvents());
    assertThat(table.cell("ours, gzip", Column.WIRE_BYTES))
        .isLessThan(table.cell("ours", Column.WIRE_BYTES));
    assertThat(table.markdown().lines()).hasSize(2 + contenders.size());
    assertThat(table.ratios().lines()).hasSize(2 + contenders.size());
    assertThat(table.ratios()).contains("| ours | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 | 1.00 |");
  }

  @Test
  void theEventHasTheSizeThatTheAimsAreAbout() throws IOException, InterruptedException {
    List<Contender> ours = List.of(contender("ours", TrackwrightMaker.class));

    Table table = Harness.measure(ours, work, GLANCE);

    assertThat(table.cell("ours", Column.WIRE_BYTES)).isBetween(700.0, 800.0);
  }
}
