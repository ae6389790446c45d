package dev.trackwright.processor.write;

import java.util.HexFormat;
import java.util.Optional;

/**
 * What a compilation leaves behind about a plan, beside the classes: the Maven goal and the test
 * kit compare it with the file and so notice a stale build. It is kept out of the generated sources
 * because it changes with every byte of the file, and they change with its meaning only.
 *
 * @param client the generated client's qualified name
 * @param modulePath the path of the plan's file, or of the folder in which its files lie, from the
 *     folder of the module that was compiled, with forward slashes; empty for a plan that is no
 *     file of the build, and so cannot be edited there
 * @param selection of the plan's files, as a regular expression for whole paths below that folder,
 *     with forward slashes; empty where the plan is one file
 * @param sha256 in lower-case hex: of the file's bytes; of several files the hash over the path
 *     below the folder (UTF-8), a NUL byte and the SHA-256 (32 bytes) of each, sorted by path as
 *     {@link String#compareTo} does
 * @param name the plan's name
 * @param version the plan's version
 */
public record PlanRecord(
    String client,
    Optional<String> modulePath,
    Optional<String> selection,
    String sha256,
    String name,
    Optional<String> version) {

  /** Where it stands among the classes. */
  public String resourcePath() {
    return "META-INF/trackwright/" + client + ".properties";
  }

  /**
   * In the form of {@link java.util.Properties}, written here because its own {@code store} writes
   * the date: {@code plan} (the path), {@code files} (the selection), {@code sha256}, {@code name}
   * and {@code version}.
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    modulePath.ifPresent(path -> line(out, "plan", path));
    modulePath.flatMap(path -> selection).ifPresent(files -> line(out, "files", files));
    line(out, "sha256", sha256);
    line(out, "name", name);
    version.ifPresent(text -> line(out, "version", text));
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append('=');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x20 && c < 0x7f && c != '\\' && !(c == ' ' && i == 0)) {
        out.append(c);
      } else {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    out.append('\n');
  }
}
