package energy.samal.solver;

/** Hears how far a solver is. Called from the solver's own thread; must return quickly. */
public interface Progress {
  /** Says nothing and never stops. */
  Progress SILENT =
      new Progress() {
        @Override
        public void report(Step step) {}

        @Override
        public boolean stop() {
          return false;
        }
      };

  void report(Step step);

  /** Whether the solver should stop now and hand over what it has. Asked often, from any thread. */
  boolean stop();

  /**
   * Hears what belongs in the record of a run: what was done otherwise than asked for, and why. One
   * sentence without a full stop.
   */
  default void say(String remark) {}

  /**
   * @param phase what the solver is doing, such as presolve, interior point, crossover, simplex
   * @param iteration count in this phase
   * @param primal objective of the present primal point, NaN when not known
   * @param dual objective of the present dual point, NaN when not known
   * @param primalInfeasibility how far the present point is from meeting all rows and bounds,
   *     relative to their size; NaN when not known
   * @param dualInfeasibility how far the present prices are from explaining all costs, relative to
   *     their size; NaN when not known
   * @param seconds since the solver began
   */
  record Step(
      String phase,
      long iteration,
      double primal,
      double dual,
      double primalInfeasibility,
      double dualInfeasibility,
      double seconds) {
    /** Without infeasibilities. */
    public Step(String phase, long iteration, double primal, double dual, double seconds) {
      this(phase, iteration, primal, dual, Double.NaN, Double.NaN, seconds);
    }
  }
}
