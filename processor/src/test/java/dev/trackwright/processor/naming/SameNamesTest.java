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
      "3cf7ee570340d7afd032d38ef14746d8b54d44f6ce33b9b1d02b0a2669a3b4e2";

  @Test
  void everyCharacterGivesTheSameNamesOnEveryJdk() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
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
