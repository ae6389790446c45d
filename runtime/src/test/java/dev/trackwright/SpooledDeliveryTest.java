package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trackwright.spool.Spool;
import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.RudeServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted survives the death of the process, with real processes that die. */
@Timeout(300)
class SpooledDeliveryTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  /** How often a process is killed at random. */
  private static final int KILLS = Integer.getInteger("trackwright.kills", 50);

  @TempDir Path folder;

  private final AtomicBoolean away = new AtomicBoolean();
  private final List<RudeServer.Request> taken = new CopyOnWriteArrayList<>();
  private final RudeServer server = RudeServer.start(this::answer);

  private void answer(RudeServer.Request request, Socket socket) throws IOException {
    if (away.get()) {
      RudeServer.answer(socket, 503);
    } else if (isWhole(request)) {
      taken.add(request);
      RudeServer.answer(socket, 200);
    }
  }

  private TrackingClient.Builder client() {
    return TrackingClient.builder()
        .transport(HttpTransport.to(server.uri(), "key"))
        .batchEvents(20)
        .flushInterval(Duration.ofMillis(20));
  }

  private List<String> arrived(int fromRequest) {
    return taken.subList(fromRequest, taken.size()).stream()
        .flatMap(request -> request.strings("messageId").stream())
        .toList();
  }

  /** Whoever is killed may leave half a request. */
  private static boolean isWhole(RudeServer.Request request) {
    int length = request.text().getBytes(StandardCharsets.UTF_8).length;
    return Integer.toString(length).equals(request.headers().get("content-length"));
  }

  private Process application(boolean durable, String prefix, int events, boolean stays)
      throws IOException {
    return ChildApplication.of(SpoolingApplication.class)
        .startSilently(server.uri(), folder, durable, prefix, events, stays);
  }

  /** Kills a process once it has promised some events, and gives how many it has promised then. */
  private static int killAfter(Process process, int promised) throws Exception {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      int last = 0;
      String line = lines.readLine();
      while (line != null) {
        last = Integer.parseInt(line);
        if (last >= promised) {
          process.toHandle().destroyForcibly();
        }
        line = lines.readLine();
      }
      process.waitFor();
      return last;
    }
  }

  private static List<String> ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private void assertOrderOfEachUser(List<String> all) {
    Set<String> once = new LinkedHashSet<>(all);
    for (int user = 0; user < 7; user++) {
      int of = user;
      assertThat(
              once.stream()
                  .map(id -> Integer.parseInt(id.replaceAll("\\D", "")))
                  .filter(i -> i % 7 == of))
          .isSorted();
    }
  }

  @Test
  void whatAnOutageHeldUpSurvivesAKillAndArrivesInTheNextLifeInOrder() throws Exception {
    away.set(true);
    int promised = killAfter(application(false, "a", 1_000_000, true), 300);
    away.set(false);
    int before = taken.size();
    TrackingClient next = client().spool(Spool.in(folder)).build();
    assertThat(next.deliveryReport().accepted()).isGreaterThanOrEqualTo(promised);
    next.send(Messages.message("new", "u1"));
    assertThat(next.close(LONG).isComplete()).isTrue();
    List<String> arrived = arrived(before);
    assertThat(arrived).containsAll(ids("a", promised)).endsWith("new");
    assertOrderOfEachUser(arrived.subList(0, arrived.size() - 1));
    assertNothingIsLeft();
  }

  @Test
  void aDurableClientLosesNothingHoweverOftenItIsKilled() throws Exception {
    Random random = new Random(7);
    List<String> promised = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      away.set(random.nextInt(4) == 0);
      String prefix = "k" + kill + "-";
      int count = killAfter(application(true, prefix, 1_000_000, true), 10 + random.nextInt(300));
      promised.addAll(ids(prefix, count));
    }
    away.set(false);
    TrackingClient next = client().spool(Spool.in(folder)).build();
    assertThat(next.close(LONG).isComplete()).isTrue();
    Set<String> arrived = new LinkedHashSet<>(arrived(0));
    assertThat(arrived).containsAll(promised);
    for (int user = 0; user < 7; user++) {
      int of = user;
      assertThat(arrived.stream().map(SpooledDeliveryTest::lifeAndNumber).filter(n -> n % 7 == of))
          .isSorted();
    }
    assertNothingIsLeft();
  }

  /** The place of an event such as {@code k3-12} among all; it keeps who it is about. */
  private static long lifeAndNumber(String id) {
    int dash = id.indexOf('-');
    return Long.parseLong(id.substring(1, dash)) * 7_000_000
        + Long.parseLong(id.substring(dash + 1));
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".spool"))).isEmpty();
    }
    TrackingClient next = client().spool(Spool.in(folder)).build();
    assertThat(next.close(LONG).accepted()).isZero();
  }

  @Test
  void twoProcessesThatShareAFolderLoseNothingWhenBothAreKilled() throws Exception {
    away.set(true);
    Process first = application(false, "x", 1_000_000, true);
    Process second = application(false, "y", 1_000_000, true);
    int x = killAfter(first, 100);
    int y = killAfter(second, 100);
    away.set(false);
    int before = taken.size();
    TrackingClient next = client().spool(Spool.in(folder)).build();
    assertThat(next.close(LONG).isComplete()).isTrue();
    assertThat(arrived(before)).containsAll(ids("x", x)).containsAll(ids("y", y));
    assertNothingIsLeft();
  }

  @Test
  void anApplicationThatEndsWithoutClosingLeavesWhatItCouldNotDeliver() throws Exception {
    away.set(true);
    Process application = application(false, "e", 500, false);
    assertThat(application.waitFor()).isZero();
    away.set(false);
    int before = taken.size();
    TrackingClient next = client().spool(Spool.in(folder)).build();
    assertThat(next.close(LONG))
        .hasToString("500 accepted = 500 delivered + 0 dropped + 0 pending");
    assertThat(arrived(before)).containsExactlyInAnyOrderElementsOf(ids("e", 500));
  }

  @Test
  void inAnOutageMemoryStaysBoundedAndWhatDoesNotFitWaitsOnDisk() {
    away.set(true);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client =
          client()
              .spool(Spool.in(folder))
              .maxHeld(500, 1_000_000)
              .whenFull(FullPolicy.block(LONG))
              .build();
      for (int i = 0; i < 10_000; i++) {
        client.send(Messages.message("s" + i, "u" + i % 7));
      }
      Awaitility.await().atMost(LONG).until(() -> client.deliveryReport().spooled() == 10_000);
      DeliveryReport report = client.deliveryReport();
      assertThat(report.pending()).isEqualTo(10_000);
      assertThat(report.droppedTotal()).isZero();
      away.set(false);
      int before = taken.size();
      assertThat(client.flush(LONG).isComplete()).isTrue();
      assertThat(client.close(LONG))
          .hasToString("10000 accepted = 10000 delivered + 0 dropped + 0 pending");
      assertThat(new LinkedHashSet<>(arrived(0))).containsAll(ids("s", 10_000));
      assertOrderOfEachUser(arrived(before));
      assertThat(log.lines()).isNotEmpty();
    }
  }

  @Test
  void whatAClosedClientLeavesBehindIsToldAndArrivesLater() {
    away.set(true);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client().spool(Spool.in(folder)).build();
      ids("c", 50).forEach(id -> client.send(Messages.message(id)));
      assertThat(client.close(Duration.ofMillis(700)))
          .hasToString("50 accepted = 0 delivered + 0 dropped + 50 pending (50 spooled)");
      assertThat(log.lines()).anyMatch(line -> line.contains("50 pending (50 spooled)"));
    }
    away.set(false);
    int before = taken.size();
    TrackingClient next = client().spool(Spool.in(folder)).batchEvents(7).build();
    assertThat(next.close(LONG).isComplete()).isTrue();
    assertThat(arrived(before)).isEqualTo(ids("c", 50));
    assertThat(taken.subList(before, taken.size()))
        .allSatisfy(request -> assertThat(request.strings("messageId")).hasSizeLessThan(8));
  }

  @Test
  void aRecordThatIsDamagedIsCountedAndTheOthersArrive() throws Exception {
    away.set(true);
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = client().spool(Spool.in(folder)).batchEvents(10).build();
      ids("d", 50).forEach(id -> client.send(Messages.message(id)));
      client.close(Duration.ofMillis(300));
      damage("d25");
      away.set(false);
      int before = taken.size();
      TrackingClient next = client().spool(Spool.in(folder)).build();
      DeliveryReport report = next.close(LONG);
      assertThat(report.accepted()).isEqualTo(50);
      assertThat(report.pending()).isZero();
      assertThat(report.dropped(DropReason.SPOOL_DAMAGED)).isEqualTo(10);
      assertThat(arrived(before)).hasSize(40).contains("d0", "d19", "d30", "d49");
      assertThat(log.lines()).anyMatch(line -> line.contains("spool"));
    }
  }

  /** Flips a bit of an event's text on disk. */
  private void damage(String id) throws IOException {
    byte[] needle = ('"' + id + '"').getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".spool")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + needle.length <= bytes.length; at++) {
          if (java.util.Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
            bytes[at + 1] ^= 1;
            Files.write(file, bytes);
            return;
          }
        }
      }
    }
    throw new AssertionError("No file holds " + id);
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidWhenTheClientIsBuilt() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> client().spool(Spool.in(file)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the spool's folder cannot be used")
        .hasMessageContaining("file");
  }
}
