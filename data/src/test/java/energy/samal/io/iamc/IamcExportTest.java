package energy.samal.io.iamc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Scenario;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.CostRow;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.EnergyRow.Role;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.Owner;
import energy.samal.plan.Plan;
import energy.samal.plan.PolicyRow;
import energy.samal.plan.ScenarioGrid;
import energy.samal.plan.Tables;
import energy.samal.time.Resolution;
import energy.samal.time.Series;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of a plan written by hand, of the test case, and what they must become. */
class IamcExportTest {
  private static final int YEAR = 2030;
  private static final Owner WIND = new Owner("wind_north", "wind", "wind", "north", "A");
  private static final Owner CHP = new Owner("chp_north", "chp", "coal", "north", "A");
  private static final Owner BOILER = new Owner("boiler_north", "chp", "coal", "north", "A");
  private static final Owner BATTERY =
      new Owner("battery_south", "battery", "storage", "south", "A");
  private static final Owner LINK = new Owner("north_south", "line", "grid", "north", "A");
  private static final Owner LOAD = new Owner("load_north", "electricity", "demand", "north", "A");
  private static final Owner MARKET = new Owner("border", "electricity", "market", "south", "A");

  private final Scenario scenario = CaseFolder.read(Path.of("src/test/resources/cases/everything"));
  private final IamcTable table =
      IamcExport.of(scenario, plan(), new IamcExport.Titles("Опыт", "Вся область", "ru"));

  @Test
  void sizesAreInGw() {
    assertThat(value("Capacity|Electricity|Wind")).isEqualTo(1.5);
    assertThat(value("Capacity|Electricity|Coal")).isEqualTo(0.25);
    assertThat(value("Capacity|Electricity")).isEqualTo(1.75);
    assertThat(value("Capacity|Electricity|Storage")).isEqualTo(0.02);
    assertThat(value("Capacity|Electricity|Storage Capacity")).isEqualTo(0.08);
  }

  /** 1 TWh is 3.6e-3 EJ. */
  @Test
  void energyIsInExajoules() {
    assertThat(value("Secondary Energy|Electricity|Wind")).isEqualTo(0.0072);
    assertThat(value("Secondary Energy|Electricity|Coal")).isEqualTo(0.0036);
    near("Secondary Energy|Electricity", 0.0108);
    assertThat(value("Secondary Energy|Heat|Coal")).isEqualTo(0.0018);
    assertThat(value("Secondary Energy|Heat|Gas")).isEqualTo(0.00036);
    near("Secondary Energy|Heat", 0.00216);
    near("Final Energy|Electricity", 0.0036 * (2.9 - 0.1));
    near("Trade|Secondary Energy|Electricity|Volume", 0.0036 * (0.3 - 0.1));
    near("Secondary Energy|Electricity|Transmission Losses", 0.0036 * 0.03);
  }

  /** Coal as it is burnt, wind as it is made. */
  @Test
  void primaryEnergyIsDirectEquivalent() {
    assertThat(value("Primary Energy|Coal")).isEqualTo(0.0108);
    near("Primary Energy", 0.0108 + 0.0072);
  }

  @Test
  void emissionsAreInMegatonnes() {
    assertThat(value("Emissions|CO2|Energy|Supply|Electricity")).isEqualTo(1.02);
    assertThat(value("Emissions|CO2|Energy|Supply|Heat")).isEqualTo(0.08);
    near("Emissions|CO2", 1.1);
  }

  /** A price of 10 in the case, and 5 that the cap makes of it. */
  @Test
  void pricesAreMeansByUse() {
    assertThat(value("Price|Carbon")).isEqualTo(15);
    // 23 hours at 36 and one at 72 of twice the use: (23 · 36 + 2 · 72) / 25 = 38.88 per MWh.
    near("Price|Secondary Energy|Electricity", 10.8);
  }

  /**
   * Built 1000 MW at 1100 a kW; agreed 100 MW alive from 2028, at 1180 between 1300 (2025) and 1100
   * (2030); over five years. The battery agreed: 20 MW at 140 a kW and 80 MWh at 210 a kWh.
   */
  @Test
  void investmentIsSpentOverTheYears() {
    near("Investment|Energy Supply|Electricity|Wind", (1.1 + 0.118) / 5);
    near("Investment|Energy Supply|Electricity|Electricity Storage", (0.0028 + 0.0168) / 5);
    near("Investment|Energy Supply", (1.1 + 0.118 + 0.0028 + 0.0168) / 5);
  }

  @Test
  void whatHasNoCounterpartIsListedAndNotWritten() {
    assertThat(table.remarks())
        .anySatisfy(r -> assertThat(r).startsWith("lines are told in GW km there: capacity link"))
        .anySatisfy(r -> assertThat(r).contains("energy charged, carrier electricity"))
        .anySatisfy(r -> assertThat(r).contains("costs fixed"))
        .contains(
            "nothing there is mapped to it: energy output, carrier steam, group coal, fuel coal");
    assertThat(table.rows()).noneMatch(row -> row.series().variable().contains("team"));
  }

  @Test
  void everyRowIsOfTheTemplate() {
    var template = new Template("USD2023");
    assertThat(table.rows()).isNotEmpty();
    table.rows().forEach(r -> template.check(r.series().variable(), r.series().unit()));
    assertThat(table.rows()).allSatisfy(row -> assertThat(row.value()).isFinite());
  }

  @Test
  void longAndWideSayTheSame() {
    assertThat(table.csv(IamcTable.Layout.LONG))
        .startsWith("model,scenario,region,variable,unit,year,value\n")
        .contains("Samal,Опыт,Аланд,Capacity|Electricity|Wind,GW,2030,1.5\n")
        .contains("Samal,Опыт,Вся область,Secondary Energy|Electricity|Wind,EJ/yr,2030,0.0072\n");
    assertThat(table.csv(IamcTable.Layout.WIDE))
        .startsWith("model,scenario,region,variable,unit,2025,2030\n")
        .contains("Samal,Опыт,Аланд,Capacity|Electricity|Wind,GW,,1.5\n")
        .contains("Samal,Опыт,Аланд,Capacity|Electricity|Hydro,GW,0.15,\n");
  }

  @Test
  void twoRegionsOfOneNameAreRefused() {
    assertThatExceptionOfType(InvalidScenarioException.class)
        .isThrownBy(
            () -> IamcExport.of(scenario, plan(), new IamcExport.Titles("s", "Аланд", "ru")))
        .withMessageContaining("Country 'A'")
        .withMessageContaining("--region");
  }

  private double value(String variable) {
    return table.rows().stream()
        .filter(row -> row.series().variable().equals(variable) && row.year() == YEAR)
        .filter(row -> row.series().region().equals("Вся область"))
        .mapToDouble(IamcTable.Row::value)
        .sum();
  }

  private void near(String variable, double expected) {
    assertThat(value(variable)).as(variable).isCloseTo(expected, within(1e-14));
  }

  private Plan plan() {
    var grid = ScenarioGrid.of(scenario, Resolution.parse("all"));
    var demand = Series.generate(24, t -> t == 7 ? 200 : 100);
    var price = Series.generate(24, t -> t == 7 ? 72 : 36);
    return new Plan(
        "everything",
        "USD2023",
        0,
        List.of(2025, YEAR),
        grid,
        new Tables(
            capacities(),
            energies(),
            List.of(new CostRow(YEAR, WIND, CostRow.Component.FIXED, 38, 38)),
            List.of(
                new EmissionRow(YEAR, CHP, "coal", 1_020_000),
                new EmissionRow(YEAR, BOILER, "gas", 80_000)),
            List.of(),
            List.of(),
            List.of(new PolicyRow(YEAR, "cap", "emission_cap", "t", 1.1e6, 1.1e6, 5))),
        List.of(
            new HourlySeries(YEAR, HourlySeries.Kind.DEMAND, LOAD, "electricity", demand),
            new HourlySeries(YEAR, HourlySeries.Kind.PRICE, LOAD, "electricity", price)));
  }

  private static List<CapacityRow> capacities() {
    var hydro = new Owner("upper", "hydro", "hydro", "south", "A");
    return List.of(
        new CapacityRow(2025, hydro, "MW", 150, 0, 0, 0, 150),
        new CapacityRow(YEAR, WIND, "MW", 500, 0, 1000, 0, 1500),
        new CapacityRow(YEAR, CHP, "MW", 300, 0, 0, 50, 250),
        new CapacityRow(YEAR, BATTERY, "MW", 10, 10, 0, 0, 20),
        new CapacityRow(YEAR, BATTERY, "MWh", 80, 0, 0, 0, 80),
        new CapacityRow(YEAR, LINK, "MW", 120, 0, 0, 0, 120));
  }

  private static List<EnergyRow> energies() {
    return List.of(
        energy(WIND, "electricity", Role.OUTPUT, 2e6),
        energy(CHP, "electricity", Role.OUTPUT, 1e6),
        energy(CHP, "heat", Role.OUTPUT, 5e5),
        energy(CHP, "steam", Role.OUTPUT, 7),
        energy(CHP, "coal", Role.INPUT, 3e6),
        energy(BOILER, "heat", Role.OUTPUT, 1e5),
        energy(BATTERY, "electricity", Role.CHARGED, 9e4),
        energy(LINK, "electricity", Role.SENT_FORWARD, 1e6),
        energy(LINK, "electricity", Role.RECEIVED_FORWARD, 9.7e5),
        energy(MARKET, "electricity", Role.SOLD, 3e5),
        energy(MARKET, "electricity", Role.PURCHASED, 1e5),
        energy(LOAD, "electricity", Role.DEMANDED, 2.9e6),
        energy(LOAD, "electricity", Role.LOST_LOAD, 1e5));
  }

  private static EnergyRow energy(Owner owner, String carrier, Role role, double mwh) {
    return new EnergyRow(YEAR, owner, carrier, role, mwh);
  }
}
