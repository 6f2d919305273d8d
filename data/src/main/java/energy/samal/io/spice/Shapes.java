package energy.samal.io.spice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hourly tables: availability, profiles of demand and inflows, by country, node and kind. */
final class Shapes {
  private static final int BEFORE = 3;

  private final Sheet sheet;
  private final String kind;
  private final Map<Sheet.Entry, double[]> read = new HashMap<>();

  /**
   * @param kind name of the column that tells what it is the shape of
   */
  Shapes(Sheet sheet, String kind) {
    this.sheet = sheet;
    this.kind = kind;
  }

  /**
   * The row of a kind in a country; where there are several the one of the node; else null.
   *
   * @param asking the row that needs it
   */
  Sheet.Entry find(String country, String node, String of, Sheet.Entry asking) {
    var rows = rows(country, of);
    if (rows.size() > 1) {
      rows = rows.stream().filter(row -> row.text("node").equals(node)).toList();
      if (rows.size() != 1) {
        asking.refuse(
            "node",
            node,
            rows.isEmpty()
                ? "shapes of " + of + " are given by nodes, and not for this one"
                : "there are " + rows.size() + " shapes of " + of + " for this node",
            "Give one row for it.");
        return null;
      }
    }
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private List<Sheet.Entry> rows(String country, String of) {
    return sheet.entries().stream()
        .filter(row -> row.text("country").equals(country) && row.text(kind).equals(of))
        .toList();
  }

  /** Values in each hour of the year; zeros after it was told that there are none. */
  double[] values(Sheet.Entry row) {
    return read.computeIfAbsent(row, this::parse);
  }

  private double[] parse(Sheet.Entry row) {
    var values = new double[Rows.HOURS];
    if (sheet.width(BEFORE) < Rows.HOURS) {
      row.refuse(
          kind,
          sheet.width(BEFORE) + " hours",
          "a shape has 8760 hours from the fourth column on",
          "Complete the table.");
      return values;
    }
    for (int hour = 0; hour < Rows.HOURS; hour++) {
      values[hour] = row.number(BEFORE + hour);
      if (!(values[hour] >= 0) || Double.isInfinite(values[hour])) {
        if (!Double.isNaN(values[hour])) {
          row.refuse(
              String.valueOf(hour), values[hour], "it must be 0 or more", "Correct the value.");
        }
        Arrays.fill(values, 0);
        return values;
      }
    }
    return values;
  }
}
