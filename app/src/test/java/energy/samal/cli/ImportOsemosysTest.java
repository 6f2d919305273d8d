package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import energy.samal.io.run.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Costs of small OSeMOSYS models by hand come out of import and plan; published ones are in {@link
 * PublishedCostTest}.
 */
class ImportOsemosysTest {
  /** A plant of 8 PJ a year that burns gas, of which there are 10 PJ a year, or oil. */
  private static final String DUAL =
      """
      set REGION := R ; set YEAR := 2020 2021 ; set TIMESLICE := D N ;
      set FUEL := ELC GAS OIL ; set TECHNOLOGY := DUAL IMPGAS IMPOIL SUN PEAK ;
      set MODE_OF_OPERATION := 1 2 ; set EMISSION := CO2 ;
      param DiscountRate default 0 := ;
      param YearSplit default 0.5 := ;
      param SpecifiedAnnualDemand default 0 := [R,ELC,*] 2020 8 2021 8 ;
      param SpecifiedDemandProfile default 0.5 := ;
      param OutputActivityRatio default 0 :=
        [R,*,ELC,1,*] : 2020 2021 := DUAL 1 1 SUN 1 1 PEAK 1 1
        [R,*,ELC,2,*] : 2020 2021 := DUAL 1 1
        [R,*,GAS,1,*] : 2020 2021 := IMPGAS 1 1
        [R,*,OIL,1,*] : 2020 2021 := IMPOIL 1 1 ;
      param InputActivityRatio default 0 :=
        [R,DUAL,GAS,1,*] 2020 2 2021 2 [R,DUAL,OIL,2,*] 2020 3 2021 3 ;
      param VariableCost default 0 :=
        [R,*,1,*] : 2020 2021 := IMPGAS 1 1 IMPOIL 2 2 SUN 8 8 PEAK 50 50 ;
      param CapitalCost default 0 := [R,*,*] : 2020 2021 := DUAL 10 10 PEAK 5 5 ;
      param OperationalLife default 1 : DUAL PEAK := R 10 2 ;
      param TotalTechnologyAnnualActivityUpperLimit default -1 := [R,IMPGAS,*] 2020 10 2021 10 ;
      """;

  @TempDir private Path folder;

  /**
   * 8 PJ of capacity for 10, of which 2 years of 10 are used: 16. A year 5 of gas for 10 and 3 of
   * oil for 18.
   */
  @Test
  void modesShareTheirCapacity() throws IOException {
    assertThat(cost("")).isCloseTo(72, withinPercentage(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 4 of gas at 2 + 0.5, 4 of oil at 6 a year.
        "84 | param EmissionActivityRatio default 0 := [R,DUAL,CO2,1,*] 2020 1 2021 1 ;"
            + " param EmissionsPenalty default 0.5 := ; param AnnualEmissionLimit default 4 := ;",
        // 6 of gas, 10 of oil in both years.
        "91 | param EmissionActivityRatio default 0 := [R,DUAL,CO2,1,*] 2020 1 2021 1 ;"
            + " param EmissionsPenalty default 0.5 := ; param AnnualEmissionLimit default 4 := ;"
            + " param ModelPeriodEmissionLimit default 6 := ;",
        // 2 of sun at 8, 5 of gas and 1 of oil; 6 of capacity.
        "76 | param REMinProductionTarget default 0.25 := ; param RETagFuel default 0 := [R,ELC,*]"
            + " 2020 1 2021 1 ; param RETagTechnology default 0 := [R,SUN,*] 2020 1 2021 1 ;",
        // 10 of peaker stand by, for 5 each.
        "122 | param ReserveMargin default 1.25 := ; param ReserveMarginTagFuel default 0 :="
            + " [R,ELC,*] 2020 1 2021 1 ; param ReserveMarginTagTechnology default 0 := [R,PEAK,*]"
            + " 2020 1 2021 1 ;",
        // 1 of sun at 8, 5 of gas, 2 of oil; 7 of capacity.
        "74 | param TotalTechnologyAnnualActivityLowerLimit default 0 := [R,SUN,*] 2020 1 2021 1 ;",
        // Gas for 8 PJ in all years together: 4 of gas and 12 of oil.
        "96 | param TotalTechnologyModelPeriodActivityUpperLimit default -1 := R IMPGAS 8 ;",
        // 2 more of demand at any time of the year: 10 of capacity, 5 of gas, 5 of oil.
        "100 | param AccumulatedAnnualDemand default 0 := [R,ELC,*] 2020 2 2021 2 ;",
        // 4 stand, 1 is built for 2, both cost 1.5 a year; 5 of gas; sun for 16 in both years
        // instead of the capacity and oil for 2 + 3 + 12: 2 + 15 + 20 + 3 · 16.
        "85 | param ResidualCapacity default 0 := [R,DUAL,*] 2020 4 2021 4 ;"
            + " param FixedCost default 0 := [R,DUAL,*] 2020 1.5 2021 1.5 ;"
      })
  void rulesCostWhatTheyCostByHand(double expected, String rules) throws IOException {
    assertThat(cost(rules)).isCloseTo(expected, withinPercentage(1e-6));
  }

  /**
   * 8 of capacity for 10 of which 2 of 10 years are used, at 5 %: the salvage value is 80 less 80 ·
   * (1.05² − 1) / (1.05¹⁰ − 1), discounted by two years; operation 28 in the middle of two years.
   */
  @Test
  void capitalIsSalvagedAndOperationPaidInTheMiddleOfTheYear() throws IOException {
    double salvage = 80 * (1 - (Math.pow(1.05, 2) - 1) / (Math.pow(1.05, 10) - 1));
    double expected =
        80 - salvage / Math.pow(1.05, 2) + 28 / Math.pow(1.05, 0.5) + 28 / Math.pow(1.05, 1.5);
    var text = DUAL.replace("DiscountRate default 0", "DiscountRate default 0.05");

    assertThat(objective(written(text))).isCloseTo(expected, withinPercentage(1e-6));
  }

  /** As capital of gas_import costs in the LP file of otoole, which is published with this cost. */
  @Test
  void aDefaultOfTheConfigurationCounts() throws IOException {
    var folder =
        Samals.copy(Reference.of("osemosys/super_simple_otoole"), this.folder.resolve("o"));
    var config = folder.resolve("config.yaml");
    config.toFile().setWritable(true);
    var text = Files.readString(config);
    int at = text.indexOf("default: 0", text.indexOf("CapitalCost:"));
    Files.writeString(config, text.substring(0, at) + "default: 0.00001" + text.substring(at + 10));

    assertThat(objective(folder)).isCloseTo(46.43125659, withinPercentage(100 * 1e-9));
  }

  /** Of OSeMOSYS' own results; the capacity of what costs nothing is anybody's choice. */
  @Test
  void capacitiesOfUtopiaAreThePublishedOnes() throws IOException {
    objective(Reference.of("osemosys/utopia.txt"));
    var built =
        PlanFiles.sums(
            folder.resolve("run"),
            "capacities",
            "alive - existing",
            "unit = 'MW' AND year = 2010",
            "element");

    double perGw = 1e9 / 3600 / 8760;
    var published =
        Map.of("E01", 2.279801, "E31", 0.11, "RHE", 46.867723, "RHO", 46.135248, "TXD", 11.69);
    published.forEach(
        (name, units) -> {
          double activity = name.startsWith("E") ? 31.536 : 1;
          assertThat(built.get(List.of(name)) / perGw / activity)
              .as(name)
              .isCloseTo(units, withinPercentage(100 * 1e-6));
        });
  }

  private double cost(String rules) throws IOException {
    return objective(written(DUAL + rules + "\nend;\n"));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("model.txt"), text);
  }

  /** At a corner, where what costs next to nothing is as exact as the rest. */
  private double objective(Path source) throws IOException {
    var target = folder.resolve("case");
    var run = folder.resolve("run");
    var ended = samal("import", "osemosys", source, target);
    assertThat(ended.code()).as(ended.err()).isZero();
    var planned =
        samal("plan", target, "--out", run, "--quiet", "--vertex", "--tolerance", "1e-10");
    assertThat(planned.code()).as(planned.err()).isZero();
    assertThat(samal("verify", run).code()).isZero();
    var json = JsonMapper.builder().build().readTree(Files.readString(run.resolve("summary.json")));
    return json.path("objective").asDouble();
  }
}
