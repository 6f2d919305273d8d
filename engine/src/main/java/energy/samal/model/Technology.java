package energy.samal.model;

/**
 * A way to make, move, store or save energy.
 *
 * @param group what charts and tables add it up under: coal, gas, oil, nuclear, hydro, wind, solar,
 *     bioenergy, storage, heat, grid, saving …
 * @param lifetimeYears from commissioning to end of life
 * @param costOfCapital weighted average, real, yearly, a share
 * @param capacityCredit share of capacity that counts as firm for adequacy, 0…1
 */
public record Technology(
    String id,
    Names names,
    String group,
    int lifetimeYears,
    double costOfCapital,
    double capacityCredit) {

  /**
   * Yearly payment per unit of capital: r / (1 − (1 + r)^−n), the annuity (capital recovery)
   * factor, e.g. Blank and Tarquin 2012, Engineering Economy, eq. 2.6; 1/n without interest.
   */
  public double annuityFactor() {
    return costOfCapital == 0
        ? 1.0 / lifetimeYears
        : costOfCapital / (1 - Math.pow(1 + costOfCapital, -lifetimeYears));
  }
}
