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
    Matrix matrix) {

  private static final int ROW_WISE = 2;
  private static final int MINIMIZE = 1;

  record ColumnData(MemorySegment cost, MemorySegment lower, MemorySegment upper) {}

  /** The coefficients by rows. */
  record Matrix(MemorySegment start, MemorySegment index, MemorySegment value) {}

  /** A copy of the program with other costs, in HiGHS's units. */
  static HighsProgram of(Lp lp, double[] cost, HighsScale scale, Arena memory) {
    var columns =
        new ColumnData(
            divided(memory, cost, scale.cost()),
            divided(memory, lp.columnLower(), scale.bound()),
            divided(memory, lp.columnUpper(), scale.bound()));
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
        matrix);
  }

  /** As Highs_passLp takes them, without an offset. */
  Object[] arguments(MemorySegment highs) {
    return new Object[] {
      highs,
      columns,
      rows,
      nonzeros,
      ROW_WISE,
      MINIMIZE,
      0.0,
      columnData.cost(),
      columnData.lower(),
      columnData.upper(),
      rowLower,
      rowUpper,
      matrix.start(),
      matrix.index(),
      matrix.value()
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
