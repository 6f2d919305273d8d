package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a linear program along its hours into windows that can be solved one by one, and puts their
 * solutions together into a point of the whole that meets every row and bound. The point is as good
 * as the guess that the cuts are made by; what it costs is an upper bound on the optimum.
 *
 * <p>Three rules make the parts fit. Let g be the guess.
 *
 * <ul>
 *   <li>A column that a row of an earlier window reads (a level that closes the year) is fixed at
 *       g. One that only rows of later windows read (a level at a cut) is held close to g, and
 *       later windows take it as it came out: rounding in g would otherwise leave windows without a
 *       point where all that flows in must be kept. What is close widens a little from window to
 *       window, since each may begin at the far end of the one before.
 *   <li>A row without an hour is shared out: each window w gets L_w = a_w + (L − Σa)·h_w and
 *       likewise U_w, where a_w is what g gives it in the window and h_w the window's part of the
 *       hours. The shares add up to the row's own bounds, so that the sum of the windows' parts
 *       meets them.
 *   <li>A column without an hour becomes one column in each window, its bounds shared out in
 *       proportion to what g uses of it there; the whole column is their sum.
 * </ul>
 *
 * <p>Rows with an hour may hold no columns without one: capacities must be numbers by now. Columns
 * may not have to be whole numbers, for such are held at no guess.
 */
public final class Windows {
  /** How close to the guess, relative to 1 + |g|, a column at a cut is held in the first window. */
  private static final double CLOSE = 1e-5;

  /** How a column takes part in rows of other windows. */
  private enum Cut {
    NONE,
    CLOSE,
    FIXED
  }

  private final Lp lp;
  private final double[] guess;

  /** The guess, but at cuts as the windows before came out; shares stay those of the guess. */
  private final double[] held;

  private final int[] starts;
  private final int hours;
  private final int count;
  private final Cut[] cut;
  private final int[] linkingColumns;
  private final int[] linkingRows;
  private final double[][] columnShare;
  private final double[][] rowShare;
  private final int[] placeOfLinking;

  /**
   * @param guess a point of {@code lp}, about feasible in its rows without hours
   * @param starts first hour of each window, rising from 0
   * @throws IllegalArgumentException when a row with an hour holds a column without one, or columns
   *     must be whole numbers
   */
  public Windows(Lp lp, double[] guess, int[] starts) {
    if (lp.hasIntegers()) {
      throw new IllegalArgumentException(
          "columns must be whole numbers, which windows cannot keep");
    }
    this.lp = lp;
    this.guess = guess;
    this.held = guess.clone();
    this.starts = starts.clone();
    int last = 0;
    for (int hour : lp.columnHour()) {
      last = Math.max(last, hour);
    }
    this.hours = last + 1;
    this.count = starts.length;
    this.linkingColumns = untagged(lp.columnHour());
    this.linkingRows = untagged(lp.rowHour());
    this.placeOfLinking = new int[lp.columns()];
    for (int k = 0; k < linkingColumns.length; k++) {
      placeOfLinking[linkingColumns[k]] = k;
    }
    this.cut = cut();
    equalise();
    this.columnShare = columnShares();
    this.rowShare = rowShares();
  }

  /** Tells the later windows how this one came out. */
  public void accept(int window, Solution part) {
    int[] columns = columns(window);
    for (int k = 0; k < columns.length; k++) {
      if (cut[columns[k]] == Cut.CLOSE) {
        held[columns[k]] = part.primal()[k];
      }
    }
  }

  public int count() {
    return count;
  }

  /**
   * The linear program of one window, with the columns of its hours first and the linking ones
   * after.
   */
  public Lp lp(int window) {
    var builder = new LpBuilder();
    var columns = columns(window);
    int[] local = new int[lp.columns()];
    for (int k = 0; k < columns.length; k++) {
      int column = columns[k];
      local[column] = k + 1;
      addColumn(builder, window, column);
    }
    if (window == 0) {
      builder.addOffset(lp.offset());
    }
    for (int row = 0; row < lp.rows(); row++) {
      if (lp.rowHour()[row] != Lp.NONE && windowOf(lp.rowHour()[row]) == window) {
        addRow(builder, row, local);
      }
    }
    for (int k = 0; k < linkingRows.length; k++) {
      if (rowShare[k][window] > 0) {
        addLinkingRow(builder, window, linkingRows[k], local, rowShare[k][window]);
      }
    }
    return builder.build();
  }

  /**
   * The point of the whole program made of one solution per window, in order; an empty one leaves
   * its window as the guess has it, without prices.
   */
  public Solution join(List<Solution> parts) {
    var primal = new double[lp.columns()];
    var dual = new double[lp.rows()];
    long iterations = 0;
    double seconds = 0;
    for (int window = 0; window < count; window++) {
      var part = parts.get(window);
      var columns = columns(window);
      for (int k = 0; k < columns.length; k++) {
        primal[columns[k]] += part.isEmpty() ? guessed(window, columns[k]) : part.primal()[k];
      }
      if (!part.isEmpty()) {
        addDual(dual, window, part.dual());
      }
      iterations += part.iterations();
      seconds += part.seconds();
    }
    return new Solution(primal, dual, lp.objective(primal), iterations, seconds);
  }

  private double guessed(int window, int column) {
    return lp.columnHour()[column] == Lp.NONE
        ? guess[column] * columnShare[placeOfLinking[column]][window]
        : atCut(column);
  }

  private void addDual(double[] dual, int window, double[] part) {
    int place = 0;
    for (int row = 0; row < lp.rows(); row++) {
      if (lp.rowHour()[row] != Lp.NONE && windowOf(lp.rowHour()[row]) == window) {
        dual[row] = part[place++];
      }
    }
    for (int k = 0; k < linkingRows.length; k++) {
      if (rowShare[k][window] > 0) {
        dual[linkingRows[k]] += part[place++] * rowShare[k][window];
      }
    }
  }

  private void addColumn(LpBuilder builder, int window, int column) {
    double lower = lp.columnLower()[column];
    double upper = lp.columnUpper()[column];
    if (lp.columnHour()[column] == Lp.NONE) {
      double share = columnShare[placeOfLinking[column]][window];
      lower = lower == 0 ? 0 : lower * share;
      upper = upper == Double.POSITIVE_INFINITY ? upper : upper * share;
    } else if (cut[column] != Cut.NONE) {
      double room = cut[column] == Cut.CLOSE ? CLOSE * (1 + Math.abs(held[column])) : 0;
      lower = Math.max(lower, atCut(column) - (window + 1) * room);
      upper = Math.min(upper, atCut(column) + (window + 1) * room);
    }
    double cost = lp.cost()[column];
    int hour = lp.columnHour()[column];
    int first = builder.columns(lp.columnLabel(column), 1, hour, lower, upper, cost).first();
    builder.addSquare(first, lp.isLinear() ? 0 : lp.square()[column]);
  }

  private void addRow(LpBuilder builder, int row, int[] local) {
    double given = 0;
    for (int k = lp.rowStart()[row]; k < lp.rowStart()[row + 1]; k++) {
      int column = lp.index()[k];
      if (lp.columnHour()[column] == Lp.NONE) {
        throw new IllegalArgumentException(
            "%s reads %s, which belongs to no hour"
                .formatted(lp.rowName(row), lp.columnName(column)));
      }
      if (local[column] > 0) {
        builder.term(lp.value()[k], local[column] - 1);
      } else {
        given += lp.value()[k] * atCut(column);
      }
    }
    close(builder, row, lp.rowLower()[row] - given, lp.rowUpper()[row] - given);
  }

  private void addLinkingRow(LpBuilder builder, int window, int row, int[] local, double share) {
    double all = 0;
    double here = 0;
    for (int k = lp.rowStart()[row]; k < lp.rowStart()[row + 1]; k++) {
      int column = lp.index()[k];
      double value = lp.value()[k] * guess[column];
      all += value;
      if (lp.columnHour()[column] == Lp.NONE) {
        here += value * columnShare[placeOfLinking[column]][window];
      } else if (windowOf(lp.columnHour()[column]) == window) {
        here += value;
      }
      if (local[column] > 0) {
        builder.term(lp.value()[k], local[column] - 1);
      }
    }
    double lower = lp.rowLower()[row];
    double upper = lp.rowUpper()[row];
    boolean beyond = all != 0 && (all < lower || all > upper) && lower < upper;
    double least =
        beyond && all < lower ? scaledBack(lower, all, here, share) : here + (lower - all) * share;
    double most =
        beyond && all > upper ? scaledBack(upper, all, here, share) : here + (upper - all) * share;
    close(builder, row, least, most);
  }

  /**
   * A window's part of a bound that rounding leaves the guess beyond: every part is scaled back
   * alike, so that none asks for the opposite of what its columns can do.
   */
  private static double scaledBack(double bound, double all, double here, double share) {
    return bound / all >= 0 ? here * (bound / all) : here + (bound - all) * share;
  }

  private void close(LpBuilder builder, int row, double lower, double upper) {
    Label label = lp.rowLabel(row);
    builder.row(label, lp.rowHour()[row], lower, upper);
  }

  private int[] columns(int window) {
    var columns = new ArrayList<Integer>();
    for (int column = 0; column < lp.columns(); column++) {
      int hour = lp.columnHour()[column];
      if (hour != Lp.NONE && windowOf(hour) == window) {
        columns.add(column);
      }
    }
    for (int column : linkingColumns) {
      columns.add(column);
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  private int windowOf(int hour) {
    int at = Arrays.binarySearch(starts, hour);
    return at >= 0 ? at : -at - 2;
  }

  /** The window's part of all hours. */
  private double part(int window) {
    int end = window + 1 < count ? starts[window + 1] : hours;
    return (end - starts[window]) / (double) hours;
  }

  private Cut[] cut() {
    var cut = new Cut[lp.columns()];
    Arrays.fill(cut, Cut.NONE);
    for (int row = 0; row < lp.rows(); row++) {
      int hour = lp.rowHour()[row];
      for (int k = lp.rowStart()[row]; hour != Lp.NONE && k < lp.rowStart()[row + 1]; k++) {
        int column = lp.index()[k];
        int of = lp.columnHour()[column];
        if (of != Lp.NONE && windowOf(of) > windowOf(hour)) {
          cut[column] = Cut.FIXED;
        } else if (of != Lp.NONE && windowOf(of) < windowOf(hour) && cut[column] == Cut.NONE) {
          cut[column] = Cut.CLOSE;
        }
      }
    }
    return cut;
  }

  /**
   * Where a row makes a column equal to one of another window, both are fixed at the same value.
   */
  private void equalise() {
    for (int row = 0; row < lp.rows(); row++) {
      int start = lp.rowStart()[row];
      boolean equal =
          lp.rowHour()[row] != Lp.NONE
              && lp.rowStart()[row + 1] - start == 2
              && lp.rowLower()[row] == 0
              && lp.rowUpper()[row] == 0
              && lp.value()[start] == -lp.value()[start + 1];
      if (equal && cut[lp.index()[start + 1]] == Cut.FIXED) {
        held[lp.index()[start]] = atCut(lp.index()[start + 1]);
      }
    }
  }

  /**
   * For each linking column the part of each window, by the first linking row that uses it with
   * hours.
   */
  private double[][] columnShares() {
    var shares = new double[linkingColumns.length][];
    for (int row : linkingRows) {
      var use = new double[count];
      double sum = 0;
      for (int k = lp.rowStart()[row]; k < lp.rowStart()[row + 1]; k++) {
        int hour = lp.columnHour()[lp.index()[k]];
        if (hour != Lp.NONE) {
          double value = Math.abs(lp.value()[k] * guess[lp.index()[k]]);
          use[windowOf(hour)] += value;
          sum += value;
        }
      }
      for (int k = lp.rowStart()[row]; sum > 0 && k < lp.rowStart()[row + 1]; k++) {
        int column = lp.index()[k];
        if (lp.columnHour()[column] == Lp.NONE && shares[placeOfLinking[column]] == null) {
          shares[placeOfLinking[column]] = parts(use, sum);
        }
      }
    }
    for (int k = 0; k < shares.length; k++) {
      if (shares[k] == null) {
        shares[k] = new double[count];
        Arrays.setAll(shares[k], this::part);
      }
    }
    return shares;
  }

  /**
   * For each linking row the part of each window in what its bounds leave: none where it has no
   * columns.
   */
  private double[][] rowShares() {
    var shares = new double[linkingRows.length][count];
    for (int place = 0; place < linkingRows.length; place++) {
      int row = linkingRows[place];
      boolean everywhere = lp.rowStart()[row] == lp.rowStart()[row + 1];
      var here = new boolean[count];
      for (int k = lp.rowStart()[row]; k < lp.rowStart()[row + 1]; k++) {
        int hour = lp.columnHour()[lp.index()[k]];
        everywhere |= hour == Lp.NONE;
        if (hour != Lp.NONE) {
          here[windowOf(hour)] = true;
        }
      }
      double sum = 0;
      for (int w = 0; w < count; w++) {
        shares[place][w] = everywhere || here[w] ? part(w) : 0;
        sum += shares[place][w];
      }
      shares[place] = parts(shares[place], sum);
    }
    return shares;
  }

  private static double[] parts(double[] use, double sum) {
    var parts = new double[use.length];
    for (int w = 0; w < use.length; w++) {
      parts[w] = use[w] / sum;
    }
    return parts;
  }

  /** What a column is fixed at where windows meet: the guess, within its bounds. */
  private double atCut(int column) {
    return Math.max(lp.columnLower()[column], Math.min(lp.columnUpper()[column], held[column]));
  }

  private static int[] untagged(int[] hours) {
    var untagged = new ArrayList<Integer>();
    for (int k = 0; k < hours.length; k++) {
      if (hours[k] == Lp.NONE) {
        untagged.add(k);
      }
    }
    return untagged.stream().mapToInt(Integer::intValue).toArray();
  }
}
