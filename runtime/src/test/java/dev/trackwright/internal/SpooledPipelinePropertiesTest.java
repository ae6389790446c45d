package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.Settlement;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.DeliveryOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Several lives on one folder, each killed at any moment, whatever a transport has answered. */
class SpooledPipelinePropertiesTest {

  private static final int USERS = 5;

  private Path folder = Path.of("");
  private final List<String> accepted = new ArrayList<>();
  private final Set<String> dropped = new LinkedHashSet<>();

  /** In order; what arrives again is where it was first. */
  private final Set<String> arrived = new LinkedHashSet<>();

  /** How many events were in the memory of lives that were killed, and nowhere else. */
  private long forgotten;

  @Provide
  Arbitrary<DeliveryOutcome> outcomes() {
    return Arbitraries.of(
        ScriptedTransport.OK,
        ScriptedTransport.OK,
        new DeliveryOutcome.Retry("r", null),
        new DeliveryOutcome.Retry("r", Duration.ofSeconds(3)),
        new DeliveryOutcome.Throttled("t", Duration.ZERO),
        new DeliveryOutcome.TooLarge("l"),
        new DeliveryOutcome.Refused("b"),
        new DeliveryOutcome.Rejected("x"));
  }

  @BeforeTry
  void begin() throws IOException {
    folder = Files.createTempDirectory("spool");
    accepted.clear();
    dropped.clear();
    arrived.clear();
    forgotten = 0;
  }

  @AfterTry
  void end() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 150)
  void whatWasStoredArrivesInOrderOrIsDroppedAndNothingStaysBehind(
      @ForAll @Size(min = 1, max = 4)
          List<@Size(max = 90) List<@IntRange(min = -1, max = 60) Integer>> lives,
      @ForAll @Size(max = 25) List<@From("outcomes") DeliveryOutcome> answers,
      @ForAll @IntRange(min = 1, max = 10) int maxEvents,
      @ForAll @IntRange(min = 1, max = 5) int lanes,
      @ForAll boolean burst,
      @ForAll boolean silent,
      @ForAll boolean dropsOldest,
      @ForAll boolean durable)
      throws IOException {
    Spool spool = Spool.in(folder).withDurability(durable);
    CourseSettings settings =
        new CourseSettings()
            .spool(spool)
            .room(40, 20_000)
            .limits(new BatchLimits(100, maxEvents, 400))
            .lanes(lanes)
            .flushInterval(Duration.ofSeconds(2))
            .retries(20, Duration.ofHours(2));
    for (List<Integer> steps : lives) {
      ScriptedTransport transport =
          new ScriptedTransport().next(answers.toArray(DeliveryOutcome[]::new));
      if (silent) {
        transport.byHand();
      }
      try (PlayedCourse life =
          settings.transport(transport).droppingOldest(dropsOldest).beginWithSpool()) {
        live(life, steps, burst);
        DeliveryReport report = life.report();
        forgotten += report.pending() - report.spooled();
        note(life);
      }
    }
    try (PlayedCourse last =
        settings.transport(new ScriptedTransport()).droppingOldest(false).beginWithSpool()) {
      last.finish();
      note(last);
    }

    assertThat(arrived).isSubsetOf(accepted);
    for (int user = 0; user < USERS; user++) {
      String of = "u" + user;
      assertThat(arrived.stream().filter(text -> text.contains(of)).map(accepted::indexOf))
          .as("the order of what one user did")
          .isSorted();
    }
    Set<String> missing = new LinkedHashSet<>(accepted);
    missing.removeAll(arrived);
    missing.removeAll(dropped);
    assertThat(missing).hasSizeLessThanOrEqualTo(Math.toIntExact(forgotten));
    try (PlayedCourse none = new CourseSettings().spool(Spool.in(folder)).beginWithSpool()) {
      assertThat(none.inherited).isZero();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(path -> path.toString().endsWith(".spool"))).isEmpty();
    }
  }

  /** Accepts an event for each number, or lets time pass; in bursts the worker is late. */
  private void live(PlayedCourse life, List<Integer> steps, boolean burst) {
    for (int step : steps) {
      if (step < 0) {
        life.now += Duration.ofMillis(700).toNanos();
      } else {
        String user = "u" + step % USERS;
        String text = accepted.size() + user + "x".repeat(step);
        if (life.offer(text, user)) {
          accepted.add(text);
        }
      }
      if (!burst || life.room.events() == 40) {
        life.step();
      }
    }
    life.step();
  }

  private void note(PlayedCourse life) {
    arrived.addAll(life.transport.delivered);
    life.settled.stream()
        .filter(settlement -> !settlement.isDelivered())
        .flatMap(settlement -> settlement.events().stream())
        .map(Settlement.Event::name)
        .forEach(dropped::add);
  }
}
