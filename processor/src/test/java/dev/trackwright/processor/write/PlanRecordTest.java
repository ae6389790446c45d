package dev.trackwright.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanRecordTest {

  @Property
  void propertiesReadBackWhateverThePlanIsCalled(
      @ForAll String name, @ForAll String version, @ForAll String files) throws IOException {
    PlanRecord planRecord =
        new PlanRecord(
            "acme.ShopAnalytics",
            Optional.of("src/main/tracking"),
            Optional.of(files),
            "00",
            name,
            Optional.of(version));

    Properties read = new Properties();
    read.load(new StringReader(planRecord.text()));

    assertThat(read)
        .containsEntry("name", name)
        .containsEntry("version", version)
        .containsEntry("plan", "src/main/tracking")
        .containsEntry("files", files)
        .hasSize(5);
    assertThat(planRecord.text()).matches("[\\x20-\\x7e\\n]*");
  }
}
