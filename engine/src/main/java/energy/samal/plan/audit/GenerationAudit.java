package energy.samal.plan.audit;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Operation;
import energy.samal.model.Policy;
import energy.samal.model.Reservoir;
import energy.samal.model.Supply;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;

/** Rules on what plants put out: yearly bounds, what must run, primary energy. */
final class GenerationAudit {
  private static final String MET = "the rule is met";

  private final Book book;
  private final Trade trade;

  GenerationAudit(Book book, Trade trade) {
    this.book = book;
    this.trade = trade;
  }

  void generation(Policy.GenerationLimit policy, int year) {
    if (year < policy.fromYear()) {
      return;
    }
    double output = 0;
    double available = 0;
    for (var asset : book.scenario().assets()) {
      if (policy.assets().contains(asset.id())) {
        output += output(asset, year);
        available += hours(asset, year) * book.aliveMw(year, asset.id());
      }
    }
    var id = policy.id();
    double least = policy.leastMwh().at(year);
    double most = policy.mostMwh().at(year);
    double share = policy.mostShare().at(year);
    book.most(MET, id, year, -1, least, output, output);
    book.most(MET, id, year, -1, output, most, output);
    if (share < 1) {
      book.most(MET, id, year, -1, output, share * available, output);
    }
    for (var row : book.plan().tables().policies()) {
      if (row.policy().equals(id) && row.year() == year) {
        boolean isShare = row.unit().equals("share");
        double reached = isShare ? output / available : output;
        if (!isShare || available > 0) {
          book.same("reached as told", id, year, -1, row.reached(), reached, reached);
        }
        double limit = isShare ? share : row.limit() == least ? least : most;
        book.same("the limit is that of the scenario", id, year, -1, row.limit(), limit, 0);
      }
    }
  }

  void mustRun(Policy.MustRun policy, int year) {
    if (year < policy.fromYear()) {
      return;
    }
    var output = new double[book.time().steps()];
    for (var series : book.plan().hourly()) {
      if (series.year() == year
          && series.kind() == HourlySeries.Kind.OUTPUT
          && policy.assets().contains(series.owner().element())
          && series.carrier().equals(mainOutput(series.owner().element()))) {
        for (int t = 0; t < output.length; t++) {
          output[t] += series.values().at(t);
        }
      }
    }
    for (int t = 0; t < output.length; t++) {
      double demand = 0;
      for (var asked : trade.demands(policy.country(), policy.carrier())) {
        double mean = asked.mwhPerYear().at(year) / book.time().yearHours();
        demand += mean * book.bySteps(asked.profile(), year).at(t);
      }
      double least = policy.share().at(year) * demand;
      book.most(MET, policy.id(), year, t, least, output[t], demand);
    }
  }

  void primary(Policy.PrimaryShare policy, int year) {
    if (year < policy.fromYear()) {
      return;
    }
    double own = 0;
    for (var asset : book.scenario().assets()) {
      double factor = policy.factors().getOrDefault(asset.id(), 0.0);
      own += factor == 0 ? 0 : factor * output(asset, year);
    }
    double imported = 0;
    for (Supply supply : book.scenario().energy().supplies()) {
      if (book.country(supply.node()).equals(policy.country())) {
        double mwh = book.energy(year, EnergyRow.Role.SUPPLIED, supply.id(), supply.carrier());
        own += supply.imported() ? 0 : mwh;
        imported += supply.imported() ? mwh : 0;
      }
    }
    double all = own + imported;
    double share = policy.ownShare().at(year);
    book.most(MET, policy.id(), year, -1, share * all, own, all);
    for (var row : book.plan().tables().policies()) {
      if (row.policy().equals(policy.id()) && row.year() == year) {
        var id = policy.id();
        book.same("the limit is that of the scenario", id, year, -1, row.limit(), share, 0);
        if (all > 0) {
          book.same("reached as told", id, year, -1, row.reached(), own / all, 1);
        }
      }
    }
  }

  private String mainOutput(String element) {
    return book.scenario().assets().stream()
        .filter(asset -> asset.id().equals(element))
        .map(GenerationAudit::mainOutput)
        .findFirst()
        .orElse("");
  }

  private static String mainOutput(Asset asset) {
    return switch (asset) {
      case Generator g -> g.carrier();
      case Converter c -> c.conversion().outputs().getFirst().carrier();
      case Reservoir r -> r.carrier();
      default -> "";
    };
  }

  private double output(Asset asset, int year) {
    return book.energy(year, EnergyRow.Role.OUTPUT, asset.id(), mainOutput(asset));
  }

  private double hours(Asset asset, int year) {
    return switch (asset) {
      case Generator g -> hours(g.operation(), year);
      case Converter c -> hours(c.operation(), year);
      case Reservoir r -> hours(r.operation(), year);
      default -> 0;
    };
  }

  private double hours(Operation operation, int year) {
    return book.total(book.bySteps(operation.availability(), year).toArray());
  }
}
