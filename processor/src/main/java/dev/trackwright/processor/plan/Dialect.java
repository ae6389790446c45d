package dev.trackwright.processor.plan;

/** How strictly a schema is read. */
enum Dialect {
  /** The native format: what it does not know is a mistake of the author, who can correct it. */
  NATIVE,
  /** A vendor's JSON Schema, drafts 04 to 2020-12: keywords of the vendor's own are normal. */
  VENDOR
}
