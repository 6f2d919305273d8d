package energy.samal.model;

/**
 * Most change of output from one row of the hourly tables to the next, whatever time passes; the
 * first row follows nothing.
 *
 * @param up most rise, share of capacity; infinite: no limit
 * @param down most fall, share of capacity; infinite: no limit
 */
public record RowRamp(double up, double down) {
  public static final RowRamp NONE =
      new RowRamp(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
