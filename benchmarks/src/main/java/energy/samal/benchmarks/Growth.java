package energy.samal.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How time grows with size: slopes of straight lines through logarithms, by least squares. */
final class Growth {
  /** One size and how it went. */
  record Point(double factor, SolverRun run) {}

  private Growth() {}

  /**
   * The exponent b of measure ≈ a · factorᵇ; NaN when fewer than two sizes have an answer.
   *
   * <p>b = (n Σuv − Σu Σv) / (n Σu² − (Σu)²), with u = ln factor and v = ln measure.
   */
  static double exponent(List<Point> points, ToDoubleFunction<SolverRun> measure) {
    int n = 0;
    double u = 0;
    double v = 0;
    double uu = 0;
    double uv = 0;
    for (var point : points) {
      if (point.run().solved()) {
        double x = Math.log(point.factor());
        double y = Math.log(measure.applyAsDouble(point.run()));
        n++;
        u += x;
        v += y;
        uu += x * x;
        uv += x * y;
      }
    }
    return n < 2 ? Double.NaN : (n * uv - u * v) / (n * uu - u * u);
  }
}
