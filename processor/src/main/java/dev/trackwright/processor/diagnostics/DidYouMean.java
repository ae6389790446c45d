package dev.trackwright.processor.diagnostics;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a misspelt word was meant to be. Only a small edit distance counts, for a far-fetched
 * guess sends people the wrong way.
 */
public final class DidYouMean {

  private static final int LONGEST = 100;
  private static final int MOST_CANDIDATES = 10_000;

  private DidYouMean() {}

  /**
   * What a message says of it: {@code Did you mean "x"? } with its space, or nothing where no
   * candidate is near. Looked for when it is rendered, for most of a thousand are not.
   */
  public record Hint(String word, Collection<String> candidates) {
    @Override
    public String toString() {
      return nearest(word, candidates).map(near -> "Did you mean \"" + near + "\"? ").orElse("");
    }
  }

  /** The hint for a message's argument, which is looked for if the message is rendered. */
  public static Hint guess(String word, Collection<String> candidates) {
    return new Hint(word, candidates);
  }

  /** The hint, looked for now. */
  public static String hint(String word, Collection<String> candidates) {
    return new Hint(word, candidates).toString();
  }

  /** The candidate that differs least, if it differs little; by name where several do. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    if (word.length() > LONGEST || candidates.size() > MOST_CANDIDATES) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int allowed = lower.length() < 3 ? 0 : Math.max(1, Math.min(3, lower.length() / 4));
    String nearest = null;
    int least = allowed + 1;
    for (String candidate : candidates) {
      boolean possible =
          Math.abs(candidate.length() - word.length()) <= allowed && !candidate.equals(word);
      int distance =
          possible ? distance(lower, candidate.toLowerCase(Locale.ROOT), least) : least + 1;
      boolean first = nearest == null || candidate.compareTo(nearest) < 0;
      if (distance < least || (distance == least && distance <= allowed && first)) {
        nearest = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Insertions, deletions, changes and swaps of neighbours: optimal string alignment. */
  static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE);
  }

  /** The distance, or some number above {@code limit} where it is above. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1] + 1, last[j] + 1), last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least > limit) {
        return least;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = now;
      now = spare;
    }
    return last[b.length()];
  }
}
