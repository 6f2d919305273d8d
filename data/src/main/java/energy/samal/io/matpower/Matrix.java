package energy.samal.io.matpower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A matrix as read, each row with its line. */
final class Matrix {
  /** Numbers of a block, if a row is not longer: what grows never has to be copied as a whole. */
  private static final int BLOCK = 1 << 14;

  private final String name;
  private final List<double[]> blocks = new ArrayList<>();
  private double[] open = new double[16];
  private int[] lines = new int[32];
  private int length;
  private int rows;
  private int columns = -1;
  private int rowsOfBlock;
  private int begin;

  Matrix(String name) {
    this.name = name;
  }

  /** Such as {@code bus}. */
  String name() {
    return name;
  }

  /**
   * One more number of the open row.
   *
   * @param line where it stands
   */
  void add(double value, int line) {
    if (length == 0) {
      begin = line;
    }
    if (length == open.length) {
      open = Arrays.copyOf(open, 2 * length);
    }
    open[length++] = value;
  }

  /**
   * Ends a row, if it holds anything.
   *
   * @return what is wrong with its length; empty when nothing is
   */
  String endRow() {
    int found = length;
    length = 0;
    if (found == 0) {
      return "";
    }
    if (columns < 0) {
      columns = found;
      rowsOfBlock = Math.max(1, BLOCK / columns);
    } else if (found != columns) {
      return "the rows before have " + columns + " columns, this one has " + found;
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, rows + rows / 2);
    }
    if (rows % rowsOfBlock == 0) {
      blocks.add(new double[rowsOfBlock * columns]);
    }
    System.arraycopy(open, 0, blocks.getLast(), rows % rowsOfBlock * columns, columns);
    lines[rows++] = begin;
    return "";
  }

  int rows() {
    return rows;
  }

  int columns() {
    return Math.max(0, columns);
  }

  double at(int row, int column) {
    return blocks.get(row / rowsOfBlock)[row % rowsOfBlock * columns + column];
  }

  int line(int row) {
    return lines[row];
  }
}
