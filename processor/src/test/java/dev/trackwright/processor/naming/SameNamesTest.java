package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Run by JDK 17 and by newer ones, whose Unicode is another. */
class SameNamesTest {

  /**
   * If it changes, the Java names of somebody's plan change: do not, but for a release that says
   * so.
   */
  private static final String ALL_NAMES =
      "20cb2c69c62b7e193d2e8e19312fc9eebc9518e093a0c1b2dad0a058fad0ec7b";

  @Test
  void everyCharacterGivesTheSameNamesOnEveryJdk() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // Beyond these lie ideographs, and what nobody has assigned: a sample will do.
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x1FFFF ? 1 : 97) {
      // Alone, and as part of a word.
      String alone = Character.toString(c);
      String names =
          JavaNames.sharedType(alone)
              + JavaNames.member("a" + alone + "B" + alone)
              + JavaNames.constant("x" + alone);
      digest.update(names.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(ALL_NAMES);
  }
}
