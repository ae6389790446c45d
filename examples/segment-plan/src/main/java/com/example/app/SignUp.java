package com.example.app;

import com.example.app.analytics.AppAnalytics;
import com.example.app.analytics.AppUser;
import com.example.app.analytics.SignedUp;

/** What used to be {@code analytics.enqueue(TrackMessage.builder("Signed Up")…)}. */
public final class SignUp {

  private final AppAnalytics analytics;

  public SignUp(AppAnalytics analytics) {
    this.analytics = analytics;
  }

  /** The plan's COMMON rule asks every call for the user agent, so nothing is sent without it. */
  public void complete(String userId, String email, String userAgent) {
    AppUser user = analytics.forUser(userId, context -> context.userAgent(userAgent));
    user.identify(t -> t.email(email));
    user.trackSignedUp(e -> e.plan(SignedUp.Plan.BUSINESS).seats(5));
  }

  public void showPrices(String visitorId, String userAgent) {
    analytics
        .forAnonymous(visitorId, context -> context.userAgent(userAgent))
        .pagePricing(p -> p.currency("EUR"));
  }
}
