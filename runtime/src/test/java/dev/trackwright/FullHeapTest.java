package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.Message;
import dev.trackwright.transport.HttpTransport;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An application whose heap is full to the last byte when it tracks. */
@Timeout(120)
class FullHeapTest {

  private static final int CALLS = 10;

  /** Fills its heap, tracks what cannot be taken, and says what has reached it. */
  static final class Full {
    private static Object @Nullable [] chain;

    private Full() {}

    public static void main(String[] args) {
      TrackingClient client =
          TrackingClient.builder()
              .transport(HttpTransport.to(URI.create("http://127.0.0.1:1"), "key"))
              .build();
      Message none = noMessage();
      fill(100_000);
      fill(1_000);
      fill(1);
      int reached = 0;
      for (int i = 0; i < CALLS; i++) {
        try {
          client.send(none);
        } catch (Throwable thrown) {
          reached++;
        }
      }
      chain = null;
      System.out.println("reached " + reached);
      System.out.println(client.close(Duration.ofSeconds(10)));
    }

    private static void fill(int size) {
      try {
        while (true) {
          Object[] link = new Object[size];
          link[0] = chain;
          chain = link;
        }
      } catch (OutOfMemoryError full) {
        // As it should be.
      }
    }

    @SuppressWarnings("NullAway") // what an application without nullness checks can do
    private static Message noMessage() {
      return null;
    }
  }

  @Test
  void isNotHarmedAndTheAccountBalances() throws Exception {
    assertThat(ChildApplication.of(Full.class).options("-Xmx24m").run())
        .contains(
            "reached 0", "10 accepted = 0 delivered + 10 dropped (not encodable 10) + 0 pending");
  }
}
