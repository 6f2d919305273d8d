package energy.samal.benchmarks;

import energy.samal.cli.Samal;
import energy.samal.io.casefolder.CaseFolder;
import energy.samal.lp.Lp;
import energy.samal.model.Scenario;
import energy.samal.plan.CostRow;
import energy.samal.plan.Foresight;
import energy.samal.plan.PlanOutcome;
import energy.samal.plan.Planner;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Relay;
import energy.samal.solver.Solver;
import energy.samal.solver.temporal.TemporalSolver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The side of Samal, in a process of its own: imports, reads the case, builds, solves and writes
 * the tables of the plan, and prints a line for each phase. Words: FORMAT SOURCE CASE THREADS
 * SECONDS LAUNCHED YEAR and options of the import. LAUNCHED is in seconds of the Unix clock; YEAR
 * is the planning year to plan, or all.
 */
final class SideJob {
  /** Begins the line with the cost. */
  static final String COST = "cost;";

  /** Begins the line that says why there is nothing to measure. */
  static final String ABSENT = "absent;";

  private double began;
  private double busy;

  private SideJob(double launched) {
    this.began = launched;
  }

  public static void main(String[] words) {
    var job = new SideJob(Double.parseDouble(words[5]));
    job.end("start", "Samal on Java " + Runtime.version().feature());
    var said = new ByteArrayOutputStream();
    var command = new ArrayList<>(List.of("import", words[0], words[1], words[2]));
    command.addAll(List.of(words).subList(7, words.length));
    int code;
    try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      code = Samal.run(stream, stream, command.toArray(String[]::new));
    }
    if (code != 0) {
      var source = Path.of(words[1]);
      var text = said.toString(StandardCharsets.UTF_8).replace(words[1], source.getFileName() + "");
      boolean unknown = text.contains("Unmatched argument");
      var why = unknown ? "not there yet: samal import " + words[0] : text;
      System.out.println(ABSENT + why.replaceAll("[;\\s]+", " "));
      return;
    }
    // PyPSA-SPICE plans year by year; a network has one year.
    var foresight = words[0].equals("pypsa-spice") ? Foresight.MYOPIC : Foresight.PERFECT;
    var scenario = Jobs.years(CaseFolder.read(Path.of(words[2])), words[6]);
    job.plan(scenario, foresight, Integer.parseInt(words[3]), Double.parseDouble(words[4]));
  }

  private void plan(Scenario scenario, Foresight foresight, int threads, double limit) {
    var grid = Jobs.grid(scenario, "default");
    end("read", grid.steps() + " steps");
    var best = new Relay(new TemporalSolver(), new Highs(), TemporalSolver::suits);
    var options =
        Options.DEFAULT
            .withThreads(threads)
            .withTimeLimit(Duration.ofMillis(Math.round(1000 * limit)));
    var outcome = new Planner(clocked(best), options).plan(scenario, grid, foresight);
    if (!(outcome instanceof PlanOutcome.Planned planned)) {
      System.out.println(ABSENT + "no plan: " + outcome.getClass().getSimpleName());
      return;
    }
    int tables = Jobs.write(planned.plan());
    end("write", tables + " tables");
    // What stands for several years here stands for itself there.
    double cost = planned.plan().tables().costs().stream().mapToDouble(CostRow::perYear).sum();
    System.out.println(COST + cost);
  }

  /** Tells when the program is built and when it is solved. */
  private Solver clocked(Solver solver) {
    return new Solver() {
      @Override
      public String name() {
        return solver.name();
      }

      @Override
      public Outcome solve(Lp lp, Options options) {
        end("build", lp.columns() + " columns " + lp.rows() + " rows");
        var outcome = solver.solve(lp, options);
        var by =
            outcome instanceof Outcome.Optimal optimal ? optimal.solution().solver() : "no optimum";
        end("solve", by);
        return outcome;
      }
    };
  }

  private void end(String phase, String note) {
    double seconds = System.currentTimeMillis() / 1e3 - began;
    double now = Peak.processorSeconds();
    var line =
        new Phase(
            phase, seconds, now - busy, Peak.heapMb(), Peak.processMb(), note.replace(';', ','));
    System.out.println(line.line());
    Peak.reset();
    began = System.currentTimeMillis() / 1e3;
    busy = Peak.processorSeconds();
  }
}
