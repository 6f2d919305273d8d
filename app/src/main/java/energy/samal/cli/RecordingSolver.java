package energy.samal.cli;

import energy.samal.io.run.CertificateFiles;
import energy.samal.io.run.FileTree;
import energy.samal.io.run.RunFacts;
import energy.samal.io.run.RunFolder;
import energy.samal.io.run.RunFolderException;
import energy.samal.lp.Lp;
import energy.samal.plan.Effort;
import energy.samal.solver.Certificate;
import energy.samal.solver.FarkasProof;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.RayProof;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;

/** A solver that keeps every optimum in the run folder, with what proves it. */
final class RecordingSolver implements Solver {
  private static final String BY_WORD = "by the solver's word";

  private final Solver solver;
  private final RunFolder folder;
  private final String label;
  private int programs;
  private ProvedCost cost = ProvedCost.NONE;
  private double seconds;
  private final Set<String> names = new LinkedHashSet<>();
  private final Remarks remarks = new Remarks();

  /**
   * @param label how the programs are called, together with their number
   */
  RecordingSolver(Solver solver, RunFolder folder, String label) {
    this.solver = solver;
    this.folder = folder;
    this.label = label;
  }

  @Override
  public String name() {
    return solver.name();
  }

  @Override
  public Outcome solve(Lp lp, Options options) {
    var progress = remarks.from(options.progress());
    var outcome = solver.solve(lp, options.with(progress));
    switch (outcome) {
      case Outcome.Optimal(Solution solution) -> record(lp, solution);
      case Outcome.Stopped(String _, Solution solution) -> keep(solution);
      case Outcome.Infeasible(String _, double[] prices) ->
          progress.say(
              "no point meets all rows and bounds, "
                  + (prices.length > 0 ? FarkasProof.check(lp, prices) : BY_WORD));
      case Outcome.Unbounded(String _, double[] direction) ->
          progress.say(
              "the cost falls without end, "
                  + (direction.length > 0 ? RayProof.check(lp, direction) : BY_WORD));
    }
    return outcome;
  }

  private void record(Lp lp, Solution solution) {
    var place = CertificateFiles.folder(folder.path(), ++programs);
    var certificate = Certificate.check(lp, solution);
    var primal = CertificateFiles.writePrimal(place, solution.primal());
    var dual = CertificateFiles.writeDual(place, solution.dual());
    CertificateFiles.writeBoundingDual(place, solution.boundingDual());
    CertificateFiles.writeFacts(
        place, Certificates.facts(label + " " + programs, lp, certificate, primal, dual));
    sign(solution);
    cost = cost.plus(certificate.objective(), certificate.lowerBound());
    seconds += solution.seconds();
  }

  /** The point at which the solver was stopped: of use to whoever goes on, proved by nothing. */
  private void keep(Solution solution) {
    if (!solution.isEmpty()) {
      var place = CertificateFiles.folder(folder.path(), ++programs);
      CertificateFiles.writePrimal(place, solution.primal());
      CertificateFiles.writeDual(place, solution.dual());
      sign(solution);
    }
  }

  private void sign(Solution solution) {
    names.add(solution.solver().isEmpty() ? solver.name() : solution.solver());
  }

  /** Who found the recorded solutions, and what went otherwise than asked for. */
  RunFacts.SolvedBy solvedBy() {
    return new RunFacts.SolvedBy(
        names.isEmpty() ? solver.name() : String.join(" and ", names), remarks.told());
  }

  /** What all recorded solutions prove. */
  ProvedCost cost() {
    return cost;
  }

  /** The effort with the time that the solver took, without that of checking and recording. */
  Effort solverTime(Effort effort) {
    return new Effort(
        effort.columns(),
        effort.rows(),
        effort.nonzeros(),
        effort.iterations(),
        effort.buildSeconds(),
        seconds);
  }

  /** Takes away what was recorded, when there is no plan that it would prove. */
  void discard() {
    var place = folder.path().resolve(RunFolder.CERTIFICATE);
    if (!Files.exists(place)) {
      return;
    }
    try {
      FileTree.delete(place);
    } catch (IOException e) {
      throw new RunFolderException("%s cannot be removed (%s).".formatted(place, e), e);
    }
  }
}
