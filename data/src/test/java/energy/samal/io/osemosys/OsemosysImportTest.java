package energy.samal.io.osemosys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Generator;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Scenario;
import energy.samal.model.Vintage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of one plant, translated, and then spoilt in one place after another. */
class OsemosysImportTest {
  private static final double MWH = 1e9 / 3600;

  private static final String GOOD =
      """
      set REGION := R ;
      set YEAR := 2020 2021 ;
      set TIMESLICE := D N ;
      set FUEL := ELC ;
      set TECHNOLOGY := SUN ;
      set MODE_OF_OPERATION := 1 ;
      set EMISSION := ;
      param DiscountRate default 0.1 := ;
      param YearSplit := D 2020 0.25 D 2021 0.25 N 2020 0.75 N 2021 0.75 ;
      param SpecifiedAnnualDemand := [R,ELC,*] 2020 8 2021 9 ;
      param SpecifiedDemandProfile := [R,ELC,*,*] : 2020 2021 := D 0.5 0.5 N 0.5 0.5 ;
      param CapacityToActivityUnit default 31.536 := ;
      param OutputActivityRatio := R SUN ELC 1 2020 1 R SUN ELC 1 2021 1 ;
      param CapacityFactor default 1 := [R,SUN,*,*] : 2020 2021 := D 0.8 0.8 ;
      param AvailabilityFactor default 0.9 := ;
      param CapitalCost := R SUN 2020 1100 R SUN 2021 550 ;
      param VariableCost default 1 := ;
      param FixedCost default 20 := ;
      param ResidualCapacity default 0 := R SUN 2020 0.5 R SUN 2021 0.3 ;
      param OperationalLife default 30 := ;
      param TotalAnnualMaxCapacity default -1 := R SUN 2020 4 R SUN 2021 5 ;
      end;
      """;

  @TempDir private Path folder;

  private Scenario read(String text) {
    var file = folder.resolve("model.txt");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return OsemosysImport.read(file, "model", "all").tables().scenario();
  }

  private String message(String text) {
    var refused = catchThrowableOfType(InvalidScenarioException.class, () -> read(text));
    assertThat(refused).as("nothing was refused").isNotNull();
    return refused.getMessage();
  }

  private String spoilt(String from, String to) {
    assertThat(GOOD).containsOnlyOnce(from);
    return message(GOOD.replace(from, to));
  }

  private String with(String line) {
    return message(GOOD.replace("end;", line + "\nend;"));
  }

  /** 8 PJ, half of them in a quarter of the year: twice the mean there, two thirds otherwise. */
  @Test
  void demandsHaveTheirProfile() {
    var demand = read(GOOD).energy().demands().getFirst();

    assertThat(demand.mwhPerYear().at(2020)).isCloseTo(8 * MWH, within(1e-6));
    assertThat(demand.profile().toArray())
        .containsExactly(new double[] {2, 2 / 3.0}, within(1e-12));
    assertThat(read(GOOD).settings().rowHours().counted().toArray())
        .containsExactly(new double[] {2190, 6570}, within(1e-9));
  }

  /** One GW puts out 31.536 PJ a year; capital counts by 1 / 1.1, operation by 1 / √1.1. */
  @Test
  void plantsHaveTheirSizesAndCosts() {
    var sun = read(GOOD).assets(Generator.class).findFirst().orElseThrow();

    assertThat(sun.capacity().vintages())
        .containsExactlyInAnyOrder(new Vintage(200, 2020, 2021), new Vintage(300, 2020, 2022));
    assertThat(sun.capacity().expansion().maximumSize()).isCloseTo(5000, within(1e-6));
    assertThat(sun.costs().capitalPerUnit().at(2020)).isCloseTo(1, within(1e-12));
    assertThat(sun.costs().fixedPerUnitYear().at(2020))
        .isCloseTo(20 / Math.sqrt(1.1) / 1000, within(1e-12));
    assertThat(sun.costs().variablePerMwh().at(2020))
        .isCloseTo(1 / Math.sqrt(1.1) / MWH, within(1e-15));
    assertThat(sun.operation().availability().toArray()).containsExactly(0.8, 1);
    assertThat(sun.operation().maximumYearlyFactor()).isCloseTo(0.9 * 0.95, within(1e-12));
  }

  @Test
  void whatHasNoCounterpartIsRefusedByName() {
    assertThat(with("param TradeRoute := R R ELC 2020 1 ;"))
        .contains("model.txt, line 22", "TradeRoute", "trade between regions");
    assertThat(with("param CapacityOfOneTechnologyUnit default 1 := ;"))
        .contains("CapacityOfOneTechnologyUnit", "whole numbers");
    assertThat(with("param TotalAnnualMinCapacityInvestment := R SUN 2020 1 ;"))
        .contains("TotalAnnualMinCapacityInvestment");
    assertThat(with("param DepreciationMethod default 2 := ;")).contains("sinking fund");
    assertThat(with("param DiscountRateIdv := R SUN 0.07 ;"))
        .contains("DiscountRateIdv", "R SUN is 0.07", "the DiscountRate is 0.1");
    assertThat(with("set STORAGE := LAKE ; param TechnologyFromStorage := R SUN LAKE 1 1 ;"))
        .contains("Storage 'LAKE'", "it may run empty");
    assertThat(with("param Mystery default 1 := ;")).contains("Mystery", "none that the equations");
    assertThat(spoilt("D 0.8 0.8", "D 0.8 0.7"))
        .contains("model.txt, line 14", "R SUN D 2021 is 0.7", "in 2020 it is 0.8");
    assertThat(message(GOOD.replace("2021", "2022"))).contains("gaps mean nothing");
  }

  @Test
  void whatIsMissingIsTold() {
    assertThat(spoilt("set REGION := R ;", "")).contains("Set 'REGION': members is 'missing'");
    assertThat(spoilt("param SpecifiedAnnualDemand := [R,ELC,*] 2020 8 2021 9 ;", ""))
        .contains("a model without demand has nothing to plan");
    assertThat(spoilt("R SUN ELC 1 2020 1 R SUN ELC 1 2021 1", ""))
        .contains("no technology makes anything");
    assertThat(message("")).contains("every model needs some");
    assertThat(spoilt("param YearSplit := D 2020 0.25 D 2021 0.25 N 2020 0.75 N 2021 0.75 ;", ""))
        .contains("Parameter 'YearSplit'");
    assertThat(message(GOOD.substring(0, GOOD.indexOf("OutputActivityRatio") + 40)))
        .contains("cut off");
  }

  @Test
  void subscriptsAreMembersOfTheirSets() {
    assertThat(spoilt("R SUN 2020 1100", "R SUNN 2020 1100"))
        .contains(
            "model.txt, line 16: Parameter 'CapitalCost': subscript is 'SUNN'", "Did you mean");
    assertThat(spoilt("R SUN 2020 1100", "R SUN 2020 NaN")).contains("it must be a number");
  }

  @Test
  void otherEncodingsAreTold() throws IOException {
    var file = Files.write(folder.resolve("wide.txt"), GOOD.getBytes(StandardCharsets.UTF_16));
    var refused =
        catchThrowableOfType(
            InvalidScenarioException.class, () -> OsemosysImport.read(file, "wide", "all"));

    assertThat(refused.getMessage()).contains("wide.txt", "UTF-16");
  }

  @Test
  void aFolderNeedsItsConfiguration() throws IOException {
    Files.createDirectories(folder.resolve("model"));
    var refused =
        catchThrowableOfType(
            InvalidScenarioException.class,
            () -> OsemosysImport.read(folder.resolve("model"), "model", "all"));

    assertThat(refused.getMessage()).contains("config.yaml is 'missing'");
  }

  @Test
  void rowsOfTablesAreHeldToTheirHeader() throws IOException {
    var model = Files.createDirectories(folder.resolve("model"));
    Files.writeString(
        model.resolve("config.yaml"),
        """
        YEAR: {type: set, dtype: int}
        DiscountRate: {indices: [REGION], type: param, default: 0.05}
        CapitalCost: {indices: [REGION,YEAR], type: param, default: 0}
        FixedCost: {indices: [YEAR,TECHNOLOGY,REGION], type: param, default: 0}
        """);
    Files.writeString(model.resolve("YEAR.csv"), "YEARS\n2020\n");
    Files.writeString(model.resolve("DiscountRate.csv"), "REGION,VALUE\nR\n");
    Files.writeString(
        model.resolve("FixedCost.csv"), "YEAR,REGION,TECHNOLOGY,VALUE\n2020,R,A,3\n2020,R,A,4\n");
    var refused =
        catchThrowableOfType(
            InvalidScenarioException.class, () -> OsemosysImport.read(model, "model", "all"));

    assertThat(refused.getMessage())
        .contains("YEAR.csv, line 1", "it must have the column VALUE")
        .contains("DiscountRate.csv, line 2", "cells is 1 but the header names 2 columns")
        .contains("OSeMOSYS has REGION, TECHNOLOGY, YEAR")
        .contains("FixedCost.csv, line 3", "it is given in FixedCost.csv, line 2 already");
  }
}
