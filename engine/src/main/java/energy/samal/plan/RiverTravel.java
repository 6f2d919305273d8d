package energy.samal.plan;

import energy.samal.lp.Lp;
import energy.samal.model.Hydrology;
import energy.samal.model.Reservoir;
import energy.samal.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Water on its way from one reservoir to the next one downstream.
 *
 * <pre>
 *   arriving[t] = ratio · release[t − travel]                         hour by hour
 *   in steps of several hours, with k reaching those t that its hours lie in after the travel:
 *   Σ over t: way[k,t] = h[k] · ratio · release[k],   h[t] · arriving[t] = Σ over k: way[k,t],   way ≥ 0
 * </pre>
 *
 * <p>How the water of a long step spreads over the steps it reaches is free, because it depends on
 * when within the step it was let out: that may only make a plan look cheaper, as the lower bound
 * from segments needs. Where a dam does not stand in a year, what would flow in flows on.
 * Representative periods have no past: there water arrives in the step it was let out in.
 */
final class RiverTravel {
  static final String LEAVES = "water_leaves";
  static final String ARRIVES = "water_arrives";

  /** From a reservoir down to the one looked at. */
  private record Way(double ratio, int hours) {
    Way after(Hydrology.Cascade cascade) {
      return new Way(ratio * cascade.mwhPerMwh(), hours + cascade.travelHours());
    }
  }

  private RiverTravel() {}

  /** What arrives from all reservoirs above, MW in each step. */
  static List<Quantity> arriving(Draft draft, Reservoir reservoir, int y) {
    var arriving = new ArrayList<Quantity>();
    collect(draft, reservoir.id(), y, new Way(1, 0), arriving);
    return arriving;
  }

  private static void collect(
      Draft draft, String lower, int y, Way below, List<Quantity> arriving) {
    for (var upper : draft.scenario().assets(Reservoir.class).toList()) {
      var cascade = upper.hydrology().cascade();
      if (!cascade.reservoir().equals(lower)) {
        continue;
      }
      var way = below.after(cascade);
      if (draft.power(upper.id(), y).most() > 0) {
        arriving.addAll(released(draft, upper, y, way));
      } else {
        arriving.add(new Quantity.Given(inflow(draft, upper, y, way)));
        collect(draft, upper.id(), y, way, arriving);
      }
    }
  }

  private static Series inflow(Draft draft, Reservoir absent, int y, Way way) {
    var hourly = absent.hydrology().inflow().in(draft.task().year(y));
    int hours = draft.time().chronological() ? way.hours : 0;
    return draft
        .time()
        .aggregate(
            Series.generate(
                hourly.hours(),
                t -> way.ratio * hourly.at(Math.floorMod(t - hours, hourly.hours()))));
  }

  private static List<Quantity> released(Draft draft, Reservoir upper, int y, Way way) {
    var time = draft.time();
    var turbine = draft.columns("turbine", upper.id(), y);
    var spill = draft.columns("spill", upper.id(), y);
    if (way.hours == 0 || time.everyHour() || !time.chronological()) {
      return List.of(
          new Quantity.Delayed(turbine, way.ratio, way.hours, time),
          new Quantity.Delayed(spill, way.ratio, way.hours, time));
    }
    var release =
        List.<Quantity>of(
            new Quantity.PerStep(turbine, way.ratio), new Quantity.PerStep(spill, way.ratio));
    return List.of(spread(draft, upper, y, way.hours, release));
  }

  private static Quantity spread(
      Draft draft, Reservoir upper, int y, int travelHours, List<Quantity> release) {
    var time = draft.time();
    var lp = draft.lp();
    var onTheWay = new ArrayList<List<Integer>>();
    for (int t = 0; t < time.steps(); t++) {
      onTheWay.add(new ArrayList<>());
    }
    var way = draft.label("on_the_way", upper.id(), y);
    var leaves = draft.label(LEAVES, upper.id(), y);
    for (int k = 0; k < time.steps(); k++) {
      int[] reached = reached(draft, k, travelHours);
      int first = lp.columns(way, reached.length, Lp.NONE, 0, Double.POSITIVE_INFINITY, 0).first();
      for (int i = 0; i < reached.length; i++) {
        onTheWay.get(reached[i]).add(first + i);
        lp.term(1, first + i);
      }
      Quantity.addStep(lp, release, k, -time.durationHours(k));
      draft.row(leaves, y, k, 0, 0);
    }
    var arriving = draft.perStep("arriving", upper.id(), y);
    var arrives = draft.label(ARRIVES, upper.id(), y);
    for (int t = 0; t < time.steps(); t++) {
      lp.term(time.durationHours(t), arriving.at(t));
      onTheWay.get(t).forEach(column -> lp.term(-1, column));
      draft.row(arrives, y, t, 0, 0);
    }
    return new Quantity.PerStep(arriving, 1);
  }

  /** The steps that the hours of a step lie in after the travel. */
  private static int[] reached(Draft draft, int step, int travelHours) {
    var time = draft.time();
    return IntStream.range(0, time.durationHours(step))
        .map(h -> Math.floorMod(time.firstHour(step) + h + travelHours, time.hours()))
        .map(time::stepAt)
        .distinct()
        .toArray();
  }
}
