package dev.trackwright.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanRecordTest {

  @Property
  void propertiesReadBackWhateverThePlanIsCalled(@ForAll String name, @ForAll String version)
      throws IOException {
    PlanRecord planRecord =
        PlanRecord.of(
            "acme.ShopAnalytics",
            Optional.of("src/main/tracking/plan.yaml"),
            "plan".getBytes(StandardCharsets.UTF_8),
            name,
            Optional.of(version));

    Properties read = new Properties();
    read.load(new StringReader(planRecord.text()));

    assertThat(read)
        .containsEntry("name", name)
        .containsEntry("version", version)
        .containsEntry("plan", "src/main/tracking/plan.yaml")
        .hasSize(4);
    assertThat(planRecord.text()).matches("[\\x20-\\x7e\\n]*");
  }
}
