package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.Certificate;
import energy.samal.solver.Highs;
import energy.samal.solver.Options;
import energy.samal.solver.Outcome;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StrandsTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final int HOURS = 6;
  private static final int PROGRAMS = 40;

  StrandsTest() {}

  private static Label name(String name) {
    return new Label(name, "", Lp.NONE);
  }

  /**
   * A store over two representative days that stand for many by turns, around the year: {@code
   * level[b+1] = level[b] + moved[r(b)]}, and no level outside the vessel, which is to be built.
   */
  private static Lp yearOfDays(int days, Random random) {
    var lp = new LpBuilder();
    int vessel = lp.column(name("vessel"), 0, ANY, 1 + random.nextDouble());
    int[] moved = new int[2];
    for (int r = 0; r < 2; r++) {
      for (int t = 0; t < HOURS; t++) {
        moved[r] = hour(lp, r, t, moved[r], random);
      }
    }
    var level = lp.columns(name("level"), days, Lp.NONE, 0, ANY, 0);
    for (int b = 0; b < days; b++) {
      int r = random.nextInt(2);
      lp.term(1, level.at((b + 1) % days)).term(-1, level.at(b)).term(-1, moved[r]);
      lp.row(name("next"), Lp.NONE, 0, 0);
      lp.term(1, level.at(b)).term(-1, vessel).row(name("full"), Lp.NONE, -ANY, 0);
    }
    return lp.build();
  }

  /** What a day has moved by an hour, and a plant that covers the rest; returns the former. */
  private static int hour(LpBuilder lp, int day, int t, int before, Random random) {
    int hour = day * HOURS + t;
    int moved = lp.columns(name("moved"), 1, hour, -ANY, ANY, 0).first();
    int plant = lp.columns(name("plant"), 1, hour, 0, 100, 10 * random.nextDouble()).first();
    lp.term(1, moved).term(-1, plant);
    if (t > 0) {
      lp.term(-1, before);
    }
    double demand = 40 + (day == 0 ? 20 : -20) * random.nextDouble();
    lp.row(name("balance"), hour, -demand, -demand);
    return moved;
  }

  private static Layout layout(Lp lp) {
    var program = Program.of(lp);
    return new Layout(program, program.value);
  }

  /**
   * The vessel and what each day has moved at its end tie the year to its days; all else does not.
   */
  @Test
  void levelsFromDayToDayAreStages() {
    int days = 100;
    var layout = layout(yearOfDays(days, new Random(1)));

    assertThat(layout.linking()).isEqualTo(3 + 2 * 2);
    assertThat(layout.hourColumns).isEqualTo(2 * (2 * HOURS - 1));
    // The ring is followed both ways at once, from where a day is as far away as can be.
    assertThat(layout.stages()).isBetween(2 * HOURS + days / 2, 2 * HOURS + days / 2 + 2);
  }

  @Test
  void neighboursAreInTheSameHourOrTheNext() {
    var program = Program.of(yearOfDays(100, new Random(2)));
    int n = program.columns();
    int[] count = new int[n + 1];
    for (int k = 0; k < program.nonzeros(); k++) {
      count[program.index[k] + 1]++;
    }
    Arrays.parallelPrefix(count, Integer::sum);
    int[] rows = new int[program.nonzeros()];
    int[] next = count.clone();
    for (int i = 0; i < program.rows(); i++) {
      for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
        rows[next[program.index[k]]++] = i;
      }
    }
    int[] stage = new Order(program, count, rows).rowStage;

    for (int j = 0; j < n; j++) {
      if (program.columnHour[j] < 0 && count[j + 1] - count[j] <= 4) {
        for (int k = count[j]; k < count[j + 1]; k++) {
          assertThat(Math.abs(stage[rows[k]] - stage[rows[count[j]]])).isLessThanOrEqualTo(1);
        }
      }
    }
  }

  /** Years that inherit what was built are a knot: one stage, after all hours. */
  @Test
  void whatIsBuiltFromYearToYearIsAKnot() {
    var lp = new LpBuilder();
    int built = lp.column(name("built"), 0, ANY, 3);
    int more = lp.column(name("built"), 0, ANY, 2);
    for (int year = 0; year < 2; year++) {
      int alive = lp.column(name("alive"), 0, ANY, 1);
      lp.term(1, alive).term(-1, built).term(-year, more);
      lp.row(name("capacity"), Lp.NONE, 0, 0);
      for (int t = 0; t < 10; t++) {
        int used = lp.columns(name("used"), 1, 10 * year + t, 5 + t, ANY, 1).first();
        lp.term(1, used).term(-1, alive).row(name("limit"), 10 * year + t, -ANY, 0);
      }
    }
    var layout = layout(lp.build());

    assertThat(layout.stages()).isEqualTo(20 + 1);
    assertThat(layout.linking()).as("what is alive").isEqualTo(2);
    assertThat(layout.columns - layout.hourColumns).as("and what is built").isEqualTo(4);
  }

  /** A rule over all hours, with what it is missed by, must not take them out of their stages. */
  @Test
  void aRuleOfTheYearStaysLinking() {
    var lp = new LpBuilder();
    int missed = lp.column(name("missed"), 0, ANY, 9);
    var used = lp.columns(name("used"), 20, 0, 0, 1, 1);
    lp.term(1, missed);
    for (int t = 0; t < 20; t++) {
      lp.term(1, used.at(t));
    }
    lp.row(name("rule"), Lp.NONE, 10, ANY);
    for (int t = 0; t < 20; t++) {
      lp.term(1, used.at(t)).row(name("limit"), t, 0, 1);
    }
    var layout = layout(lp.build());

    assertThat(layout.stages()).isEqualTo(20);
    assertThat(layout.stagedColumns).isEqualTo(20);
    assertThat(layout.linking()).isEqualTo(2);
  }

  @Test
  void theAnswerIsTheSame() {
    for (long seed = 1; seed <= PROGRAMS; seed++) {
      var lp = yearOfDays(40 + (int) seed * 3, new Random(seed));
      var expected = (Outcome.Optimal) new Highs().solve(lp, Options.DEFAULT);

      var said = new TemporalSolver().solve(lp, Options.DEFAULT);

      assertThat(said).as("seed %s", seed).isInstanceOf(Outcome.Optimal.class);
      var solution = ((Outcome.Optimal) said).solution();
      double objective = expected.solution().objective();
      assertThat(Math.abs(solution.objective() - objective))
          .as("seed %s", seed)
          .isLessThanOrEqualTo(1e-7 * Math.abs(objective));
      assertThat(Certificate.check(lp, solution.primal(), solution.dual()).holds())
          .as("seed %s", seed)
          .isTrue();
    }
  }
}
