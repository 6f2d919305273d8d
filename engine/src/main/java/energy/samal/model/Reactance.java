package energy.samal.model;

/**
 * What makes a link an AC line: the angle of the voltage falls along it with the power sent,
 * θ(node) − θ(to) = {@code radPerMw} · flow + {@code shiftRad}.
 *
 * @param radPerMw reactance, not 0; the same number as per unit on a base of 1 MVA, or as ohm / kV²
 * @param shiftRad shift of a transformer, rad
 * @param leastRad least angle between the ends, rad; −∞: no limit
 * @param mostRad most angle between the ends, rad; ∞: no limit
 */
public record Reactance(double radPerMw, double shiftRad, double leastRad, double mostRad) {
  /**
   * Of links whose flow the plan chooses freely: direct current, and whatever is no electricity.
   */
  public static final Reactance NONE =
      new Reactance(0, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** A line without a shift and without limits of angle. */
  public static Reactance of(double radPerMw) {
    return new Reactance(radPerMw, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  public boolean exists() {
    return radPerMw != 0;
  }
}
