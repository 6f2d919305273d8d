package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small networks of PyPSA whose cost is worked out by hand, through the commands. */
class ImportedNetworksTest {
  private static final Offset<Double> CLOSE = within(1e-4);

  @TempDir private Path folder;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectory(folder.resolve("network"));
    table("network", "name,pypsa_version", "small,1.0.0");
    table("snapshots", ",snapshot,objective,stores,generators", "0,a,1,1,1", "1,b,1,1,1");
    table("buses", "name,v_nom,carrier", "a,380,AC", "b,380,AC");
  }

  /**
   * Fuel at 8 makes 0.4 of power in a and 0.48 of heat in b, where 36 MW are asked for: 75 MW of
   * fuel, 30 of power; a dear plant at 90 makes 20. (600 + 1800) in each of two hours.
   */
  @Test
  void aLinkWithTwoOutputs() throws IOException {
    table("buses", "name,carrier", "a,AC", "warm,heat", "fuel,gas");
    table("loads", "name,bus,p_set", "power,a,50", "heat,warm,36");
    table("generators", "name,bus,p_nom,marginal_cost", "well,fuel,500,8", "dear,a,100,90");
    table(
        "links",
        "name,bus0,bus1,bus2,efficiency,efficiency2,p_nom",
        "chp,fuel,a,warm,0.4,0.48,300");

    assertThat(cost()).isCloseTo(4800, CLOSE);
  }

  /** A plant at 3 a MW of what it takes and 1.2 a MWh of fuel. */
  @Test
  void theCostOfALinkIsByWhatItTakes() throws IOException {
    table("buses", "name,carrier", "a,AC", "fuel,gas");
    table("loads", "name,bus,p_set", "power,a,20");
    table("generators", "name,bus,p_nom,marginal_cost", "well,fuel,500,8");
    table(
        "links",
        "name,bus0,bus1,efficiency,p_nom_extendable,capital_cost,marginal_cost",
        "plant,fuel,a,0.4,True,3,1.2");

    // 50 MW of fuel in each hour: 2 · 50 · (8 + 1.2) and 50 · 3 for the plant.
    assertThat(cost()).isCloseTo(920 + 150, CLOSE);
  }

  /**
   * Two snapshots of two hours ask for 10 MWh each. The 10 MWh at the beginning lose nothing in the
   * first, as PyPSA has it, and serve it; gas at 30 serves the second.
   */
  @Test
  void aStoreThatBeginsAndEndsAnywhere() throws IOException {
    table("snapshots", ",snapshot,objective,stores,generators", "0,a,2,2,2", "1,b,2,2,2");
    table("loads", "name,bus,p_set", "use,a,5");
    table("generators", "name,bus,p_nom,marginal_cost", "gas,a,100,30");
    table("stores", "name,bus,e_nom,e_initial,standing_loss", "tank,a,100,10,0.1");

    assertThat(cost()).isCloseTo(300, CLOSE);
  }

  /**
   * A typical day of two hours that stands for a year: costs count 365 times, stores see an hour.
   */
  @Test
  void costsAndLevelsHaveHoursOfTheirOwn() throws IOException {
    table("snapshots", ",snapshot,objective,stores,generators", "0,a,365,1,365", "1,b,365,1,365");
    table("loads", "name,bus", "use,a");
    table("loads-p_set", "snapshot,use", "a,0", "b,40");
    table("generators", "name,bus,p_nom,marginal_cost", "sun,a,100,1", "gas,a,100,30");
    table("generators-p_max_pu", "snapshot,sun", "a,1", "b,0");
    table(
        "storage_units",
        "name,bus,p_nom,max_hours,efficiency_store,cyclic_state_of_charge",
        "battery,a,100,0.25,0.5,True");

    // 25 MWh fit in: 50 of sun, and 15 of gas.
    double year = 365 * (50 + 15 * 30);
    assertThat(cost()).isCloseTo(year, within(1e-8 * year));
  }

  /**
   * Three equal lines in a triangle and 90 MW from a to b: two thirds go the short way, so that its
   * 40 MW let 60 through. A dear plant makes 30: 60 · 10 + 30 · 50 in each hour.
   */
  @Test
  void flowsFollowTheVoltageLaw() throws IOException {
    table("buses", "name,v_nom", "a,100", "b,100", "c,100");
    table("loads", "name,bus,p_set", "use,b,90");
    table("generators", "name,bus,p_nom,marginal_cost", "cheap,a,100,10", "dear,b,100,50");
    table("lines", "name,bus0,bus1,x,s_nom", "ab,a,b,1,40", "ac,a,c,1,100", "cb,c,b,1,100");

    assertThat(cost()).isCloseTo(2 * (600 + 1500), CLOSE);
  }

  /**
   * What a load gives must be taken: 10 of the 30 MW, so that gas makes 20, in one of two hours.
   */
  @Test
  void aLoadThatGives() throws IOException {
    table("loads", "name,bus", "use,a", "surplus,a");
    table("loads-p_set", "snapshot,use,surplus", "a,30,-10", "b,0,0");
    table("generators", "name,bus,p_nom,marginal_cost", "gas,a,100,30");

    assertThat(cost()).isCloseTo(600, CLOSE);
  }

  /**
   * Cheap power in a at 10, dear in b at 50, and a line of 100 km that may be built at 4 a MW: 2 ·
   * 40 are saved by each. The 3000 MW km that all new lines may have are 30 MW: 30 · (4 + 20) + 60
   * · 50.
   */
  @Test
  void aLimitOfTheVolumeOfLines() throws IOException {
    table("loads", "name,bus,p_set", "use,b,60");
    table("generators", "name,bus,p_nom,marginal_cost", "cheap,a,100,10", "dear,b,100,50");
    table(
        "lines",
        "name,bus0,bus1,x,s_nom_extendable,length,capital_cost,carrier",
        "ab,a,b,1,True,100,4,AC");
    table(
        "global_constraints",
        "name,type,carrier_attribute,sense,constant",
        "volume,transmission_volume_expansion_limit,\"AC, DC\",<=,3000");

    assertThat(cost()).isCloseTo(30 * 4 + 2 * (30 * 10 + 30 * 50), CLOSE);
  }

  /** Exactly 20 MW of wind, though a MW at 90 saves 60 only: 20 · 90 + 2 · 20 · 30. */
  @Test
  void aCapacityThatMustBe() throws IOException {
    table("loads", "name,bus,p_set", "use,a,40");
    table(
        "generators",
        "name,bus,carrier,p_nom,p_nom_extendable,marginal_cost,capital_cost",
        "gas,a,fire,100,False,30,0",
        "wind,a,wind,0,True,0,90");
    table(
        "global_constraints",
        "name,type,carrier_attribute,sense,constant",
        "wind,tech_capacity_expansion_limit,wind,==,20");

    assertThat(cost()).isCloseTo(1800 + 1200, CLOSE);
  }

  /** Of 200 MWh a plant at 10 may make 50, and the one at 30 makes the rest of 2 · 40. */
  @Test
  void aSumOfOutput() throws IOException {
    table("loads", "name,bus,p_set", "use,a,40");
    table(
        "generators", "name,bus,p_nom,marginal_cost,e_sum_max", "a,a,100,10,50", "b,a,100,30,inf");

    assertThat(cost()).isCloseTo(500 + 900, CLOSE);
  }

  /**
   * Coal costs 10 and then 60, must run at a tenth and then a half of its 100 MW, and rises by 20
   * MW at most; gas at 30. 40 and 80 MW are asked for: coal runs at 40 and then at 50. 400 + 50 ·
   * 60 + 30 · 30.
   */
  @Test
  void costsAndLimitsThatChange() throws IOException {
    table("loads", "name,bus", "use,a");
    table("loads-p_set", "snapshot,use", "a,40", "b,80");
    table(
        "generators",
        "name,bus,p_nom,marginal_cost,ramp_limit_up",
        "coal,a,100,0,0.2",
        "gas,a,100,30,");
    table("generators-marginal_cost", "snapshot,coal", "a,10", "b,60");
    table("generators-p_min_pu", "snapshot,coal", "a,0.1", "b,0.5");

    assertThat(cost()).isCloseTo(400 + 3000 + 900, CLOSE);
  }

  /** 0.5 · p² against 20 a MWh: 20 MW each hour, the other 20 at 20. 2 · (200 + 400). */
  @Test
  void costsThatRiseWithOutput() throws IOException {
    table("loads", "name,bus,p_set", "use,a,40");
    table(
        "generators",
        "name,bus,p_nom,marginal_cost,marginal_cost_quadratic",
        "a,a,100,0,0.5",
        "b,a,100,20,0");

    assertThat(cost()).isCloseTo(2 * (200 + 400), within(1e-3));
  }

  /**
   * Coal at 10 must give 50 of its 100 MW when it is on, and starts for 500; gas at 30. For 40 MW
   * it is too large, for 100 it starts: 1200 + 500 + 1000.
   */
  @Test
  void aUnitIsOnOrOff() throws IOException {
    committable("coal,a,100,10,True,0.5,500,0,0", "gas,a,200,30,False,0,0,0,1");

    assertThat(cost()).isCloseTo(2700, CLOSE);
    assertThat(Files.readString(folder.resolve("case/case.yaml"))).contains("whole_units: true");
  }

  /** The same where a stop costs 400 and coal was on: 40 MW at 30 and one start and stop, too. */
  @Test
  void aUnitThatWasOnStops() throws IOException {
    committable("coal,a,100,10,True,0.5,500,400,1", "gas,a,200,30,False,0,0,0,1");

    assertThat(cost()).isCloseTo(2700 + 400, CLOSE);
  }

  private void committable(String... generators) throws IOException {
    table("loads", "name,bus", "use,a");
    table("loads-p_set", "snapshot,use", "a,40", "b,100");
    var header =
        "name,bus,p_nom,marginal_cost,committable,p_min_pu,start_up_cost,shut_down_cost,"
            + "up_time_before";
    table("generators", header, generators[0], generators[1]);
  }

  /** 20 MW at 3 in each hour; the run verifies though demand at b and the link have one name. */
  @Test
  void aLinkMayBeCalledAsABus() throws IOException {
    table("loads", "name,bus,p_set", "use,b,20");
    table("generators", "name,bus,p_nom,marginal_cost", "gas,a,100,3");
    table("links", "name,bus0,bus1,p_nom", "b,a,b,50");

    assertThat(cost()).isCloseTo(120, CLOSE);
  }

  private void table(String name, String... lines) throws IOException {
    Samals.table(folder.resolve("network"), name, lines);
  }

  private double cost() throws IOException {
    var network = folder.resolve("network");
    Samals.done("import", "pypsa", network, folder.resolve("case"));
    var run = folder.resolve("run");
    Samals.done("plan", folder.resolve("case"), "--out", run, "--quiet");
    Samals.done("verify", run);
    return Samals.objective(run);
  }
}
