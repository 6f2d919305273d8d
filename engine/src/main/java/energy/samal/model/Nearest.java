package energy.samal.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a misspelt word was probably meant to be. */
public final class Nearest {
  private static final int SHOWN = 6;

  private Nearest() {}

  /**
   * "Did you mean 'x'?" when a known word is close, else what there is to choose from.
   *
   * @param what the known words are, such as {@code ids in nodes}
   */
  public static String advice(String word, Collection<String> known, String what) {
    if (known.isEmpty()) {
      return "There are no " + what + " yet.";
    }
    int limit = Math.max(1, word.length() / 3);
    var best =
        known.stream()
            .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
            .orElseThrow();
    if (distance(word, best) <= limit) {
      return "Did you mean '" + best + "'?";
    }
    var some = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
    var more = known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "";
    return "The " + what + " are " + some + more + ".";
  }

  /**
   * Letters to insert, delete, replace or swap with their neighbour to make one word the other,
   * whatever their case: optimal string alignment, Boytsov 2011, Indexing methods for approximate
   * dictionary searching, section 2.1.
   */
  static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
