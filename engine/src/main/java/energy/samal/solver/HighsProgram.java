package energy.samal.solver;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import energy.samal.lp.Lp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A program in native memory, as {@link HighsLibrary} hands it over. */
record HighsProgram(
    int columns,
    int rows,
    int nonzeros,
    ColumnData columnData,
    MemorySegment rowLower,
    MemorySegment rowUpper,
    Matrix matrix,
    Matrix squares) {

  private static final int ROW_WISE = 2;
  private static final int TRIANGULAR = 1;
  private static final int MINIMIZE = 1;

  /**
   * @param integrality 1 for each column that must be a whole number, 0 for others; NULL when none
   *     must
   */
  record ColumnData(
      MemorySegment cost, MemorySegment lower, MemorySegment upper, MemorySegment integrality) {}

  /** Coefficients by rows, or second derivatives of the cost by columns; none at all is NULL. */
  record Matrix(MemorySegment start, MemorySegment index, MemorySegment value) {
    static final Matrix NONE =
        new Matrix(MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL);
  }

  /** A copy of the program with other costs, in HiGHS's units. */
  static HighsProgram of(Lp lp, double[] cost, HighsScale scale, Arena memory) {
    var columns =
        new ColumnData(
            divided(memory, cost, scale.cost()),
            divided(memory, lp.columnLower(), scale.bound()),
            divided(memory, lp.columnUpper(), scale.bound()),
            integrality(lp, memory));
    var matrix =
        new Matrix(
            memory.allocateFrom(JAVA_INT, lp.rowStart()),
            memory.allocateFrom(JAVA_INT, lp.index()),
            memory.allocateFrom(JAVA_DOUBLE, lp.value()));
    return new HighsProgram(
        lp.columns(),
        lp.rows(),
        lp.nonzeros(),
        columns,
        divided(memory, lp.rowLower(), scale.bound()),
        divided(memory, lp.rowUpper(), scale.bound()),
        matrix,
        cost == lp.cost() && !lp.isLinear() ? squares(lp, scale, memory) : Matrix.NONE);
  }

  private static MemorySegment integrality(Lp lp, Arena memory) {
    if (!lp.hasIntegers()) {
      return MemorySegment.NULL;
    }
    var kinds = memory.allocate(JAVA_INT, lp.columns());
    for (int j = 0; j < lp.columns(); j++) {
      kinds.setAtIndex(JAVA_INT, j, lp.integer()[j] ? 1 : 0);
    }
    return kinds;
  }

  /** One second derivative a column, be it 0. */
  private static Matrix squares(Lp lp, HighsScale scale, Arena memory) {
    var start = memory.allocate(JAVA_INT, lp.columns() + 1L);
    var value = memory.allocate(JAVA_DOUBLE, lp.columns());
    for (int j = 0; j < lp.columns(); j++) {
      start.setAtIndex(JAVA_INT, j, j);
      double square = 2 * lp.square()[j] * scale.bound() / scale.cost();
      value.setAtIndex(JAVA_DOUBLE, j, square);
    }
    start.setAtIndex(JAVA_INT, lp.columns(), lp.columns());
    return new Matrix(start, start, value);
  }

  /** As Highs_passModel takes them, without an offset. */
  Object[] arguments(MemorySegment highs) {
    return new Object[] {
      highs,
      columns,
      rows,
      nonzeros,
      squares == Matrix.NONE ? 0 : columns,
      ROW_WISE,
      TRIANGULAR,
      MINIMIZE,
      0.0,
      columnData.cost(),
      columnData.lower(),
      columnData.upper(),
      rowLower,
      rowUpper,
      matrix.start(),
      matrix.index(),
      matrix.value(),
      squares.start(),
      squares.index(),
      squares.value(),
      columnData.integrality()
    };
  }

  private static MemorySegment divided(Arena memory, double[] values, double unit) {
    var segment = memory.allocateFrom(JAVA_DOUBLE, values);
    for (int k = 0; unit != 1 && k < values.length; k++) {
      segment.setAtIndex(JAVA_DOUBLE, k, values[k] / unit);
    }
    return segment;
  }
}
