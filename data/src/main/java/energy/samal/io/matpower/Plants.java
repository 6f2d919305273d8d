package energy.samal.io.matpower;

import energy.samal.io.imports.CaseDraft;
import java.util.List;

/**
 * Generators, a piece of the cost curve each; what a generator takes, where its least output is
 * below 0, is sold at the price of the curve.
 */
final class Plants {
  private static final int BUS = 0;
  private static final int STATUS = 7;
  static final int MOST = 8;
  static final int LEAST = 9;
  private static final int KW = 1000;

  /** The most that the case format takes as a fixed cost. */
  private static final double MOST_PER_KW = 100_000;

  private final Desk desk;
  private final Buses buses;
  private final Matrix gen;
  private final CostTable costs;

  Plants(Desk desk, Buses buses, Matrix gen, Matrix gencost) {
    this.desk = desk;
    this.buses = buses;
    this.gen = gen;
    this.costs = new CostTable(desk, gencost);
  }

  void translate() {
    if (!costs.fits(gen.rows())) {
      return;
    }
    for (int row = 0; row < gen.rows(); row++) {
      if (!buses.takesPart(gen, row, BUS, "bus")) {
        desk.report().dropped("generators at buses that are not connected", name(row));
      } else if (!(desk.finite(gen, row, STATUS, "status") > 0)) {
        desk.report().dropped("generators that are off", name(row));
      } else {
        var curve = costs.curve(row);
        if (curve != null && limits(row)) {
          plant(row, curve);
        }
      }
    }
  }

  private static String name(int row) {
    return "generator " + (row + 1);
  }

  private boolean limits(int row) {
    int before = desk.problems().size();
    double least = desk.finite(gen, row, LEAST, "Pmin");
    double most = desk.finite(gen, row, MOST, "Pmax");
    if (desk.problems().size() > before) {
      return false;
    }
    if (least > most) {
      desk.refuse(gen, row, "Pmin", least, "Pmax is only " + most, "Make the least no more.");
      return false;
    }
    if (most < 0) {
      desk.refuse(
          gen, row, "Pmax", most, "a generator that must take has no counterpart", "Add a demand.");
      return false;
    }
    return true;
  }

  private void plant(int row, CostCurve curve) {
    double least = gen.at(row, LEAST);
    double most = gen.at(row, MOST);
    if (curve.square() > 0 && least < 0) {
      desk.refuse(
          gen,
          row,
          "Pmin",
          least,
          "a quadratic cost of what a generator takes has no counterpart",
          "Set Pmin to 0, or give the cost in pieces.");
      return;
    }
    var made = curve.between(0, most);
    constant(row, curve, made.size() > 1 ? made.get(1).from() : most);
    for (int k = 0; k < made.size(); k++) {
      double from = made.get(k).from();
      double to = k + 1 < made.size() ? made.get(k + 1).from() : most;
      boolean first = k == 0;
      var id = made.size() == 1 ? name(row) : name(row) + " piece " + (k + 1);
      double must = Math.max(0, Math.min(1, (least - from) / (to - from)));
      var line = line(row, id).set("minimum_share", must);
      if (curve.square() > 0) {
        line.set("quadratic_per_mw2h", curve.square());
      }
      desk.stands(id, to - from);
      cost(id, made.get(k).slope(), first ? curve.constant() / (KW * (to - from)) : 0);
    }
    if (least < 0) {
      taken(row, curve.between(least, 0));
    }
    desk.report().kept("generator", "generators.csv", name(row));
  }

  private CaseDraft.Line line(int row, String id) {
    return desk.draft()
        .line("generators")
        .set("id", id)
        .set("node", Buses.id(gen.at(row, BUS)))
        .set("carrier", "electricity")
        .set("technology", "plant");
  }

  private void cost(String asset, double perMwh, double perKwYear) {
    desk.draft()
        .line("asset_costs")
        .set("asset", asset)
        .set("year", Translation.YEAR)
        .set("variable_per_mwh", perMwh)
        .set("fixed_per_kw_year", perKwYear);
  }

  /** The cost at no output is a yearly cost of the capacity, in a year of one hour. */
  private void constant(int row, CostCurve curve, double mw) {
    double constant = curve.constant();
    if (constant < 0) {
      costs.refuse(row, "c0", constant, "a constant below 0 has no counterpart", "Subtract it.");
    } else if (constant > MOST_PER_KW * KW * mw) {
      costs.refuse(
          row,
          "c0",
          constant,
          "the constant of a generator of next to no capacity has no counterpart",
          "Subtract it, or switch the generator off.");
    } else if (constant > 0) {
      desk.report()
          .note("the cost at no output is a fixed cost of the capacity for the year", name(row));
    }
  }

  /** What it takes earns the slope, dearest first, as cost falls on the way down. */
  private void taken(int row, List<CostCurve.Piece> pieces) {
    for (int k = 0; k < pieces.size(); k++) {
      double to = k + 1 < pieces.size() ? pieces.get(k + 1).from() : 0;
      var id = pieces.size() == 1 ? name(row) + " taken" : name(row) + " taken " + (k + 1);
      desk.draft()
          .line("markets")
          .set("id", id)
          .set("node", Buses.id(gen.at(row, BUS)))
          .set("carrier", "electricity")
          .set("neighbour", Translation.GRID);
      desk.draft()
          .line("market_years")
          .set("market", id)
          .set("year", Translation.YEAR)
          .set("sale_limit_mw", to - pieces.get(k).from())
          .set("sale_price_per_mwh", pieces.get(k).slope());
      desk.report().kept("output below 0", "markets.csv, a sale", id);
    }
  }
}
