package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch that lanes share and that has to be split. */
class SharedBatchTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);

  private final PlayedCourse course = new CourseSettings().lanes(4).begin();

  private void flush() {
    course.queue.add(new FlushTicket(course.account));
    course.step();
  }

  @Test
  void aPartThatFailsHoldsUpItsOwnUsersAlone() {
    course.accept("ill", "u");
    course.accept("well", "v");
    course.transport.next(new DeliveryOutcome.TooLarge("HTTP 413"));
    course.transport.otherwise(
        batch ->
            ScriptedTransport.texts(batch).get(0).startsWith("ill")
                ? UNAVAILABLE
                : ScriptedTransport.OK);
    flush();
    assertThat(course.transport.delivered).containsExactly("well");
    course.accept("ill again", "u");
    course.accept("well again", "v");
    flush();
    assertThat(course.transport.delivered).containsExactly("well", "well again");
    course.transport.otherwise(batch -> ScriptedTransport.OK);
    course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.transport.delivered)
        .containsExactly("well", "well again", "ill", "ill again");
  }

  @Test
  void partsOfOneLaneStandInOrder() {
    course.accept("u1", "u");
    course.accept("v1", "v");
    course.accept("u2", "u");
    course.transport.byHand();
    flush();
    assertThat(course.transport.sent()).hasSize(1);
    course.transport.open.remove().complete(new DeliveryOutcome.TooLarge("HTTP 413"));
    course.step();
    List<List<String>> sent = course.transport.sent();
    assertThat(sent).hasSizeGreaterThan(1);
    while (!course.transport.open.isEmpty()) {
      course.transport.open.remove().complete(ScriptedTransport.OK);
      course.step();
    }
    assertThat(sent.stream().skip(1).flatMap(List::stream).filter(text -> text.startsWith("u")))
        .containsExactly("u1", "u2");
    assertThat(course.report().delivered()).isEqualTo(3);
  }
}
