package dev.trackwright.processor.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a name of the plan into the words that its Java name is built from; the first step of
 * naming. It depends on the text alone and knows Unicode as JDK 17 does, so that it gives the same
 * words on every JDK; the price is that a script without spaces stays one word.
 *
 * <p>A word is letters and digits, with the case that the plan gave it. Words end at everything
 * else, and inside at a change of case: {@code HTTPServerURL} is HTTP, Server, URL. Symbols that
 * tell names apart are words themselves: {@code &}, {@code +}, {@code %}, and before a digit a
 * minus and {@code <}, {@code >}. A text without letters and digits is spelled out by the names
 * that Unicode gives its characters: a party popper is Party, Popper.
 */
public final class Words {

  private static final Set<Integer> APOSTROPHES = Set.of((int) '\'', 0x2019, 0x02BC, 0xFF07);

  private final int[] text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();

  private Words(int[] text) {
    this.text = text;
  }

  /**
   * The words of {@code planText}.
   *
   * @return at least one word, each with at least one letter or digit and nothing but letters,
   *     digits and the marks that belong to them
   */
  public static List<String> of(String planText) {
    Words splitter = new Words(known(planText).codePoints().toArray());
    splitter.split();
    return splitter.words.isEmpty() ? SpelledOut.words(planText) : List.copyOf(splitter.words);
  }

  /** What Unicode 13 does not know, and lone surrogates, are as good as a space. */
  private static String known(String planText) {
    StringBuilder known = new StringBuilder(planText.length());
    planText
        .codePoints()
        .forEach(
            c ->
                known.appendCodePoint(
                    FrozenUnicode.knows(c) && Character.getType(c) != Character.SURROGATE
                        ? c
                        : ' '));
    return FrozenUnicode.compose(known.toString());
  }

  private void split() {
    for (int i = 0; i < text.length; i++) {
      int c = text[i];
      if (isLetterOrDigit(c) && !APOSTROPHES.contains(c)) {
        run.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c);
      } else if (isMark(c) && run.length() > 0) {
        run.appendCodePoint(c);
      } else if (!joins(i)) {
        endRun();
        i += symbol(i);
      }
    }
    endRun();
  }

  /**
   * Invisible format characters and an apostrophe between letters are as if they were not there.
   */
  private boolean joins(int i) {
    int c = text[i];
    if (Character.getType(c) == Character.FORMAT) {
      return true;
    }
    return APOSTROPHES.contains(c)
        && run.length() > 0
        && i + 1 < text.length
        && Character.isLetter(text[i + 1]);
  }

  /** Adds the word of the symbol at {@code i}; returns how many more characters it took. */
  private int symbol(int i) {
    int c = text[i];
    boolean orEqual = i + 1 < text.length && text[i + 1] == '=';
    switch (c) {
      case '&' -> words.add("and");
      case '+' -> words.add("plus");
      case '%' -> words.add("percent");
      case '-', 0x2212 -> {
        if (digitAt(i + 1) && (i == 0 || " (<>=".indexOf(text[i - 1]) >= 0)) {
          words.add("minus");
        }
      }
      case '<', '>', 0x2264, 0x2265 -> {
        int digit = i + 1 + (orEqual ? 1 : 0);
        if (digitAt(digit) || (digit < text.length && text[digit] == ' ' && digitAt(digit + 1))) {
          words.addAll(List.of(c == '<' || c == 0x2264 ? "less" : "greater", "than"));
          if (orEqual || c > 0xFF) {
            words.addAll(List.of("or", "equal"));
          }
          return orEqual ? 1 : 0;
        }
      }
      default -> {
        // ends a word and says nothing
      }
    }
    return 0;
  }

  private boolean digitAt(int i) {
    return i < text.length && Character.isDigit(text[i]);
  }

  private void endRun() {
    if (run.length() > 0) {
      words.addAll(CaseSplit.of(run.toString()));
      run.setLength(0);
    }
  }

  private static boolean isLetterOrDigit(int c) {
    return Character.isLetter(c)
        || Character.isDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER;
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Words for a text that has none of its own. */
  private static final class SpelledOut {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9]+");
    private static final int FIRST_REGIONAL_INDICATOR = 0x1F1E6;
    private static final int LAST_REGIONAL_INDICATOR = 0x1F1FF;

    static List<String> words(String planText) {
      if (planText.isEmpty()) {
        return List.of("empty");
      }
      int[] all = composed(planText).codePoints().toArray();
      List<String> words = spell(all, true);
      return List.copyOf(words.isEmpty() ? spell(all, false) : words);
    }

    /**
     * What Unicode 13 does not know stays as it is: a newer JDK may compose it, an older cannot.
     */
    private static String composed(String planText) {
      StringBuilder all = new StringBuilder();
      StringBuilder known = new StringBuilder();
      for (int c : planText.codePoints().toArray()) {
        if (FrozenUnicode.knows(c)) {
          known.appendCodePoint(c);
        } else {
          all.append(Normalizer.normalize(known, Normalizer.Form.NFC)).appendCodePoint(c);
          known.setLength(0);
        }
      }
      return all.append(Normalizer.normalize(known, Normalizer.Form.NFC)).toString();
    }

    private static List<String> spell(int[] text, boolean visibleOnly) {
      List<String> words = new ArrayList<>();
      StringBuilder flag = new StringBuilder();
      for (int c : text) {
        if (c >= FIRST_REGIONAL_INDICATOR && c <= LAST_REGIONAL_INDICATOR) {
          flag.append((char) ('A' + c - FIRST_REGIONAL_INDICATOR));
          continue;
        }
        endFlag(flag, words);
        if (!FrozenUnicode.knows(c)) {
          words.add("U" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
        } else if (!visibleOnly || isVisible(c)) {
          addName(c, words);
        }
      }
      endFlag(flag, words);
      return words;
    }

    private static void endFlag(StringBuilder flag, List<String> words) {
      if (flag.length() > 0) {
        words.add("flag");
        words.add(flag.toString());
        flag.setLength(0);
      }
    }

    private static boolean isVisible(int c) {
      int type = Character.getType(c);
      return !isMark(c) && type != Character.FORMAT && !Character.isWhitespace(c);
    }

    private static void addName(int c, List<String> words) {
      BETWEEN_WORDS
          .splitAsStream(String.valueOf(Character.getName(c)))
          .filter(word -> !word.isEmpty())
          .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    }
  }
}
