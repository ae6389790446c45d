package dev.trackwright.processor.plan;

import java.util.Optional;

/**
 * The JSON Schema formats that Trackwright knows.
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
  /** RFC 2673 dotted-quad IPv4 address. */
  IPV4("ipv4"),
  /** RFC 4291 IPv6 address. */
  IPV6("ipv6");

  private final String keyword;

  StringFormat(String keyword) {
    this.keyword = keyword;
  }

  /** As plans write it. */
  public String keyword() {
    return keyword;
  }

  /** The format that plans write as {@code keyword}. */
  public static Optional<StringFormat> of(String keyword) {
    for (StringFormat format : values()) {
      if (format.keyword.equals(keyword)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
