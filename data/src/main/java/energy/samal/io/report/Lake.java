package energy.samal.io.report;

import energy.samal.model.Reservoir;
import energy.samal.plan.HourlySeries;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Water of a reservoir over the year, TWh.
 *
 * @param hours end of each point, hours since the beginning of the year
 * @param years levels by planning year
 */
record Lake(
    String id, String country, double capacityTwh, List<Integer> hours, List<List<Double>> years) {

  private static final int POINTS = 180;

  static List<Lake> of(Frame frame) {
    TimeGrid time = frame.plan().time();
    if (!time.chronological()) {
      return List.of();
    }
    var steps = steps(time);
    var hours = steps.stream().map(step -> end(time, step)).toList();
    var levels = new LinkedHashMap<String, List<List<Double>>>();
    for (HourlySeries series : frame.plan().hourly()) {
      if (series.kind() == HourlySeries.Kind.LEVEL
          && frame.asset(series.owner().element()) instanceof Reservoir lake) {
        var years =
            levels.computeIfAbsent(
                lake.id(), _ -> new ArrayList<>(Collections.nCopies(frame.years(), List.of())));
        years.set(
            frame.indexOf(series.year()),
            steps.stream().map(s -> Figures.rounded(series.values().at(s) / 1e6)).toList());
      }
    }
    var lakes = new ArrayList<Lake>();
    for (Reservoir lake : frame.scenario().assets(Reservoir.class).toList()) {
      if (levels.containsKey(lake.id()) && lake.hydrology().storageMwh() > 0) {
        double twh = Figures.rounded(lake.hydrology().storageMwh() / 1e6);
        var country = frame.countryOf(lake.node());
        lakes.add(new Lake(lake.id(), country, twh, hours, levels.get(lake.id())));
      }
    }
    return lakes;
  }

  private static List<Integer> steps(TimeGrid time) {
    int stride = Math.max(1, (int) Math.ceil(time.steps() / (double) POINTS));
    var steps = new ArrayList<Integer>();
    for (int step = stride - 1; step < time.steps(); step += stride) {
      steps.add(step);
    }
    return steps;
  }

  private static int end(TimeGrid time, int step) {
    return step + 1 < time.steps() ? time.firstHour(step + 1) : time.hours();
  }
}
