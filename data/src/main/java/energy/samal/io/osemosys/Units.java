package energy.samal.io.osemosys;

/**
 * Units and points in time of payments, there and here.
 *
 * <p>Energy there is in PJ, money in millions. Capacity is in units that put out
 * CapacityToActivityUnit PJ in a year.
 *
 * <p>There, operation is paid in the middle of the year and capital in the year of building, with a
 * salvage value at the end by a sinking fund. Here both are paid at the beginning of the year,
 * capital by annuities of the years alive. With n years used of L, discounted at r:
 *
 * <pre>
 *   1 − (1 − ((1+r)^n − 1) / ((1+r)^L − 1)) · (1+r)^−n = (1 − (1+r)^−n) / (1 − (1+r)^−L)
 * </pre>
 *
 * <p>which is what annuities at the ends of n years are worth, so that those at their beginnings
 * are worth the same of a capital less by 1 + r; and operation costs here less by √(1 + r). Nothing
 * is approximated.
 */
record Units(double discountRate) {
  static final double MWH_PER_PJ = 1e9 / 3600;
  static final double HOURS = 8760;
  private static final double KW = 1000;

  /** MW of one unit of capacity. */
  static double mw(double capacityToActivity) {
    return capacityToActivity * MWH_PER_PJ / HOURS;
  }

  /** Money for a MWh. */
  double perMwh(double perPj) {
    return midYear(perPj) / MWH_PER_PJ;
  }

  /** Money for a kW and year. */
  double fixedPerKw(double perUnit, double mwPerUnit) {
    return midYear(perUnit) / (KW * mwPerUnit);
  }

  /** Money for a kW that is built. */
  double capitalPerKw(double perUnit, double mwPerUnit) {
    return perUnit / (1 + discountRate) / (KW * mwPerUnit);
  }

  private double midYear(double money) {
    return money / Math.sqrt(1 + discountRate);
  }
}
