package dev.trackwright.message;

import java.net.URI;

/**
 * Texts that Java's own types give, made fit for JSON. It exists for {@link URI#toASCIIString},
 * which throws for an unpaired surrogate.
 */
final class JsonText {
  private JsonText() {}

  /** RFC 3986 knows ASCII only; {@link URI} also holds what an IRI may. */
  static String uri(URI uri) {
    String text = uri.toString();
    String wellFormed = WellFormed.text(text);
    return wellFormed.equals(text) ? uri.toASCIIString() : URI.create(wellFormed).toASCIIString();
  }
}
