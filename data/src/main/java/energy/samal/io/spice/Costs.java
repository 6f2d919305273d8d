package energy.samal.io.spice;

/** Costs told by a MW or MWh of the first output, where there they are told by the input. */
final class Costs {
  private Costs() {}

  /** With what PyPSA-SPICE adds where nothing is paid for a MWh. */
  static Facts.Cost spread(Facts.Cost cost) {
    return cost.variable() > 0
        ? cost
        : new Facts.Cost(cost.capital(), cost.variable() + Facts.SPREAD, cost.lifetime());
  }

  /**
   * Of a plant whose costs are given by its output: they are told by the input there, and the
   * addition is one to the input.
   */
  static Facts.Cost byOutput(Facts.Cost cost, double efficiency) {
    double variable = cost.variable();
    return new Facts.Cost(
        cost.capital(),
        variable > 0 ? variable : variable + Facts.SPREAD / efficiency,
        cost.lifetime());
  }

  /** Of a machine whose costs are given by its input. */
  static Facts.Cost byInput(Facts.Cost cost, double efficiency) {
    var spread = spread(cost);
    return new Facts.Cost(
        spread.capital() / efficiency, spread.variable() / efficiency, spread.lifetime());
  }
}
