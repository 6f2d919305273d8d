package energy.samal.io.matpower;

import java.util.Arrays;

/** A matrix as read, each row with its line. */
final class Matrix {
  private final String name;
  private double[] values = new double[256];
  private int[] lines = new int[32];
  private int count;
  private int rows;
  private int columns = -1;
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
    if (count == rows * columns()) {
      begin = line;
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, count + count / 2);
    }
    values[count++] = value;
  }

  /**
   * Ends a row, if it holds anything.
   *
   * @return what is wrong with its length; empty when nothing is
   */
  String endRow() {
    int length = count - rows * Math.max(0, columns);
    if (length == 0) {
      return "";
    }
    if (columns < 0) {
      columns = length;
    } else if (length != columns) {
      count = rows * columns;
      return "the rows before have " + columns + " columns, this one has " + length;
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, rows + rows / 2);
    }
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
    return values[row * columns + column];
  }

  int line(int row) {
    return lines[row];
  }
}
