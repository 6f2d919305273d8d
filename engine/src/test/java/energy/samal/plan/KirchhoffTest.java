package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Columns;
import energy.samal.lp.Label;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** AC lines share power by their reactances. */
final class KirchhoffTest {
  private static final Offset<Double> CLOSE = within(1e-6);
  private static final long SEED = 20261124;

  KirchhoffTest() {}

  /**
   * Three equal lines. What a sends to c goes two thirds straight and one third through b; what b
   * sends, one third through a. The line a–c carries 40: 2/3 · A + 1/3 · B = 40 and A + B = 90, so
   * A = 30 and B = 60, for 30 · 10 + 60 · 50. One MWh more in c is 2 more from b and 1 less from a.
   */
  private static Systems triangle() {
    return Systems.nodes("a", "b", "c")
        .demandMw("c", 90)
        .generator("cheap", 100, 10)
        .generator("dear", 100, 50)
        .at("b")
        .link("ab", "a", "b", 100, 1)
        .reactance(0.002)
        .link("bc", "b", "c", 100, 1)
        .reactance(0.002)
        .link("ac", "a", "c", 40, 1)
        .reactance(0.002);
  }

  @Test
  void threeLinesShareWhatIsSent() {
    var plan = triangle().solve();

    assertThat(flow(plan, "ac")).isCloseTo(40, CLOSE);
    assertThat(flow(plan, "ab")).isCloseTo(-10, CLOSE);
    assertThat(flow(plan, "bc")).isCloseTo(50, CLOSE);
    assertThat(plan.cost()).isCloseTo(3300, CLOSE);
    assertThat(plan.price("a")).containsExactly(new double[] {10}, CLOSE);
    assertThat(plan.price("b")).containsExactly(new double[] {50}, CLOSE);
    assertThat(plan.price("c")).containsExactly(new double[] {90}, CLOSE);
  }

  /** Without the law all 90 come from a: 40 straight, 50 through b. */
  @Test
  void withoutReactancesThePlanChooses() {
    var plan =
        Systems.nodes("a", "b", "c")
            .demandMw("c", 90)
            .generator("cheap", 100, 10)
            .link("ab", "a", "b", 100, 1)
            .link("bc", "b", "c", 100, 1)
            .link("ac", "a", "c", 40, 1)
            .solve();

    assertThat(plan.cost()).isCloseTo(900, CLOSE);
  }

  /** Of two lines the one with a third of the reactance carries three quarters: 30 and 10 of 40. */
  @Test
  void parallelLinesShareByTheirReactances() {
    var plan =
        Systems.nodes("a", "b")
            .demandMw("b", 100)
            .generator("cheap", 100, 10)
            .generator("dear", 100, 50)
            .at("b")
            .link("strong", "a", "b", 30, 1)
            .reactance(0.001)
            .link("weak", "b", "a", 50, 1)
            .reactance(0.003)
            .solve();

    assertThat(flow(plan, "strong")).isCloseTo(30, CLOSE);
    assertThat(flow(plan, "weak")).isCloseTo(-10, CLOSE);
    assertThat(plan.cost()).isCloseTo(40 * 10 + 60 * 50, CLOSE);
  }

  /** Two parts, each with two lines 2 : 1, and a cable between them that keeps to no law. */
  @Test
  void eachIslandKeepsItsOwnLaw() {
    var plan =
        Systems.nodes("a", "b", "c", "d")
            .demandMw("b", 30)
            .demandMw("d", 60)
            .generator("cheap", 200, 10)
            .link("ab-1", "a", "b", 100, 1)
            .reactance(0.001)
            .link("ab-2", "a", "b", 100, 1)
            .reactance(0.002)
            .link("cable", "a", "c", 100, 0.8)
            .link("cd-1", "c", "d", 100, 1)
            .reactance(0.003)
            .link("cd-2", "c", "d", 100, 1)
            .reactance(0.0015)
            .solve();

    assertThat(flow(plan, "ab-1")).isCloseTo(20, CLOSE);
    assertThat(flow(plan, "ab-2")).isCloseTo(10, CLOSE);
    assertThat(flow(plan, "cable")).isCloseTo(75, CLOSE);
    assertThat(flow(plan, "cd-1")).isCloseTo(20, CLOSE);
    assertThat(flow(plan, "cd-2")).isCloseTo(40, CLOSE);
  }

  /** 0.002 · f + 0.06 = 0.002 · g and f + g = 70: the shifted line carries 30 less. */
  @Test
  void aShiftPushesPowerAside() {
    var plan =
        Systems.nodes("a", "b")
            .demandMw("b", 70)
            .generator("cheap", 100, 10)
            .link("shifted", "a", "b", 100, 1)
            .reactance(0.002, 0.06, -ANY, ANY)
            .link("plain", "a", "b", 100, 1)
            .reactance(0.002)
            .solve();

    assertThat(flow(plan, "shifted")).isCloseTo(20, CLOSE);
    assertThat(flow(plan, "plain")).isCloseTo(50, CLOSE);
  }

  /** 0.002 · f + 0.02 ≤ 0.1 allows 40 MW. */
  @Test
  void anAngleLimitsTheFlow() {
    var plan =
        Systems.nodes("a", "b")
            .demandMw("b", 70)
            .generator("cheap", 100, 10)
            .generator("dear", 100, 50)
            .at("b")
            .link("line", "a", "b", 100, 1)
            .reactance(0.002, 0.02, -0.3, 0.1)
            .solve();

    assertThat(flow(plan, "line")).isCloseTo(40, CLOSE);
    assertThat(plan.cost()).isCloseTo(40 * 10 + 30 * 50, CLOSE);
  }

  /** A line that may be built takes part from the first MW: with 45 MW of a–c all comes from a. */
  @Test
  void aLineYetToBeBuiltKeepsItsReactance() {
    var plan = triangle().buildable(200, 20, 0).solve();

    // One MW of a–c for 1 a year gives 3 MWh from a instead of b: 120. 2/3 · 90 = 60 are built up.
    assertThat(plan.capacity("ac", 2030).alive()).isCloseTo(60, CLOSE);
    assertThat(plan.cost()).isCloseTo(900 + 20, CLOSE);
  }

  /** Random networks with chords, parallel lines and islands cost what angles of nodes say. */
  @Test
  void cyclesSayWhatAnglesSay() {
    var random = new Random(SEED);
    for (int round = 0; round < 30; round++) {
      var network = RandomNetwork.draw(random);
      var byCycles = network.systems().solve();
      assertThat(byCycles.cost())
          .as("seed %d, round %d", SEED, round)
          .isCloseTo(network.costByAngles(), within(1e-6 * Math.abs(byCycles.cost())));
    }
  }

  @Test
  void golden() {
    Golden.check(Kirchhoff.class, triangle().reactance(0.001, 0.01, -0.02, 0.02));
  }

  private static double flow(Solved plan, String link) {
    return plan.hourly(HourlySeries.Kind.FLOW, link)[0];
  }

  private record Line(int from, int to, double mw, double reactance, double shift) {}

  /** A plant and a demand at each node, and lines. */
  private record RandomNetwork(double[] demand, double[] price, List<Line> lines) {
    private static final double LOST = 1000;

    static RandomNetwork draw(Random random) {
      int nodes = 4 + random.nextInt(6);
      var demand = random.doubles(nodes, 0, 100).toArray();
      var price = random.doubles(nodes, 1, 100).toArray();
      var lines = new ArrayList<Line>();
      for (int i = 0; i < 2 * nodes; i++) {
        int from = random.nextInt(nodes);
        int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
        double mw = random.nextDouble(10, 80);
        double sign = random.nextInt(10) == 0 ? -1 : 1;
        double shift = random.nextInt(4) == 0 ? random.nextDouble(-0.05, 0.05) : 0;
        lines.add(new Line(from, to, mw, sign * random.nextDouble(0.0005, 0.005), shift));
      }
      return new RandomNetwork(demand, price, lines);
    }

    Systems systems() {
      var names = new String[demand.length];
      for (int i = 0; i < names.length; i++) {
        names[i] = "n" + i;
      }
      var systems = Systems.nodes(names);
      for (int i = 0; i < names.length; i++) {
        systems.demandMw(names[i], demand[i]).generator("g" + i, 150, price[i]).at(names[i]);
      }
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        systems
            .link("l" + i, names[line.from], names[line.to], line.mw, 1)
            .reactance(line.reactance, line.shift, -0.3, 0.2);
      }
      return systems;
    }

    /** The same with an angle at each node: flow = (θ(from) − θ(to) − shift) / reactance. */
    double costByAngles() {
      var lp = new LpBuilder();
      var angle = columns(lp, "angle", -ANY, ANY);
      var output = columns(lp, "output", 0, 150);
      var lost = columns(lp, "lost", 0, ANY);
      for (int i = 0; i < demand.length; i++) {
        lp.addCost(output.at(i), price[i]).addCost(lost.at(i), LOST).upper(lost.at(i), demand[i]);
        double given = demand[i];
        lp.term(1, output.at(i)).term(1, lost.at(i));
        for (var line : lines) {
          int sign = line.to == i ? 1 : line.from == i ? -1 : 0;
          double perRad = sign / line.reactance;
          lp.term(perRad, angle.at(line.from)).term(-perRad, angle.at(line.to));
          given += perRad * line.shift;
        }
        lp.row(new Label("balance", "n" + i, 0), -1, given, given);
      }
      for (var line : lines) {
        double most = line.mw * Math.abs(line.reactance);
        lp.term(1, angle.at(line.from)).term(-1, angle.at(line.to));
        double least = Math.max(-0.3, line.shift - most);
        lp.row(new Label("limit", "", 0), -1, least, Math.min(0.2, line.shift + most));
      }
      var outcome = Solved.HIGHS.solve(lp.build(), Solved.OPTIONS);
      return ((Outcome.Optimal) outcome).solution().objective();
    }

    private Columns columns(LpBuilder lp, String family, double lower, double upper) {
      return lp.columns(new Label(family, "", 0), demand.length, -1, lower, upper, 0);
    }
  }
}
