package energy.samal.io.tables;

import energy.samal.model.Field;
import energy.samal.model.Problem;

/** Words for numbers outside their range. */
final class Ranges {
  private Ranges() {}

  static String rule(Field field) {
    var unit = field.unit().isEmpty() || field.unit().equals("year") ? "" : " " + field.unit();
    return "it must lie between %s and %s%s"
        .formatted(
            Problem.shown(field.range().minimum()), Problem.shown(field.range().maximum()), unit);
  }

  static String remedy(Field field, double value) {
    boolean isShare = field.unit().startsWith("share") || field.name().endsWith("_share");
    if (isShare && value > field.range().maximum() && field.range().contains(value / 100)) {
      return "Give a share, not per cent: " + Numbers.share(value) + ".";
    }
    if (value < 0 && field.range().contains(-value)) {
      return "Leave the minus sign out, if it is one.";
    }
    if (value > field.range().maximum() && field.range().contains(value / 1000)) {
      return "Check the unit: the column is in " + unit(field) + ".";
    }
    return "Correct it: " + field.meaning() + ".";
  }

  private static String unit(Field field) {
    return field.unit().isEmpty() ? "plain numbers" : field.unit();
  }
}
