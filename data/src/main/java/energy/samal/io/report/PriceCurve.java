package energy.samal.io.report;

import energy.samal.plan.HourlySeries;
import energy.samal.plan.HourlySeries.Kind;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Prices of electricity at a node from the dearest hour to the cheapest.
 *
 * @param years for each planning year pairs of (hours at this price or above, price), one after the
 *     other
 */
record PriceCurve(String node, String country, List<List<Double>> years) {

  /** Points of a curve; more cannot be told apart on a screen. */
  private static final int POINTS = 160;

  static List<PriceCurve> of(Frame frame) {
    var curves = new LinkedHashMap<String, List<List<Double>>>();
    for (HourlySeries series : frame.hourly(Kind.PRICE)) {
      var node = series.owner().node();
      if (frame.planning().contains(frame.countryOf(node))) {
        var years = curves.computeIfAbsent(node, _ -> empty(frame.years()));
        years.set(frame.indexOf(series.year()), curve(series.values(), frame.plan().time()));
      }
    }
    return curves.entrySet().stream().map(entry -> of(frame, entry)).toList();
  }

  private static PriceCurve of(Frame frame, Map.Entry<String, List<List<Double>>> entry) {
    return new PriceCurve(entry.getKey(), frame.countryOf(entry.getKey()), entry.getValue());
  }

  private static List<List<Double>> empty(int years) {
    var lists = new ArrayList<List<Double>>();
    for (int year = 0; year < years; year++) {
      lists.add(List.of());
    }
    return lists;
  }

  /**
   * Ends at every {@code hours/POINTS} hours at the latest and never averages: steps stay steps.
   */
  private static List<Double> curve(Series prices, TimeGrid time) {
    var steps =
        IntStream.range(0, time.steps())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer step) -> -prices.at(step)))
            .toList();
    var points = new ArrayList<Double>();
    double hours = 0;
    double drawn = Double.NEGATIVE_INFINITY;
    double apart = time.steps() > POINTS ? time.hours() / (double) POINTS : 0;
    for (int i = 0; i < steps.size(); i++) {
      double price = prices.at(steps.get(i));
      boolean first = i == 0;
      hours += time.weight(steps.get(i));
      if (first || i == steps.size() - 1 || hours - drawn >= apart) {
        points.add(Figures.rounded(hours));
        points.add(Figures.rounded(price));
        drawn = hours;
      }
    }
    return points;
  }
}
