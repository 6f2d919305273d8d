package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when the cells are right and the system is not. */
class BadSystemTest {
  @TempDir Path temporary;

  @Test
  void linkToItself() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("links.csv", "north,south", "north,north");
    assertThat(bad.message())
        .isEqualTo(
            "links.csv, line 2: Link 'north_south': to_node is 'north' but it "
                + "begins there too: a link to itself carries nothing. Name the node at "
                + "its other end.");
  }

  @Test
  void unitsOfWhatHasNone() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("units.csv", "battery_south,,,,,,,,,,,,,made");
    assertThat(bad.message())
        .isEqualTo(
            "units.csv, line 3: Units 'battery_south': asset is 'battery_south' but units of"
                + " generators and converters only are on or off. Remove the row, or name one of"
                + " these.");
  }

  @Test
  void unitsAreWholeOrNot() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("case.yaml", "whole_units: often");
    assertThat(bad.message())
        .contains("whole_units is 'often' but it must be true or false. Write true or false.");
  }

  @Test
  void islandWithDemandAndNoSupply() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("nodes.csv", "isle,Isle,,,,A,45,45,made,");
    bad.append("demands.csv", "load_isle,isle,electricity,,5000,,,made");
    bad.append("demand_years.csv", "load_isle,2025,10,made");
    assertThat(bad.message())
        .isEqualTo(
            "demands.csv, line 5: Demand 'load_isle': node is 'isle' but no "
                + "electricity can come there: no plant, supply, market or link feeds it. "
                + "Add one, or link the node to a node that is fed.");
  }

  @Test
  void plantsWithoutFuel() throws IOException {
    var bad = BadCase.in(temporary);
    bad.delete("supply_years.csv");
    bad.delete("supplies.csv");
    assertThat(bad.messages())
        .containsExactly(
            "demands.csv, line 4: Demand 'heat_north': node is 'north' but no heat "
                + "can come there: no plant, supply, market or link feeds it. Add one, or "
                + "link the node to a node that is fed.",
            "converters.csv, line 2: Converter 'chp_north': input is 'coal' but no "
                + "coal can come to node 'north'. Add a supply or a link that brings it, "
                + "or remove the converter.",
            "converter_flows.csv, line 2: Converter flow 'chp_north input gas': "
                + "carrier is 'gas' but no gas can come to node 'north'. Add a supply or "
                + "a link that brings it, or remove the converter.",
            "converters.csv, line 3: Converter 'boiler_north': input is 'gas' but "
                + "no gas can come to node 'north'. Add a supply or a link that brings "
                + "it, or remove the converter.");
  }

  @Test
  void waterThatComesBack() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("reservoirs.csv", "100,,,,80", "100,upper,1,0,80");
    assertThat(bad.message())
        .isEqualTo(
            "reservoirs.csv, line 3: Reservoir 'lower': downstream is 'upper' but "
                + "its water comes back to it: lower → upper → lower. Leave downstream "
                + "empty for the lowest reservoir.");
  }

  @Test
  void reservoirWithoutAMonth() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write(
        "reservoir_months.csv",
        Files.readString(bad.file("reservoir_months.csv")).replaceAll("(?m)^upper,7,.*\n", ""));
    assertThat(bad.message())
        .isEqualTo(
            "reservoirs.csv, line 2: Reservoir 'upper': id is 'upper' but "
                + "reservoir_months has no row for month 7. Add the missing months; "
                + "inflow_mwh may be 0.");
  }

  @Test
  void releaseMoreThanTheMost() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("reservoir_months.csv", "upper,2,120,,400", "upper,2,120,500,400");
    assertThat(bad.message())
        .isEqualTo(
            "reservoirs.csv, line 2: Reservoir 'upper': minimum_release_mwh is 250 "
                + "but in hour 2 it is more than the most that may be released, 200 MW. "
                + "Make the least no more than the most in reservoir_months.");
  }

  @Test
  void leastHoursAboveMostHours() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("storages.csv", "day,1,8", "day,10,8");
    assertThat(bad.message())
        .isEqualTo(
            "storages.csv, line 2: Storage 'battery_south': minimum_hours_h is 10 "
                + "but maximum_hours_h is only 8. Make the least no more than the most.");
  }

  @Test
  void leastOutputAboveMostOutput() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("converters.csv", "0.1,0.85", "0.9,0.85");
    assertThat(bad.message())
        .isEqualTo(
            "converters.csv, line 2: Converter 'chp_north': minimum_yearly_factor "
                + "is 0.9 but maximum_yearly_factor is only 0.85. Make the least no more "
                + "than the most.");
  }

  @Test
  void converterIntoItsOwnInput() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("converters.csv", "coal,0.38,electricity,heat", "coal,0.38,coal,heat");
    assertThat(bad.message())
        .isEqualTo(
            "converters.csv, line 2: Converter 'chp_north': output is 'coal' but it "
                + "is also the input. Convert into another carrier; a storage keeps a "
                + "carrier for later.");
  }

  @Test
  void vintageThatEndsBeforeItBegins() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "1985,2030", "1985,1980");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 2: Vintage 'chp_north 1985': until_year is 1980 but "
                + "it is alive from 1985 and must end later. Give the first year in which "
                + "it no longer stands.");
  }

  @Test
  void vintageAfterTheHorizon() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "2024,2039", "2044,2059");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 4: Vintage 'battery_south 2044': from_year is 2044 "
                + "but the horizon ends with 2034. Correct the year, or remove the row.");
  }

  @Test
  void commitmentAfterTheHorizon() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("commitments.csv", "80,2027", "80,2077");
    assertThat(bad.message())
        .isEqualTo(
            "commitments.csv, line 3: Commitment 'deal battery_south 2077': year is "
                + "2078 but the horizon ends with 2034 after the slip of its agreement. "
                + "Correct the year, add a planning year, or remove the row.");
  }

  @Test
  void targetAfterTheHorizon() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("renewable_target_years.csv", "target,2030", "target,2060");
    assertThat(bad.message())
        .isEqualTo(
            "renewable_target_years.csv, line 2: Renewable target year 'target "
                + "2060': year is 2060 but the horizon ends with 2034, so that Renewable "
                + "target 'target' never binds. Correct the year, add a planning year, or "
                + "remove the rule.");
  }

  @Test
  void buildableAfterTheHorizon() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("links.csv", "400,2030", "400,2050");
    assertThat(bad.message())
        .isEqualTo(
            "links.csv, line 2: Link 'north_south': buildable_from_year is 2050 but "
                + "the horizon ends with 2034. Correct the year, or set potential_mw to "
                + "0.");
  }

  @Test
  void policyWithoutYears() throws IOException {
    var bad = BadCase.in(temporary);
    bad.write("emission_cap_years.csv", "cap,year,maximum_t,source\n");
    assertThat(bad.message())
        .isEqualTo(
            "emission_caps.csv, line 2: Emission cap 'cap': id is 'cap' but no row "
                + "of emission_cap_years tells its figures. Add at least one row for it "
                + "to emission_cap_years.csv, or remove it.");
  }

  @Test
  void leastCapacityAboveMostCapacity() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("technology_limit_years.csv", "2030,50,", "2030,50,20");
    assertThat(bad.message())
        .isEqualTo(
            "technology_limit_years.csv, line 2: Technology limit year 'least_wind "
                + "2030': minimum_mw is 50 but maximum_mw is only 20. Make the least no "
                + "more than the most.");
  }

  @Test
  void stepsThatGiveUpMoreThanAll() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("demand_steps.csv", "0.1,400", "0.97,400");
    assertThat(bad.message())
        .isEqualTo(
            "demands.csv, line 3: Demand 'load_south': share is 1.02 but all "
                + "demand_steps together cannot exceed the demand itself. Give shares "
                + "that add up to at most 1.");
  }

  @Test
  void shiftingWithoutAWindow() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("demands.csv", "0.05,4", "0.05,");
    assertThat(bad.message())
        .isEqualTo(
            "demands.csv, line 2: Demand 'load_north': shift_window_hours is 0 but "
                + "shiftable_share is 0.05. Say within how many hours it is made up for, "
                + "or make nothing shiftable.");
  }

  @Test
  void marketWithoutAPrice() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("market_years.csv", "50,60,1000", "50,,1000");
    assertThat(bad.message())
        .isEqualTo(
            "market_years.csv, line 2: Market year 'border 2025': "
                + "purchase_price_per_mwh is empty but there is a purchase_limit_mw above "
                + "0. Give the price, or set the limit to 0.");
  }

  @Test
  void buildingWithoutACost() throws IOException {
    var bad = BadCase.in(temporary);
    bad.delete("asset_costs.csv");
    bad.write(
        "technology_costs.csv",
        Files.readString(bad.file("technology_costs.csv")).replaceAll("(?m)^line,.*\n", ""));
    assertThat(bad.message())
        .isEqualTo(
            "links.csv, line 2: Link 'north_south': technology is 'line' but it may "
                + "be built and neither technology_costs nor asset_costs says what it "
                + "costs. Add rows for it to technology_costs.csv; 0 is a cost.");
  }

  @Test
  void planningYearsThatFall() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("case.yaml", "[2025, 2030]", "[2030, 2025]");
    assertThat(bad.message())
        .isEqualTo(
            "case.yaml, line 11: Case: planning_years is '2025' but each must be "
                + "later than the one before, which is 2030. Write rising years, such as "
                + "[2025, 2030].");
  }

  @Test
  void everythingAtOnce() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("converters.csv", "coal,0.38", "coal,35");
    bad.change("links.csv", "north,south", "north,north");
    bad.change("case.yaml", "0.05", "6");
    bad.change("hourly/wind.csv", "5,0.6898", "5,1.6898");
    assertThat(bad.messages())
        .containsExactly(
            "case.yaml, line 9: Case: discount_rate is 6 but it must lie between 0 "
                + "and 1 share/year. Give a share, not per cent: 0.06.",
            "converters.csv, line 2: Converter 'chp_north': efficiency_share is 35 "
                + "but it must lie between 0.01 and 6 MWh/MWh. Give a share, not per "
                + "cent: 0.35.",
            "hourly/wind.csv, line 7: Series 'wind_north': hour 5 is 1.6898 but it "
                + "is the availability of Generator 'wind_north' and must lie between 0 "
                + "and 1.2. Divide by the installed capacity, or cut the values there.",
            "links.csv, line 2: Link 'north_south': to_node is 'north' but it "
                + "begins there too: a link to itself carries nothing. Name the node at "
                + "its other end.");
  }
}
