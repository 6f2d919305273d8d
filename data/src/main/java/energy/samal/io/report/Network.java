package energy.samal.io.report;

import energy.samal.model.Link;
import energy.samal.model.Node;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.EnergyRow.Role;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.HourlySeries.Kind;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes and the lines between them with what flows in each year.
 *
 * @param lines one for each pair of nodes that links join, all of their links together
 */
record Network(List<Place> places, List<Line> lines) {

  /**
   * @param demandTwh by year
   * @param price mean by year, weighted by time
   * @param mixTwh output by group and year
   */
  record Place(
      String id,
      String country,
      double latitude,
      double longitude,
      List<Double> demandTwh,
      List<Double> price,
      Map<String, List<Double>> mixTwh) {}

  /**
   * @param gw capacity from {@code from} to {@code to} by year
   * @param backGw capacity from {@code to} to {@code from} by year
   * @param forthTwh sent from {@code from} by year
   * @param backTwh sent from {@code to} by year
   * @param full share of the year in which the line is at its limit, by year
   */
  record Line(
      String from,
      String to,
      List<Double> gw,
      List<Double> backGw,
      List<Double> forthTwh,
      List<Double> backTwh,
      List<Double> full) {}

  /** A flow this near to capacity counts as being at the limit. */
  private static final double AT_LIMIT = 0.995;

  static Network of(Frame frame) {
    var lines = lines(frame);
    var joined = new ArrayList<String>();
    lines.forEach(line -> joined.addAll(List.of(line.from(), line.to())));
    var places = places(frame).stream().filter(p -> seen(p) || joined.contains(p.id())).toList();
    return new Network(places, lines);
  }

  private static boolean seen(Place place) {
    return !place.mixTwh().isEmpty() || place.demandTwh().stream().anyMatch(v -> v > 0);
  }

  private static List<Place> places(Frame frame) {
    var demand = new Figures(frame.years());
    var mix = new Figures(frame.years());
    for (EnergyRow row : frame.plan().tables().energies()) {
      if (row.carrier().equals(frame.electricity())) {
        int year = frame.indexOf(row.year());
        if (row.role() == Role.DEMANDED) {
          demand.add(row.owner().node(), "demand", year, row.mwh());
        } else if (row.role() == Role.OUTPUT) {
          mix.add(row.owner().node(), row.owner().group(), year, row.mwh());
        }
      }
    }
    var demandTwh = demand.in(1e6);
    var mixTwh = mix.in(1e6);
    var prices = prices(frame);
    var none = Figures.rounded(new double[frame.years()], 1);
    var places = new ArrayList<Place>();
    for (Node node : frame.scenario().geography().nodes()) {
      places.add(
          new Place(
              node.id(),
              node.country(),
              node.latitude(),
              node.longitude(),
              demandTwh.getOrDefault(node.id(), Map.of()).getOrDefault("demand", none),
              prices.getOrDefault(node.id(), none),
              mixTwh.getOrDefault(node.id(), Map.of())));
    }
    return places;
  }

  private static Map<String, List<Double>> prices(Frame frame) {
    TimeGrid time = frame.plan().time();
    var means = new LinkedHashMap<String, double[]>();
    for (HourlySeries series : frame.hourly(Kind.PRICE)) {
      double sum = 0;
      for (int step = 0; step < time.steps(); step++) {
        sum += series.values().at(step) * time.weight(step);
      }
      means
              .computeIfAbsent(series.owner().node(), _ -> new double[frame.years()])[
              frame.indexOf(series.year())] =
          sum / time.yearHours();
    }
    var rounded = new HashMap<String, List<Double>>();
    means.forEach((node, values) -> rounded.put(node, Figures.rounded(values, 1)));
    return rounded;
  }

  private static List<Line> lines(Frame frame) {
    var sums = new LinkedHashMap<List<String>, Sums>();
    for (Link link : frame.scenario().assets(Link.class).toList()) {
      if (link.carrier().equals(frame.electricity())) {
        sums.putIfAbsent(pair(link), new Sums(frame.years()));
      }
    }
    addCapacity(frame, sums);
    addEnergy(frame, sums);
    addHours(frame, sums);
    var lines = new ArrayList<Line>();
    sums.forEach(
        (pair, s) ->
            lines.add(
                new Line(
                    pair.get(0),
                    pair.get(1),
                    Figures.rounded(s.mw, 1e3),
                    Figures.rounded(s.backMw, 1e3),
                    Figures.rounded(s.forthMwh, 1e6),
                    Figures.rounded(s.backMwh, 1e6),
                    Figures.rounded(s.fullHours, frame.plan().time().yearHours()))));
    return lines;
  }

  private static void addCapacity(Frame frame, Map<List<String>, Sums> sums) {
    for (CapacityRow row : frame.plan().tables().capacities()) {
      var link = frame.link(row.owner().element());
      if (link != null && sums.containsKey(pair(link))) {
        var s = sums.get(pair(link));
        int year = frame.indexOf(row.year());
        boolean asNamed = pair(link).getFirst().equals(link.node());
        double reverse = row.alive() * link.operation().reverseShare();
        s.mw[year] += asNamed ? row.alive() : reverse;
        s.backMw[year] += asNamed ? reverse : row.alive();
      }
    }
  }

  private static void addEnergy(Frame frame, Map<List<String>, Sums> sums) {
    for (EnergyRow row : frame.plan().tables().energies()) {
      var link = frame.link(row.owner().element());
      boolean sent = row.role() == Role.SENT_FORWARD || row.role() == Role.SENT_BACKWARD;
      if (link != null && sent && sums.containsKey(pair(link))) {
        boolean asNamed = pair(link).getFirst().equals(link.node());
        boolean forth = asNamed == (row.role() == Role.SENT_FORWARD);
        var s = sums.get(pair(link));
        (forth ? s.forthMwh : s.backMwh)[frame.indexOf(row.year())] += row.mwh();
      }
    }
  }

  private static void addHours(Frame frame, Map<List<String>, Sums> sums) {
    TimeGrid time = frame.plan().time();
    var flows = new LinkedHashMap<List<String>, double[][]>();
    for (HourlySeries series : frame.hourly(Kind.FLOW)) {
      var link = frame.link(series.owner().element());
      if (link == null) {
        continue;
      }
      double sign = pair(link).getFirst().equals(link.node()) ? 1 : -1;
      var flow =
          flows
              .computeIfAbsent(pair(link), _ -> new double[frame.years()][time.steps()])[
              frame.indexOf(series.year())];
      for (int step = 0; step < flow.length; step++) {
        flow[step] += sign * series.values().at(step);
      }
    }
    flows.forEach((pair, years) -> sums.get(pair).countFullHours(years, time));
  }

  private static List<String> pair(Link link) {
    return link.node().compareTo(link.to()) <= 0
        ? List.of(link.node(), link.to())
        : List.of(link.to(), link.node());
  }

  /** What adds up over the links of a pair, by year. */
  private static final class Sums {
    final double[] mw;
    final double[] backMw;
    final double[] forthMwh;
    final double[] backMwh;
    final double[] fullHours;

    Sums(int years) {
      mw = new double[years];
      backMw = new double[years];
      forthMwh = new double[years];
      backMwh = new double[years];
      fullHours = new double[years];
    }

    void countFullHours(double[][] flows, TimeGrid time) {
      for (int year = 0; year < flows.length; year++) {
        for (int step = 0; step < time.steps(); step++) {
          double flow = flows[year][step];
          double limit = flow >= 0 ? mw[year] : backMw[year];
          if (limit > 0 && Math.abs(flow) >= AT_LIMIT * limit) {
            fullHours[year] += time.weight(step);
          }
        }
      }
    }
  }
}
