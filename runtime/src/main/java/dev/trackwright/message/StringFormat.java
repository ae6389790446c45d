package dev.trackwright.message;

/**
 * The JSON Schema formats that a text can be checked for.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3">JSON
 *     Schema, defined formats</a>
 */
public enum StringFormat {
  /** RFC 3339 date-time. */
  DATE_TIME("date-time"),
  /** RFC 3339 full-date. */
  DATE("date"),
  /** RFC 3339 full-time. */
  TIME("time"),
  /** RFC 3339 appendix A duration. */
  DURATION("duration"),
  /** RFC 4122 UUID. */
  UUID("uuid"),
  /** RFC 3986 URI, not relative. */
  URI("uri"),
  /** RFC 5321 mailbox. */
  EMAIL("email"),
  /** RFC 1123 host name. */
  HOSTNAME("hostname"),
  /** RFC 2673 dotted quad. */
  IPV4("ipv4"),
  /** RFC 4291 IPv6 address, without a zone. */
  IPV6("ipv6");

  private final String keyword;

  StringFormat(String keyword) {
    this.keyword = keyword;
  }

  /**
   * The format's name in a plan.
   *
   * @return as JSON Schema spells it
   */
  public String keyword() {
    return keyword;
  }
}
