package energy.samal.plan;

import energy.samal.model.Capacity;
import energy.samal.model.Costs;
import energy.samal.model.Technology;
import energy.samal.model.Vintage;

/**
 * Something with a size over time: the power of an asset, the vessel of a storage, a saving
 * measure.
 *
 * @param unit of the size: {@link #POWER}, {@link #ENERGY} or {@link #SAVING}
 */
record Sized(Owner owner, String unit, Capacity capacity, Costs costs, Technology technology) {
  static final String POWER = "MW";
  static final String ENERGY = "MWh";
  static final String SAVING = "MWh/a";

  String element() {
    return owner.element();
  }

  /** What one unit built in {@code year} costs in each year of its life. */
  double annuity(int year) {
    return costs.capitalPerUnit().at(year) * technology.annuityFactor();
  }

  /** What stands by its vintages in one year and no longer in a later one. */
  double expired(int year, int later) {
    return capacity.vintages().stream()
        .filter(v -> v.aliveIn(year) && !v.aliveIn(later))
        .mapToDouble(Vintage::size)
        .sum();
  }

  /** Whether what comes alive in {@code from} is still alive in {@code year}. */
  boolean lives(int from, int year) {
    return from <= year && year < from + technology.lifetimeYears();
  }
}
