package energy.samal.model;

/**
 * Units of one size that are on or off. What the asset's operation says must run, runs where a unit
 * is on; ramps of rows are those of units that stay on.
 *
 * @param unitMw size of one unit, MW; infinite: all that stands is one unit
 * @param startCost money for each start of a unit
 * @param stopCost money for each stop of a unit
 * @param onPerHour money for each hour that a unit is on
 * @param up how long units stay on, and have been on
 * @param down how long units stay off, and have been off
 * @param start output of a unit in the first row after it starts
 * @param stop output of a unit in the last row before it stops
 */
public record Units(
    double unitMw,
    double startCost,
    double stopCost,
    double onPerHour,
    Stay up,
    Stay down,
    Edge start,
    Edge stop) {
  /** Nothing is said of units: any part of the capacity may run. */
  public static final Units NONE =
      new Units(0, 0, 0, 0, new Stay(0, 0), new Stay(0, 0), Edge.ANY, Edge.ANY);

  /**
   * How long units stay on, or off, rows of the hourly tables.
   *
   * @param least rows that they stay so once they are
   * @param before rows that all of them have been so before the first row; 0: they have not
   */
  public record Stay(int least, int before) {}

  /**
   * Output at a start or a stop, shares of a unit.
   *
   * @param most of the unit's output
   * @param least that ramps leave it, besides what must run; below 0: no bound, and room for others
   *     that ramp in the same row
   */
  public record Edge(double most, double least) {
    public static final Edge ANY = new Edge(1, 0);
  }

  public boolean exists() {
    return unitMw > 0;
  }

  /** Whether all units are on before the first row. */
  public boolean upBefore() {
    return up.before > 0;
  }

  /** Whether starting costs what stopping does. */
  public boolean costsAlike() {
    return startCost == stopCost;
  }
}
