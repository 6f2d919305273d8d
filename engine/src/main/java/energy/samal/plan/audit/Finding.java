package energy.samal.plan.audit;

import java.util.Locale;

/**
 * Something in a plan that does not follow from its scenario.
 *
 * @param rule that does not hold, in words
 * @param element asset, node with carrier, policy or supply
 * @param year planning year; 0 for all together
 * @param step of the plan's time grid, −1 for the whole year
 * @param size by how much, in the unit of what the rule limits: MW, MWh, t, money or a share
 */
public record Finding(String rule, String element, int year, int step, double size) {
  @Override
  public String toString() {
    var when = year == 0 ? "all years" : step < 0 ? "" + year : year + " step " + step;
    return String.format(Locale.ROOT, "%s (%s): %s, by %.6g", element, when, rule, size);
  }
}
