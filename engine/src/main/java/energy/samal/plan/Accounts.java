package energy.samal.plan;

import energy.samal.lp.LpBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps book while rules are built: which columns cost, move energy, emit and show by the hour, and
 * whose they are. What is booked as a cost enters the objective in the same breath, so that the
 * cost components of a plan add up to its objective by construction.
 */
final class Accounts {
  /** Money per planning year, not discounted. */
  record Cost(int y, Owner owner, CostRow.Component component, Quantity quantity) {}

  /** Energy that an element moved: the sum of the quantities. */
  record Energy(
      int y, Owner owner, String carrier, EnergyRow.Role role, List<Quantity> quantities) {}

  /** t CO₂. */
  record Emission(int y, Owner owner, String carrier, Quantity quantity) {}

  /** A result in every step: the sum of the quantities. */
  record Hourly(
      int y, HourlySeries.Kind kind, Owner owner, String carrier, List<Quantity> quantities) {}

  /**
   * A binding rule.
   *
   * @param reached what the rule bounds
   * @param base what it is a share of; empty for rules that are no shares
   * @param row whose dual is its price
   * @param sign of the dual that is a cost of more: 1 for ≥ rows, −1 for ≤ rows
   */
  record Bound(
      int y,
      String policy,
      String kind,
      String unit,
      List<Quantity> reached,
      List<Quantity> base,
      double limit,
      int row,
      int sign) {}

  private final LpBuilder lp;
  private final Task task;
  private final List<Cost> costs = new ArrayList<>();
  private final List<Energy> energies = new ArrayList<>();
  private final List<Emission> emissions = new ArrayList<>();
  private final List<Hourly> hourly = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();

  Accounts(LpBuilder lp, Task task) {
    this.lp = lp;
    this.task = task;
  }

  /**
   * Books {@code quantity}, in money per planning year, and puts its present value in the
   * objective.
   */
  void cost(int y, Owner owner, CostRow.Component component, Quantity quantity) {
    quantity.addCost(lp, task.time(), task.presentValueFactor(y));
    costs.add(new Cost(y, owner, component, quantity));
  }

  /** Books a price on each unit of {@code quantity}; nothing when the price is 0. */
  void cost(int y, Owner owner, CostRow.Component component, Quantity quantity, double price) {
    if (price != 0) {
      cost(y, owner, component, quantity.times(price));
    }
  }

  void energy(int y, Owner owner, String carrier, EnergyRow.Role role, Quantity... quantities) {
    energies.add(new Energy(y, owner, carrier, role, List.of(quantities)));
  }

  void emission(int y, Owner owner, String carrier, Quantity tonnes) {
    emissions.add(new Emission(y, owner, carrier, tonnes));
  }

  void hourly(int y, HourlySeries.Kind kind, Owner owner, String carrier, Quantity... quantities) {
    hourly.add(new Hourly(y, kind, owner, carrier, List.of(quantities)));
  }

  void bound(Bound bound) {
    bounds.add(bound);
  }

  List<Cost> costs() {
    return costs;
  }

  List<Energy> energies() {
    return energies;
  }

  List<Emission> emissions() {
    return emissions;
  }

  List<Hourly> hourly() {
    return hourly;
  }

  List<Bound> bounds() {
    return bounds;
  }
}
