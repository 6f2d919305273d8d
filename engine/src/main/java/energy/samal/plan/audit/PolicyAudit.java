package energy.samal.plan.audit;

import energy.samal.model.Carrier;
import energy.samal.model.Converter;
import energy.samal.model.CountingRule;
import energy.samal.model.Policy;
import energy.samal.plan.CostRow;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.Foresight;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.PolicyRow;
import energy.samal.plan.ShareRow;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Emissions, shares and every rule, recomputed from capacities and energies. */
final class PolicyAudit {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final Book book;
  private final boolean builds;
  private final boolean together;
  private final Trade trade;
  private final GenerationAudit generation;

  PolicyAudit(Book book, Foresight foresight) {
    this.book = book;
    this.builds = foresight != Foresight.DISPATCH;
    this.together = foresight == Foresight.PERFECT;
    this.trade = new Trade(book);
    this.generation = new GenerationAudit(book, trade);
  }

  void check() {
    for (int year : book.plan().years()) {
      book.scenario().assets(Converter.class).forEach(c -> emissions(c, year));
    }
    book.plan().tables().shares().forEach(this::share);
    for (var policy : book.scenario().policies()) {
      if (policy instanceof Policy.EmissionBudget budget) {
        budget(budget);
      }
      for (int year : book.plan().years()) {
        check(policy, year);
      }
    }
  }

  private void emissions(Converter converter, int year) {
    double kept = 1 - converter.conversion().captureShare();
    double due = 0;
    for (var carrier :
        converter.conversion().inputs().stream().map(f -> f.carrier()).distinct().toList()) {
      double used = book.energy(year, EnergyRow.Role.INPUT, converter.id(), carrier);
      due += kept * book.carrier(carrier).emissionTPerMwh() * used;
    }
    double told = tonnes(year, row -> row.owner().element().equals(converter.id()));
    book.same("emissions are factor × input", converter.id(), year, -1, told, due, due);
  }

  private double tonnes(int year, Predicate<EmissionRow> which) {
    return book.plan().tables().emissions().stream()
        .filter(row -> row.year() == year)
        .filter(which)
        .mapToDouble(EmissionRow::tonnes)
        .sum();
  }

  private double tonnes(int year, Set<String> countries) {
    return tonnes(year, row -> countries.contains(row.owner().country()));
  }

  private void share(ShareRow row) {
    var rule = rule(row.counting());
    double counted = trade.generated(row.year(), row.country(), rule.technologies()::contains);
    var policy = policy(row.policy());
    double base =
        policy == null
            ? trade.generated(row.year(), row.country(), _ -> true)
            : base(policy, row.year());
    var element = row.country() + " " + row.counting();
    book.same("what counts is counted", element, row.year(), -1, row.countedMwh(), counted, base);
    book.same("what it is a share of", element, row.year(), -1, row.baseMwh(), base, base);
    if (policy != null) {
      double target = policy.share().at(row.year());
      book.same(
          "the target is that of the scenario", element, row.year(), -1, row.target(), target, 0);
      double missed = Math.max(0, policy.share().at(row.year()) * base - counted);
      book.same("what is missed", element, row.year(), -1, row.shortfallMwh(), missed, base);
    }
  }

  private Policy.RenewableShare policy(String id) {
    for (var policy : book.scenario().policies()) {
      if (policy instanceof Policy.RenewableShare share && share.id().equals(id)) {
        return share;
      }
    }
    return null;
  }

  private CountingRule rule(String id) {
    return book.scenario().catalogue().countingRules().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private double base(Policy.RenewableShare policy, int year) {
    return switch (policy.base()) {
      case GENERATION -> trade.generated(year, policy.country(), _ -> true);
      case CONSUMPTION -> trade.used(year, policy.country(), Carrier.ELECTRICITY);
    };
  }

  private void check(Policy policy, int year) {
    switch (policy) {
      case Policy.RenewableShare p -> {
        if (year >= p.fromYear()) {
          double base = base(p, year);
          var counting = rule(p.counting()).technologies();
          double counted = trade.generated(year, p.country(), counting::contains);
          double missed = p.share().at(year) * base - counted;
          missed(p.id(), year, missed, p.shortfallPerMwh(), base);
          reached(p.id(), year, base == 0 ? Double.NaN : counted / base, p.share().at(year));
        }
      }
      case Policy.EmissionCap p -> {
        if (year >= p.fromYear()) {
          double emitted = tonnes(year, p.countries());
          missed(p.id(), year, emitted - p.capT().at(year), p.excessPerT(), emitted);
          reached(p.id(), year, emitted, p.capT().at(year));
        }
      }
      case Policy.AdequacyMargin p -> margin(p, year);
      case Policy.Independence p -> {
        if (year >= p.fromYear()) {
          double used = trade.used(year, p.country(), p.carrier());
          double imported = trade.imported(year, p.country(), p.carrier());
          missed(p.id(), year, imported - p.importShare().at(year) * used, ANY, used);
          reached(p.id(), year, used == 0 ? Double.NaN : imported / used, p.importShare().at(year));
        }
      }
      case Policy.TechnologyLimit p -> technology(p, year);
      case Policy.SizeLimit p -> sizes(p, year);
      case Policy.GenerationLimit p -> generation.generation(p, year);
      case Policy.MustRun p -> generation.mustRun(p, year);
      case Policy.PrimaryShare p -> generation.primary(p, year);
      case Policy.BuildRate p -> rate(p, year);
      case Policy.EmissionBudget _, Policy.EmissionPrice _ -> {}
    }
  }

  /** What is missed is paid for at its price, or nothing is. */
  private void missed(String policy, int year, double missed, double price, double scale) {
    if (price == ANY) {
      book.most("the rule is met", policy, year, -1, missed, 0, scale);
      return;
    }
    double paid =
        book.plan().tables().costs().stream()
            .filter(row -> row.year() == year && row.owner().element().equals(policy))
            .filter(row -> row.component() == CostRow.Component.SHORTFALL)
            .mapToDouble(CostRow::perYear)
            .sum();
    double due = price * Math.max(0, missed);
    book.same("what is missed is paid for", policy, year, -1, paid, due, price * scale);
  }

  private void reached(String policy, int year, double due, double... limits) {
    for (var row : rows(policy, year)) {
      double nearest = Double.MAX_VALUE;
      for (double limit : limits) {
        nearest = Math.abs(limit - row.limit()) < Math.abs(nearest - row.limit()) ? limit : nearest;
      }
      book.same("the limit is that of the scenario", policy, year, -1, row.limit(), nearest, 0);
      if (!Double.isNaN(due)) {
        book.same("reached as told", policy, year, -1, row.reached(), due, due);
      }
    }
  }

  private List<PolicyRow> rows(String policy, int year) {
    return book.plan().tables().policies().stream()
        .filter(row -> row.policy().equals(policy) && row.year() == year)
        .toList();
  }

  private void budget(Policy.EmissionBudget budget) {
    double emitted = 0;
    for (int year : book.plan().years()) {
      emitted += book.standsForYears(year) * tonnes(year, budget.countries());
    }
    book.most("the budget is kept", budget.id(), 0, -1, emitted, budget.budgetT(), emitted);
    double told = 0;
    for (int year : book.plan().years()) {
      told += rows(budget.id(), year).stream().mapToDouble(PolicyRow::reached).sum();
    }
    book.same("reached as told", budget.id(), 0, -1, told, emitted, emitted);
  }

  private void margin(Policy.AdequacyMargin policy, int year) {
    if (year < policy.fromYear()) {
      return;
    }
    double firm = 0;
    for (var asset : book.scenario().assets()) {
      double credit = book.technology(asset.technology()).capacityCredit();
      double brings = trade.brings(asset, policy.carrier(), policy.country());
      firm += brings * credit * book.aliveMw(year, asset.id());
    }
    if (policy.peak() == Policy.Peak.OUTPUT) {
      outputs(policy, year, firm);
      return;
    }
    double peak = 0;
    var demands = trade.demands(policy.country(), policy.carrier());
    for (int hour = 0; hour < book.time().hours(); hour++) {
      double sum = 0;
      for (var demand : demands) {
        double mean = demand.mwhPerYear().at(year) / book.time().yearHours();
        sum += mean * demand.profile().in(year).at(hour);
      }
      peak = Math.max(peak, sum);
    }
    double needed = (1 + policy.margin().at(year)) * peak;
    double missed = needed - firm;
    if (builds || policy.shortfallPerMw() < ANY) {
      missed(policy.id(), year, missed, policy.shortfallPerMw(), firm);
    }
    reached(policy.id(), year, firm, needed);
  }

  /** What is missed is the most of any step. */
  private void outputs(Policy.AdequacyMargin policy, int year, double firm) {
    double most = 0;
    for (int t = 0; t < book.time().steps(); t++) {
      double sum = 0;
      for (var series : book.plan().hourly()) {
        if (series.year() == year
            && series.kind() == HourlySeries.Kind.OUTPUT
            && series.carrier().equals(policy.carrier())
            && series.owner().country().equals(policy.country())) {
          sum += series.values().at(t);
        }
      }
      most = Math.max(most, sum);
    }
    double missed = (1 + policy.margin().at(year)) * most - firm;
    if (builds || policy.shortfallPerMw() < ANY) {
      missed(policy.id(), year, missed, policy.shortfallPerMw(), firm);
    }
  }

  private void technology(Policy.TechnologyLimit policy, int year) {
    if (year < policy.fromYear() || !builds) {
      return;
    }
    double alive = 0;
    double stands = 0;
    for (var asset : trade.assets(policy.country(), policy.technology())) {
      alive += book.aliveMw(year, asset.id());
      stands +=
          together
              ? 0
              : book.aliveMw(year, asset.id()) - book.built(year, asset.id(), CapacityAudit.POWER);
    }
    double most = policy.maximumMw().at(year);
    double allowed = Math.max(most, stands);
    book.most("no more of a technology than allowed", policy.id(), year, -1, alive, allowed, alive);
    double least = policy.minimumMw().at(year);
    book.most("no less of a technology than asked", policy.id(), year, -1, least, alive, alive);
    reached(policy.id(), year, alive, least, most);
  }

  private void sizes(Policy.SizeLimit policy, int year) {
    if (!builds || !policy.holdsIn(year)) {
      return;
    }
    double sum = 0;
    double stands = 0;
    double scale = 0;
    for (var weight : policy.weights().entrySet()) {
      double alive = book.aliveMw(year, weight.getKey());
      double built = book.built(year, weight.getKey(), CapacityAudit.POWER);
      sum += weight.getValue() * alive;
      scale += Math.abs(weight.getValue()) * alive;
      stands += together ? 0 : weight.getValue() * (alive - built);
    }
    double allowed = Math.max(policy.most(), stands);
    book.most("no more size than allowed", policy.id(), year, -1, sum, allowed, scale);
    book.most("no less size than asked", policy.id(), year, -1, policy.least(), sum, scale);
    reached(policy.id(), year, sum, policy.least(), policy.most());
  }

  private void rate(Policy.BuildRate policy, int year) {
    double built = 0;
    for (var asset : trade.assets(policy.country(), policy.technology())) {
      built += book.built(year, asset.id(), CapacityAudit.POWER);
    }
    var years = book.plan().years();
    int index = years.indexOf(year);
    double passed = index == 0 ? book.standsForYears(year) : year - years.get(index - 1);
    double most = policy.mwPerYear().at(year) * passed;
    book.most("no faster built than allowed", policy.id(), year, -1, built, most, built);
    if (builds) {
      reached(policy.id(), year, built, most);
    }
  }
}
