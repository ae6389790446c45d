package dev.trackwright.processor.cli;

import java.util.Objects;
import picocli.CommandLine;

/** Tells the version of the jar, which its manifest holds. */
final class Version implements CommandLine.IVersionProvider {

  Version() {}

  /** The version; outside of a jar, as in a test, a word that says so. */
  static String of() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "unpacked");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Trackwright " + of(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
