package energy.samal.model;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.time.Cycle;
import energy.samal.time.Horizon;
import energy.samal.time.Series;
import energy.samal.time.YearCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two nodes, three hours: sound, and then spoilt in one place after another. */
class ValidatorTest {
  private static final int HOURS = 3;
  private static final Series ALWAYS = Series.constant(1, HOURS);
  private static final Capacity STANDS =
      new Capacity(List.of(new Vintage(100, 2000, 2050)), Expansion.NONE, false);

  private final List<Asset> assets =
      new ArrayList<>(List.of(generator("sun", "a"), link("line", "a", "b")));
  private final List<Demand> demands = new ArrayList<>(List.of(demand("load", "b", ALWAYS)));
  private final List<Policy> policies = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private List<Integer> years = List.of(2025, 2030);
  private boolean wholeUnits;

  @Test
  void aSoundSystemHasNoProblem() {
    assertThat(messages()).isEmpty();
  }

  @Test
  void referencesToNothing() {
    assets.set(0, generator("sun", "aa"));

    assertThat(messages())
        .containsExactly(
            "Generator 'sun': node is 'aa' but none of the nodes has that id. Did you mean 'a'?");
  }

  @Test
  void placesComeFromWhoeverReadTheCase() {
    assets.set(0, generator("sun", "aa"));
    var problems = Validator.check(scenario(), (element, field) -> element + "/" + field);

    assertThat(problems.getFirst().place()).isEqualTo("Generator 'sun'/node");
  }

  @Test
  void assetsOfAllKindsShareOneSetOfIds() {
    assets.add(link("sun", "b", "a"));

    assertThat(messages())
        .containsExactly(
            "Link 'sun': id is 'sun' but another has the same id. Give each its own id.");
  }

  @Test
  void aLinkToItself() {
    assets.add(link("loop", "a", "a"));

    assertThat(messages())
        .containsExactly(
            "Link 'loop': to_node is 'a' but it begins there too: a link to itself carries"
                + " nothing. Name the node at its other end.");
  }

  @Test
  void anAcLineHasNoLossesAndItsLimitsOfAngleMakeSense() {
    assets.add(acLine(new LinkOperation(0.98, 1, 0, 1, new Reactance(0.01, 0, 0.2, 0.1))));

    assertThat(messages())
        .containsExactly(
            "Link 'ac': efficiency_share is 0.98 but an AC line with a reactance has no losses in"
                + " this model. Set it to 1, or remove the reactance.",
            "Link 'ac': minimum_angle_deg is 11.459155902616466 but maximum_angle_deg is only"
                + " 5.729577951308233. Make the least no more than the most.");
  }

  @Test
  void onlyAnAcLineHasAnAngle() {
    assets.add(acLine(new LinkOperation(1, 1, 0, 1, new Reactance(0, 0.1, -1, 1))));

    assertThat(messages())
        .containsExactly(
            "Link 'ac': reactance_rad_per_mw is 0 but the link has a shift or limits of angle,"
                + " which only AC lines have. Give its reactance, or empty the fields on angles.");
  }

  private static Link acLine(LinkOperation operation) {
    return new Link("ac", "a", "b", "power", "tech", STANDS, Costs.FREE, operation);
  }

  @Test
  void aOneWayLinkFeedsOnlyItsEnd() {
    assets.set(1, oneWay("line", "b", "a"));

    assertThat(messages())
        .containsExactly(
            "Demand 'load': node is 'b' but no power can come there: no plant, supply, market or"
                + " link feeds it. Add one, or link the node to a node that is fed.");
  }

  @Test
  void aStorageAloneFeedsNothing() {
    assets.clear();
    assets.add(storage("battery", "b", 1, 8, 0.9));

    assertThat(messages()).hasSize(1).first().asString().contains("no power can come there");
  }

  @Test
  void efficiencyInPerCent() {
    assets.add(storage("battery", "b", 1, 8, 90));

    assertThat(messages())
        .containsExactly(
            "Storage 'battery': charge_efficiency_share is 90 but it must lie between 0.01 and 1."
                + " Give a share, not per cent.");
  }

  @Test
  void leastHoursAboveMostHours() {
    assets.add(storage("battery", "b", 10, 8, 0.9));

    assertThat(messages())
        .containsExactly(
            "Storage 'battery': minimum_hours_h is 10 but maximum_hours_h is only 8. Make the"
                + " least no more than the most.");
  }

  @Test
  void seriesOfAnotherLength() {
    demands.set(0, demand("load", "b", Series.constant(1, 4)));

    assertThat(messages())
        .containsExactly(
            "Demand 'load': profile_series is '4 hours' but the case has 3. Give one value for"
                + " each hour.");
  }

  @Test
  void aProfileOfAnotherMean() {
    demands.set(0, demand("load", "b", Series.of(1, 2, 3)));

    assertThat(messages())
        .containsExactly(
            "Demand 'load': profile_series is 2 but the mean of a profile must be 1. Divide every"
                + " hour by the mean.");
  }

  @Test
  void availabilityALittleAboveOne() {
    assets.set(0, generator("wind", "a", Series.of(0, 1, 1.2)));

    assertThat(messages()).isEmpty();
  }

  @Test
  void availabilityFarAboveOne() {
    assets.set(0, generator("sun", "a", Series.of(0, 1, 1.3)));

    assertThat(messages())
        .containsExactly(
            "Generator 'sun': availability_series is 1.3 but a share of capacity must lie between"
                + " 0 and 1.2. Divide by the installed capacity.");
  }

  @Test
  void yearsThatDoNotRise() {
    years = List.of(2030, 2030);

    assertThat(messages())
        .containsExactly(
            "Case: planning_years is 2030 but each must be later than the one before, which is"
                + " 2030. Write rising years.");
  }

  @Test
  void aCommitmentAfterTheHorizon() {
    agreements.add(agreement("sun", 2033, 2));

    assertThat(messages())
        .containsExactly(
            "Commitment 'deal sun 2033': year is 2035 but the horizon ends with 2034 after the slip"
                + " of its agreement. Correct the year, add a planning year, or remove the row.");
  }

  @Test
  void aCommitmentToNothing() {
    agreements.add(agreement("moon", 2027, 0));

    assertThat(messages())
        .containsExactly(
            "Commitment 'deal moon 2027': asset is 'moon' but none of the assets has that id. The"
                + " assets are sun, line.");
  }

  @Test
  void aTargetByARuleThatIsNotThere() {
    policies.add(
        new Policy.RenewableShare(
            "target",
            "land",
            "oficial",
            Policy.ShareBase.GENERATION,
            2030,
            YearCurve.constant(0.2),
            Double.POSITIVE_INFINITY));

    assertThat(messages())
        .containsExactly(
            "Renewable target 'target': counting_rule is 'oficial' but none of the counting rules"
                + " has that id. Did you mean 'official'?");
  }

  @Test
  void rulesForCountriesThatAreNotThere() {
    policies.add(new Policy.EmissionBudget("budget", Set.of("lnd"), 1e6));

    assertThat(messages())
        .containsExactly(
            "Emission budget 'budget': countries is 'lnd' but none of the countries has that id."
                + " Did you mean 'land'?");
  }

  /** 100 MW stand, in units of 30; ramps by the hour; both on and off before. */
  @Test
  void unitsThatContradictThemselves() {
    wholeUnits = true;
    assets.add(committed(STANDS, 30, 1, new Units.Stay(0, 2)));

    assertThat(messages())
        .hasSize(2)
        .anyMatch(m -> m.startsWith("Units 'unit': down_rows_before is 2 but units have been on"))
        .anyMatch(
            m -> m.startsWith("Units 'unit': unit_mw is 30 but the 100 MW that stand in 2025"));
    wholeUnits = false;
    assets.set(assets.size() - 1, committed(STANDS, 30, 0.5, new Units.Stay(0, 0)));
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("Generator 'unit': ramp_share_per_hour is 0.5 but units start and stop");
    var built = new Capacity(List.of(), new Expansion(100, 2000), false);
    assets.set(
        assets.size() - 1, committed(built, Double.POSITIVE_INFINITY, 1, new Units.Stay(0, 0)));
    assertThat(messages())
        .anyMatch(m -> m.startsWith("Units 'unit': unit_mw is empty but what may"));
  }

  private static Generator committed(
      Capacity capacity, double unitMw, double ramp, Units.Stay down) {
    var units =
        new Units(unitMw, 0, 0, 0, new Units.Stay(0, 1), down, Units.Edge.ANY, Units.Edge.ANY);
    var operation =
        new Operation(
            ALWAYS, 0, ramp, 0, 1, Series.of(), Series.of(), new RowRules(RowRamp.NONE, units));
    return new Generator("unit", "a", "tech", "power", capacity, Costs.FREE, operation);
  }

  private List<String> messages() {
    return Validator.check(scenario()).stream().map(Problem::toString).toList();
  }

  private Scenario scenario() {
    var power = new Carrier("power", Names.of("Power"), Carrier.Balance.HOURLY, 0);
    var technology = new Technology("tech", Names.of("Technology"), "solar", 20, 0.05, 0);
    var rule = new CountingRule("official", Names.of("Official"), Set.of("tech"));
    return new Scenario(
        new Settings("test", Names.NONE, "EUR2023", new Horizon(years, 5, 0.05), HOURS, "all")
            .withWholeUnits(wholeUnits),
        new Geography(
            List.of(new Country("land", Names.of("Land"))),
            List.of(
                new Node("a", Names.of("A"), "land", 0, 0),
                new Node("b", Names.of("B"), "land", 1, 1))),
        new Catalogue(List.of(power), List.of(technology), List.of(rule)),
        assets,
        new Energy(List.of(), demands, List.of(), List.of()),
        policies,
        agreements,
        List.of());
  }

  private static Generator generator(String id, String node) {
    return generator(id, node, ALWAYS);
  }

  private static Generator generator(String id, String node, Series availability) {
    return new Generator(
        id, node, "tech", "power", STANDS, Costs.FREE, Operation.free(availability));
  }

  private static Link link(String id, String from, String to) {
    return new Link(
        id,
        from,
        to,
        "power",
        "tech",
        STANDS,
        Costs.FREE,
        new LinkOperation(0.9, 1, 0, 1, Reactance.NONE));
  }

  private static Link oneWay(String id, String from, String to) {
    return new Link(
        id,
        from,
        to,
        "power",
        "tech",
        STANDS,
        Costs.FREE,
        new LinkOperation(0.9, 0, 0, 1, Reactance.NONE));
  }

  private static Storage storage(
      String id, String node, double leastHours, double mostHours, double charge) {
    return new Storage(
        id,
        node,
        "tech",
        "power",
        STANDS,
        Costs.FREE,
        new StorageEnergy(STANDS, Costs.FREE, leastHours, mostHours),
        new StorageOperation(charge, 0.9, 0, Cycle.DAY));
  }

  private static Demand demand(String id, String node, Series profile) {
    return new Demand(
        id,
        node,
        "power",
        YearCurve.constant(100),
        profile,
        1000,
        Demand.Flexibility.NONE,
        List.of());
  }

  private static Agreement agreement(String asset, int year, int slip) {
    var commitment = new Agreement.Commitment(asset, 10, 0, year, slip);
    return new Agreement(
        "deal", Names.NONE, "land", "partner", "2024", 0, "signed", List.of(commitment));
  }
}
