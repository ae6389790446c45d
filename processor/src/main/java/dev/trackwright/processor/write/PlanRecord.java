package dev.trackwright.processor.write;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a compilation leaves behind about a plan, beside the classes: the Maven goal and the test
 * kit compare it with the file and so notice a stale build. It is kept out of the generated sources
 * because it changes with every byte of the file, and they change with its meaning only.
 *
 * @param client the generated client's qualified name
 * @param modulePath the plan's path from the folder of the module that was compiled, with forward
 *     slashes; empty for a plan that is no file of the build, and so cannot be edited there
 * @param sha256 of the file's bytes, in lower-case hex
 * @param name the plan's name
 * @param version the plan's version
 */
public record PlanRecord(
    String client,
    Optional<String> modulePath,
    String sha256,
    String name,
    Optional<String> version) {

  /** The record of a plan with these bytes. */
  public static PlanRecord of(
      String client,
      Optional<String> modulePath,
      byte[] bytes,
      String name,
      Optional<String> version) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new PlanRecord(client, modulePath, HexFormat.of().formatHex(digest), name, version);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Where it stands among the classes. */
  public String resourcePath() {
    return "META-INF/trackwright/" + client + ".properties";
  }

  /**
   * In the form of {@link java.util.Properties}, written here because its own {@code store} writes
   * the date.
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    modulePath.ifPresent(path -> line(out, "plan", path));
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
