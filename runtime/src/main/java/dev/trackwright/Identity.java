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
    return new Identity(userId, null);
  }

  /**
   * A user who is not known yet.
   *
   * @param anonymousId any id that stays the same until the user is known
   * @return the identity
   */
  public static Identity anonymous(String anonymousId) {
    return new Identity(null, anonymousId);
  }

  /**
   * A known user together with the id from before, which joins the two.
   *
   * @param userId the id in the application's own database
   * @param anonymousId the id from before the user was known
   * @return the identity
   */
  public static Identity both(String userId, String anonymousId) {
    return new Identity(userId, anonymousId);
  }
}
