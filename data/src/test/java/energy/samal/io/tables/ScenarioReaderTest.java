package energy.samal.io.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Expansion;
import energy.samal.model.Flow;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Policy;
import energy.samal.model.Reservoir;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.model.Units;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the figures of the tables become: units, defaults, curves, months, costs by place. */
class ScenarioReaderTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final Scenario SCENARIO =
      CaseFolder.read(Path.of("src/test/resources/cases/everything"));

  @Test
  void anglesAreRadians() {
    var line =
        SCENARIO
            .assets(Link.class)
            .filter(l -> l.id().equals("south_north_ac"))
            .findFirst()
            .orElseThrow();
    var reactance = line.operation().reactance();

    assertThat(reactance.radPerMw()).isEqualTo(0.002);
    assertThat(reactance.shiftRad()).isCloseTo(Math.PI / 36, EXACT);
    assertThat(reactance.leastRad()).isCloseTo(-Math.PI / 6, EXACT);
    assertThat(reactance.mostRad()).isCloseTo(Math.PI / 6, EXACT);
  }

  @Test
  void unitsHaveDefaults() {
    var units = asset("boiler_north", Converter.class).operation().units();

    assertThat(units.unitMw()).isEqualTo(10);
    assertThat(units.startCost()).isEqualTo(5);
    assertThat(units.stopCost()).isZero();
    assertThat(units.upBefore()).isFalse();
    assertThat(units.down()).isEqualTo(new Units.Stay(2, 1));
    assertThat(units.start()).isEqualTo(new Units.Edge(0.8, 0));
    assertThat(units.stop()).isEqualTo(Units.Edge.ANY);
    assertThat(asset("chp_north", Converter.class).operation().units().exists()).isFalse();
  }

  @Test
  void moneyPerKilowattBecomesMoneyPerMegawatt() {
    var costs = asset("wind_north", Generator.class).costs();

    assertThat(costs.capitalPerUnit().at(2025)).isEqualTo(1_300_000);
    // From 1300 in 2025 to 1100 in 2030; two of the five years make 80 of the 200.
    assertThat(costs.capitalPerUnit().at(2027)).isCloseTo(1_220_000, EXACT);
    assertThat(costs.fixedPerUnitYear().at(2050)).isEqualTo(38_000);
    assertThat(costs.variablePerMwh().at(2025)).isZero();
  }

  @Test
  void costsOfAnAssetReplaceThoseOfItsTechnology() {
    var battery = asset("battery_south", Storage.class);

    assertThat(battery.costs().capitalPerUnit().at(2025)).isEqualTo(140_000);
    assertThat(battery.energy().costs().capitalPerUnit().at(2025)).isEqualTo(210_000);
    assertThat(battery.energy().costs().fixedPerUnitYear().at(2025)).isEqualTo(1_000);
  }

  @Test
  void vintagesOfAStorageHavePowerAndVessel() {
    var battery = asset("battery_south", Storage.class);

    assertThat(battery.capacity().existingIn(2025)).isEqualTo(10);
    assertThat(battery.energy().capacity().existingIn(2025)).isEqualTo(40);
    assertThat(battery.energy().capacity().expansion()).isEqualTo(new Expansion(1000, 2025));
    assertThat(battery.capacity().existingIn(2039)).isZero();
  }

  @Test
  void emptyCellsMeanTheDefaults() {
    var wind = asset("wind_north", Generator.class);

    assertThat(wind.operation().rampPerHour()).isEqualTo(1);
    assertThat(wind.operation().maximumYearlyFactor()).isEqualTo(1);
    assertThat(wind.capacity().mayRetireEarly()).isFalse();
    assertThat(asset("boiler_north", Converter.class).capacity().expansion().fromYear())
        .as("the first planning year")
        .isEqualTo(2025);
    assertThat(asset("upper", Reservoir.class).capacity().expansion()).isEqualTo(Expansion.NONE);
    assertThat(SCENARIO.energy().supplies().getLast().reserveMwh()).isInfinite();
  }

  @Test
  void efficiencyBecomesInputPerOutput() {
    var conversion = asset("chp_north", Converter.class).conversion();

    assertThat(conversion.inputs())
        .containsExactly(new Flow("coal", 1 / 0.38), new Flow("gas", 0.05));
    assertThat(conversion.outputs()).containsExactly(new Flow("electricity", 1));
    assertThat(conversion.extraction().carrier()).isEqualTo("heat");
  }

  @Test
  void waterOfAMonthIsSpreadOverItsHours() {
    var hydrology = asset("upper", Reservoir.class).hydrology();

    // Twelve months in 24 hours: two hours each. January brings 110 MWh, December 220.
    assertThat(hydrology.inflow().at(0)).isCloseTo(55, EXACT);
    assertThat(hydrology.inflow().at(23)).isCloseTo(110, EXACT);
    assertThat(hydrology.inflow().sum()).isCloseTo(12 * 100 + 10 * 78, EXACT);
    assertThat(hydrology.minimumRelease().at(9)).isZero();
    assertThat(hydrology.minimumRelease().at(10)).isCloseTo(2.5, EXACT);
    assertThat(hydrology.maximumRelease().at(0)).isCloseTo(200, EXACT);
    assertThat(hydrology.maximumRelease().at(12)).isInfinite();
  }

  @Test
  void profilesHaveMeanOneExactly() {
    var demand = SCENARIO.energy().demands().getFirst();

    assertThat(demand.profile().mean()).isCloseTo(1, within(1e-14));
    assertThat(demand.mwIn(2025, 24).sum()).isCloseTo(2400, EXACT);
  }

  @Test
  void stepsAreGivenUpCheapestFirst() {
    assertThat(SCENARIO.energy().demands().get(1).elasticSteps())
        .extracting("pricePerMwh")
        .isEqualTo(List.of(400.0, 800.0));
  }

  @Test
  void policiesSayNothingBeforeTheirFirstYear() {
    var target = (Policy.RenewableShare) SCENARIO.policies().getFirst();
    var price =
        SCENARIO.policies().stream()
            .filter(Policy.EmissionPrice.class::isInstance)
            .map(Policy.EmissionPrice.class::cast)
            .findFirst()
            .orElseThrow();
    var rate = (Policy.BuildRate) SCENARIO.policies().getLast();

    assertThat(target.fromYear()).isEqualTo(2030);
    assertThat(target.shortfallPerMwh()).isInfinite();
    assertThat(price.pricePerT().at(2029)).isZero();
    assertThat(price.pricePerT().at(2030)).isEqualTo(10);
    assertThat(rate.mwPerYear().at(2024)).isInfinite();
    assertThat(rate.mwPerYear().at(2030)).isEqualTo(100);
  }

  @Test
  void agreementsSlipTogether() {
    var deal = SCENARIO.agreements().getFirst();

    assertThat(deal.investment()).isEqualTo(130e6);
    assertThat(deal.commitments()).extracting("slipYears").containsOnly(1);
    assertThat(deal.commitments().getFirst().fromYear()).isEqualTo(2028);
  }

  @Test
  void namesKeepTheirScripts() {
    var coal = SCENARIO.catalogue().carriers().get(2).names();

    assertThat(coal.in("zh", "")).isEqualTo("煤");
    assertThat(coal.in("kk", "")).isEqualTo("Көмір");
    assertThat(SCENARIO.settings().names().in("ru", "")).isEqualTo("Всё сразу");
  }

  private static <A extends Asset> A asset(String id, Class<A> kind) {
    return SCENARIO.assets(kind).filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }
}
