package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.Traits;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and screens whose names callers give, and where traits go; compiled and run. */
class AnyPageTest {

  @Test
  void theNameOfAnyPageIsTheCallers(@TempDir Path folder) throws IOException {
    Plans plan =
        plan("Shop")
            .event(Event.Kind.PAGE, "", required("path", string()))
            .event(Event.Kind.SCREEN, "", optional("depth", string()))
            .event(Event.Kind.PAGE, "Home");
    GeneratedCode code = GeneratedCode.of(plan.build());
    Calls calls =
        Calls.of(
            code,
            """
            user.page("Cart", p -> p.path("/cart"));
            user.page(null, AnyPage.builder().path("/").build());
            user.screen("Start");
            user.screen("Start", s -> s.depth("1"));
            user.screen(" ", AnyScreen.builder().build());
            user.pageHome();
            """);
    assertThat(calls.member("name"))
        .containsExactly("\"Cart\"", "", "\"Start\"", "\"Start\"", "", "\"Home\"");
    assertThat(calls.properties())
        .containsExactly(
            "{\"path\":\"/cart\"}", "{\"path\":\"/\"}", "{}", "{\"depth\":\"1\"}", "{}", "{}");
    assertThat(code.ecj(folder)).isEmpty();
  }

  @Test
  void traitsGoWhereThePlanHasThem() {
    for (Traits.Section section : Traits.Section.values()) {
      PropertyType.ObjectType traits = Plans.object(optional("email", string()));
      Calls calls =
          Calls.of(
              plan("Shop").track("Seen").user(section, traits),
              """
              user.identify(t -> t.email("ada"));
              user.identify();
              """);
      String where =
          switch (section) {
            case TRAITS -> "traits";
            case CONTEXT_TRAITS -> "context/traits";
            case PROPERTIES -> "properties";
          };
      assertThat(calls.member(where)).containsExactly("{\"email\":\"ada\"}", "{}");
    }
  }
}
