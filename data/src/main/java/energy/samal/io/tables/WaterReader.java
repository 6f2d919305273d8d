package energy.samal.io.tables;

import energy.samal.time.Series;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Spreads the water of each month evenly over its hours. A case of fewer hours than a year cuts
 * them in twelve equal parts.
 */
final class WaterReader {
  private static final int YEAR = 8760;
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final Reading reading;
  private final int hours;
  private final double[] firstHour = new double[13];

  WaterReader(Reading reading, int hours) {
    this.reading = reading;
    this.hours = hours;
    for (int month = 0; month < 12; month++) {
      double length = hours == YEAR ? 24.0 * DAYS[month] : hours / 12.0;
      firstHour[month + 1] = firstHour[month] + length;
    }
    firstHour[12] = hours;
  }

  /** Water from the own catchment, MW. */
  Series inflow(Row reservoir) {
    return spread(months(reservoir), row -> row.number("inflow_mwh"), 0);
  }

  /** Least water released, MW. */
  Series minimumRelease(Row reservoir) {
    return spread(months(reservoir), row -> row.number("minimum_release_mwh"), 0);
  }

  /** Most water released, MW; infinite when not limited. */
  Series maximumRelease(Row reservoir) {
    return spread(
        months(reservoir), row -> row.number("maximum_release_mwh"), Double.POSITIVE_INFINITY);
  }

  private List<Row> months(Row reservoir) {
    return reading.children("reservoir_months", reservoir.text("id"));
  }

  private Series spread(List<Row> months, ToDoubleFunction<Row> figure, double otherwise) {
    var mwh = new double[12];
    Arrays.fill(mwh, otherwise);
    for (var row : months) {
      int month = Math.clamp(row.integer("month"), 1, 12);
      mwh[month - 1] = figure.applyAsDouble(row);
    }
    return Series.generate(hours, hour -> mwIn(hour, mwh));
  }

  private double mwIn(int hour, double[] mwh) {
    double sum = 0;
    for (int month = 0; month < 12; month++) {
      double overlap = Math.min(hour + 1, firstHour[month + 1]) - Math.max(hour, firstHour[month]);
      if (overlap > 0) {
        sum += mwh[month] * overlap / (firstHour[month + 1] - firstHour[month]);
      }
    }
    return sum;
  }
}
