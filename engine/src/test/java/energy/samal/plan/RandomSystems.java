package energy.samal.plan;

import energy.samal.model.Agreement;
import energy.samal.model.Demand;
import energy.samal.model.Market;
import energy.samal.model.Policy;
import energy.samal.model.Scenario;
import energy.samal.time.Cycle;
import energy.samal.time.Series;
import energy.samal.time.YearCurve;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Systems with something of everything, drawn from a seed; the same seed gives the same system. */
final class RandomSystems {
  private static final double ANY = Systems.ANY;

  private final Random random;
  private final int hours;
  private final Systems systems = Systems.nodes("a", "b", "c:D").years(0.05, 5, 2030, 2035);

  private RandomSystems(long seed, int hours) {
    this.random = new Random(seed);
    this.hours = hours;
  }

  static Scenario of(long seed, int hours) {
    var draw = new RandomSystems(seed, hours);
    draw.demands();
    draw.plants();
    draw.waterAndStores();
    draw.network();
    draw.policies();
    return draw.systems.build();
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private double[] hourly(double least, double most) {
    return DoubleStream.generate(() -> between(least, most)).limit(hours).toArray();
  }

  private void demands() {
    systems.fuel("coal", 0.34).fuel("gas", 0.2).hourlyCarrier("heat");
    systems.demandMw("a", hourly(60, 160)).yearlyMwh(growing(110)).saving("led", 90, 300, 1);
    systems
        .demandMw("b", hourly(20, 90))
        .yearlyMwh(growing(55))
        .flexible(
            0.1,
            5,
            new Demand.ElasticStep(0.05, between(100, 300)),
            new Demand.ElasticStep(0.05, between(300, 500)));
    systems.demandMw("c", hourly(20, 50));
    systems.demand("warmth", "a", "heat", hourly(10, 60));
  }

  private YearCurve growing(double meanMw) {
    double now = meanMw * hours;
    return YearCurve.of(Map.of(2030, now, 2035, now * between(1, 1.5)));
  }

  private void plants() {
    systems
        .supply("mine", "a", "coal", between(5, 15), ANY, ANY, false)
        .supply("field", "a", "gas", between(10, 20), ANY, 900 * hours, false)
        .supply("field-2", "a", "gas", between(20, 40), 80 * hours, ANY, true)
        .supply("well", "a", "heat", between(20, 60), 10 * hours, ANY, false);
    systems
        .generator("wind", between(0, 40), 0)
        .available(hourly(0, 1))
        .buildable(300, between(50, 300) * hours, between(0, 10) * hours)
        .technology("wind", 20, 0.07, 0.1);
    systems
        .generator("sun", 30, 0)
        .at("b")
        .available(hourly(0, 1))
        .availableFrom(2035, hourly(0, 1))
        .buildable(90, 90 * hours, 0);
    systems
        .converter("steam", 80, "coal", 0.36)
        .vintage(30, 2000, 2033)
        .variableCost(3)
        .fixedCost(between(1, 30) * hours)
        .ramp(between(0.05, 0.4))
        .minimumShare(0.2)
        .mayRetireEarly();
    systems
        .converter("chp", 60, "gas", 0.45)
        .extraction("heat", 1.2, 0.2)
        .yearlyFactor(0.05, 0.9)
        .technology("chp", 30, 0, 0.95);
    systems.converter("boiler", 80, "coal", 0.8).carries("heat");
    systems
        .converter("ccs", 0, "gas", 0.4)
        .captures(0.9)
        .buildable(100, between(100, 600) * hours, 5)
        .minimumShare(0.1);
    systems.generator("oil", 60, 180).at("c");
  }

  private void waterAndStores() {
    systems
        .reservoir("upper", 40, between(50, 400), hourly(0, 40))
        .at("b")
        .flowsTo("middle", 0.8, 1 + random.nextInt(4));
    systems
        .reservoir("middle", 0, 30, hourly(0, 5))
        .at("b")
        .vintage(20, 2034, 2090)
        .flowsTo("lower", 1.3, random.nextInt(3));
    systems.reservoir("lower", 40, between(5, 60), hourly(0, 10)).at("b").ramp(0.5);
    systems
        .reservoir("new-dam", 0, 200, hourly(0, 20))
        .at("c")
        .buildable(50, between(50, 500) * hours, 0);
    systems
        .storage("battery", 10, 40, 0.95, 0.93)
        .cycle(random.nextBoolean() ? Cycle.DAY : Cycle.YEAR, 0)
        .buildable(80, between(5, 50) * hours, 1)
        .vesselBuildable(500, between(1, 10) * hours, 1, 8);
    systems
        .storage("tank", 20, 120, 0.98, 0.98)
        .carries("heat")
        .cycle(Cycle.YEAR, between(0, 0.05));
  }

  private void network() {
    systems
        .link("a-b", "a", "b", between(10, 60), 0.95)
        .reverse(0.8, 1)
        .ramp(between(0.1, 0.5))
        .buildable(100, between(20, 200) * hours, 0);
    systems.link("b-c", "b", "c", 30, 0.9).reverse(1, 2);
    systems.market(
        "border",
        "electricity",
        Systems.trade(20, between(40, 90), ANY),
        Systems.trade(15, between(20, 39), 10 * hours),
        profile(0.8, 1.2));
    systems.market("pipe", "gas", Systems.trade(10, 18, ANY), Market.Trade.NONE);
    systems.agreement(
        "deal",
        new Agreement.Commitment("wind", 25, 0, 2029, random.nextInt(4)),
        new Agreement.Commitment("battery", 5, 20, 2031, 0));
  }

  private Series profile(double least, double most) {
    var values = hourly(least, most);
    double mean = DoubleStream.of(values).average().orElseThrow();
    return Series.generate(hours, t -> values[t] / mean);
  }

  private void policies() {
    var both = Set.of("C", "D");
    systems
        .counting("official", "wind", "sun")
        .policy(
            new Policy.RenewableShare(
                "target",
                "C",
                "official",
                random.nextBoolean() ? Policy.ShareBase.GENERATION : Policy.ShareBase.CONSUMPTION,
                2030,
                YearCurve.of(Map.of(2030, 0.1, 2035, between(0.2, 0.6))),
                between(50, 400)))
        .policy(
            new Policy.EmissionCap(
                "cap", both, 2035, YearCurve.constant(between(20, 80) * hours), between(20, 200)))
        .policy(new Policy.EmissionPrice("tax", Set.of("C"), YearCurve.constant(between(0, 30))))
        .policy(new Policy.EmissionBudget("budget", both, between(1500, 3000) * hours))
        .policy(
            new Policy.AdequacyMargin(
                "margin", "C", "electricity", 2030, YearCurve.constant(0.1), 20.0 * hours))
        .policy(
            new Policy.Independence(
                "own", "C", "electricity", 2030, YearCurve.constant(between(0.05, 0.3))))
        .policy(
            new Policy.TechnologyLimit(
                "most-wind",
                "C",
                "wind",
                2030,
                YearCurve.constant(5),
                YearCurve.constant(between(100, 300))))
        .policy(new Policy.BuildRate("rate", "C", "ccs", YearCurve.constant(between(2, 20))));
  }
}
