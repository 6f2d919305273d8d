package energy.samal.solver.temporal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * When each column and row of a program is eliminated: at a stage, which is an hour of one chain of
 * hours, or last of all with what links the chains.
 *
 * <p>A row with an hour goes with its hour. A column goes with the last hour of its rows: one whose
 * rows lie in one hour is local to it, one that is read by the next hour as well is the state that
 * is carried there. A row without an hour goes with the last of its columns when they lie close
 * together, such as a window of a few hours. Whatever reaches further than pays is linking; of
 * that, what hangs together by itself is given hours by {@link Strands}.
 */
final class Order {
  /** The stage of what links the chains. */
  static final int LINKING = -1;

  /**
   * Stages over which a state is carried at most: two weeks of hours. Beyond, linking is cheaper
   * than one more state in every stage on the way.
   */
  private static final int LONGEST_REACH = 336;

  private final Program program;

  /** Rows of each column. */
  private final int[] columnStart;

  private final int[] rowsOfColumn;

  /** Stage of each column and row, or {@link #LINKING}. */
  final int[] columnStage;

  final int[] rowStage;

  /** First stage of each piece, and the number of stages at the end. */
  int[] pieces;

  /** Stages of the program's own hours; those of strands follow. */
  final int hourStages;

  /** Hours of rows, those of strands included. */
  private int[] rowHour;

  /** First hour of each strand, and the number of all hours. */
  private int[] strands;

  private int hours;
  private int[] chain;

  /** Stage of each hour. */
  private int[] stageOfHour;

  private int stages;

  Order(Program program, int[] columnStart, int[] rowsOfColumn) {
    this.program = program;
    this.columnStart = columnStart;
    this.rowsOfColumn = rowsOfColumn;
    this.columnStage = new int[program.columns()];
    this.rowStage = new int[program.rows()];
    this.hourStages = 1 + Math.max(last(program.columnHour), last(program.rowHour));
    assign(program.rowHour, new int[] {hourStages});
    var found = new Strands(program, columnStart, rowsOfColumn, columnStage, hourStages);
    if (found.starts().length > 1) {
      assign(found.hours(), found.starts());
    }
    cutIntoPieces();
  }

  private void assign(int[] rowHour, int[] strands) {
    this.rowHour = rowHour;
    this.strands = strands;
    this.hours = strands[strands.length - 1];
    hoursOfColumns();
    findChains();
    assignStages();
  }

  int stages() {
    return stages;
  }

  private static int last(int[] hours) {
    int last = -1;
    for (int hour : hours) {
      last = Math.max(last, hour);
    }
    return last;
  }

  /** First and last hour of each column's rows, or its own hour when no row of it has one. */
  private int[] first;

  private int[] lastHour;

  private void hoursOfColumns() {
    int n = program.columns();
    first = new int[n];
    lastHour = new int[n];
    for (int j = 0; j < n; j++) {
      int low = Integer.MAX_VALUE;
      int high = -1;
      for (int k = columnStart[j]; k < columnStart[j + 1]; k++) {
        int hour = rowHour[rowsOfColumn[k]];
        if (hour >= 0) {
          low = Math.min(low, hour);
          high = Math.max(high, hour);
        }
      }
      if (high < 0 && program.columnHour[j] >= 0) {
        low = program.columnHour[j];
        high = low;
      }
      first[j] = high < 0 ? -1 : low;
      lastHour[j] = high;
    }
  }

  /** Hours that a column or row of short reach ties together form a chain. */
  private void findChains() {
    chain = new int[hours];
    Arrays.setAll(chain, h -> h);
    for (int s = 0; s + 1 < strands.length; s++) {
      Arrays.fill(chain, strands[s], strands[s + 1], strands[s]);
    }
    for (int j = 0; j < program.columns(); j++) {
      if (lastHour[j] - first[j] <= LONGEST_REACH
          && lastHour[j] > first[j]
          && lastHour[j] < strands[0]) {
        for (int k = columnStart[j]; k < columnStart[j + 1]; k++) {
          int hour = rowHour[rowsOfColumn[k]];
          if (hour >= 0) {
            union(hour, first[j]);
          }
        }
      }
    }
    for (int i = 0; i < program.rows(); i++) {
      if (rowHour[i] < 0) {
        int low = lowest(i);
        int high = highest(i);
        if (low >= 0 && high > low && high - low <= LONGEST_REACH && high < strands[0]) {
          for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
            int hour = lastHour[program.index[k]];
            if (hour >= 0) {
              union(hour, low);
            }
          }
        }
      }
    }
  }

  private int lowest(int row) {
    int low = Integer.MAX_VALUE;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      int hour = lastHour[program.index[k]];
      low = hour >= 0 ? Math.min(low, hour) : low;
    }
    return low == Integer.MAX_VALUE ? -1 : low;
  }

  private int highest(int row) {
    int high = -1;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      high = Math.max(high, lastHour[program.index[k]]);
    }
    return high;
  }

  private int find(int hour) {
    while (chain[hour] != hour) {
      chain[hour] = chain[chain[hour]];
      hour = chain[hour];
    }
    return hour;
  }

  /** The earlier hour leads, so that chains are in the order of their first hours. */
  private void union(int one, int other) {
    int a = find(one);
    int b = find(other);
    chain[Math.max(a, b)] = Math.min(a, b);
  }

  /** Stages are the hours in the order of their chains. */
  private void assignStages() {
    int[] length = new int[hours];
    for (int h = 0; h < hours; h++) {
      length[find(h)]++;
    }
    int[] at = new int[hours];
    int next = 0;
    for (int h = 0; h < hours; h++) {
      if (find(h) == h) {
        at[h] = next;
        next += length[h];
      }
    }
    stageOfHour = new int[hours];
    for (int h = 0; h < hours; h++) {
      stageOfHour[h] = at[find(h)]++;
    }
    stages = hours;
    for (int j = 0; j < columnStage.length; j++) {
      columnStage[j] = stage(first[j], lastHour[j], length);
    }
    for (int i = 0; i < rowStage.length; i++) {
      int hour = rowHour[i];
      rowStage[i] = hour >= 0 ? stageOfHour[hour] : stageOfRow(i, length);
    }
    chainEnds(length);
  }

  /** Stage at which each chain of more than one stage begins. */
  private int[] chainStarts;

  private void chainEnds(int[] length) {
    chainStarts = new int[hours + 1];
    int count = 0;
    int next = 0;
    for (int h = 0; h < hours; h++) {
      if (find(h) == h) {
        chainStarts[count++] = next;
        next += length[h];
      }
    }
    chainStarts[count++] = next;
    chainStarts = Arrays.copyOf(chainStarts, count);
  }

  private int stage(int low, int high, int[] length) {
    if (high < 0 || find(low) != find(high)) {
      return LINKING;
    }
    int reach = stageOfHour[high] - stageOfHour[low];
    return reach > longest(length[find(low)]) ? LINKING : stageOfHour[high];
  }

  private static int longest(int chainLength) {
    return Math.max(2, Math.min(LONGEST_REACH, chainLength / 4));
  }

  private int stageOfRow(int row, int[] length) {
    int low = Integer.MAX_VALUE;
    int high = -1;
    int highHour = -1;
    for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      int stage = columnStage[program.index[k]];
      if (stage >= 0) {
        low = Math.min(low, stage);
        if (stage > high) {
          high = stage;
          highHour = lastHour[program.index[k]];
        }
      }
    }
    if (high < 0) {
      return LINKING;
    }
    return high - low > longest(length[find(highHour)]) ? LINKING : high;
  }

  /** What crosses a cut is linking from then on. */
  private void cutIntoPieces() {
    pieces = new Cuts(chainStarts, links()).starts();
    linkWhatCrosses();
  }

  /** Linking columns and rows that each chain meets. */
  private BitSet[] links() {
    int chains = chainStarts.length - 1;
    int[] chainOf = new int[stages];
    var links = new BitSet[chains];
    for (int c = 0; c < chains; c++) {
      links[c] = new BitSet();
      Arrays.fill(chainOf, chainStarts[c], chainStarts[c + 1], c);
    }
    int n = columnStage.length;
    for (int i = 0; i < rowStage.length; i++) {
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
        int column = program.index[k];
        if (columnStage[column] == LINKING && rowStage[i] != LINKING) {
          links[chainOf[rowStage[i]]].set(column);
        } else if (columnStage[column] != LINKING && rowStage[i] == LINKING) {
          links[chainOf[columnStage[column]]].set(n + i);
        }
      }
    }
    return links;
  }

  private int piece(int stage) {
    int at = Arrays.binarySearch(pieces, stage);
    return at >= 0 ? at : -at - 2;
  }

  private void linkWhatCrosses() {
    int[] pieceOf = new int[stages];
    for (int s = 0; s < stages; s++) {
      pieceOf[s] = piece(s);
    }
    for (int j = 0; j < columnStage.length; j++) {
      for (int k = columnStart[j]; k < columnStart[j + 1] && columnStage[j] >= 0; k++) {
        int stage = rowStage[rowsOfColumn[k]];
        if (stage >= 0 && rowHour[rowsOfColumn[k]] >= 0) {
          columnStage[j] = pieceOf[stage] == pieceOf[columnStage[j]] ? columnStage[j] : LINKING;
        }
      }
    }
    for (int i = 0; i < rowStage.length; i++) {
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1] && rowStage[i] >= 0; k++) {
        int stage = columnStage[program.index[k]];
        boolean crosses = stage >= 0 && pieceOf[stage] != pieceOf[rowStage[i]];
        rowStage[i] = crosses ? LINKING : rowStage[i];
      }
    }
  }
}
