package energy.samal.solver;

import energy.samal.lp.Lp;
import java.util.Locale;

/**
 * Optimum of a program some of whose columns must be whole numbers, in three steps: the program
 * without that demand, whose prices bound from below what any whole numbers cost; a search for the
 * best whole numbers by HiGHS (branch and cut); and the program with these held, whose prices prove
 * that nothing else could be better with them.
 *
 * <p>So every number that is handed out comes from a linear program with its proof. What the search
 * claims, that no other whole numbers cost less by more than {@link Options#integerGap}, is told
 * through {@link Progress#say} as HiGHS's word: nothing here can check it.
 *
 * <p>Prices of the program with whole numbers held: O'Neill, Sotkiewicz, Hobbs, Rothkopf, Stewart
 * 2005, European Journal of Operational Research 164(1).
 */
final class Integers {
  /** What solves a program with or without whole numbers. */
  interface Step {
    Outcome solve(Lp lp, Options options);
  }

  private final Lp lp;
  private final Options options;
  private final Step linear;
  private final Step search;
  private final long began = System.nanoTime();

  private Integers(Lp lp, Options options, Step linear, Step search) {
    this.lp = lp;
    this.options = options;
    this.linear = linear;
    this.search = search;
  }

  /**
   * Solves.
   *
   * @param linear solves programs without whole numbers
   * @param search finds whole numbers, without prices; the objective is the bound that it claims
   * @throws SolverException when squares cost, too
   */
  static Outcome solve(Lp lp, Options options, Step linear, Step search) {
    if (!lp.isLinear()) {
      throw new SolverException(
          "HiGHS takes whole numbers with linear costs only, and squares of columns cost here.");
    }
    return new Integers(lp, options, linear, search).solve();
  }

  private Outcome solve() {
    return switch (linear.solve(lp.relaxed(), options)) {
      case Outcome.Optimal(Solution relaxed) -> search(relaxed);
      case Outcome.Stopped(String message, Solution _) ->
          new Outcome.Stopped(message, Solution.NONE);
      case Outcome none -> none;
    };
  }

  private Outcome search(Solution relaxed) {
    return switch (search.solve(lp, options.since(began))) {
      case Outcome.Optimal(Solution found) -> hold(relaxed, found);
      case Outcome none -> none;
    };
  }

  private Outcome hold(Solution relaxed, Solution found) {
    return switch (linear.solve(lp.fixedAt(found.primal()), options.since(began))) {
      case Outcome.Optimal(Solution held) -> {
        tell(held.objective(), found.objective());
        long iterations = relaxed.iterations() + found.iterations() + held.iterations();
        yield new Outcome.Optimal(
            new Solution(
                held.primal(),
                held.dual(),
                held.objective(),
                iterations,
                seconds(),
                "",
                relaxed.dual()));
      }
      case Outcome.Stopped(String message, Solution _) -> new Outcome.Stopped(message, found);
      case Outcome.Infeasible _, Outcome.Unbounded _ ->
          throw new SolverException(
              "HiGHS found whole numbers that are no solution once they are rounded.");
    };
  }

  private void tell(double objective, double claimed) {
    options
        .progress()
        .say(
            String.format(
                Locale.ROOT,
                "by HiGHS's word, which nothing here can check, no other whole numbers cost less"
                    + " than %.10g, %.1e below these",
                Math.min(claimed, objective),
                Math.max(0, objective - claimed) / Math.max(1, Math.abs(objective))));
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}
