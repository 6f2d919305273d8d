package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Converter;
import energy.samal.model.Flow;
import energy.samal.time.Series;

/**
 * A flow of a converter whose efficiency changes by the hour, such as what a heat pump takes.
 *
 * <pre>
 *   flow[t] = factor · shape[t] · activity[t]
 *   low[t] · activity[t] ≤ flow[t] ≤ high[t] · activity[t]      in a step of several hours, where
 *       low and high are the least and most of factor · shape in its hours
 * </pre>
 *
 * <p>The mean of what flows in several hours depends on when in the step the plant runs; no plan of
 * hours leaves these bounds, as the lower bound from segments needs.
 */
final class ChangingFlow {
  static final String LEAST = "least_flow";
  static final String MOST = "most_flow";

  private ChangingFlow() {}

  /** What flows; steady where its efficiency is. */
  static Quantity of(Draft draft, Converter converter, int y, Columns activity, Flow flow) {
    if (!flow.changes()) {
      return new Quantity.PerStep(activity, flow.mwhPerMwh());
    }
    var shape = flow.shape().in(draft.task().year(y));
    var low = draft.time().lowest(times(shape, flow.mwhPerMwh()));
    var high = times(draft.time().lowest(times(shape, -flow.mwhPerMwh())), -1);
    return low.equals(high)
        ? new Quantity.PerStepShaped(activity, low)
        : new Quantity.PerStep(add(draft, name(converter, flow), y, activity, low, high), 1);
  }

  /** A column for what flows in each step, between bounds for each MW of activity. */
  static Columns add(
      Draft draft, String element, int y, Columns activity, Series low, Series high) {
    var flow = draft.perStep("flow", element, y);
    var least = draft.label(LEAST, element, y);
    var most = draft.label(MOST, element, y);
    for (int t = 0; t < flow.count(); t++) {
      draft.lp().term(1, flow.at(t)).term(-low.at(t), activity.at(t));
      draft.row(least, y, t, 0, Double.POSITIVE_INFINITY);
      draft.lp().term(1, flow.at(t)).term(-high.at(t), activity.at(t));
      draft.row(most, y, t, Double.NEGATIVE_INFINITY, 0);
    }
    return flow;
  }

  private static String name(Converter converter, Flow flow) {
    return String.join(" ", converter.id(), flow.carrier(), flow.nodeOf(converter));
  }

  private static Series times(Series series, double factor) {
    return Series.generate(series.hours(), t -> factor * series.at(t));
  }
}
