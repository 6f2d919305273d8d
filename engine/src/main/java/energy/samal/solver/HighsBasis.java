package energy.samal.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The status of each column and row at a corner, by HiGHS's numbers (1.12, kHighsBasisStatus). */
record HighsBasis(int[] columns, int[] rows) {
  static final int AT_LOWER = 0;
  static final int BASIC = 1;
  static final int AT_UPPER = 2;

  /** Of a free column that is not basic. */
  static final int AT_ZERO = 3;

  /** How many members are basic. */
  int size() {
    return (int)
        IntStream.concat(Arrays.stream(columns), Arrays.stream(rows))
            .filter(s -> s == BASIC)
            .count();
  }
}
