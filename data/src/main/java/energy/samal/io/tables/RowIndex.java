package energy.samal.io.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Finds rows by a text of theirs. It holds numbers of rows alone, in a table of open addresses that
 * leads to the first row of each text and from each row to the next: large cases have as many texts
 * as rows.
 */
final class RowIndex {
  private static final int NONE = -1;

  private final List<Row> rows;
  private final Function<Row, String> text;
  private final int[] first;
  private final int[] next;

  RowIndex(List<Row> rows, Function<Row, String> text) {
    this.rows = rows;
    this.text = text;
    first = new int[Integer.highestOneBit(rows.size() + rows.size() / 2 + 1) * 2];
    next = new int[rows.size()];
    Arrays.fill(first, NONE);
    // From the last to the first, so that chains begin with the first.
    for (int row = rows.size() - 1; row >= 0; row--) {
      int place = place(text.apply(rows.get(row)));
      next[row] = first[place];
      first[place] = row;
    }
  }

  /** Where the text is, or would be. */
  private int place(String wanted) {
    int mask = first.length - 1;
    int place = wanted.hashCode() * 0x9E3779B9 >>> 7 & mask;
    while (first[place] != NONE && !text.apply(rows.get(first[place])).equals(wanted)) {
      place = place + 1 & mask;
    }
    return place;
  }

  boolean has(String wanted) {
    return first[place(wanted)] != NONE;
  }

  /** The rows that have the text, in order. */
  List<Row> find(String wanted) {
    int row = first[place(wanted)];
    if (row == NONE) {
      return List.of();
    }
    var found = new ArrayList<Row>(1);
    for (; row != NONE; row = next[row]) {
      found.add(rows.get(row));
    }
    return found;
  }
}
