package dev.trackwright.processor.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;

/**
 * Unicode as JDK 17 knows it, wherever Java names are made. Without it the same plan would give
 * other names on a newer JDK, which has letters, case pairs and emoji that an older one has not;
 * the price is that characters younger than Unicode 13 are named by their number.
 */
final class FrozenUnicode {

  private static final BitSet ASSIGNED = read("unicode-13-assigned.txt");

  private FrozenUnicode() {}

  /** Whether Unicode 13 has assigned {@code codePoint}; what it then is, is the same ever after. */
  static boolean knows(int codePoint) {
    return ASSIGNED.get(codePoint);
  }

  /** Compatibility composition: what looks the same is the same, {@code ﬁ} is {@code fi}. */
  static String compose(String known) {
    return Normalizer.normalize(known, Normalizer.Form.NFKC);
  }

  /** Upper case in no language, without case pairs that are younger than Unicode 13. */
  static String upper(int codePoint) {
    return known(codePoint, Character.toString(codePoint).toUpperCase(Locale.ROOT));
  }

  /** Title case, as for the first letter of a word. */
  static String title(int codePoint) {
    return known(codePoint, Character.toString(Character.toTitleCase(codePoint)));
  }

  /** Lower case in no language. */
  static String lower(int codePoint) {
    return known(codePoint, Character.toString(codePoint).toLowerCase(Locale.ROOT));
  }

  private static String known(int codePoint, String mapped) {
    return mapped.codePoints().allMatch(FrozenUnicode::knows)
        ? mapped
        : Character.toString(codePoint);
  }

  private static BitSet read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(FrozenUnicode.class.getResourceAsStream(resource), resource)) {
      BitSet assigned = new BitSet(Character.MAX_CODE_POINT + 1);
      new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
          .forEach(range -> add(range, assigned));
      return assigned;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String range, BitSet assigned) {
    int dash = range.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
    int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), 16);
    assigned.set(first, last + 1);
  }
}
