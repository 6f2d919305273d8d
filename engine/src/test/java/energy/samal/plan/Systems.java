package energy.samal.plan;

import energy.samal.model.Agreement;
import energy.samal.model.Asset;
import energy.samal.model.Capacity;
import energy.samal.model.Carrier;
import energy.samal.model.Catalogue;
import energy.samal.model.Costs;
import energy.samal.model.CountingRule;
import energy.samal.model.Country;
import energy.samal.model.Demand;
import energy.samal.model.Energy;
import energy.samal.model.Expansion;
import energy.samal.model.Extraction;
import energy.samal.model.Flow;
import energy.samal.model.Geography;
import energy.samal.model.Hydrology;
import energy.samal.model.Market;
import energy.samal.model.Names;
import energy.samal.model.Node;
import energy.samal.model.Policy;
import energy.samal.model.Reactance;
import energy.samal.model.RowRamp;
import energy.samal.model.Saving;
import energy.samal.model.Scenario;
import energy.samal.model.Settings;
import energy.samal.model.StorageLimits;
import energy.samal.model.Supply;
import energy.samal.model.Technology;
import energy.samal.model.Units;
import energy.samal.model.Vintage;
import energy.samal.time.Cycle;
import energy.samal.time.Horizon;
import energy.samal.time.RowHours;
import energy.samal.time.Series;
import energy.samal.time.YearCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Small systems in a few words. One planning year, 2030, that stands for itself and is not
 * discounted, unless said otherwise; country C; whatever is named stands from 2000 to 2100; each
 * asset is of a technology of its own name that lives 20 years without interest. Lost load costs
 * 1000. Words after an asset's speak of that asset.
 */
final class Systems {
  static final double ANY = Double.POSITIVE_INFINITY;

  private final Set<String> countries = new LinkedHashSet<>(Set.of("abroad"));
  private final List<Node> nodes = new ArrayList<>();
  private final List<Carrier> carriers = new ArrayList<>();
  private final List<AssetWords> assets = new ArrayList<>();
  private final Map<String, Technology> technologies = new LinkedHashMap<>();
  private final List<CountingRule> countingRules = new ArrayList<>();
  private final List<Supply> supplies = new ArrayList<>();
  private final List<Demand> demands = new ArrayList<>();
  private final List<Saving> savings = new ArrayList<>();
  private final List<Market> markets = new ArrayList<>();
  private final List<Policy> policies = new ArrayList<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private Horizon horizon = new Horizon(List.of(2030), 1, 0);
  private int hours;
  private RowHours rowHours = RowHours.ONE;
  private boolean wholeUnits;
  private AssetWords last;

  private Systems() {
    carriers.add(
        new Carrier(Carrier.ELECTRICITY, Names.of("electricity"), Carrier.Balance.HOURLY, 0));
  }

  /** Node n of country C. */
  static Systems oneNode() {
    return nodes("n");
  }

  /** Nodes of country C; a node written {@code b:D} is of country D. */
  static Systems nodes(String... ids) {
    var systems = new Systems();
    for (var id : ids) {
      var parts = id.split(":");
      var country = parts.length > 1 ? parts[1] : "C";
      systems.countries.add(country);
      systems.nodes.add(new Node(parts[0], Names.of(parts[0]), country, 45, 70));
    }
    return systems;
  }

  /** Planning years; the last stands for {@code lastStandsForYears}, discounted at {@code rate}. */
  Systems years(double rate, int lastStandsForYears, Integer... years) {
    horizon = new Horizon(List.of(years), lastStandsForYears, rate);
    return this;
  }

  Systems fuel(String id, double emissionTPerMwh) {
    carriers.add(new Carrier(id, Names.of(id), Carrier.Balance.YEARLY, emissionTPerMwh));
    return this;
  }

  Systems hourlyCarrier(String id) {
    carriers.add(new Carrier(id, Names.of(id), Carrier.Balance.HOURLY, 0));
    return this;
  }

  Systems demandMw(double... mw) {
    return demandMw(nodes.getFirst().id(), mw);
  }

  Systems demandMw(String node, double... mw) {
    return demand("demand-" + node, node, Carrier.ELECTRICITY, mw);
  }

  Systems demand(String id, String node, String carrier, double... mw) {
    hours = mw.length;
    double mean = DoubleStream.of(mw).average().orElse(0);
    var profile = Series.generate(mw.length, t -> mean == 0 ? 1 : mw[t] / mean);
    var yearly = YearCurve.constant(mean * mw.length);
    demands.add(
        new Demand(id, node, carrier, yearly, profile, 1000, Demand.Flexibility.NONE, List.of()));
    return this;
  }

  /** Another shape with mean 1 from a year on. */
  Systems profileFrom(int year, double... shape) {
    var d = demands.removeLast();
    var profile = Series.byYear(Map.of(0, d.profile(), year, Series.of(shape)));
    demands.add(
        new Demand(
            d.id(),
            d.node(),
            d.carrier(),
            d.mwhPerYear(),
            profile,
            d.lostLoadPerMwh(),
            d.flexibility(),
            d.elasticSteps()));
    return this;
  }

  Systems yearlyMwh(YearCurve mwhPerYear) {
    var d = demands.getLast();
    return demand(d.flexibility(), mwhPerYear, d.elasticSteps());
  }

  Systems flexible(double share, int windowHours, Demand.ElasticStep... steps) {
    var flexibility = new Demand.Flexibility(share, windowHours);
    return demand(flexibility, demands.getLast().mwhPerYear(), List.of(steps));
  }

  private Systems demand(
      Demand.Flexibility flexibility, YearCurve mwhPerYear, List<Demand.ElasticStep> steps) {
    var d = demands.removeLast();
    var profile = d.profile();
    demands.add(
        new Demand(d.id(), d.node(), d.carrier(), mwhPerYear, profile, 1000, flexibility, steps));
    return this;
  }

  Systems generator(String id, double mw, double variable) {
    asset("generator", id, mw);
    last.variable = YearCurve.constant(variable);
    return this;
  }

  /** Makes electricity, or what it carries, of a carrier at an efficiency. */
  Systems converter(String id, double mw, String input, double efficiency) {
    asset("converter", id, mw);
    last.inputs.add(new Flow(input, 1 / efficiency));
    return this;
  }

  Systems storage(String id, double mw, double mwh, double charging, double discharging) {
    asset("storage", id, mw);
    if (mwh > 0) {
      last.vessels.add(new Vintage(mwh, 2000, 2100));
    }
    last.chargeEfficiency = charging;
    last.dischargeEfficiency = discharging;
    return this;
  }

  Systems reservoir(String id, double mw, double lakeMwh, double... inflow) {
    asset("reservoir", id, mw);
    last.lakeMwh = lakeMwh;
    last.inflow = inflow;
    return this;
  }

  Systems link(String id, String from, String to, double mw, double efficiency) {
    asset("link", id, mw);
    last.node = from;
    last.to = to;
    last.efficiency = efficiency;
    return this;
  }

  private void asset(String kind, String id, double mw) {
    last = new AssetWords(kind, id, nodes.getFirst().id(), Carrier.ELECTRICITY);
    if (mw > 0) {
      last.vintages.add(new Vintage(mw, 2000, 2100));
    }
    assets.add(last);
  }

  Systems at(String node) {
    last.node = node;
    return this;
  }

  Systems carries(String carrier) {
    last.carrier = carrier;
    return this;
  }

  Systems technology(String id, int lifetimeYears, double costOfCapital, double credit) {
    last.technology = id;
    last.lifetime = lifetimeYears;
    last.costOfCapital = costOfCapital;
    last.credit = credit;
    return this;
  }

  Systems vintage(double mw, int from, int until) {
    last.vintages.add(new Vintage(mw, from, until));
    return this;
  }

  Systems buildable(double potential, double capital, double fixed) {
    return buildable(potential, 2000, YearCurve.constant(capital), YearCurve.constant(fixed));
  }

  Systems buildable(double potential, int from, YearCurve capital, YearCurve fixed) {
    last.expansion = new Expansion(potential, from);
    last.capital = capital;
    last.fixed = fixed;
    return this;
  }

  /** May be built until a planning year. */
  Systems buildableUntil(int year) {
    last.expansion = new Expansion(last.expansion.maximumSize(), last.expansion.fromYear(), year);
    return this;
  }

  Systems vesselBuildable(double potentialMwh, double capital, double least, double most) {
    last.vesselExpansion = new Expansion(potentialMwh, 2000);
    last.vesselCapital = YearCurve.constant(capital);
    last.minimumHours = least;
    last.maximumHours = most;
    return this;
  }

  Systems fixedCost(double perMwYear) {
    last.fixed = YearCurve.constant(perMwYear);
    return this;
  }

  Systems variableCost(double perMwh) {
    last.variable = YearCurve.constant(perMwh);
    return this;
  }

  Systems quadraticCost(double perMw2h) {
    last.quadratic = perMw2h;
    return this;
  }

  Systems mayRetireEarly() {
    last.retires = true;
    return this;
  }

  Systems available(double... share) {
    last.availability = share;
    return this;
  }

  Systems availableFrom(int year, double... share) {
    last.availabilityFrom.put(year, Series.of(share));
    return this;
  }

  Systems minimumShare(double share) {
    last.minimumShare = share;
    return this;
  }

  Systems ramp(double sharePerHour) {
    last.ramp = sharePerHour;
    return this;
  }

  /** Share of capacity that must run in each hour. */
  Systems atLeast(double... share) {
    last.minimum = share;
    return this;
  }

  Systems extraCost(double... perMwh) {
    last.extra = perMwh;
    return this;
  }

  Systems rowRamp(double up, double down) {
    last.rowRamp = new RowRamp(up, down);
    return this;
  }

  Systems units(Units units) {
    last.units = units;
    return this;
  }

  Systems wholeUnits() {
    wholeUnits = true;
    return this;
  }

  Systems yearlyFactor(double least, double most) {
    last.leastYearly = least;
    last.mostYearly = most;
    return this;
  }

  Systems cycle(Cycle cycle, double lossPerHour) {
    last.cycle = cycle;
    last.loss = lossPerHour;
    return this;
  }

  /** A storage without a cycle. */
  Systems begins(double mwh, double lossPerHour) {
    last.initialMwh = mwh;
    return cycle(Cycle.NONE, lossPerHour);
  }

  /** The level of the storage named last runs on from one planning year to the next. */
  Systems carriesOver() {
    last.carryOver = true;
    return this;
  }

  /** The storage named last charges and discharges by machines of their own. */
  Systems twoMachines() {
    var l = last.limits;
    return limits(false, l.charge(), l.inflow());
  }

  Systems inflowMw(double... mw) {
    var l = last.limits;
    return limits(l.oneMachine(), l.charge(), Series.of(mw));
  }

  Systems chargeable(double... share) {
    var l = last.limits;
    return limits(l.oneMachine(), Series.of(share), l.inflow());
  }

  private Systems limits(boolean oneMachine, Series charge, Series inflow) {
    var l = last.limits;
    last.limits =
        new StorageLimits(
            oneMachine,
            charge,
            l.discharge(),
            inflow,
            l.leastShare(),
            l.mostShare(),
            l.leastMwh(),
            l.mostMwh());
    return this;
  }

  /** Bounds of the level of the storage named last; empty ones say nothing. */
  Systems levels(Series leastShare, Series mostShare, Series leastMwh, Series mostMwh) {
    var l = last.limits;
    last.limits =
        new StorageLimits(
            l.oneMachine(),
            l.charge(),
            l.discharge(),
            l.inflow(),
            leastShare,
            mostShare,
            leastMwh,
            mostMwh);
    return this;
  }

  Systems rowHours(double[] counted, double[] passing) {
    rowHours = new RowHours(Series.of(counted), Series.of(passing));
    return this;
  }

  Systems alsoGives(String carrier, double mwhPerMwh) {
    last.outputs.add(new Flow(carrier, mwhPerMwh));
    return this;
  }

  Systems alsoGives(String carrier, double mwhPerMwh, String node) {
    last.outputs.add(new Flow(carrier, mwhPerMwh, node));
    return this;
  }

  Systems alsoTakes(String carrier, double mwhPerMwh) {
    last.inputs.add(new Flow(carrier, mwhPerMwh));
    return this;
  }

  /** What the converter takes for each MWh of output, besides by the hour. */
  Systems takesShaped(double... shape) {
    var first = last.inputs.getFirst();
    last.inputs.set(
        0, new Flow(first.carrier(), first.mwhPerMwh(), first.node(), Series.of(shape)));
    return this;
  }

  Systems extraction(String carrier, double most, double loss) {
    last.extraction = new Extraction(carrier, most, loss);
    return this;
  }

  Systems captures(double share) {
    last.capture = share;
    return this;
  }

  Systems releases(double[] least, double[] most) {
    last.leastRelease = least;
    last.mostRelease = most;
    return this;
  }

  Systems flowsTo(String reservoir, double mwhPerMwh, int travelHours) {
    last.cascade = new Hydrology.Cascade(reservoir, mwhPerMwh, travelHours);
    return this;
  }

  Systems reverse(double share, double fee) {
    last.reverse = share;
    last.fee = fee;
    return this;
  }

  /** Makes an AC line of the link named last: rad per MW, rad. */
  Systems reactance(double radPerMw, double shift, double least, double most) {
    last.reactance = new Reactance(radPerMw, shift, least, most);
    return this;
  }

  Systems reactance(double radPerMw) {
    return reactance(radPerMw, 0, -ANY, ANY);
  }

  Systems supply(String id, String carrier, double price, double mostPerYear, double reserve) {
    return supply(id, nodes.getFirst().id(), carrier, price, mostPerYear, reserve, false);
  }

  Systems supply(
      String id,
      String node,
      String carrier,
      double price,
      double mostPerYear,
      double reserve,
      boolean imported) {
    supplies.add(
        new Supply(
            id,
            node,
            carrier,
            imported,
            YearCurve.constant(price),
            YearCurve.constant(mostPerYear),
            reserve));
    return this;
  }

  /** A saving measure of the demand named last, MWh a year at a capital cost per MWh a year. */
  Systems saving(String id, double potential, double capital, double fixed) {
    technologies.put(id, new Technology(id, Names.of(id), "saving", 20, 0, 0));
    savings.add(
        new Saving(
            id,
            demands.getLast().id(),
            id,
            new Capacity(List.of(), new Expansion(potential, 2000), false),
            new Costs(YearCurve.constant(capital), YearCurve.constant(fixed), YearCurve.ZERO)));
    return this;
  }

  Systems market(String id, String carrier, Market.Trade purchase, Market.Trade sale) {
    return market(id, carrier, purchase, sale, Series.constant(1, hours));
  }

  Systems market(
      String id, String carrier, Market.Trade purchase, Market.Trade sale, Series profile) {
    markets.add(new Market(id, nodes.getFirst().id(), carrier, "abroad", purchase, sale, profile));
    return this;
  }

  static Market.Trade trade(double limitMw, double price, double mostPerYear) {
    return new Market.Trade(
        YearCurve.constant(limitMw), YearCurve.constant(price), YearCurve.constant(mostPerYear));
  }

  Systems counting(String id, String... technologies) {
    countingRules.add(new CountingRule(id, Names.of(id), Set.of(technologies)));
    return this;
  }

  Systems policy(Policy policy) {
    policies.add(policy);
    return this;
  }

  Systems agreement(String id, Agreement.Commitment... commitments) {
    agreements.add(
        new Agreement(id, Names.of(id), "C", "partner", "2024", 0, "signed", List.of(commitments)));
    return this;
  }

  Scenario build() {
    assets.forEach(asset -> technologies.putIfAbsent(asset.technology, asset.technology()));
    List<Asset> built = new ArrayList<>();
    assets.forEach(asset -> built.add(asset.build(hours)));
    return new Scenario(
        new Settings(
            "small", Names.of("small"), "USD2023", horizon, hours, "all", rowHours, wholeUnits),
        new Geography(countries.stream().map(c -> new Country(c, Names.of(c))).toList(), nodes),
        new Catalogue(carriers, List.copyOf(technologies.values()), countingRules),
        built,
        new Energy(supplies, demands, savings, markets),
        policies,
        agreements,
        List.of());
  }

  /** Planned with all years and hours at once. */
  Solved solve() {
    return Solved.of(build(), Foresight.PERFECT);
  }

  Solved solve(Foresight foresight) {
    return Solved.of(build(), foresight);
  }
}
