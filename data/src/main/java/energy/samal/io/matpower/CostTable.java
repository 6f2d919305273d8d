package energy.samal.io.matpower;

/** The matrix {@code gencost}: a row a generator. */
final class CostTable {
  private static final int MODEL = 0;
  private static final int COUNT = 3;
  private static final int FIRST = 4;
  private static final double IN_PIECES = 1;
  private static final double POLYNOMIAL = 2;
  private static final int SQUARE = 2;

  private final Desk desk;
  private final Matrix gencost;

  CostTable(Desk desk, Matrix gencost) {
    this.desk = desk;
    this.gencost = gencost;
  }

  /** Whether there is a row a generator, or two with reactive power. */
  boolean fits(int generators) {
    if (gencost.rows() == 2 * generators) {
      desk.report().dropped("direct current has no reactive power", "second half of gencost");
    } else if (gencost.rows() != generators) {
      desk.problems()
          .add(
              desk.file()
                  .problem(
                      desk.file().lines().getOrDefault("gencost", 0),
                      "Matrix 'gencost'",
                      "rows",
                      gencost.rows(),
                      "gen has " + generators + " rows",
                      "Give the cost of every generator, once or with that of reactive power."));
      return false;
    }
    return true;
  }

  void refuse(int row, String field, Object found, String rule, String remedy) {
    desk.refuse(gencost, row, field, found, rule, remedy);
  }

  /** The cost of an hour; null after a problem has been told. */
  CostCurve curve(int row) {
    double model = gencost.at(row, MODEL);
    double count = gencost.at(row, COUNT);
    double width = model == IN_PIECES ? 2 * count : count;
    if (model != IN_PIECES && model != POLYNOMIAL) {
      refuse(row, "model", model, "models are 1 (pieces) and 2 (polynomial)", "Correct it.");
      return null;
    }
    if (count != Math.rint(count) || !(count >= 0 && FIRST + width <= gencost.columns())) {
      refuse(row, "n", count, "the row has no room for so many numbers", "Correct it.");
      return null;
    }
    int numbers = (int) width;
    int before = desk.problems().size();
    for (int k = 0; k < numbers; k++) {
      desk.finite(gencost, row, FIRST + k, "cost");
    }
    if (desk.problems().size() > before) {
      return null;
    }
    var curve = model == IN_PIECES ? pieces(row, (int) count) : polynomial(row, numbers);
    if (curve != null && !curve.isFinite()) {
      refuse(row, "cost", "without end", "its slope is no number", "Move its points apart.");
      return null;
    }
    if (curve != null && !curve.isConvex()) {
      refuse(
          row,
          "cost",
          "not convex",
          "its slope falls somewhere, which a linear program cannot follow",
          "Give a cost whose slope never falls.");
      return null;
    }
    return curve;
  }

  private CostCurve polynomial(int row, int numbers) {
    var coefficient = new double[SQUARE + 1];
    for (int k = 0; k < numbers; k++) {
      int power = numbers - 1 - k;
      double value = gencost.at(row, FIRST + k);
      if (power <= SQUARE) {
        coefficient[power] = value;
      } else if (value != 0) {
        refuse(
            row,
            "c" + power,
            value,
            "costs may rise with the square at most",
            "Give the cost in pieces instead.");
        return null;
      }
    }
    return CostCurve.polynomial(coefficient[0], coefficient[1], coefficient[SQUARE]);
  }

  private CostCurve pieces(int row, int count) {
    var x = new double[count];
    var y = new double[count];
    for (int k = 0; k < count; k++) {
      x[k] = gencost.at(row, FIRST + 2 * k);
      y[k] = gencost.at(row, FIRST + 2 * k + 1);
      if (k > 0 && !(x[k] > x[k - 1])) {
        refuse(row, "x" + (k + 1), x[k], "outputs must rise from piece to piece", "Sort them.");
        return null;
      }
    }
    if (count < 2) {
      refuse(row, "n", (double) count, "a curve needs two points", "Give another point.");
      return null;
    }
    return CostCurve.through(x, y);
  }
}
