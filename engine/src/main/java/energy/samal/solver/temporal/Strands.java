package energy.samal.solver.temporal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Gives hours of their own, after all others, to rows that have none but hang together by columns
 * that have none either. So they are eliminated by stages, and only what ties them to the other
 * hours is left to link.
 *
 * <p>A <i>string</i> is long and thin, such as the levels that lead from one representative day to
 * the next through the year. Counted from one end, each row is as many steps away as its hour
 * tells: neighbours are in the same hour or in the next one, and a ring is followed both ways at
 * once. All other rows, such as those that add up what is built from one planning year to the next,
 * are <i>knots</i>, and share an hour.
 */
final class Strands {
  /** Rows of a column that ties them together, at most. */
  private static final int FEW = 8;

  /**
   * Columns of a row that may have to leave their hours for it, and rows that each must be worth.
   */
  private static final int LEAVING = 8;

  /** Rows of a string at least. */
  private static final int LONG = 64;

  /** Rows of a string's hour on average, at most. */
  private static final int THIN = 32;

  /** Rows of an hour of knots at most: its entries are a dense triangle. */
  private static final int MOST_OF_KNOTS = 1000;

  private final Program program;
  private final int[] columnStart;
  private final int[] rowsOfColumn;
  private final int[] columnStage;

  /**
   * Whether each row may be part of a strand: no hour, and few columns that have to leave theirs.
   */
  private final boolean[] loose;

  /** Whether each column would link, and has rows without an hour only. */
  private final boolean[] inner;

  /** Steps of each row from the end of its strand; −1 when it was not reached. */
  private final int[] steps;

  /** Rows in the order in which they were reached. */
  private final int[] queue;

  private final int[] hours;
  private int[] starts;

  /** Rows in the hour of knots that is being filled. */
  private int knots = MOST_OF_KNOTS;

  private int knotHour;

  /**
   * @param columnStart where the rows of each column begin in {@code rowsOfColumn}
   * @param columnStage stage of each column without strands, or {@link Order#LINKING}
   * @param firstHour that strands may have
   */
  Strands(
      Program program, int[] columnStart, int[] rowsOfColumn, int[] columnStage, int firstHour) {
    this.program = program;
    this.columnStart = columnStart;
    this.rowsOfColumn = rowsOfColumn;
    this.columnStage = columnStage;
    steps = new int[program.rows()];
    queue = new int[program.rows()];
    hours = program.rowHour.clone();
    starts = new int[] {firstHour};
    inner = new boolean[program.columns()];
    for (int j = 0; j < inner.length; j++) {
      inner[j] = columnStage[j] == Order.LINKING;
      for (int k = columnStart[j]; k < columnStart[j + 1]; k++) {
        inner[j] &= program.rowHour[rowsOfColumn[k]] < 0;
      }
    }
    loose = new boolean[program.rows()];
    for (int i = 0; i < loose.length; i++) {
      loose[i] = program.rowHour[i] < 0 && isLoose(i);
    }
    Arrays.fill(steps, -1);
    for (int i = 0; i < loose.length; i++) {
      if (loose[i] && steps[i] < 0) {
        follow(i);
      }
    }
  }

  /** Hour of each row, below 0 for none. */
  int[] hours() {
    return hours;
  }

  /** First hour of each string and of each hour of knots, and the number of all hours. */
  int[] starts() {
    return starts;
  }

  private boolean isLoose(int row) {
    boolean tied = false;
    int leaving = 0;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      tied |= inner[program.index[k]];
      leaving += columnStage[program.index[k]] == Order.LINKING ? 0 : 1;
    }
    return tied && leaving <= LEAVING;
  }

  private void follow(int row) {
    int count = reach(row);
    int end = queue[count - 1];
    if (leaving(count) * LEAVING > count) {
      return;
    }
    // The last one reached is an end, or as good as any.
    forget(count);
    reach(end);
    int levels = 1 + steps[queue[count - 1]];
    if (count >= LONG && count <= THIN * levels) {
      int first = open(levels);
      for (int q = 0; q < count; q++) {
        hours[queue[q]] = first + steps[queue[q]];
      }
    } else if (count <= MOST_OF_KNOTS) {
      if (knots + count > MOST_OF_KNOTS) {
        knots = 0;
        knotHour = open(1);
      }
      knots += count;
      for (int q = 0; q < count; q++) {
        hours[queue[q]] = knotHour;
      }
    }
  }

  /** Columns that have a stage and are in the rows reached. */
  private int leaving(int count) {
    var leaving = new BitSet();
    for (int q = 0; q < count; q++) {
      for (int k = program.rowStart[queue[q]]; k < program.rowStart[queue[q] + 1]; k++) {
        if (columnStage[program.index[k]] != Order.LINKING) {
          leaving.set(program.index[k]);
        }
      }
    }
    return leaving.cardinality();
  }

  /** Returns the first of some hours that are to be filled. */
  private int open(int count) {
    int first = starts[starts.length - 1];
    starts = Arrays.copyOf(starts, starts.length + 1);
    starts[starts.length - 1] = first + count;
    return first;
  }

  private void forget(int count) {
    for (int q = 0; q < count; q++) {
      steps[queue[q]] = -1;
    }
  }

  /** Numbers all rows that hang together with one by their steps from it; returns how many. */
  private int reach(int row) {
    int count = 0;
    queue[count++] = row;
    steps[row] = 0;
    for (int q = 0; q < count; q++) {
      int from = queue[q];
      for (int k = program.rowStart[from]; k < program.rowStart[from + 1]; k++) {
        int column = program.index[k];
        if (inner[column] && columnStart[column + 1] - columnStart[column] <= FEW) {
          for (int p = columnStart[column]; p < columnStart[column + 1]; p++) {
            int next = rowsOfColumn[p];
            if (steps[next] < 0 && loose[next]) {
              steps[next] = steps[from] + 1;
              queue[count++] = next;
            }
          }
        }
      }
    }
    return count;
  }
}
