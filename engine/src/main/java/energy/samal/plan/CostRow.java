package energy.samal.plan;

/**
 * Money that an element costs in a planning year.
 *
 * @param perYear in the planning year itself, not discounted; negative for income
 * @param presentValue at the first planning year, for all years that the planning year stands for
 */
public record CostRow(
    int year, Owner owner, Component component, double perYear, double presentValue) {
  /** What is paid for. */
  public enum Component {
    /** Annuities of what the plan and its agreements build. */
    CAPITAL,
    FIXED,
    VARIABLE,
    FUEL,
    CARBON,
    /** Wheeling fees. */
    FEES,
    LOST_LOAD,
    /** Demand given up at its price. */
    GIVEN_UP,
    /** Targets missed at their price. */
    SHORTFALL,
    PURCHASE,
    /** Income from markets outside, negative. */
    SALE
  }
}
