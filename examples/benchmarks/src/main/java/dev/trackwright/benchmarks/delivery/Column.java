package dev.trackwright.benchmarks.delivery;

import java.util.Locale;

/** What the table tells of each client; a cell is the median of its measurements. */
enum Column {
  CALLER_NANOS("caller's time, ns", "%,.0f"),
  CALLER_BYTES("caller's memory, B", "%,.0f"),
  CPU_SECONDS("CPU, s / 100k", "%.2f"),
  WARM_CPU_SECONDS("warm CPU, s / 100k", "%.2f"),
  ALLOCATED_KB("allocated, KB / event", "%.2f"),
  WIRE_BYTES("wire, B / event", "%,.0f"),
  EVENTS_PER_REQUEST("events / request", "%,.0f"),
  FIRST_MILLIS("first event, ms", "%,.0f"),
  CLASSES("classes", "%,.0f"),
  THREADS("threads", "%,.0f"),
  OUTAGE_MB("outage, MB", "%+.1f"),
  DISTANT_RATE("events/s at 50 ms", "%,.0f"),
  AFTER_CLOSE("arrived at close", "%,.0f"),
  CLOSE_SECONDS("close, s", "%.1f"),
  JARS("jars", "%,.0f"),
  JAR_MB("jars, MB", "%.2f");

  private final String title;
  private final String format;

  Column(String title, String format) {
    this.title = title;
    this.format = format;
  }

  /** The title without its unit. */
  String what() {
    return title.replaceFirst(",.*", "");
  }

  String title() {
    return title;
  }

  String show(double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
