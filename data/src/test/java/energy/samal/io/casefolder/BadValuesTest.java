package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when a cell of a case is wrong. */
class BadValuesTest {
  @TempDir Path temporary;

  @Test
  void unknownNode() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("generators.csv", "wind_north,north,wind", "wind_north,nrth,wind");
    assertThat(bad.message())
        .isEqualTo(
            "generators.csv, line 2: Generator 'wind_north': node is 'nrth' but no "
                + "row of nodes has that id. Did you mean 'north'?");
  }

  @Test
  void unknownCarrier() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("demands.csv", "load_south,south,electricity", "load_south,south,electrcity");
    assertThat(bad.message())
        .isEqualTo(
            "demands.csv, line 3: Demand 'load_south': carrier is 'electrcity' but "
                + "no row of carriers has that id. Did you mean 'electricity'?");
  }

  @Test
  void unknownTechnology() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("generators.csv", "wind_north,north,wind,", "wind_north,north,winds,");
    assertThat(bad.message())
        .isEqualTo(
            "generators.csv, line 2: Generator 'wind_north': technology is 'winds' "
                + "but no row of technologies has that id. Did you mean 'wind'?");
  }

  @Test
  void unknownCountryInAList() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("emission_caps.csv", "A;B", "A;Z");
    assertThat(bad.message())
        .isEqualTo(
            "emission_caps.csv, line 2: Emission cap 'cap': countries is 'Z' but no "
                + "row of countries has that id. Did you mean 'A'?");
  }

  @Test
  void unknownSeries() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("generators.csv", "electricity,wind_south", "electricity,wind_sotuh");
    assertThat(bad.message())
        .isEqualTo(
            "generators.csv, line 3: Generator 'wind_south': availability_series is "
                + "'wind_sotuh' but no hourly table has a column with that name. Did you "
                + "mean 'wind_south'?");
  }

  @Test
  void referenceThatLooksLikeNothing() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("nodes.csv", "北,A,", "北,Quux,");
    assertThat(bad.message())
        .isEqualTo(
            "nodes.csv, line 2: Node 'north': country is 'Quux' but no row of "
                + "countries has that id. The ids in countries are A, B.");
  }

  @Test
  void commitmentToAnUnknownAsset() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("commitments.csv", "battery_south", "battery_soth");
    assertThat(bad.message())
        .isEqualTo(
            "commitments.csv, line 3: Commitment 'deal battery_soth 2027': asset is "
                + "'battery_soth' but no row of generators, converters, storages, "
                + "reservoirs, links has that id. Did you mean 'battery_south'?");
  }

  @Test
  void sameIdOfTwoKindsOfAsset() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append(
        "storages.csv",
        "wind_north,south,battery,electricity,0.95,0.94,0.001,day,1,8,200,1000,2025,,made");
    assertThat(bad.message())
        .isEqualTo(
            "storages.csv, line 4: Storage 'wind_north': id is 'wind_north' but "
                + "generators.csv, line 2 has the same id. Give each its own id.");
  }

  @Test
  void sameNodeTwice() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("nodes.csv", "south,South again,,,,A,43,76,made,");
    assertThat(bad.message())
        .isEqualTo(
            "nodes.csv, line 5: Node 'south': id is 'south' but nodes.csv, line 4 "
                + "has the same id. Give each its own id.");
  }

  @Test
  void sameYearTwice() throws IOException {
    var bad = BadCase.in(temporary);
    bad.append("demand_years.csv", "load_north,2030,1,made");
    assertThat(bad.message())
        .isEqualTo(
            "demand_years.csv, line 6: Demand year 'load_north 2030': year is "
                + "'load_north 2030' but demand_years.csv, line 3 has the same demand and "
                + "year. Keep one of the two rows.");
  }

  @Test
  void aWordForANumber() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "battery_south,10", "battery_south,ten");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 4: Vintage 'battery_south 2024': capacity_mw is "
                + "'ten' but it must be a number. Write digits with a decimal point, such "
                + "as 0.35.");
  }

  @Test
  void aNumberWithItsUnit() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "battery_south,10", "battery_south,10 MW");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 4: Vintage 'battery_south 2024': capacity_mw is '10 "
                + "MW' but it must be a number alone. Leave the unit out; the column name "
                + "already says it.");
  }

  @Test
  void decimalComma() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("converters.csv", "coal,0.38", "coal,\"0,38\"");
    assertThat(bad.message())
        .isEqualTo(
            "converters.csv, line 2: Converter 'chp_north': efficiency_share is "
                + "'0,38' but decimals follow a point, not a comma. Write 0.38.");
  }

  @Test
  void commaThatMayPartThousands() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "chp_north,100", "chp_north,\"1,000\"");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 3: Vintage 'chp_north 2005': capacity_mw is '1,000' "
                + "but decimals follow a point, not a comma. Write 1.000, or 1000 if the "
                + "comma parts thousands.");
  }

  @Test
  void blankBetweenThousands() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("supplies.csv", "50000000", "50 000 000");
    assertThat(bad.message())
        .isEqualTo(
            "supplies.csv, line 2: Supply 'coal_north': reserve_mwh is '50 000 000' "
                + "but numbers have nothing between thousands. Write 50000000.");
  }

  @Test
  void perCentSign() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("technologies.csv", "wind,25,0.07", "wind,25,7 %");
    assertThat(bad.message())
        .isEqualTo(
            "technologies.csv, line 2: Technology 'wind': cost_of_capital_share is "
                + "'7 %' but numbers stand without a per cent sign. Give a share: 0.07.");
  }

  @Test
  void notANumberAtAll() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("technologies.csv", "wind,25,0.07", "wind,25,NaN");
    assertThat(bad.message())
        .isEqualTo(
            "technologies.csv, line 2: Technology 'wind': cost_of_capital_share is "
                + "'NaN' but it must be a number. Give the number, or leave the cell "
                + "empty where the field has a default.");
  }

  @Test
  void efficiencyInPerCent() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("converters.csv", "coal,0.38", "coal,35");
    assertThat(bad.message())
        .isEqualTo(
            "converters.csv, line 2: Converter 'chp_north': efficiency_share is 35 "
                + "but it must lie between 0.01 and 6 MWh/MWh. Give a share, not per "
                + "cent: 0.35.");
  }

  @Test
  void discountRateInPerCent() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("case.yaml", "0.05", "6");
    assertThat(bad.message())
        .isEqualTo(
            "case.yaml, line 9: Case: discount_rate is 6 but it must lie between 0 "
                + "and 1 share/year. Give a share, not per cent: 0.06.");
  }

  @Test
  void negativeCapacity() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "battery_south,10", "battery_south,-10");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 4: Vintage 'battery_south 2024': capacity_mw is -10 "
                + "but it must lie between 0 and 10000000 MW. Leave the minus sign out, "
                + "if it is one.");
  }

  @Test
  void wattsForMegawatts() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "battery_south,10", "battery_south,20000000");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 4: Vintage 'battery_south 2024': capacity_mw is "
                + "20000000 but it must lie between 0 and 10000000 MW. Check the unit: "
                + "the column is in MW.");
  }

  @Test
  void emissionsInKilograms() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("carriers.csv", "0.34", "340");
    assertThat(bad.message())
        .isEqualTo(
            "carriers.csv, line 4: Carrier 'coal': emission_t_per_mwh is 340 but it "
                + "must lie between 0 and 2 t CO2/MWh. Check the unit: the column is in t "
                + "CO2/MWh.");
  }

  @Test
  void halfAYear() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("technologies.csv", "wind,25", "wind,25.5");
    assertThat(bad.message())
        .isEqualTo(
            "technologies.csv, line 2: Technology 'wind': lifetime_years is 25.5 "
                + "but it must be a whole number. Round it.");
  }

  @Test
  void yearWithADigitTooMany() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("demand_years.csv", "load_south,2025", "load_south,20250");
    assertThat(bad.message())
        .isEqualTo(
            "demand_years.csv, line 4: Demand year 'load_south 20250': year is "
                + "20250 but it must lie between 1900 and 2200. Correct it: Calendar year "
                + "of the figures; straight lines between years; level after the last.");
  }

  @Test
  void emptyCellThatMustBeGiven() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("vintages.csv", "2039,,made", "2039,,");
    assertThat(bad.message())
        .isEqualTo(
            "vintages.csv, line 4: Vintage 'battery_south 2024': source is empty "
                + "but it must be given. Fill in: Where the figures of this row come "
                + "from.");
  }

  @Test
  void targetWithoutCountingRule() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("renewable_targets.csv", "A,official", "A,");
    assertThat(bad.message())
        .isEqualTo(
            "renewable_targets.csv, line 2: Renewable target 'target': "
                + "counting_rule is empty but it must be given. Fill in: What counts.");
  }

  @Test
  void yesForTrue() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("converters.csv", "true", "yes");
    assertThat(bad.message())
        .isEqualTo(
            "converters.csv, line 2: Converter 'chp_north': may_retire_early is "
                + "'yes' but it must be one of true, false. The words are true, false.");
  }

  @Test
  void wordThatIsNotAChoice() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("storages.csv", ",day,", ",yaer,");
    assertThat(bad.message())
        .isEqualTo(
            "storages.csv, line 2: Storage 'battery_south': cycle is 'yaer' but it "
                + "must be one of day, week, season, year, none. Did you mean 'year'?");
  }

  @Test
  void semicolonInAnId() throws IOException {
    var bad = BadCase.in(temporary);
    bad.change("countries.csv", "A,Aland", "A;B,Aland");
    bad.write(
        "countries.csv",
        Files.readString(bad.file("countries.csv")) + "A,Aland\n".replace("\n", ",,,\n"));
    assertThat(bad.message())
        .isEqualTo(
            "countries.csv, line 2: Country 'A;B': id is 'A;B' but ids hold no "
                + "semicolons and no line breaks. Use letters, digits, - and _.");
  }
}
