package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of PyPSA with investment periods: costs by hand, and those that PyPSA finds. */
class InvestmentPeriodsTest {
  private static final Offset<Double> CLOSE = within(1e-4);

  @TempDir private Path folder;

  /** 2030 counts for 7 and stands for 10 years, 2040 counts for 4; two snapshots of 2 hours. */
  @BeforeEach
  void begin() throws IOException {
    Files.createDirectory(folder.resolve("network"));
    table("network", "name,pypsa_version", "small,1.3.0");
    table("investment_periods", ",objective,years", "2030,7,10", "2040,4,10");
    table(
        "snapshots",
        ",period,timestep,objective,stores,generators",
        "0,2030,a,2,2,2",
        "1,2030,b,2,2,2",
        "2,2040,a,2,2,2",
        "3,2040,b,2,2,2");
    table("buses", "name,v_nom,carrier", "a,380,AC");
  }

  /**
   * 10 and 20 MW are asked for in 2030, 30 and 10 in 2040; gas at 50. Sun at 50 a MW in both
   * periods, 550 in all, spares 400 of gas in the first hour of 2040, and half a MW of wind, 210.
   * So 30 MW of it, as much as 2040 takes: 16 500. Wind at 60 stands in 2030 alone: 5 MW for what
   * is left of the second hour, 2100. Gas makes the 10 MW of the last hour: 10 · 2 · 50 · 4.
   */
  @Test
  void whatIsBuiltPaysInThePeriodsInWhichItStands() throws IOException {
    table("loads", "name,bus", "use,a");
    table("loads-p_set", "snapshot,use", "0,10", "1,20", "2,30", "3,10");
    table(
        "generators",
        "name,bus,p_nom,p_nom_extendable,capital_cost,marginal_cost,build_year,lifetime",
        "gas,a,100,False,0,50,2020,inf",
        "wind,a,0,True,60,0,2030,10",
        "sun,a,0,True,50,0,2030,30",
        "past,a,100,False,0,0,2000,20");
    table("generators-p_max_pu", "snapshot,sun", "0,1", "1,0.5", "2,1", "3,0");

    assertThat(cost()).isCloseTo(16_500 + 2100 + 4000, CLOSE);
  }

  private void gasAndClean(String constraint) throws IOException {
    table("carriers", "name,co2_emissions", "gas,0.5");
    table("loads", "name,bus,p_set", "use,a,5");
    table(
        "generators",
        "name,bus,carrier,p_nom,marginal_cost",
        "gas,a,gas,100,10",
        "clean,a,,100,40");
    table(
        "global_constraints",
        "name,type,carrier_attribute,sense,constant,investment_period",
        "limit,primary_energy,co2_emissions,<=," + constraint);
  }

  /**
   * 20 MWh a year. 50 t in the ten years of 2030 are 5 a year, 10 MWh of gas: 7 · (100 + 400), and
   * 4 · 200 in 2040.
   */
  @Test
  void emissionsOfAPeriodAreThoseOfAllItsYears() throws IOException {
    gasAndClean("50,2030");

    assertThat(cost()).isCloseTo(3500 + 800, CLOSE);
  }

  /** 150 t in twenty years: gas in 2030, 7 · 200, and half of 2040, 4 · (100 + 400). */
  @Test
  void emissionsOfAllPeriodsTogether() throws IOException {
    gasAndClean("150,");

    assertThat(cost()).isCloseTo(1400 + 2000, CLOSE);
  }

  /** 20 MW at any time, and no more than 12 MW of wind new in each period. */
  private void windUpToTwelve() throws IOException {
    table("carriers", "name,max_growth", "wind,12");
    table("loads", "name,bus,p_set", "use,a,20");
  }

  /**
   * Wind at 10 a MW instead of gas at 50, 20 MW at any time, but no more than 12 MW new in each
   * period: 12 in 2030 and 8 in 2040. 12 · 10 · 11 + 8 · 10 · 4 + 8 · 4 · 50 · 7.
   */
  @Test
  void growthInAPeriodIsLimited() throws IOException {
    windUpToTwelve();
    table(
        "generators",
        "name,bus,carrier,p_nom,p_nom_extendable,capital_cost,marginal_cost,build_year,lifetime",
        "gas,a,,100,False,0,50,2020,inf",
        "early,a,wind,0,True,10,0,2030,inf",
        "late,a,wind,0,True,10,0,2040,inf");

    assertThat(cost()).isCloseTo(1320 + 320 + 11_200, CLOSE);
  }

  /** PyPSA's limit of 2040 counts wind that stands in 2030 alone. */
  @Test
  void growthOfWhatStandsInOnePeriodIsNamed() throws IOException {
    windUpToTwelve();
    table(
        "generators",
        "name,bus,carrier,p_nom_extendable,build_year,lifetime",
        "early,a,wind,True,2030,10",
        "late,a,wind,True,2040,inf");

    assertThat(refused()).contains("'early': lifetime is '10' but it stands in one period alone");
  }

  /** Sun in the first hour of 2030 alone; 10 MW are asked for in each second hour, gas at 50. */
  private void sunAndStore(String flags, String values) throws IOException {
    table("loads", "name,bus", "use,a");
    table("loads-p_set", "snapshot,use", "0,0", "1,10", "2,0", "3,10");
    table("generators", "name,bus,p_nom,marginal_cost", "gas,a,100,50", "sun,a,100,1");
    table("generators-p_max_pu", "snapshot,sun", "0,1", "1,0", "2,0", "3,0");
    table("stores", "name,bus,e_nom,e_initial," + flags, "tank,a,100,6," + values);
  }

  /** 40 MWh for both periods, 6 of them there before: 34 at 1, which count for 7. */
  @Test
  void byDefaultALevelRunsOnFromPeriodToPeriod() throws IOException {
    sunAndStore("e_cyclic", "False");

    assertThat(cost()).isCloseTo(7 * 34, CLOSE);
    assertThat(folder.resolve("case").resolve("import.md"))
        .content()
        .contains("levels that run on from one investment period to the next");
  }

  /** Around both periods it is the same, but nothing is there before. */
  @Test
  void aCycleOfAllPeriodsTogether() throws IOException {
    sunAndStore("e_cyclic", "True");

    assertThat(cost()).isCloseTo(7 * 40, CLOSE);
  }

  /** 6 of 20 MWh are there in each period: 14 of sun, and 14 of gas. */
  @Test
  void aLevelThatBeginsAnewInEachPeriod() throws IOException {
    sunAndStore("e_cyclic,e_initial_per_period", "True,True");

    assertThat(cost()).isCloseTo(7 * 14 + 4 * 14 * 50, CLOSE);
  }

  /** Each period lives on its own, whatever else is said: 20 of sun, and 20 of gas. */
  @Test
  void aCycleOfEachPeriod() throws IOException {
    sunAndStore("e_cyclic,e_cyclic_per_period,e_initial_per_period", "False,True,True");

    assertThat(cost()).isCloseTo(7 * 20 + 4 * 20 * 50, CLOSE);
  }

  /** A tank that stands in 2040 alone begins there with its 6 MWh: gas makes 20, and 14. */
  @Test
  void aLevelBeginsInTheFirstPeriodInWhichTheStoreStands() throws IOException {
    sunAndStore("e_cyclic,build_year", "False,2040");

    assertThat(cost()).isCloseTo(7 * 20 * 50 + 4 * 14 * 50, CLOSE);
  }

  @Test
  void commitmentInPeriodsIsNamed() throws IOException {
    table("loads", "name,bus,p_set", "use,a,5");
    table("generators", "name,bus,p_nom,marginal_cost,committable", "gas,a,100,10,True");

    assertThat(refused()).contains("units that are on or off in investment periods");
  }

  @Test
  void periodsHaveTheSameSnapshots() throws IOException {
    table("generators", "name,bus,p_nom,marginal_cost", "gas,a,100,10");
    table(
        "snapshots",
        ",period,timestep,objective,stores,generators",
        "0,2030,a,2,2,2",
        "1,2030,b,2,2,2",
        "2,2040,a,2,2,2",
        "3,2040,b,3,2,2");

    assertThat(refused()).contains("Weigh the snapshots of all investment periods alike.");
  }

  @Test
  void aPeriodWithoutSnapshotsIsNamed() throws IOException {
    table("generators", "name,bus,p_nom,marginal_cost", "gas,a,100,10");
    table("investment_periods", ",objective,years", "2030,7,10", "2040,4,10", "2050,2,10");

    assertThat(refused()).contains("each investment period has as many snapshots as the others");
  }

  /**
   * Networks drawn from a seed in Python, with lifetimes, lines, stores, limits of emissions, of
   * capacity and of growth: the cost is what PyPSA finds.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 28})
  void theCostIsThatOfPypsa(int seed) throws IOException, InterruptedException {
    var python = System.getProperty("samal.python", "");
    assumeTrue(!python.isEmpty(), "-Dsamal.python names no interpreter with pypsa");
    var network = folder.resolve("network.nc");
    var script = Path.of("src/test/resources/investment_periods.py").toAbsolutePath();
    var process =
        new ProcessBuilder(python, script.toString(), network.toString(), Integer.toString(seed))
            .start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(process.waitFor() == 0, "this PyPSA does not optimise investment periods");

    assertThat(out).as("seed " + seed).contains("optimal");
    double cost = Double.parseDouble(out.strip().substring(out.strip().lastIndexOf(' ') + 1));
    assertThat(planned(network)).as("seed " + seed).isCloseTo(cost, within(1e-7 * cost));
  }

  private void table(String name, String... lines) throws IOException {
    Samals.table(folder.resolve("network"), name, lines);
  }

  private String refused() {
    var ended = samal("import", "pypsa", folder.resolve("network"), folder.resolve("case"));
    assertThat(ended.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(folder.resolve("case")).doesNotExist();
    return ended.err();
  }

  private double cost() throws IOException {
    return planned(folder.resolve("network"));
  }

  private double planned(Path network) throws IOException {
    Samals.done("import", "pypsa", network, folder.resolve("case"));
    var run = folder.resolve("run");
    Samals.done("plan", folder.resolve("case"), "--out", run, "--quiet", "--vertex");
    Samals.done("verify", run);
    return Samals.objective(run);
  }
}
