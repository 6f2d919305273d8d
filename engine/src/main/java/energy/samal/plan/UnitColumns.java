package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.lp.LpBuilder;
import energy.samal.model.Units;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;

/**
 * The units of one asset in one planning year, for the rules about them.
 *
 * @param unitMw size of one
 * @param alive MW of all together
 * @param on how many are on in each step
 * @param start how many start with each step
 * @param stop how many stop with each step
 * @param available most output in each step, share of what is on
 * @param least least output in each step, share of what is on
 */
record UnitColumns(
    Units units,
    double unitMw,
    Size alive,
    Columns on,
    Columns start,
    Columns stop,
    Series available,
    Series least) {

  /** Whether nothing is known of the step before: the first of a year that runs through. */
  static boolean begins(TimeGrid time, int step) {
    return time.chronological() && step == 0;
  }

  /** Adds factor · all units there are to the open row; returns the constant part of it. */
  double addAll(LpBuilder lp, double factor) {
    if (alive.decided()) {
      lp.term(factor / unitMw, alive.column());
      return 0;
    }
    return factor * count();
  }

  /** Adds factor · what was on in the step before; returns the constant part of it. */
  double addOnBefore(LpBuilder lp, TimeGrid time, int step, double factor) {
    if (begins(time, step)) {
      return units.upBefore() ? addAll(lp, factor) : 0;
    }
    lp.term(factor, on.at(time.previous(step)));
    return 0;
  }

  /** How many there are, where nothing decides it. */
  double count() {
    return alive.given() / unitMw;
  }

  /** MW of one unit for a share of it. */
  double mw(double share) {
    return share * unitMw;
  }
}
