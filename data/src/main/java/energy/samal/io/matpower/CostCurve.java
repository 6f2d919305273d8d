package energy.samal.io.matpower;

import java.util.ArrayList;
import java.util.List;

/**
 * Cost of an hour by output: convex, in straight pieces, with a square on top.
 *
 * @param constant at no output
 * @param square for each MW²
 * @param pieces one after the other, of rising slope; the first reaches down and the last up
 *     without end
 */
record CostCurve(double constant, double square, List<Piece> pieces) {
  /**
   * @param from where it begins, MW
   * @param slope for each MWh
   */
  record Piece(double from, double slope) {}

  static CostCurve polynomial(double constant, double linear, double square) {
    return new CostCurve(constant, square, List.of(new Piece(Double.NEGATIVE_INFINITY, linear)));
  }

  /**
   * @param x outputs, rising
   * @param y cost at each
   */
  static CostCurve through(double[] x, double[] y) {
    var pieces = new ArrayList<Piece>();
    for (int k = 0; k + 1 < x.length; k++) {
      double slope = (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
      pieces.add(new Piece(k == 0 ? Double.NEGATIVE_INFINITY : x[k], slope));
    }
    // A convex curve is the highest of its lines.
    double constant = Double.NEGATIVE_INFINITY;
    for (int k = 0; k + 1 < x.length; k++) {
      constant = Math.max(constant, y[k] - pieces.get(k).slope * x[k]);
    }
    return new CostCurve(constant, 0, pieces);
  }

  boolean isFinite() {
    return Double.isFinite(constant) && pieces.stream().allMatch(p -> Double.isFinite(p.slope));
  }

  /** Whether slopes fall nowhere by more than rounding. */
  boolean isConvex() {
    for (int k = 1; k < pieces.size(); k++) {
      double before = pieces.get(k - 1).slope;
      double allowed = 1e-9 * (1 + Math.abs(before));
      if (!(pieces.get(k).slope >= before - allowed)) {
        return false;
      }
    }
    return square >= 0;
  }

  /**
   * The parts of the pieces between two outputs, from the lower one up.
   *
   * @return each with its lower end, and the upper end of the last at last
   */
  List<Piece> between(double low, double high) {
    var parts = new ArrayList<Piece>();
    for (int k = 0; k < pieces.size(); k++) {
      double from = Math.max(low, pieces.get(k).from);
      double to = k + 1 < pieces.size() ? Math.min(high, pieces.get(k + 1).from) : high;
      if (from < to) {
        parts.add(new Piece(from, pieces.get(k).slope));
      }
    }
    return parts;
  }
}
