package energy.samal.solver;

/**
 * A sum of numbers and products in twice the precision of a double, with a bound on its error.
 *
 * <p>Source: Ogita, Rump, Oishi 2005, "Accurate Sum and Dot Product", SIAM J. Sci. Comput. 26(6),
 * algorithm Dot2 and its error bound.
 */
final class Sum {
  private static final double ROUNDING = 0x1p-53;

  private double high;
  private double low;
  private double size;
  private long count;

  void add(double number) {
    double sum = high + number;
    low += lost(high, number, sum);
    high = sum;
    size += Math.abs(number);
    count++;
  }

  void addProduct(double a, double b) {
    double product = a * b;
    low += Math.fma(a, b, -product);
    add(product);
  }

  double value() {
    return high + low;
  }

  /** The sizes of all terms together. */
  double size() {
    return size;
  }

  /** How far {@link #value} may lie from the true sum. */
  double error() {
    return error(value(), size, count);
  }

  /** What {@code a + b}, rounded to {@code sum}, lost. */
  static double lost(double a, double b, double sum) {
    double part = sum - a;
    return (a - (sum - part)) + (b - part);
  }

  /** How far a sum of that value, of so many terms of that total size, may be off. */
  static double error(double value, double size, long count) {
    double terms = (count + 2) * ROUNDING;
    return 2 * ROUNDING * Math.abs(value) + 2 * terms * terms * size + Double.MIN_NORMAL;
  }
}
