package energy.samal.cli;

import energy.samal.io.run.CertificateFiles;
import energy.samal.io.run.StoredSolution;
import energy.samal.lp.Lp;
import energy.samal.solver.Certificate;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands in for a solver with the solutions stored in a run, in the order in which they were found,
 * and checks each against the linear program it is asked for. Solves nothing.
 */
final class RecordedSolver implements Solver {
  private final Path run;
  private final List<Check> checks = new ArrayList<>();

  RecordedSolver(Path run) {
    this.run = run;
  }

  /**
   * One stored solution, checked.
   *
   * @param certificate recomputed
   * @param differences from what was stored, in words
   */
  record Check(String label, Certificate certificate, List<String> differences) {
    Check {
      differences = List.copyOf(differences);
    }
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  /** What all solutions asked for prove. */
  ProvedCost cost() {
    var cost = ProvedCost.NONE;
    for (var check : checks) {
      cost = cost.plus(check.certificate().objective(), check.certificate().lowerBound());
    }
    return cost;
  }

  @Override
  public String name() {
    return "stored solutions of " + run;
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    var place = CertificateFiles.folder(run, checks.size() + 1);
    var stored = CertificateFiles.readFacts(place);
    var primal = CertificateFiles.readPrimal(place);
    var dual = CertificateFiles.readDual(place);
    if (primal.values().length != lp.columns() || dual.values().length != lp.rows()) {
      throw new VerificationException(
          "%s: holds %d values and %d prices, but the linear program rebuilt from the stored case has %d columns and %d rows."
              .formatted(
                  place, primal.values().length, dual.values().length, lp.columns(), lp.rows()));
    }
    var bounding = CertificateFiles.readBoundingDual(place);
    if (bounding.length != (lp.hasIntegers() ? lp.rows() : 0)) {
      throw new VerificationException(
          "%s: holds %d prices that bound from below, but the program rebuilt from the stored case has %d rows and %s."
              .formatted(
                  place, bounding.length, lp.rows(), lp.hasIntegers() ? "whole numbers" : "none"));
    }
    var solution = new Solution(primal.values(), dual.values(), Double.NaN, 0, 0, "", bounding);
    var certificate = Certificate.check(lp, solution);
    var again = Certificates.facts(stored.label(), lp, certificate, primal.sha256(), dual.sha256());
    checks.add(new Check(stored.label(), certificate, differences(place, stored, again)));
    return new Outcome.Optimal(solution);
  }

  private static List<String> differences(Path place, StoredSolution stored, StoredSolution again) {
    var found = new ArrayList<String>();
    if (!stored.fingerprint().equals(again.fingerprint())) {
      found.add(
          place
              + ": the linear program rebuilt from the stored case is not the one that was solved");
    }
    if (!stored.primalSha256().equals(again.primalSha256())) {
      found.add(place.resolve("primal.f64") + " was changed after the run");
    }
    if (!stored.dualSha256().equals(again.dualSha256())) {
      found.add(place.resolve("dual.f64") + " was changed after the run");
    }
    return found;
  }
}
