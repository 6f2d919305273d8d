package energy.samal.io.report;

import energy.samal.model.Link;
import energy.samal.model.Market;
import energy.samal.plan.CostRow;
import energy.samal.plan.CostRow.Component;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.HourlySeries.Kind;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Electricity across borders. Over links it is paid half way between the prices at both ends, in
 * each step; with markets outside at their prices.
 *
 * @param exportTwh by country, partner and year
 * @param importTwh by country, partner and year
 * @param incomeMillion by country, partner and year: earned less paid
 */
record Trade(
    Map<String, Map<String, List<Double>>> exportTwh,
    Map<String, Map<String, List<Double>>> importTwh,
    Map<String, Map<String, List<Double>>> incomeMillion) {

  static Trade of(Frame frame) {
    var exports = new Figures(frame.years());
    var imports = new Figures(frame.years());
    var income = new Figures(frame.years());
    addLinks(frame, exports, imports, income);
    addMarkets(frame, exports, imports, income);
    return new Trade(exports.in(1e6), imports.in(1e6), income.in(1e6));
  }

  private static void addLinks(Frame frame, Figures exports, Figures imports, Figures income) {
    var prices = new HashMap<String, Series>();
    for (HourlySeries series : frame.hourly(Kind.PRICE)) {
      prices.put(series.year() + " " + series.owner().node(), series.values());
    }
    TimeGrid time = frame.plan().time();
    for (HourlySeries series : frame.hourly(Kind.FLOW)) {
      var link = frame.link(series.owner().element());
      if (link == null || frame.countryOf(link.node()).equals(frame.countryOf(link.to()))) {
        continue;
      }
      var from = frame.countryOf(link.node());
      var to = frame.countryOf(link.to());
      int year = frame.indexOf(series.year());
      var flow = flow(series.values(), link, time);
      exports.add(from, to, year, flow.sentMwh);
      imports.add(to, from, year, flow.receivedMwh);
      exports.add(to, from, year, flow.sentBackMwh);
      imports.add(from, to, year, flow.receivedBackMwh);
      double paid =
          paid(
              series.values(),
              prices.get(series.year() + " " + link.node()),
              prices.get(series.year() + " " + link.to()),
              time);
      income.add(from, to, year, paid);
      income.add(to, from, year, -paid);
    }
  }

  private record Exchange(
      double sentMwh, double receivedMwh, double sentBackMwh, double receivedBackMwh) {}

  private static Exchange flow(Series mw, Link link, TimeGrid time) {
    double forth = 0;
    double back = 0;
    for (int step = 0; step < time.steps(); step++) {
      double mwh = mw.at(step) * time.weight(step);
      forth += Math.max(0, mwh);
      back += Math.max(0, -mwh);
    }
    double efficiency = link.operation().efficiency();
    return new Exchange(forth, forth * efficiency, back, back * efficiency);
  }

  private static double paid(Series mw, Series here, Series there, TimeGrid time) {
    if (here == null || there == null) {
      return 0;
    }
    double paid = 0;
    for (int step = 0; step < time.steps(); step++) {
      paid += mw.at(step) * time.weight(step) * (here.at(step) + there.at(step)) / 2;
    }
    return paid;
  }

  private static void addMarkets(Frame frame, Figures exports, Figures imports, Figures income) {
    var neighbours = new HashMap<String, String>();
    for (Market market : frame.scenario().energy().markets()) {
      if (market.carrier().equals(frame.electricity())) {
        neighbours.put(market.id(), market.neighbour());
      }
    }
    for (EnergyRow row : frame.plan().tables().energies()) {
      var neighbour = neighbours.get(row.owner().element());
      if (neighbour != null) {
        int year = frame.indexOf(row.year());
        switch (row.role()) {
          case PURCHASED -> imports.add(row.owner().country(), neighbour, year, row.mwh());
          case SOLD -> exports.add(row.owner().country(), neighbour, year, row.mwh());
          case OUTPUT, INPUT, CURTAILED, SPILLED, CHARGED, DISCHARGED -> {}
          case SENT_FORWARD, RECEIVED_FORWARD, SENT_BACKWARD, RECEIVED_BACKWARD -> {}
          case SUPPLIED, DEMANDED, LOST_LOAD, GIVEN_UP, SAVED -> {}
        }
      }
    }
    for (CostRow row : frame.plan().tables().costs()) {
      var neighbour = neighbours.get(row.owner().element());
      boolean traded = row.component() == Component.PURCHASE || row.component() == Component.SALE;
      if (neighbour != null && traded) {
        income.add(row.owner().country(), neighbour, frame.indexOf(row.year()), -row.perYear());
      }
    }
  }
}
