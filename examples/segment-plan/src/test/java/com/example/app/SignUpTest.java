package com.example.app;

import static dev.trackwright.testing.TrackingAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.app.analytics.AppAnalytics;
import com.example.app.analytics.SignedUp;
import dev.trackwright.testing.RecordingClient;
import org.junit.jupiter.api.Test;

class SignUpTest {

  private final RecordingClient recorded = new RecordingClient();
  private final SignUp signUp = new SignUp(AppAnalytics.create(recorded));

  @Test
  void aSignUpSaysWhatWasBought() {
    signUp.complete("u-42", "ada@example.com", "Mozilla/5.0");

    assertThat(recorded)
        .tracked(SignedUp.class)
        .with(event -> event.plan() == SignedUp.Plan.BUSINESS && event.seats() == 5)
        .once();
  }

  @Test
  void everyCallCarriesTheContextAndTheVersionOfItsRule() {
    signUp.complete("u-42", "ada@example.com", "Mozilla/5.0");

    String json = recorded.json().get(1);
    assertTrue(json.contains("\"userAgent\":\"Mozilla/5.0\""), json);
    assertTrue(json.contains("\"event_version\":2"), json);
  }
}
