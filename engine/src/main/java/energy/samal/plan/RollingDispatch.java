package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.model.Scenario;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import energy.samal.solver.Solution;
import energy.samal.solver.Solver;
import energy.samal.solver.Windows;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Runs given capacities through every hour of a year, window after window.
 *
 * <p>The year is first run on half days. Their levels, and their use of fuels, targets and caps,
 * say what each window may count on; then each window is solved by the hour. What comes out meets
 * every rule of the whole year at every hour, so that its cost is an upper bound on the least cost
 * of running these capacities.
 */
final class RollingDispatch {
  private static final int HOURS_PER_WINDOW = 168;
  private static final int HOURS_PER_BLOCK = 12;

  /** First hours of the third weeks of January and July. */
  private static final int[] PICTURED = {14 * 24, (31 + 28 + 31 + 30 + 31 + 30 + 14) * 24};

  private final Solver solver;
  private final Options options;

  RollingDispatch(Solver solver, Options options) {
    this.solver = solver;
    this.options = options;
  }

  /**
   * Whether a task is too long to be run in one piece and can be cut, as it cannot where half days
   * do not tell which units are on, or levels run on to the next year.
   */
  static boolean suits(Task task) {
    return !task.mayBuild() && task.years() == 1 && isCut(task.scenario(), task.time());
  }

  /** Whether a year of these steps is cut when its capacities are given. */
  static boolean isCut(Scenario scenario, TimeGrid time) {
    return time.everyHour()
        && time.steps() > 8 * HOURS_PER_WINDOW
        && UnitCommitment.committed(scenario).findAny().isEmpty()
        && CarryOver.storages(scenario).isEmpty();
  }

  /** Whether a task can be cut and its year has the weeks of {@link #weeks}. */
  static boolean hasWeeks(Task task) {
    return suits(task) && task.time().hours() >= PICTURED[1] + HOURS_PER_WINDOW;
  }

  /**
   * Solves; Optimal means that every window is. Otherwise the answer is of the first program that
   * has none.
   */
  Answer solve(Formulation formulation) {
    int hours = formulation.draft().time().hours();
    int weeks = hours / HOURS_PER_WINDOW;
    int[] starts = IntStream.range(0, weeks).map(week -> week * HOURS_PER_WINDOW).toArray();
    return solve(formulation, TimeGrids.blocks(HOURS_PER_BLOCK, hours), starts, _ -> true);
  }

  /**
   * Runs only the third weeks of January and July by the hour and leaves the rest as the means of
   * weeks: for pictures, since sums of the year and prices outside the weeks say little.
   */
  Answer weeks(Formulation formulation) {
    int hours = formulation.draft().time().hours();
    var starts = IntStream.builder().add(0);
    for (int first : PICTURED) {
      starts.add(first).add(first + HOURS_PER_WINDOW);
    }
    int[] windows = starts.build().toArray();
    var everyWeek = IntStream.range(0, hours / HOURS_PER_WINDOW).map(w -> w * HOURS_PER_WINDOW);
    int[] cuts = IntStream.concat(everyWeek, Arrays.stream(windows)).distinct().sorted().toArray();
    return solve(formulation, TimeGrids.cut(cuts, hours), windows, w -> w % 2 == 1);
  }

  private Answer solve(Formulation formulation, TimeGrid means, int[] starts, IntPredicate wanted) {
    var task = formulation.draft().task();
    var coarse = coarse(task, means);
    var first = solver.solve(coarse.lp(), options);
    if (!(first instanceof Outcome.Optimal optimal)) {
      return new Answer(first, coarse.lp(), coarse.draft().time());
    }
    var guess =
        spread(coarse.lp(), coarse.draft().time(), optimal.solution().primal(), formulation.lp());
    var windows = new Windows(formulation.lp(), guess, starts);
    var parts = new ArrayList<Solution>();
    for (int w = 0; w < windows.count(); w++) {
      if (!wanted.test(w)) {
        parts.add(Solution.NONE);
        continue;
      }
      var lp = windows.lp(w);
      var outcome = solver.solve(lp, options);
      if (!(outcome instanceof Outcome.Optimal part)) {
        return new Answer(outcome, lp, task.time());
      }
      parts.add(part.solution());
      windows.accept(w, part.solution());
    }
    return new Answer(new Outcome.Optimal(windows.join(parts)), formulation.lp(), task.time());
  }

  private static Formulation coarse(Task task, TimeGrid means) {
    var scenario = task.scenario();
    return Formulation.of(new Task(scenario, means, task.yearIndexes(), task.fleet(), false));
  }

  /**
   * A point on the grid of every hour from one on segments: powers as they are, levels in between.
   * Segments have columns that hours have not, for water on its way.
   */
  private static double[] spread(Lp coarse, TimeGrid grid, double[] primal, Lp fine) {
    var point = new double[fine.columns()];
    var coarseRuns = new HashMap<Label, Columns>();
    for (int run = 0; run < coarse.columnRunCount(); run++) {
      var columns = coarse.columnRun(run);
      coarseRuns.putIfAbsent(coarse.columnLabel(columns.first()), columns);
    }
    for (int run = 0; run < fine.columnRunCount(); run++) {
      var to = fine.columnRun(run);
      var from = coarseRuns.get(fine.columnLabel(to.first()));
      if (from == null) {
        throw new IllegalStateException("columns differ: " + fine.columnName(to.first()));
      }
      boolean level = fine.columnLabel(to.first()).family().equals(LevelBalance.LEVEL);
      if (fine.columnHour()[to.first()] == Lp.NONE) {
        for (int k = 0; k < to.count(); k++) {
          point[to.at(k)] = primal[from.at(k)];
        }
      } else {
        spread(grid, primal, from, to, level, point);
      }
    }
    return point;
  }

  private static void spread(
      TimeGrid grid, double[] primal, Columns from, Columns to, boolean level, double[] point) {
    for (int step = 0; step < grid.steps(); step++) {
      int first = grid.firstHour(step);
      int hours = grid.durationHours(step);
      double end = primal[from.at(step)];
      double begin = level ? primal[from.at(grid.previous(step))] : end;
      for (int k = 0; k < hours; k++) {
        point[to.at(first + k)] = begin + (end - begin) * (k + 1) / hours;
      }
    }
  }
}
