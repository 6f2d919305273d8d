package energy.samal.cli;

import energy.samal.io.run.CaseCopy;
import energy.samal.io.run.Checksums;
import energy.samal.io.run.FileTree;
import energy.samal.io.run.PlanFiles;
import energy.samal.io.run.PlanParquet;
import energy.samal.io.run.RunFolder;
import energy.samal.io.run.RunFolderException;
import energy.samal.io.run.Summary;
import energy.samal.io.run.SummaryFile;
import energy.samal.model.InvalidScenarioException;
import energy.samal.plan.PlanOutcome;
import energy.samal.plan.audit.PlanAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stored run held against itself: checksums first, which also see what cannot be computed again,
 * then the proof of its solutions, then every number of its summary and tables.
 */
final class Verification {
  private final Path run;
  private final List<String> differences = new ArrayList<>();
  private final RecordedSolver solver;
  private double gap = Double.NaN;

  private Verification(Path run) {
    this.run = run;
    this.solver = new RecordedSolver(run);
  }

  static Verification of(Path run) {
    var verification = new Verification(RunFolder.open(run));
    verification.verify();
    return verification;
  }

  List<RecordedSolver.Check> checks() {
    return solver.checks();
  }

  /** What is not as it should be, in words. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  String verdict() {
    return String.format(
        Locale.ROOT,
        "verified: %d solution(s) of the linear programs rebuilt from the stored case, %s;"
            + " summary and tables are what follows from them",
        checks().size(),
        Double.isNaN(gap)
            ? "gap not known for windows"
            : String.format(Locale.ROOT, "gap %.1e", gap));
  }

  private void verify() {
    differences.addAll(Checksums.changes(run));
    try {
      replay();
    } catch (InvalidScenarioException
        | VerificationException
        | RunFolderException
        | BadInputException e) {
      // After a change of the files themselves the rest is a consequence of it.
      differences.add(e.getMessage());
    }
  }

  private void replay() {
    var replay = Replay.of(run);
    var planned = replay.planned(solver);
    for (var check : solver.checks()) {
      differences.addAll(check.differences());
      if (!check.certificate().holds()) {
        differences.add(check.label() + " " + check.certificate());
      }
    }
    PlanAudit.check(replay.scenario(), planned.plan(), replay.foresight())
        .forEach(finding -> differences.add("audit: " + finding));
    var facts = replay.facts(planned, solver);
    gap = facts.relativeGap();
    var again = Summary.of(replay.scenario(), planned.plan(), facts, replay.stored().options());
    differences.addAll(SummaryFile.differences(run.resolve(RunFolder.SUMMARY), again));
    var options = run.resolve(RunFolder.CASE).resolve(CaseCopy.OPTIONS);
    differences.addAll(SummaryFile.differences(options, replay.stored().options()));
    compareTables(planned);
  }

  private void compareTables(PlanOutcome.Planned planned) {
    try {
      var folder = Files.createTempDirectory("samal-verify-");
      try {
        PlanParquet.write(folder, planned.plan());
        differences.addAll(PlanFiles.differences(run.resolve(RunFolder.PLAN), folder));
      } finally {
        FileTree.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
