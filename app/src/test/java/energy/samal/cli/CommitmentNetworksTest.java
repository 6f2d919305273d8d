package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random networks with committable generators have PyPSA's optimum, integer and linearised, and
 * have it again when they are exported. {@code -Dsamal.python} names an interpreter with pypsa.
 */
class CommitmentNetworksTest {
  private static final int NETWORKS = 10;
  private static final Percentage CLOSE = withinPercentage(100 * 1e-6);

  /** Solves each network in a folder, whole and linearised; one line of costs. */
  private static final String SOLVE =
      """

      import glob, os
      costs = []
      for path in sorted(glob.glob(os.path.join(sys.argv[1], "*"))):
          for linearised in (False, True):
              n = pypsa.Network(path)
              n.optimize(solver_name="highs", log_to_console=False,
                  linearized_unit_commitment=linearised, include_objective_constant=True,
                  solver_options={"mip_rel_gap": 1e-9})
              costs.append(n.objective + n.objective_constant)
      print(" ".join(repr(float(cost)) for cost in costs))
      """;

  @TempDir private Path folder;

  @Test
  void integerAndLinearisedOptimaArePypsas() throws Exception {
    var networks = Files.createDirectory(folder.resolve("networks"));
    for (int seed = 0; seed < NETWORKS; seed++) {
      write(networks.resolve("%03d".formatted(seed)), new Random(seed));
    }
    var costs = costs(networks);

    var exports = Files.createDirectory(folder.resolve("exports"));
    for (int seed = 0; seed < NETWORKS; seed++) {
      var name = "%03d".formatted(seed);
      var network = networks.resolve(name);
      assertThat(cost(network, name, true))
          .as("seed %d, whole", seed)
          .isCloseTo(costs[2 * seed], CLOSE);
      assertThat(cost(network, name, false))
          .as("seed %d, linearised", seed)
          .isCloseTo(costs[2 * seed + 1], CLOSE);
      var target = exports.resolve(seed % 2 == 0 ? name : name + ".nc");
      var ended = samal("export", "pypsa", folder.resolve(name + "-true"), target);
      assertThat(ended.code()).as("seed %d: %s", seed, ended.err()).isZero();
    }
    var again = costs(exports);
    for (int k = 0; k < costs.length; k++) {
      assertThat(again[k]).as("seed %d, exported", k / 2).isCloseTo(costs[k], CLOSE);
    }
  }

  private static double[] costs(Path networks) throws IOException, InterruptedException {
    var words = Python.run("pypsa", SOLVE, networks).split(" ");
    var costs = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
    assertThat(costs).hasSize(2 * NETWORKS);
    return costs;
  }

  private double cost(Path network, String name, boolean whole) throws IOException {
    var target = folder.resolve(name + "-case-" + whole);
    var ended = samal("import", "pypsa", network, target);
    assertThat(ended.code()).as(name + ended.err()).isZero();
    var settings = target.resolve("case.yaml");
    var text = Files.readString(settings);
    assertThat(text).contains("whole_units: true");
    Files.writeString(settings, text.replace("whole_units: true", "whole_units: " + whole));
    var run = folder.resolve(name + "-" + whole);
    ended = samal("plan", target, "--out", run, "--quiet", "--mip-gap", "1e-9");
    assertThat(ended.code()).as(name + ended.err()).isZero();
    assertThat(samal("verify", run).code()).as(name).isZero();
    return Samals.objective(run);
  }

  /**
   * Three committable plants, dear gas, and a store that takes what must run. Where starts cost
   * what stops do, limits of stops are no more than those of ramps and what must run, for else
   * PyPSA's linearised program asks for more than its own ramps.
   */
  private static void write(Path folder, Random random) throws IOException {
    Files.createDirectory(folder);
    table(folder, "network", List.of("name,pypsa_version", "small,1.0.0"));
    int hours = 6 + random.nextInt(7);
    int weight = 1 + 2 * random.nextInt(2);
    var snapshots = new ArrayList<>(List.of(",snapshot,objective,stores,generators"));
    var loads = new ArrayList<>(List.of("snapshot,use"));
    for (int t = 0; t < hours; t++) {
      snapshots.add("%d,%d,%d,%d,%d".formatted(t, t, weight, weight, weight));
      loads.add(t + "," + (20 + random.nextInt(260)));
    }
    table(folder, "snapshots", snapshots);
    table(folder, "buses", List.of("name,v_nom", "n,1"));
    table(folder, "loads", List.of("name,bus", "use,n"));
    table(folder, "loads-p_set", loads);
    table(
        folder,
        "storage_units",
        List.of("name,bus,p_nom,max_hours,efficiency_dispatch", "sink,n,500,100,0.05"));
    var generators =
        new ArrayList<>(
            List.of(
                "name,bus,p_nom,marginal_cost,committable,p_min_pu,start_up_cost,shut_down_cost,"
                    + "stand_by_cost,min_up_time,min_down_time,up_time_before,down_time_before,"
                    + "ramp_limit_up,ramp_limit_down,ramp_limit_start_up,ramp_limit_shut_down",
                "gas,n,400,90,False,0,0,0,0,0,0,1,0,,,,"));
    for (int plant = 0; plant < 3; plant++) {
      generators.add("plant %d,n,%s".formatted(plant, plant(random)));
    }
    table(folder, "generators", generators);
  }

  private static String plant(Random random) {
    double least = random.nextInt(4) / 5.0;
    double start = random.nextInt(3) * 400;
    double stop = random.nextBoolean() ? start : random.nextInt(2) * 300;
    boolean up = random.nextInt(3) > 0;
    double rampUp = one(random, Double.NaN, 0.25, 0.5);
    double rampDown = one(random, Double.NaN, 0.25, 0.5);
    double starting = one(random, Double.NaN, 0.65, 0.8);
    double stopping = one(random, Double.NaN, 0.65, 0.8);
    double left = (Double.isNaN(rampDown) ? 1 : rampDown) + least;
    if (start == stop && (Double.isNaN(stopping) ? 1 : stopping) > left) {
      stopping = left;
    }
    return "%d,%d,True,%s,%s,%s,%d,%d,%d,%d,%d,%s,%s,%s,%s"
        .formatted(
            50 * (1 + random.nextInt(3)),
            10 + random.nextInt(30),
            least,
            start,
            stop,
            50 * random.nextInt(2),
            random.nextInt(5),
            random.nextInt(5),
            up ? 1 + random.nextInt(3) : 0,
            up ? 0 : random.nextInt(3),
            cell(rampUp),
            cell(rampDown),
            cell(starting),
            cell(stopping));
  }

  private static double one(Random random, double... values) {
    return values[random.nextInt(values.length)];
  }

  private static String cell(double share) {
    return Double.isNaN(share) ? "" : String.valueOf(share);
  }

  private static void table(Path folder, String name, List<String> lines) throws IOException {
    Samals.table(folder, name, lines.toArray(String[]::new));
  }
}
