package energy.samal.solver.temporal;

import java.util.Arrays;

/**
 * A program's matrix in the order of elimination: columns and rows sorted by their stages, what
 * links last. Positions are those of this order; a vector over both has all columns first, then all
 * rows.
 */
final class Layout {
  final int columns;
  final int rows;

  /** Columns and rows that belong to a stage come first; the others link. */
  final int stagedColumns;

  final int stagedRows;

  /** Columns of the program's own hours, which come before those of {@link Strands}. */
  final int hourColumns;

  /** The program's number of the column or row at each position. */
  final int[] columnAt;

  final int[] rowAt;

  /** Stage of each staged column and row, by position. */
  final int[] columnStage;

  final int[] rowStage;

  /** First column and row of each stage, and one more. */
  final int[] stageColumn;

  final int[] stageRow;

  /** First column of each stage that other stages see as well, and is kept as a state. */
  final int[] stageState;

  /** First stage of each piece, and one more. */
  final int[] pieces;

  /** Staged columns: their rows, staged rows first, from {@link #links} on linking ones. */
  final int[] start;

  final int[] links;
  final int[] row;
  final double[] value;

  /** Staged rows: their linking columns. */
  final int[] rowLinkStart;

  final int[] rowLinkColumn;
  final double[] rowLinkValue;

  /** Linking rows (counted from the first): their linking columns. */
  final int[] cornerStart;

  final int[] cornerColumn;
  final double[] cornerValue;

  Layout(Program program, double[] values) {
    columns = program.columns();
    rows = program.rows();
    int[] columnStart = new int[columns + 1];
    int[] rowsOfColumn = new int[program.nonzeros()];
    int[] place = new int[program.nonzeros()];
    transpose(program, columnStart, rowsOfColumn, place);
    var order = new Order(program, columnStart, rowsOfColumn);
    pieces = order.pieces;
    boolean[] state = states(order, columnStart, rowsOfColumn);
    int stages = order.stages();
    stageColumn = new int[stages + 1];
    stageRow = new int[stages + 1];
    stageState = new int[stages + 1];
    columnAt = sorted(order.columnStage, state, stages, stageColumn, stageState);
    rowAt = sorted(order.rowStage, null, stages, stageRow, null);
    hourColumns = stageColumn[order.hourStages];
    stagedColumns = stageColumn[stages];
    stagedRows = stageRow[stages];
    columnStage = new int[stagedColumns];
    rowStage = new int[stagedRows];
    Arrays.setAll(columnStage, j -> order.columnStage[columnAt[j]]);
    Arrays.setAll(rowStage, i -> order.rowStage[rowAt[i]]);
    int[] rowPosition = inverse(rowAt);
    int[] columnPosition = inverse(columnAt);

    links = new int[stagedColumns];
    start = starts(columnStart);
    row = new int[start[stagedColumns]];
    value = new double[start[stagedColumns]];
    fillColumns(columnStart, rowsOfColumn, place, values, rowPosition);

    rowLinkStart = linkStarts(program, 0, stagedRows, columnPosition);
    cornerStart = linkStarts(program, stagedRows, rows, columnPosition);
    rowLinkColumn = new int[rowLinkStart[stagedRows]];
    rowLinkValue = new double[rowLinkColumn.length];
    cornerColumn = new int[cornerStart[rows - stagedRows]];
    cornerValue = new double[cornerColumn.length];
    fillLinks(program, values, columnPosition);
  }

  private int[] starts(int[] columnStart) {
    int[] starts = new int[stagedColumns + 1];
    for (int j = 0; j < stagedColumns; j++) {
      int original = columnAt[j];
      starts[j + 1] = starts[j] + columnStart[original + 1] - columnStart[original];
    }
    return starts;
  }

  private int[] linkStarts(Program program, int first, int end, int[] columnPosition) {
    int[] starts = new int[end - first + 1];
    for (int i = first; i < end; i++) {
      int linking = linkingColumns(program, rowAt[i], columnPosition);
      starts[i - first + 1] = starts[i - first] + linking;
    }
    return starts;
  }

  int stages() {
    return stageRow.length - 1;
  }

  int linking() {
    return columns - stagedColumns + rows - stagedRows;
  }

  /** A linking column's or row's number among what links, from its position in both. */
  int link(int variable) {
    return variable < columns
        ? variable - stagedColumns
        : variable - columns - stagedRows + columns - stagedColumns;
  }

  private static void transpose(Program program, int[] columnStart, int[] rows, int[] place) {
    for (int k = 0; k < program.nonzeros(); k++) {
      columnStart[program.index[k] + 1]++;
    }
    for (int j = 0; j < program.columns(); j++) {
      columnStart[j + 1] += columnStart[j];
    }
    int[] next = Arrays.copyOf(columnStart, program.columns());
    for (int i = 0; i < program.rows(); i++) {
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
        int at = next[program.index[k]]++;
        rows[at] = i;
        place[at] = k;
      }
    }
  }

  /** A column that a row of an earlier stage has as well is a state. */
  private static boolean[] states(Order order, int[] columnStart, int[] rowsOfColumn) {
    boolean[] state = new boolean[order.columnStage.length];
    for (int j = 0; j < state.length; j++) {
      for (int k = columnStart[j]; k < columnStart[j + 1]; k++) {
        int stage = order.rowStage[rowsOfColumn[k]];
        state[j] |= stage >= 0 && stage < order.columnStage[j];
      }
    }
    return state;
  }

  /** Stable counting sort by stage, states after the others of their stage, linking ones last. */
  private static int[] sorted(
      int[] stage, boolean[] state, int stages, int[] stageStart, int[] stateStart) {
    int[] next = new int[2 * stages + 2];
    for (int k = 0; k < stage.length; k++) {
      next[bucket(stage[k], state != null && state[k], stages) + 1]++;
    }
    for (int b = 0; b <= 2 * stages; b++) {
      next[b + 1] += next[b];
    }
    for (int s = 0; s <= stages; s++) {
      stageStart[s] = next[2 * s];
      if (stateStart != null) {
        stateStart[s] = s < stages ? next[2 * s + 1] : next[2 * s];
      }
    }
    int[] at = new int[stage.length];
    for (int k = 0; k < stage.length; k++) {
      at[next[bucket(stage[k], state != null && state[k], stages)]++] = k;
    }
    return at;
  }

  private static int bucket(int stage, boolean state, int stages) {
    return stage < 0 ? 2 * stages : 2 * stage + (state ? 1 : 0);
  }

  private static int[] inverse(int[] at) {
    int[] position = new int[at.length];
    for (int k = 0; k < at.length; k++) {
      position[at[k]] = k;
    }
    return position;
  }

  private void fillColumns(
      int[] columnStart, int[] rowsOfColumn, int[] place, double[] values, int[] rowPosition) {
    for (int j = 0; j < stagedColumns; j++) {
      int original = columnAt[j];
      int front = start[j];
      int back = start[j + 1];
      for (int k = columnStart[original]; k < columnStart[original + 1]; k++) {
        int position = rowPosition[rowsOfColumn[k]];
        int at = position < stagedRows ? front++ : --back;
        row[at] = position;
        value[at] = values[place[k]];
      }
      links[j] = front;
    }
  }

  private int linkingColumns(Program program, int original, int[] columnPosition) {
    int count = 0;
    for (int k = program.rowStart[original]; k < program.rowStart[original + 1]; k++) {
      count += columnPosition[program.index[k]] >= stagedColumns ? 1 : 0;
    }
    return count;
  }

  private void fillLinks(Program program, double[] values, int[] columnPosition) {
    int next = 0;
    int nextInCorner = 0;
    for (int i = 0; i < rows; i++) {
      int original = rowAt[i];
      for (int k = program.rowStart[original]; k < program.rowStart[original + 1]; k++) {
        int column = columnPosition[program.index[k]];
        if (column >= stagedColumns) {
          if (i < stagedRows) {
            rowLinkColumn[next] = column;
            rowLinkValue[next++] = values[k];
          } else {
            cornerColumn[nextInCorner] = column;
            cornerValue[nextInCorner++] = values[k];
          }
        }
      }
    }
  }
}
