package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.Solution;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import java.util.List;

/**
 * Something that columns decide: a power in each step, or an amount of a year. Rules hand these to
 * balances, policies and accounts, which add them up as terms of rows and read them from solutions.
 */
sealed interface Quantity {
  /** columns[t] · factor in each step. */
  record PerStep(Columns columns, double factor) implements Quantity {}

  /** columns[t] · factors[t] in each step. */
  record PerStepShaped(Columns columns, Series factors) implements Quantity {}

  /** columns[t'] · factor in each step t, where t' holds the hour {@code hours} before t. */
  record Delayed(Columns columns, double factor, int hours, TimeGrid time) implements Quantity {
    private int column(int step) {
      return columns.at(time.stepBefore(step, hours));
    }
  }

  /** One column · shape[t] in each step. */
  record Shaped(int column, Series shape) implements Quantity {}

  /** A given power in each step. */
  record Given(Series values) implements Quantity {}

  /** One column · factor, an amount of the year. */
  record Once(int column, double factor) implements Quantity {}

  /** columns[t]² · factor in each step: money alone, for rows are linear. */
  record Squared(Columns columns, double factor) implements Quantity {}

  /** A given amount of the year. */
  record Constant(double amount) implements Quantity {}

  /** columns[t] · factor each time that step t passes, an amount of the year. */
  record Events(Columns columns, double factor) implements Quantity {}

  /** Adds scale · its terms in one step to the open row; returns scale · its constant part. */
  default double addStep(LpBuilder lp, int step, double scale) {
    switch (this) {
      case PerStep q -> lp.term(scale * q.factor, q.columns.at(step));
      case PerStepShaped q -> lp.term(scale * q.factors.at(step), q.columns.at(step));
      case Delayed q -> lp.term(scale * q.factor, q.column(step));
      case Shaped q -> lp.term(scale * q.shape.at(step), q.column);
      case Given q -> {
        return scale * q.values.at(step);
      }
      case Once _, Constant _, Squared _, Events _ -> throw noPower();
    }
    return 0;
  }

  /** The same for a sum. */
  static double addStep(LpBuilder lp, List<Quantity> sum, int step, double scale) {
    double given = 0;
    for (var quantity : sum) {
      given += quantity.addStep(lp, step, scale);
    }
    return given;
  }

  /** The same for a sum. */
  static double addYear(LpBuilder lp, TimeGrid time, List<Quantity> sum, double scale) {
    double given = 0;
    for (var quantity : sum) {
      given += quantity.addYear(lp, time, scale);
    }
    return given;
  }

  /** Adds scale · its terms over the year to the open row; returns scale · its constant part. */
  default double addYear(LpBuilder lp, TimeGrid time, double scale) {
    switch (this) {
      case PerStep q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.term(scale * q.factor * time.weight(t), q.columns.at(t));
        }
      }
      case PerStepShaped q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.term(scale * q.factors.at(t) * time.weight(t), q.columns.at(t));
        }
      }
      case Delayed q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.term(scale * q.factor * time.weight(t), q.column(t));
        }
      }
      case Shaped q -> lp.term(scale * weighted(q.shape, time), q.column);
      case Given q -> {
        return scale * weighted(q.values, time);
      }
      case Once q -> lp.term(scale * q.factor, q.column);
      case Constant q -> {
        return scale * q.amount;
      }
      case Events q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.term(scale * q.factor * time.passes(t), q.columns.at(t));
        }
      }
      case Squared _ -> throw noPower();
    }
    return 0;
  }

  /** Adds scale · it, over the year, to the objective. */
  default void addCost(LpBuilder lp, TimeGrid time, double scale) {
    switch (this) {
      case PerStep q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.addCost(q.columns.at(t), scale * q.factor * time.weight(t));
        }
      }
      case PerStepShaped q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.addCost(q.columns.at(t), scale * q.factors.at(t) * time.weight(t));
        }
      }
      case Delayed q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.addCost(q.column(t), scale * q.factor * time.weight(t));
        }
      }
      case Squared q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.addSquare(q.columns.at(t), scale * q.factor * time.weight(t));
        }
      }
      case Events q -> {
        for (int t = 0; t < time.steps(); t++) {
          lp.addCost(q.columns.at(t), scale * q.factor * time.passes(t));
        }
      }
      case Shaped q -> lp.addCost(q.column, scale * weighted(q.shape, time));
      case Given q -> lp.addOffset(scale * weighted(q.values, time));
      case Once q -> lp.addCost(q.column, scale * q.factor);
      case Constant q -> lp.addOffset(scale * q.amount);
    }
  }

  /** Its value in one step of a solution. */
  default double at(Solution solution, int step) {
    return switch (this) {
      case PerStep q -> q.factor * solution.primal()[q.columns.at(step)];
      case PerStepShaped q -> q.factors.at(step) * solution.primal()[q.columns.at(step)];
      case Delayed q -> q.factor * solution.primal()[q.column(step)];
      case Shaped q -> q.shape.at(step) * solution.primal()[q.column];
      case Given q -> q.values.at(step);
      case Squared q -> q.factor * Math.pow(solution.primal()[q.columns.at(step)], 2);
      case Once _, Constant _, Events _ -> throw noPower();
    };
  }

  /** Its amount over the year in a solution. */
  default double total(Solution solution, TimeGrid time) {
    return switch (this) {
      case PerStep _, PerStepShaped _, Delayed _, Shaped _, Given _, Squared _ -> {
        double sum = 0;
        for (int t = 0; t < time.steps(); t++) {
          sum += time.weight(t) * at(solution, t);
        }
        yield sum;
      }
      case Once q -> q.factor * solution.primal()[q.column];
      case Constant q -> q.amount;
      case Events q -> {
        double sum = 0;
        for (int t = 0; t < time.steps(); t++) {
          sum += time.passes(t) * q.factor * solution.primal()[q.columns.at(t)];
        }
        yield sum;
      }
    };
  }

  /** The same, times a factor. */
  default Quantity times(double more) {
    return switch (this) {
      case PerStep q -> new PerStep(q.columns, q.factor * more);
      case PerStepShaped q -> new PerStepShaped(q.columns, scaled(q.factors, more));
      case Delayed q -> new Delayed(q.columns, q.factor * more, q.hours, q.time);
      case Shaped q -> new Shaped(q.column, scaled(q.shape, more));
      case Given q -> new Given(scaled(q.values, more));
      case Once q -> new Once(q.column, q.factor * more);
      case Constant q -> new Constant(q.amount * more);
      case Squared q -> new Squared(q.columns, q.factor * more);
      case Events q -> new Events(q.columns, q.factor * more);
    };
  }

  private IllegalStateException noPower() {
    return new IllegalStateException("no power in a step: " + this);
  }

  private static Series scaled(Series series, double factor) {
    return Series.generate(series.hours(), t -> factor * series.at(t));
  }

  private static double weighted(Series series, TimeGrid time) {
    double sum = 0;
    for (int t = 0; t < time.steps(); t++) {
      sum += time.weight(t) * series.at(t);
    }
    return sum;
  }
}
