package dev.trackwright.processor.naming;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a word in ASCII letters and digits, for names of types: they are names of class files, and
 * a compiler that runs under {@code LANG=C} cannot write a file with any other letter in its name.
 * It loses marks and knows no language ({@code ö} is {@code o}); two words that meet are for the
 * {@link NameTable} to tell.
 */
final class Ascii {

  private static final Map<Integer, String> LETTERS =
      letters(
          // the long vowel of kana, and Latin letters that are no base letter with a mark
          "ー - ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ħ h ŋ ng ŧ t ə e ",
          // Cyrillic
          "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u"
              + " ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў u"
              + " ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz",
          // Greek
          "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y"
              + " φ f χ ch ψ ps ω o");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");

  private static final int FIRST_HANGUL = 0xAC00;
  private static final int LAST_HANGUL = 0xD7A3;
  private static final String[] INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
  private static final String[] VOWELS =
      "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
  private static final String[] FINALS =
      "- k k ks n nj nh t l lk lm lp ls lt lp lh m p ps t t ng t t k t p t".split(" ");

  private Ascii() {}

  /**
   * The word in ASCII.
   *
   * @param word letters, digits and marks that Unicode 13 knows
   * @return at least one character, all of them ASCII letters and digits
   */
  static String of(String word) {
    return written(word, c -> false);
  }

  /** The word with only those letters in ASCII that take two {@code char}s in Java. */
  static String beyondSixteenBits(String word) {
    return written(word, Character::isBmpCodePoint);
  }

  private static String written(String word, IntPredicate stays) {
    StringBuilder out = new StringBuilder();
    word.codePoints().forEach(c -> out.append(stays.test(c) ? Character.toString(c) : letter(c)));
    if (out.length() == 0) {
      word.codePoints().forEach(c -> out.append(number(c)));
    }
    return out.toString();
  }

  private static String letter(int c) {
    if (isAscii(c)) {
      return Character.toString(c);
    }
    if (c >= FIRST_HANGUL && c <= LAST_HANGUL) {
      return hangul(c - FIRST_HANGUL);
    }
    if (Character.isIdeographic(c)) {
      return number(c);
    }
    String known = fromTable(c);
    if (known != null) {
      return known;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED) {
      return "";
    }
    int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
    if (base != c) {
      return letter(base);
    }
    return named(c);
  }

  private static boolean isAscii(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static @Nullable String fromTable(int c) {
    String small = LETTERS.get(c);
    if (small != null) {
      return small;
    }
    String capital = LETTERS.get(Character.toLowerCase(c));
    return capital == null ? null : capitalized(capital);
  }

  /** The revised romanization, letter by letter. */
  private static String hangul(int index) {
    int finals = FINALS.length;
    String syllable =
        INITIALS[index / (VOWELS.length * finals)]
            + VOWELS[index / finals % VOWELS.length]
            + FINALS[index % finals];
    return syllable.replace("-", "");
  }

  /** The letter's own name without its script: ARABIC LETTER SHEEN is Sheen, HIRAGANA KA is ka. */
  private static String named(int c) {
    String name = String.valueOf(Character.getName(c)).replaceFirst(" WITH .*", "");
    String own = name.replaceFirst(".*(LETTER|CHARACTER|SYLLABLE|SYLLABICS|SIGN|VOWEL) ", "");
    if (own.equals(name)) {
      return number(c);
    }
    StringBuilder out = new StringBuilder();
    BETWEEN_WORDS
        .splitAsStream(own.replaceFirst("^(SMALL|CAPITAL) ", ""))
        .forEach(part -> out.append(isKana(c) ? part.toLowerCase(Locale.ROOT) : capitalized(part)));
    return out.length() == 0 ? number(c) : out.toString();
  }

  private static boolean isKana(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }

  private static String capitalized(String ascii) {
    return ascii.isEmpty()
        ? ascii
        : ascii.substring(0, 1).toUpperCase(Locale.ROOT)
            + ascii.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String number(int c) {
    return String.format(Locale.ROOT, "U%04X", c);
  }

  private static Map<Integer, String> letters(String... tables) {
    Map<Integer, String> letters = new HashMap<>();
    for (String table : tables) {
      Scanner pairs = new Scanner(table);
      while (pairs.hasNext()) {
        letters.put(pairs.next().codePointAt(0), pairs.next().replace("-", ""));
      }
    }
    return Map.copyOf(letters);
  }
}
