package energy.samal.io.pypsa;

import java.util.Arrays;
import java.util.Locale;

/** Attributes of components with their types and defaults. */
final class Reading {
  private final Desk desk;

  Reading(Desk desk) {
    this.desk = desk;
  }

  /** As PyPSA fills them, a gap is the default. */
  String text(Components.Element e, String attribute) {
    var given = e.given(attribute).strip();
    return given.isEmpty() || given.equalsIgnoreCase("nan") ? otherwise(e, attribute) : given;
  }

  boolean flag(Components.Element e, String attribute) {
    var word = text(e, attribute).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "true", "1", "1.0" -> true;
      case "false", "0", "0.0" -> false;
      default -> {
        desk.refuse(e, attribute, word, "it must be True or False", "Write True or False.");
        yield false;
      }
    };
  }

  /** The number; may be infinite, and NaN where that is the default. */
  double number(Components.Element e, String attribute) {
    var given = e.given(attribute);
    var value = Words.number(given);
    if (value.isEmpty()) {
      desk.refuse(e, attribute, given, "it must be a number", "Write digits with a decimal point.");
    }
    double found = value.orElse(Double.NaN);
    return Double.isNaN(found) ? Words.number(otherwise(e, attribute)).orElseThrow() : found;
  }

  /** The number, which must be finite. */
  double finite(Components.Element e, String attribute) {
    return finite(e, attribute, number(e, attribute));
  }

  private double finite(Components.Element e, String attribute, double value) {
    if (Double.isInfinite(value) || Double.isNaN(value)) {
      desk.refuse(
          e,
          attribute,
          value,
          "every snapshot needs a finite number",
          "Give the number, or leave the attribute out for its default.");
      return 0;
    }
    return value;
  }

  /** The values over time, which must be finite in every snapshot. */
  Values values(Components.Element e, String attribute) {
    var values = raw(e, attribute);
    if (values.series().length == 0) {
      return Values.of(finite(e, attribute, values.constant()));
    }
    long wrong = Arrays.stream(values.series()).filter(v -> !Double.isFinite(v)).count();
    if (wrong > 0) {
      double first =
          Arrays.stream(values.series()).filter(v -> !Double.isFinite(v)).findFirst().orElseThrow();
      finite(e, attribute, first);
      return Values.of(0);
    }
    return values;
  }

  /** The values over time as they are, NaN included. */
  Values raw(Components.Element e, String attribute) {
    var series = e.series(attribute);
    return series.map(s -> new Values(0, s)).orElseGet(() -> Values.of(number(e, attribute)));
  }

  /** The one value that an attribute must have here all the time. */
  double steady(Components.Element e, String attribute, String why) {
    var values = values(e, attribute);
    if (values.varies()) {
      desk.refuse(e, attribute, "a series", why, "Give one value for all snapshots.");
    }
    return values.at(0);
  }

  private static String otherwise(Components.Element e, String attribute) {
    return Attributes.standard()
        .find(e.list(), attribute)
        .orElseThrow(() -> new IllegalStateException("no attribute " + attribute))
        .otherwise();
  }
}
