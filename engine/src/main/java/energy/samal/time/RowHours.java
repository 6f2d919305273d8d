package energy.samal.time;

/**
 * Hours behind each row of the hourly tables, where a row is not simply an hour.
 *
 * @param counted hours of the year that a row stands for in sums over the year
 * @param passing hours that pass in a row, which turn power into energy in store
 */
public record RowHours(Series counted, Series passing) {
  /** Each row is an hour. */
  public static final RowHours ONE = new RowHours(Series.of(), Series.of());

  /** Whether each row is an hour. */
  public boolean plain() {
    return counted.hours() == 0;
  }

  /** The mean of a series over the hours of the year. */
  public double mean(Series values) {
    if (plain() || counted.hours() != values.hours()) {
      return values.mean();
    }
    double sum = 0;
    for (int row = 0; row < values.hours(); row++) {
      sum += counted.at(row) * values.at(row);
    }
    return sum / counted.sum();
  }

  /** Hours of the year that all of {@code rows} rows stand for. */
  public double ofYear(int rows) {
    return plain() ? rows : counted.sum();
  }
}
