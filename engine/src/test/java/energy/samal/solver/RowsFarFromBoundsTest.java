package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.temporal.TemporalSolver;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Programs most of whose rows end far from their bounds: vessels that cost next to nothing are
 * built a thousand times as large as any level. What is wrong about such a row is wrong about its
 * price.
 */
final class RowsFarFromBoundsTest {
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final int NODES = 3;

  /** Sizes can be anything; 10 million MW is where imports end them. */
  private static final double LARGEST = 1e7;

  private final LpBuilder lp = new LpBuilder();

  RowsFarFromBoundsTest() {}

  @ParameterizedTest
  @CsvSource({"1, 100, 0", "2, 0, 0", "3, 100, 100000", "4, 0, 100000"})
  void areNoObstacle(long seed, double lineCost, double leastVessel) {
    var program = ring(200, new Random(seed), lineCost, leastVessel);

    var outcome = new TemporalSolver().solve(program, Options.DEFAULT);

    var solution = ((Outcome.Optimal) outcome).solution();
    var certificate = Certificate.check(program, solution.primal(), solution.dual());
    assertThat(certificate.gap()).isLessThan(1e-7);
    assertThat(certificate.rows().scaled()).isLessThan(1e-7);
    assertThat(solution.iterations()).isLessThan(40);
  }

  /** Nodes in a ring, each with wind, gas and a vessel with inflow, all of which are sized. */
  private Lp ring(int hours, Random random, double lineCost, double leastVessel) {
    int line = size("line", 0, lineCost);
    var flow = new Columns[NODES];
    for (int n = 0; n < NODES; n++) {
      flow[n] = lp.columns(label("flow", n), hours, 0, -ANY, ANY, 0);
    }
    for (int n = 0; n < NODES; n++) {
      for (int t = 0; t < hours; t++) {
        within("forth", n, t, flow[n], 1, line);
        lp.term(1, flow[n].at(t)).term(1, line).row(label("back", n), t, 0, ANY);
      }
      node(n, hours, random, leastVessel, flow);
    }
    return lp.build();
  }

  private void node(int n, int hours, Random random, double leastVessel, Columns[] flow) {
    int wind = size("wind" + n, 0, 3000 + random.nextInt(3000));
    int gas = size("gas" + n, 0, 500 + random.nextInt(500));
    int vessel = size("vessel" + n, leastVessel, 0.001);
    var blown = hourly("blown", n, hours, 0.01);
    var burnt = hourly("burnt", n, hours, 50 + random.nextInt(20));
    var in = hourly("in", n, hours, 0);
    var out = hourly("out", n, hours, 0.1);
    var level = hourly("level", n, hours, 0);
    var spill = hourly("spill", n, hours, 0);
    double share = 0.4;
    for (int t = 0; t < hours; t++) {
      share = Math.clamp(share + 0.15 * random.nextGaussian(), 0, 1);
      within("wind", n, t, blown, share, wind);
      within("gas", n, t, burnt, 1, gas);
      within("in", n, t, in, 1, vessel);
      within("out", n, t, out, 1, vessel);
      within("level", n, t, level, 6, vessel);
      double inflow = t % 24 < 8 ? 300 * random.nextDouble() : 0;
      lp.term(1, level.at(t)).term(-0.999, level.at(Math.floorMod(t - 1, hours)));
      lp.term(-0.9, in.at(t)).term(1 / 0.9, out.at(t)).term(1, spill.at(t));
      lp.row(label("vessel", n), t, inflow, inflow);
      double load = 100 + 500 * random.nextDouble();
      lp.term(1, blown.at(t)).term(1, burnt.at(t)).term(-1, in.at(t)).term(1, out.at(t));
      lp.term(-1, flow[n].at(t)).term(1, flow[(n + 1) % NODES].at(t));
      lp.row(label("node", n), t, load, load);
    }
  }

  private int size(String what, double least, double cost) {
    return lp.column(new Label("size", what, 0), least, LARGEST, cost);
  }

  private Columns hourly(String what, int node, int hours, double cost) {
    return lp.columns(label(what, node), hours, 0, 0, ANY, cost);
  }

  private void within(String what, int node, int t, Columns column, double share, int size) {
    lp.term(1, column.at(t)).term(-share, size).row(label(what, node), t, -ANY, 0);
  }

  private static Label label(String what, int node) {
    return new Label(what, "n" + node, 0);
  }
}
