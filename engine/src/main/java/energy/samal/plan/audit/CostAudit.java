package energy.samal.plan.audit;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Demand;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Market;
import energy.samal.model.Operation;
import energy.samal.model.Policy;
import energy.samal.model.Reservoir;
import energy.samal.model.Storage;
import energy.samal.plan.CostRow.Component;
import energy.samal.plan.EnergyRow.Role;
import energy.samal.plan.HourlySeries.Kind;
import energy.samal.time.Series;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Costs are what quantities and prices make, and add up to the objective. */
final class CostAudit {
  private record Key(int year, String element, Component component) {}

  private final Book book;
  private final Map<Key, Double> due = new HashMap<>();
  private final Map<Key, Double> told = new HashMap<>();

  /** What one unit costs of each size handed on from an earlier year. */
  private final Map<Key, Double> handedOn = new HashMap<>();

  CostAudit(Book book) {
    this.book = book;
  }

  void check() {
    sum();
    for (int year : book.plan().years()) {
      sizes(year);
      book.scenario().assets().forEach(asset -> running(asset, year));
      energy(year);
      carbon(year);
      book.scenario().energy().demands().forEach(d -> givenUp(d, year));
    }
    var keys = new LinkedHashSet<>(told.keySet());
    keys.addAll(due.keySet());
    for (var key : keys) {
      // Held against the price by their own audits: what is missed, and who gives up.
      if (key.component != Component.SHORTFALL && key.component != Component.GIVEN_UP) {
        double money = told.getOrDefault(key, 0.0);
        double scale = Math.abs(money) + handedOn.getOrDefault(key, 0.0);
        var rule = "cost is price × quantity: " + key.component;
        book.same(rule, key.element, key.year, -1, money, due.getOrDefault(key, 0.0), scale);
      }
    }
  }

  /** Present values follow from yearly costs and add up to the objective. */
  private void sum() {
    double sum = 0;
    double moved = 0;
    for (var row : book.plan().tables().costs()) {
      double factor = book.presentValueFactor(row.year());
      var element = row.owner().element();
      double value = factor * row.perYear();
      var rule = "present value of " + row.component();
      book.same(rule, element, row.year(), -1, row.presentValue(), value, value);
      told.merge(new Key(row.year(), element, row.component()), row.perYear(), Double::sum);
      sum += row.presentValue();
      moved += Math.abs(row.presentValue());
    }
    book.same("costs add up to the objective", "plan", 0, -1, book.plan().objective(), sum, moved);
  }

  private void add(int year, String element, Component component, double money) {
    due.merge(new Key(year, element, component), money, Double::sum);
  }

  private void sizes(int year) {
    for (var sized : CapacityAudit.all(book)) {
      var id = sized.element();
      double capital = 0;
      for (var committed : CapacityAudit.committed(book, sized)) {
        if (sized.lives(committed.fromYear(), year)) {
          capital += sized.annuity(committed.fromYear()) * committed.size();
        }
      }
      for (int built : book.plan().years()) {
        if (sized.lives(built, year)) {
          capital += sized.annuity(built) * book.built(built, id, sized.unit());
          var key = new Key(year, id, Component.CAPITAL);
          handedOn.merge(key, built < year ? sized.annuity(built) : 0, Double::sum);
        }
      }
      add(year, id, Component.CAPITAL, capital);
      double fixed = sized.costs().fixedPerUnitYear().at(year);
      add(year, id, Component.FIXED, fixed * book.alive(year, id, sized.unit()));
    }
  }

  private void running(Asset asset, int year) {
    var id = asset.id();
    double mwh =
        switch (asset) {
          case Generator g -> book.energy(year, Role.OUTPUT, id, g.carrier());
          case Reservoir r -> book.energy(year, Role.OUTPUT, id, r.carrier());
          case Converter c -> book.total(OutputAudit.activity(book, c, year));
          case Storage s -> book.energy(year, Role.DISCHARGED, id, s.carrier());
          case Link l -> sent(l, year);
        };
    add(year, id, Component.VARIABLE, mwh * asset.costs().variablePerMwh().at(year));
    switch (asset) {
      case Generator g -> {
        extra(id, year, book.series(year, Kind.OUTPUT, id, g.carrier()), g.operation());
        units(g, year, g.operation(), g.carrier());
      }
      case Converter c -> {
        extra(id, year, OutputAudit.activity(book, c, year), c.operation());
        units(c, year, c.operation(), c.conversion().outputs().getFirst().carrier());
      }
      case Reservoir _, Storage _, Link _ -> {}
    }
    if (asset instanceof Generator generator) {
      var squares = book.series(year, Kind.OUTPUT, id, generator.carrier()).clone();
      Arrays.setAll(squares, t -> squares[t] * squares[t]);
      add(year, id, Component.VARIABLE, generator.quadraticPerMw2h() * book.total(squares));
    }
    if (asset instanceof Link link) {
      add(year, id, Component.FEES, mwh * link.operation().feePerMwh());
    }
  }

  /** In each step at the cost of its cheapest hour. */
  private void extra(String id, int year, double[] output, Operation operation) {
    if (operation.extraPerMwh().hours() > 0) {
      var lowest = book.time().lowest(operation.extraPerMwh().in(year));
      var paid = output.clone();
      Arrays.setAll(paid, t -> output[t] * lowest.at(t));
      add(year, id, Component.VARIABLE, book.total(paid));
    }
  }

  private void units(Asset asset, int year, Operation operation, String carrier) {
    if (operation.units().exists()) {
      double cost = UnitAudit.cost(book, asset, year, operation, carrier);
      add(year, asset.id(), Component.VARIABLE, cost);
    }
  }

  private double sent(Link link, int year) {
    return book.energy(year, Role.SENT_FORWARD, link.id(), link.carrier())
        + book.energy(year, Role.SENT_BACKWARD, link.id(), link.carrier());
  }

  private void energy(int year) {
    for (var supply : book.scenario().energy().supplies()) {
      double mwh = book.energy(year, Role.SUPPLIED, supply.id(), supply.carrier());
      add(year, supply.id(), Component.FUEL, mwh * supply.pricePerMwh().at(year));
    }
    for (var demand : book.scenario().energy().demands()) {
      double lost = book.energy(year, Role.LOST_LOAD, demand.id(), demand.carrier());
      add(year, demand.id(), Component.LOST_LOAD, lost * demand.lostLoadPerMwh());
    }
    for (var market : book.scenario().energy().markets()) {
      double bought = paid(market, year, market.purchase(), Kind.PURCHASE, Role.PURCHASED, 1);
      add(year, market.id(), Component.PURCHASE, bought);
      double sold = paid(market, year, market.sale(), Kind.SALE, Role.SOLD, -1);
      add(year, market.id(), Component.SALE, sold);
    }
  }

  /** In each step at the price of its cheapest hour, for sales at that of its dearest. */
  private double paid(
      Market market, int year, Market.Trade trade, Kind kind, Role role, double sign) {
    double price = sign * trade.pricePerMwh().at(year);
    if (!book.hourly(market.carrier())) {
      return price * book.energy(year, role, market.id(), market.carrier());
    }
    var profile = market.priceProfile().in(year);
    var hourly = Series.generate(profile.hours(), hour -> price * profile.at(hour));
    var lowest = book.time().lowest(hourly);
    var steps = book.series(year, kind, market.id(), market.carrier()).clone();
    for (int t = 0; t < steps.length; t++) {
      steps[t] *= lowest.at(t);
    }
    return book.total(steps);
  }

  private void carbon(int year) {
    for (var policy : book.scenario().policies()) {
      if (policy instanceof Policy.EmissionPrice price) {
        for (var row : book.plan().tables().emissions()) {
          if (row.year() == year && price.countries().contains(row.owner().country())) {
            double money = price.pricePerT().at(year) * row.tonnes();
            add(year, row.owner().element(), Component.CARBON, money);
          }
        }
      }
    }
  }

  /** Which step of a demand is given up is not told: paid lies between the cheapest and dearest. */
  private void givenUp(Demand demand, int year) {
    double mwh = book.energy(year, Role.GIVEN_UP, demand.id(), demand.carrier());
    double money = told.getOrDefault(new Key(year, demand.id(), Component.GIVEN_UP), 0.0);
    var prices =
        demand.elasticSteps().stream()
            .mapToDouble(Demand.ElasticStep::pricePerMwh)
            .summaryStatistics();
    double least = prices.getCount() == 0 ? 0 : mwh * prices.getMin();
    double most = prices.getCount() == 0 ? 0 : mwh * prices.getMax();
    book.most("given up at no more than its price", demand.id(), year, -1, money, most, most);
    book.most("given up at no less than its price", demand.id(), year, -1, least, money, most);
  }
}
