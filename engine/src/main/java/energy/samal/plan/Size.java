package energy.samal.plan;

/**
 * Size alive in one planning year: a number, or a column that decides it.
 *
 * @param given the number; where a column decides, the least it can be known to be is 0
 * @param column the deciding column, or −1
 * @param most largest size that can be alive
 */
record Size(double given, int column, double most) {
  static final Size NOTHING = of(0);

  static Size of(double given) {
    return new Size(given, -1, given);
  }

  boolean decided() {
    return column >= 0;
  }

  /** This size times a factor, as a yearly quantity. */
  Quantity times(double factor) {
    return decided() ? new Quantity.Once(column, factor) : new Quantity.Constant(given * factor);
  }
}
