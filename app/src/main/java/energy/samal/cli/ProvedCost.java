package energy.samal.cli;

/**
 * What the certificates of a plan's linear programs prove together.
 *
 * @param objective cost of all points
 * @param bound lower bound on the cost of all programs
 */
record ProvedCost(double objective, double bound) {
  static final ProvedCost NONE = new ProvedCost(0, 0);

  ProvedCost plus(double objective, double bound) {
    return new ProvedCost(this.objective + objective, this.bound + bound);
  }

  /** Lower bound on a plan's objective. */
  double lowerBound(double planObjective) {
    return planObjective - (objective - bound);
  }

  double relativeGap(double planObjective) {
    return (objective - bound) / Math.max(1, Math.abs(planObjective));
  }
}
