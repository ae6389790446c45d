package dev.trackwright.processor.naming;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits letters and digits that stand together at their changes of case; a part of {@link Words}.
 * It knows only four kinds of character and a few shapes that product people write ({@code iOS},
 * {@code userIDs}, {@code B2B}, {@code 1stOrder}), not a dictionary; {@code eBay} is e, Bay.
 */
final class CaseSplit {

  private enum Kind {
    UPPER,
    LOWER,
    DIGIT,
    /** Letters of a script without case. */
    OTHER,
    /** Before the first and after the last. */
    NONE
  }

  private final int[] text;
  private final Kind[] kinds;

  private CaseSplit(String run) {
    this.text = run.codePoints().toArray();
    this.kinds = new Kind[text.length];
    for (int i = 0; i < text.length; i++) {
      // A mark is of the kind of its letter, so that it never begins a word.
      kinds[i] = Words.isMark(text[i]) && i > 0 ? kinds[i - 1] : kind(text[i]);
    }
  }

  static List<String> of(String run) {
    return new CaseSplit(run).split();
  }

  private static Kind kind(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> Kind.UPPER;
      case Character.LOWERCASE_LETTER -> Kind.LOWER;
      case Character.DECIMAL_DIGIT_NUMBER -> Kind.DIGIT;
      default -> Kind.OTHER;
    };
  }

  private List<String> split() {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < text.length; i++) {
      if (!Words.isMark(text[i]) && beginsWord(i, start)) {
        words.add(new String(text, start, i - start));
        start = i;
      }
    }
    words.add(new String(text, start, text.length - start));
    return words;
  }

  private boolean beginsWord(int i, int start) {
    if (kinds[i] != Kind.UPPER) {
      return false;
    }
    return switch (at(i - 1)) {
      case LOWER -> !(i - start == 1 && isCapitals(i));
      case OTHER -> true;
      case UPPER -> at(i + 1) == Kind.LOWER && !isPlural(i + 1);
      case DIGIT -> at(i + 1) == Kind.LOWER || !followsCapitals(i, start);
      case NONE -> false;
    };
  }

  /** At least two capitals with no small letter behind them: the OS of iOS. */
  private boolean isCapitals(int i) {
    int end = i;
    while (at(end) == Kind.UPPER) {
      end++;
    }
    return end - i >= 2 && at(end) != Kind.LOWER;
  }

  /** The s of IDs. */
  private boolean isPlural(int i) {
    return text[i] == 's' && at(i + 1) != Kind.LOWER;
  }

  /** Whether the digits before {@code i} follow a capital or begin the word: B2B, 3D. */
  private boolean followsCapitals(int i, int start) {
    int before = i - 1;
    while (before >= start && kinds[before] == Kind.DIGIT) {
      before--;
    }
    return before < start || kinds[before] == Kind.UPPER;
  }

  private Kind at(int i) {
    return i >= 0 && i < kinds.length ? kinds[i] : Kind.NONE;
  }
}
