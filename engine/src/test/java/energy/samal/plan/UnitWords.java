package energy.samal.plan;

import energy.samal.model.Units;

/** Units in a few words: one as large as what stands, on before the first row, at no cost. */
record UnitWords(Units units) {
  UnitWords() {
    this(of(Double.POSITIVE_INFINITY, 0, 0, 0));
  }

  private static Units of(double unitMw, double start, double stop, double on) {
    return new Units(
        unitMw,
        start,
        stop,
        on,
        new Units.Stay(0, 1),
        new Units.Stay(0, 0),
        Units.Edge.ANY,
        Units.Edge.ANY);
  }

  UnitWords of(double unitMw) {
    return costs(unitMw, units.startCost(), units.stopCost(), units.onPerHour());
  }

  UnitWords costs(double start, double stop, double onPerHour) {
    return costs(units.unitMw(), start, stop, onPerHour);
  }

  private UnitWords costs(double unitMw, double start, double stop, double on) {
    return new UnitWords(
        new Units(unitMw, start, stop, on, units.up(), units.down(), units.start(), units.stop()));
  }

  /** Rows up and down at least. */
  UnitWords stay(int up, int down) {
    return with(
        new Units.Stay(up, units.up().before()),
        new Units.Stay(down, units.down().before()),
        units.start(),
        units.stop());
  }

  /** Rows up or down before the first. */
  UnitWords before(int up, int down) {
    return with(
        new Units.Stay(units.up().least(), up),
        new Units.Stay(units.down().least(), down),
        units.start(),
        units.stop());
  }

  /** Most shares in the first and the last row, and the least ones. */
  UnitWords edges(double start, double stop, double leastStart, double leastStop) {
    return with(
        units.up(),
        units.down(),
        new Units.Edge(start, leastStart),
        new Units.Edge(stop, leastStop));
  }

  private UnitWords with(Units.Stay up, Units.Stay down, Units.Edge start, Units.Edge stop) {
    return new UnitWords(
        new Units(
            units.unitMw(),
            units.startCost(),
            units.stopCost(),
            units.onPerHour(),
            up,
            down,
            start,
            stop));
  }
}
