package energy.samal.io.report;

import energy.samal.io.run.RunFacts;
import java.util.List;
import java.util.Locale;

/** How good the answer is, and what it took. Money in millions. */
record Proof(
    String status,
    Bounds bounds,
    long columns,
    long rows,
    long nonzeros,
    double seconds,
    String solver,
    List<String> remarks) {

  /**
   * @param lower dual bound of the program solved
   * @param provenLower null when not asked for
   */
  record Bounds(
      Double objective,
      Double lower,
      Double relativeGap,
      Double provenLower,
      Double provenUpper,
      String hours,
      int steps,
      String foresight) {}

  static Proof of(Frame frame, RunFacts facts) {
    var effort = facts.effort();
    var proven = facts.proven();
    var bounds =
        new Bounds(
            exact(frame.plan().objective()),
            exact(facts.lowerBound()),
            Figures.rounded(facts.relativeGap()),
            proven.exists() ? exact(proven.lower()) : null,
            proven.exists() ? exact(proven.upper()) : null,
            facts.hours(),
            frame.plan().time().steps(),
            facts.foresight().name().toLowerCase(Locale.ROOT));
    return new Proof(
        facts.status(),
        bounds,
        effort.columns(),
        effort.rows(),
        effort.nonzeros(),
        Figures.rounded(effort.buildSeconds() + effort.solveSeconds()),
        facts.solver().name(),
        facts.solver().remarks());
  }

  /** Bounds differ in late digits, so none is lost here. */
  private static Double exact(double money) {
    return Double.isFinite(money) ? money / 1e6 : null;
  }
}
