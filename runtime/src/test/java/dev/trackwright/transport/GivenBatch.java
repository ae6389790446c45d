package dev.trackwright.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch for tests of transports.
 *
 * @param events its events
 * @param sentAt the time of the attempt
 * @param retryCount how often it was sent before
 */
record GivenBatch(List<EncodedEvent> events, Instant sentAt, int retryCount) implements Batch {

  static GivenBatch of(Instant sentAt, int retryCount, String... events) {
    List<EncodedEvent> given = new ArrayList<>();
    Arrays.stream(events).forEach(json -> given.add(new GivenEvent("u-1", json)));
    return new GivenBatch(given, sentAt, retryCount);
  }

  @Override
  public List<ByteBuffer> json() {
    List<ByteBuffer> json = new ArrayList<>();
    for (EncodedEvent event : events) {
      if (!json.isEmpty()) {
        json.add(StandardCharsets.UTF_8.encode(","));
      }
      json.add(event.json());
    }
    return json;
  }

  /**
   * One of them.
   *
   * @param userId who it is about
   * @param text its JSON
   */
  record GivenEvent(@Nullable String userId, String text) implements EncodedEvent {
    @Override
    public String type() {
      return "track";
    }

    @Override
    public String name() {
      return "Order Completed";
    }

    @Override
    public String messageId() {
      return "m-1";
    }

    @Override
    public @Nullable String anonymousId() {
      return "a-1";
    }

    @Override
    public @Nullable String plan() {
      return "Shop";
    }

    @Override
    public @Nullable Integer eventVersion() {
      return 3;
    }

    @Override
    public ByteBuffer json() {
      return StandardCharsets.UTF_8.encode(text).asReadOnlyBuffer();
    }
  }
}
