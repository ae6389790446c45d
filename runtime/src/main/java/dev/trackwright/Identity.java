package dev.trackwright;

import org.jspecify.annotations.Nullable;

/**
 * Who calls are about. Every message carries at least one of the two ids; a blank id is reported
 * when a call is made, not here, so that making an identity never fails.
 *
 * @param userId the id of a known user, or null
 * @param anonymousId the id of a user who is not known yet, such as a cookie's, or null
 * @see <a href="https://segment.com/docs/connections/spec/identify/#identities">Segment,
 *     identities</a>
 */
public record Identity(@Nullable String userId, @Nullable String anonymousId) {

  /**
   * A known user.
   *
   * @param userId the id in the application's own database; no e-mail address, since these change
   * @return the identity
   */
  public static Identity user(String userId) {
    return new Identity(orBlank(userId), null);
  }

  /**
   * A user who is not known yet.
   *
   * @param anonymousId any id that stays the same until the user is known
   * @return the identity
   */
  public static Identity anonymous(String anonymousId) {
    return new Identity(null, orBlank(anonymousId));
  }

  /**
   * A known user together with the id from before, which joins the two.
   *
   * @param userId the id in the application's own database
   * @param anonymousId the id from before the user was known
   * @return the identity
   */
  public static Identity both(String userId, String anonymousId) {
    return new Identity(orBlank(userId), orBlank(anonymousId));
  }

  /**
   * A null that has slipped past the compiler is an id that is missing, not one that is not meant.
   */
  private static String orBlank(@Nullable String id) {
    return id == null ? "" : id;
  }

  /** Whether there is no id that could be sent. */
  boolean isMissing() {
    return !hasUserId() && !hasAnonymousId();
  }

  /** Whether an id was meant that cannot be sent. */
  boolean isPartlyBlank() {
    return (userId != null && userId.isBlank()) || (anonymousId != null && anonymousId.isBlank());
  }

  boolean hasUserId() {
    return userId != null && !userId.isBlank();
  }

  boolean hasAnonymousId() {
    return anonymousId != null && !anonymousId.isBlank();
  }
}
