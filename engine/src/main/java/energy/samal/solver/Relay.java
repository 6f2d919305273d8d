package energy.samal.solver;

import energy.samal.lp.Lp;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Two solvers as one: the first takes the programs that suit it, the second all others, and those
 * on which the first stops short. That is when it breaks, or when what it hands out does not pass
 * its check. Who asked hears of it through {@link Progress#say}, and every solution names its
 * solver.
 *
 * <p>A first solver that is stopped, by the user or the clock, has the last word.
 */
public final class Relay implements Solver {
  private final Solver first;
  private final Solver second;
  private final Predicate<Lp> suitsFirst;

  /** How the first solver ended, and why that is not enough; empty when it is. */
  private record Leg(Outcome outcome, String shortfall) {}

  public Relay(Solver first, Solver second, Predicate<Lp> suitsFirst) {
    this.first = first;
    this.second = second;
    this.suitsFirst = suitsFirst;
  }

  @Override
  public String name() {
    return first.name() + " or " + second.name();
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    long began = System.nanoTime();
    if (!suitsFirst.test(lp)) {
      return signed(second.solve(lp, options), second, began);
    }
    var leg = tryFirst(lp, options);
    if (leg.shortfall().isEmpty()) {
      return signed(leg.outcome(), first, began);
    }
    options
        .progress()
        .say(
            "%s takes over because %s stopped short: %s"
                .formatted(second.name(), first.name(), leg.shortfall()));
    return takeOver(lp, options.since(began), leg, began);
  }

  private Leg tryFirst(Lp lp, Options options) {
    try {
      var outcome = first.solve(lp, options);
      return new Leg(outcome, shortfall(lp, outcome, options));
    } catch (SolverException e) {
      return new Leg(new Outcome.Stopped("it broke", Solution.NONE), e.getMessage());
    }
  }

  private static String shortfall(Lp lp, Outcome outcome, Options options) {
    return switch (outcome) {
      case Outcome.Optimal(Solution solution) -> {
        double tolerance = Math.max(Certificate.TOLERANCE, options.tolerance());
        var certificate = Certificate.check(lp, solution, tolerance);
        yield certificate.holds()
            ? ""
            : String.format(
                Locale.ROOT,
                "its answer has a gap of %.1e, rows broken by %.1e and columns by %.1e",
                certificate.gap(),
                certificate.rows().scaled(),
                certificate.columns().scaled());
      }
      case Outcome.Infeasible(String _, double[] prices) -> {
        var proof = FarkasProof.check(lp, prices);
        yield proof.holds() ? "" : "it says infeasible, but its prices say: " + proof;
      }
      case Outcome.Unbounded(String _, double[] direction) -> {
        var proof = RayProof.check(lp, direction);
        yield proof.holds() ? "" : "it says unbounded, but its direction says: " + proof;
      }
      case Outcome.Stopped _ -> "";
    };
  }

  /** An answer of the first solver that is not precise is still better than none. */
  private Outcome takeOver(Lp lp, Options options, Leg leg, long began) {
    var known =
        leg.outcome() instanceof Outcome.Optimal(Solution solution) ? solution : Solution.NONE;
    try {
      var outcome = second.solve(lp, options.withStart(known));
      return outcome instanceof Outcome.Stopped(String message, Solution point) && point.isEmpty()
          ? signed(new Outcome.Stopped(message, known), first, began)
          : signed(outcome, second, began);
    } catch (SolverException e) {
      if (known.isEmpty()) {
        throw new SolverException(
            "%s Before it, %s stopped short: %s"
                .formatted(e.getMessage(), first.name(), leg.shortfall()),
            e);
      }
      options
          .progress()
          .say(
              "the answer of %s is kept because %s broke: %s"
                  .formatted(first.name(), second.name(), e.getMessage()));
      return signed(leg.outcome(), first, began);
    }
  }

  /** With the name of who found it, and the time that both took. */
  private static Outcome signed(Outcome outcome, Solver solver, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    return switch (outcome) {
      case Outcome.Optimal(Solution solution) ->
          new Outcome.Optimal(solution.by(solver.name(), seconds));
      case Outcome.Stopped(String message, Solution solution) ->
          new Outcome.Stopped(message, solution.by(solver.name(), seconds));
      case Outcome.Infeasible _, Outcome.Unbounded _ -> outcome;
    };
  }
}
