package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Set<Thread.State> STOPPED =
      EnumSet.of(Thread.State.BLOCKED, Thread.State.TERMINATED);

  @Test
  void noReportCountsAnEventAsDeliveredAndAsSpooled() throws InterruptedException {
    Room room = new Room(100, 1000);
    Account account = new Account(room);
    AtomicLong stored = new AtomicLong(1);
    room.take(1);
    room.take(1);
    Thread worker =
        new Thread(
            () -> {
              stored.decrementAndGet();
              account.deliver(1, 1);
            });
    DeliveryReport report =
        account.report(
            () -> {
              long before = stored.get();
              worker.start();
              Awaitility.await().until(() -> STOPPED.contains(worker.getState()));
              return before;
            });
    assertThat(report).hasToString("2 accepted = 0 delivered + 0 dropped + 2 pending (1 spooled)");
    worker.join();
    assertThat(account.report(stored::get))
        .hasToString("2 accepted = 1 delivered + 0 dropped + 1 pending");
  }
}
