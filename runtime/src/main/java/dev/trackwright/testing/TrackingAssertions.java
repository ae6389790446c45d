package dev.trackwright.testing;

/**
 * Where assertions on recorded events begin.
 *
 * <pre>{@code
 * assertThat(recorded)
 *     .identified("u-42")
 *     .tracked(OrderCompleted.class).with(e -> e.currency() == Currency.EUR).once()
 *     .tracked(SignedOut.class).never()
 *     .trackedNothingElse();
 * }</pre>
 */
public final class TrackingAssertions {
  private TrackingAssertions() {}

  /**
   * Begins assertions on what a client has recorded until now.
   *
   * @param recorded the client
   * @return assertions
   */
  @CheckReturnValue
  public static RecordingAssert assertThat(RecordingClient recorded) {
    return new RecordingAssert(recorded.messages(), recorded.violations());
  }
}
