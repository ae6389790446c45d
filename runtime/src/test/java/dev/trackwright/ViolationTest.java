package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.ViolationKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationTest {

  @Test
  void theLineForALogCannotBeBrokenByAPlan() {
    Violation violation =
        new Violation(ViolationKind.PATTERN, "a\nb", "/\u001b[31m", "must match \u202e");

    assertThat(violation).hasToString("[PATTERN] a\\u000Ab /\\u001B[31m must match \\u202E");
  }

  @Test
  void theSameRuleAtAnotherPositionOfAListIsTheSameForALog() {
    assertThat(at("/products/0/sku").signature()).isEqualTo(at("/products/17/sku").signature());
    assertThat(at("/rows/0/1").signature()).isEqualTo(at("/rows/2/30").signature());
    assertThat(at("/products/0/sku").signature()).isNotEqualTo(at("/products/0/id").signature());
    assertThat(at("/a1").signature()).isNotEqualTo(at("/a2").signature());
    assertThat(at("").signature()).isNotEqualTo(at("/0").signature());
  }

  @Test
  void anExceptionThatCameOverAWireHasItsTextLeft() throws Exception {
    PlanViolationException thrown = new PlanViolationException(List.of(at("/p")), null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    PlanViolationException read;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      read = (PlanViolationException) in.readObject();
    }

    assertThat(thrown.violations()).containsExactly(at("/p"));
    assertThat(read).hasMessage(thrown.getMessage());
    assertThat(read.violations()).isEmpty();
  }

  private static Violation at(String path) {
    return new Violation(ViolationKind.REQUIRED_MISSING, "Event", path, "is required, and missing");
  }
}
