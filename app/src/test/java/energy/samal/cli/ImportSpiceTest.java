package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Costs by hand of a small PyPSA-SPICE project, and those of the reference project, come out of
 * import and plan. Of the small one: {@link SmallSpice}.
 *
 * <p>Without more, gas makes 75 and 50 MW in 2030, 547,500 MWh at 26, and wind 328,500 MWh at 0.01;
 * in 2035 gas 65 and 30 MW and wind 35 and 70 MW, 20 of them for 60,000 each.
 */
class ImportSpiceTest {
  private static final double Y2030 = 547_500 * 26 + 3_285;
  private static final double Y2035 = 416_100 * 26 + 4_599 + 1_200_000;
  private static final double LOST = 1e5;

  @TempDir private Path folder;

  @Test
  void yearsFollowEachOther() throws IOException {
    costs(new SmallSpice(), Y2030, Y2035);
  }

  /** 500,000 MWh of gas in 2030, and 47,500 that are lost. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maximum_power_generation_constraint: {activate: true, value: {CCGT: {2030: 0.5}}}",
        "production_constraint_fuels: {activate: true, fuels: [Gas]}"
      })
  void generationAndFuelsAreLimited(String rule) throws IOException {
    var project =
        new SmallSpice().constraint(rule).replace("fuel_supplies.csv", ",inf,", ",1000000,");

    costs(project, 500_000 * 26 + 47_500 * LOST + 3_285, Y2035);
  }

  /** Half of 100 MW and 8760 h is 438,000 MWh, in 2035 enough. */
  @Test
  void capacityIsUsedForAShareOfTheYear() throws IOException {
    var project =
        new SmallSpice()
            .constraint("capacity_factor_constraint: {activate: true, value: {CCGT: 0.5}}");

    costs(project, 438_000 * 26 + 109_500 * LOST + 3_285, Y2035);
  }

  /** Gas makes 80 MW at any time, and wind 20. */
  @Test
  void thermalPlantsMustRun() throws IOException {
    var project =
        new SmallSpice().constraint("thermal_must_run: {activate: true, min_must_run_ratio: 0.8}");
    double dispatch = 700_800 * 26 + 1_752;

    costs(project, dispatch, dispatch + 1_200_000);
  }

  /** Instead of 100 MW of wind only 80 are worth it, which make the 60 % of demand allowed. */
  @Test
  void renewablesHaveAShareOfDemand() throws IOException {
    var project =
        new SmallSpice()
            .replace("power_generators.csv", "TRUE,20,20", "TRUE,inf,20")
            .constraint(
                "res_generation: {activate: true, math_symbol: '<=', res_generation_share: {2035:"
                    + " 0.6}}");

    costs(project, Y2030, 350_400 * 26 + 5_256 + 1_800_000);
  }

  /** Half of 459,900 of wind and 832,200 of gas is own: 186,150 of gas at 10, the rest at 5. */
  @Test
  void aShareOfEnergyIsOwn() throws IOException {
    var project =
        new SmallSpice()
            .replace(
                "fuel_supplies.csv",
                "AA,AA_GASN,TGEN_GASN,Gas,inf,10,2035\n",
                """
                AA,AA_GASN,TGEN_GASN,Gas,inf,10,2035
                AA,AA_GASN,TGEN_GASN-IMP,Gas,inf,5,2030
                AA,AA_GASN,TGEN_GASN-IMP,Gas,inf,5,2035
                """)
            .constraint(
                "energy_independence: {activate: true, pe_conv_fraction: {Wind: 1}, ei_fraction:"
                    + " {2035: 0.5}}");

    costs(
        project,
        547_500 * 16 + 3_285,
        186_150 * 10 + 646_050 * 5 + 416_100 * 6 + 4_599 + 1_200_000);
  }

  /** 200,000 t are 1,000,000 MWh of gas; nothing is paid for them. */
  @Test
  void emissionsAreCapped() throws IOException {
    var project =
        new SmallSpice()
            .replace("scenario_config.yaml", "co2_price", "co2_cap")
            .replace("scenario_config.yaml", "{2030: 10, 2035: 10}", "{2030: 0.2, 2035: 0.2}");

    costs(project, 500_000 * 22 + 47_500 * LOST + 3_285, 416_100 * 22 + 4_599 + 1_200_000);
  }

  /** 90 of gas and 14 of wind are firm and 110 are asked for: 6 / 0.9 MW more at 40,000. */
  @Test
  void capacityIsKeptInReserve() throws IOException {
    var project =
        new SmallSpice()
            .replace("power_links.csv", "100,FALSE,0,0", "100,TRUE,inf,0")
            .constraint("reserve_margin: {activate: true, method: static, epsilon_load: 0.1}");

    costs(project, Y2030, Y2035 + 6 / 0.9 * 40_000);
  }

  /**
   * 60 MW of gas leave 5 of 100 MW in the first half of 2035 to a store that is filled with 10 MW
   * of gas in the second: 43,800 MWh of vessel at 100, 20 MW that empty it at 10,000, as what fills
   * it is half of what empties it.
   */
  @Test
  void storesHelpOut() throws IOException {
    var project =
        new SmallSpice()
            .replace("decomission_capacity.csv", "2035\n", "2035\nAA,GAS,Link,40\n")
            .replace("storage_capacity.csv", "BATTERY,0,FALSE", "BATTERY,0,TRUE");
    double gas = 438_000 * 26 + 4_599 + 1_200_000;

    costs(project, Y2030, gas + 43_800 * 1.01 + 20 * 10_000 + 43_800 * 100);
  }

  /** 5 MW of vehicles take 10 at half of efficiency; chargers of 2030 are worn out in 2035. */
  @Test
  void vehiclesAreCharged() throws IOException {
    var project =
        new SmallSpice()
            .replace("base_config.yaml", "[\"p\"]", "[\"p-t\"]")
            .put(
                "p/input/s/transport/buses.csv",
                "country,node,bus,carrier\nAA,AA_NR,AA_NR_TRAN,Electricity\n")
            .put(
                "p/input/s/transport/loads.csv",
                """
                country,node,bus,profile_type,name,total_load__mwh,carrier,year
                AA,AA_NR,AA_NR_TRAN,FLAT,CARS,43800,Electricity,2030
                AA,AA_NR,AA_NR_TRAN,FLAT,CARS,43800,Electricity,2035
                """)
            .put(
                "p/input/s/transport/pev_chargers.csv",
                """
                country,link,bus0,bus1,type,carrier,p_max_pu,num_ch_2030,num_ch_2035
                AA,CHARGER,AA_NR_LVELEC,AA_NR_TRAN,EVCH,Electricity,EVCH,2000,1000
                """)
            .put(
                "p/input/s/transport/pev_storages.csv",
                "country,node,type,carrier,bus,name,num_ev_2030,num_ev_2035\n"
                    + "AA,AA_NR,EVST,Electricity,AA_NR_TRAN,BATTERIES,100,0\n");

    costs(project, Y2030 + 87_600 * 26, Y2035 + 87_600 * 26 + 5_000);
  }

  /** 30 MW of heat of heat pumps that take 10, each MWh at 0.01. */
  @Test
  void industryIsHeated() throws IOException {
    var link = "country,bus0,bus1,bus2,type,link,carrier,p_nom,p_nom_extendable";
    var sizes = ",p_nom_max_2035,p_nom_min_2035\n";
    var plant = "country,node,type,carrier,bus,name,p_nom,p_nom_extendable" + sizes;
    var project =
        new SmallSpice()
            .replace("base_config.yaml", "[\"p\"]", "[\"p-i\"]")
            .put(
                "p/input/s/industry/buses.csv",
                "country,node,bus,carrier\nAA,AA_NR,AA_NR_IND-LH,Low_Heat\n")
            .put(
                "p/input/s/industry/loads.csv",
                """
                country,node,bus,profile_type,name,total_load__mwh,carrier,year
                AA,AA_NR,AA_NR_IND-LH,FLAT,HEAT,262800,Low_Heat,2030
                AA,AA_NR,AA_NR_IND-LH,FLAT,HEAT,262800,Low_Heat,2035
                """)
            .put(
                "p/input/s/industry/heat_links.csv",
                link + sizes + "AA,AA_NR_HVELEC,AA_NR_IND-LH,,EHPP,PUMP,Electricity,40,FALSE,0,0\n")
            .put("p/input/s/industry/decomission_capacity.csv", "country,name,class,2035\n")
            .put("p/input/s/industry/direct_air_capture.csv", link + sizes)
            .put("p/input/s/industry/fuel_conversion.csv", link + sizes)
            .put("p/input/s/industry/heat_generators.csv", plant)
            .put("p/input/s/industry/storage_capacity.csv", plant)
            .put(
                "p/input/s/industry/storage_energy.csv",
                "country,bus,store,type,carrier,standing_loss,e_nom_extendable,e_nom,"
                    + "max_store_2035\n");
    double more = 87_600 * 26 + 876;

    costs(project, Y2030 + more, Y2035 + more);
  }

  /**
   * As the same model has it that is built in PyPSA 1.3 and solved by HiGHS with a corner, with
   * random costs at their mean. The published costs, which have them drawn, are less than 2e-6 off.
   */
  @Test
  void theReferenceProjectCostsWhatPypsaMakesOfIt() throws IOException {
    var costs = planned(Reference.of("pypsa-spice"));

    assertThat(costs.get(0)).isCloseTo(2714525442.91596, withinPercentage(100 * 1e-11));
    assertThat(costs.get(1)).isCloseTo(10650312812.547602, withinPercentage(100 * 1e-11));
    assertThat(costs.get(2)).isCloseTo(6467091052.542455, withinPercentage(100 * 1e-11));
  }

  private void costs(SmallSpice project, double... expected) throws IOException {
    var costs = planned(project.write(folder.resolve("project")));
    assertThat(costs).hasSize(expected.length);
    for (int y = 0; y < expected.length; y++) {
      assertThat(costs.get(y)).as("year %d", y).isCloseTo(expected[y], withinPercentage(1e-7));
    }
  }

  private List<Double> planned(Path source) throws IOException {
    var target = folder.resolve("case");
    var run = folder.resolve("run");
    var imported = samal("import", "pypsa-spice", source, target);
    assertThat(imported.code()).as(imported.err()).isZero();
    var words = List.of("--foresight", "myopic", "--quiet", "--vertex", "--tolerance", "1e-10");
    var all = new ArrayList<Object>(List.of("plan", target, "--out", run));
    all.addAll(words);
    var planned = samal(all.toArray());
    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(samal("verify", run).code()).isZero();
    var json = JsonMapper.builder().build().readTree(Files.readString(run.resolve("summary.json")));
    var costs = new ArrayList<Double>();
    for (var year : json.path("years")) {
      costs.add(year.path("cost").valueStream().mapToDouble(JsonNode::asDouble).sum());
    }
    return costs;
  }
}
