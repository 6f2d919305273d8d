package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import energy.samal.io.spice.SpiceImport;
import energy.samal.model.Generator;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Scenario;
import energy.samal.model.Vintage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small project, translated, and then spoilt in one place after another. */
class BadSpiceTest {
  @TempDir private Path folder;

  private Scenario read(SmallSpice project) throws IOException {
    return SpiceImport.read(project.write(folder), "small", "", List.of()).tables().scenario();
  }

  private String message(SmallSpice project) throws IOException {
    project.write(folder);
    var refused =
        catchThrowableOfType(
            InvalidScenarioException.class,
            () -> SpiceImport.read(folder, "small", "", List.of()).tables().scenario());
    assertThat(refused).as("nothing was refused").isNotNull();
    return refused.getMessage();
  }

  @Test
  void whatStandsAndWhatAYearAddsAreTwoAssets() throws IOException {
    var scenario = read(new SmallSpice());

    assertThat(scenario.settings().yearHours()).isEqualTo(8760);
    assertThat(scenario.assets(Generator.class).map(Generator::id))
        .containsExactly("WIND", "WIND_2035");
    var added = scenario.assets(Generator.class).toList().getLast();
    assertThat(added.capacity().vintages()).containsExactly(new Vintage(20, 2035, 2056));
    assertThat(added.capacity().expansion().allowedIn(2035)).isFalse();
    assertThat(added.costs().fixedPerUnitYear().at(2035)).isEqualTo(60_000);
    assertThat(added.costs().fixedPerUnitYear().at(2030)).isZero();
    assertThat(added.costs().variablePerMwh().at(2035)).isEqualTo(0.01);
  }

  @Test
  void whatIsClosedEndsWithItsYear() throws IOException {
    var scenario =
        read(
            new SmallSpice()
                .replace("decomission_capacity.csv", "2035\n", "2035\nAA,WIND,Generator,30\n"));

    var wind = scenario.assets(Generator.class).toList().getFirst().capacity();
    assertThat(wind.existingIn(2030)).isEqualTo(50);
    assertThat(wind.existingIn(2035)).isEqualTo(20);
  }

  @Test
  void whatIsClosedMustStand() throws IOException {
    assertThat(
            message(
                new SmallSpice()
                    .replace("decomission_capacity.csv", "2035\n", "2035\nAA,AA_X,Link,30\n")))
        .contains(
            "decomission_capacity.csv, line 2: Row 'AA_X'", "nothing that stands is called so");
  }

  @Test
  void technicalPotentialsLimitWhatMayBeBuilt() throws IOException {
    var project =
        new SmallSpice()
            .replace("power_generators.csv", "TRUE,20,20", "TRUE,inf,20")
            .replace("renewables_technical_potential.csv", "mw\n", "mw\nGenerator,AA,WIND,90.4\n");

    var added = read(project).assets(Generator.class).toList().getLast().capacity();
    assertThat(added.expansion().maximumSize()).isEqualTo(40);
    assertThat(added.expansion().allowedIn(2035)).isTrue();
    assertThat(added.expansion().allowedIn(2040)).isFalse();
  }

  /** File, what is there, what is put there, and what must be told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "power_links.csv|,100,FALSE|,Please fill here,FALSE|power_links.csv, line 2: Row 'GAS':"
            + " p_nom is 'Please fill here' but it must be a number",
        "power_links.csv|,100,FALSE|,NaN,FALSE|p_nom is 'NaN' but it must be a number",
        "power_links.csv|,100,FALSE|,-1,FALSE|p_nom is '-1' but it must be 0 or more",
        "power_links.csv|,100,FALSE|,inf,FALSE|p_nom is 'inf' but it must be 0 or more, and finite",
        "power_links.csv|,100,FALSE|,100,maybe|p_nom_extendable is 'maybe' but it must be TRUE or"
            + " FALSE",
        "power_links.csv|AA_GASN,|AA_OILN,|bus0 is 'AA_OILN' but no table of buses has it",
        "power_links.csv|,CCGT,|,OCGT,|technologies.csv has no such technology",
        "power_links.csv|p_nom_extendable|extendable|it must have the column p_nom_extendable",
        "power_generators.csv|,20,20|,10,20|p_nom_max_2035 is 10 but p_nom_min_2035 is 20",
        "power_generators.csv|,WTON,Wind|,CCGT,Gas|technologies.csv says that its class is Link",
        "power_plant_costs.csv|WTON,1000000,10000,0,20,AA,2035|WTON,1000000,10000,0,20,AA,2036|power_plant_costs.csv"
            + " has no such row",
        "power_plant_costs.csv|,10000,0,20,AA,2035|,10000,0,,AA,2035|life__years is empty but it"
            + " must be a number",
        "technologies.csv|CCGT,Gas,Link,0.5|CCGT,Gas,Link,0|the efficiency of its technology is"
            + " 0.0",
        "technologies.csv|CCGT,Gas,Link,0.5|CCGT,Gas,Link,x|efficiency is 'x' but it must be a"
            + " number",
        "fuel_supplies.csv|Gas,inf,10,2035|Gas,inf,10,2040|AA_TGEN_GASN has no row for this year",
        "loads.csv|LOAD,876000,Electricity,2035|LOAD,876000,Electricity,2030|there is a row of this"
            + " load already",
        "loads.csv|,FLAT,|,ROUND,|demand_profile.csv has it not",
        "demand_profile.csv|,8759|,8759,8760|cells is 8763 but",
        "availability.csv|WTON,0.5|WTON,-0.5|0 is -0.5 but it must be 0 or more",
        "availability.csv|WTON,0.5|WTON,|0 is empty but it must be a number",
        "scenario_config.yaml|co2_price|co2_tax|option is 'co2_tax' but it is co2_price or co2_cap",
        "scenario_config.yaml|2035: 10|2036: 10|co2_management.AA.value.2035 is 'missing'",
        "scenario_config.yaml|{AA: 0}|{AA: low}|scenario_configs.interest.AA is 'low' but it must"
            + " be a number",
        "scenario_config.yaml|nth_hour|clustered|method is 'clustered' but only nth_hour is"
            + " followed here",
        "scenario_config.yaml|none: {activate: false}|wind_must_blow: {activate: true}|no"
            + " constraint that is known here is called so",
        "scenario_config.yaml|none: {activate: false}|reserve_margin: {method: dynamic}|a reserve"
            + " of each hour has no counterpart yet",
        "scenario_config.yaml|co2_management:|co2_management: [|scenario_config.yaml, line",
        "base_config.yaml|[2030, 2035]|[2035, 2030]|it must list rising years",
        "base_config.yaml|[\"p\"]|[\"p\", \"p-i\"]|a case is of one choice of sectors",
        "base_config.yaml|project_name: p|project_name: q|there is no folder q/input/s",
        "storage_capacity.csv|BATTERY,0|BATTERY,5|nothing"
      })
  void whatIsWrongIsNamed(String file, String old, String now, String told) throws IOException {
    var project = new SmallSpice().replace(file, old, now);
    if (told.equals("nothing")) {
      assertThat(read(project).assets()).hasSize(6);
    } else {
      assertThat(message(project)).contains(told);
    }
  }

  @Test
  void missingTablesAreNamedTogether() throws IOException {
    assertThat(message(new SmallSpice().without("power/loads.csv").without("technologies.csv")))
        .contains("s/power/loads.csv: Table 'loads': file is 'missing'")
        .contains("global_input/technologies.csv: Table 'technologies': file is 'missing'");
    assertThat(message(new SmallSpice().put("base_config.yaml", ""))).contains("base_config.yaml");
  }

  @Test
  void aFolderWithoutConfigurationIsNoProject() {
    assertThat(
            catchThrowableOfType(
                InvalidScenarioException.class,
                () -> SpiceImport.read(folder.resolve("none"), "x", "", List.of())))
        .hasMessageContaining("base_config.yaml");
  }

  @Test
  void yearsAreThoseOfTheProject() throws IOException {
    new SmallSpice().write(folder);

    assertThat(
            SpiceImport.read(folder, "x", "all", List.of(2030))
                .tables()
                .scenario()
                .settings()
                .horizon()
                .years())
        .containsExactly(2030);
    assertThat(
            catchThrowableOfType(
                InvalidScenarioException.class,
                () -> SpiceImport.read(folder, "x", "", List.of(2035))))
        .hasMessageContaining("the project has [2030, 2035]");
  }
}
