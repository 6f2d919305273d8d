package energy.samal.io.tables;

import energy.samal.model.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decimal numbers as case tables write them, and what is wrong with those that are not. */
public final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");
  private static final Pattern THOUSANDS =
      Pattern.compile("[+-]?\\d{1,3}([\\s\\u00a0\\u202f',]\\d{3})+([.,]\\d+)?");
  private static final Pattern PER_CENT = Pattern.compile("[+-]?\\d+([.,]\\d+)?\\s*%");
  private static final Pattern UNIT = Pattern.compile("[+-]?\\d+(\\.\\d+)?\\s*\\p{L}.*");
  private static final Set<String> MISSING =
      Set.of("nan", "na", "n/a", "null", "none", "-", "–", "—", "?", "inf", "-inf", "infinity");

  /**
   * @param rule what the text breaks
   * @param remedy what to do
   */
  record Fault(String rule, String remedy) {}

  private Numbers() {}

  /** Whether a text is a decimal number, with or without an exponent, and nothing around it. */
  public static boolean isDecimal(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The number; NaN when the text is not one. */
  static double parse(String text) {
    var bare = text.strip();
    if (!isDecimal(bare)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(bare);
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  /** Whether the text says that there is no number. */
  static boolean isGap(String text) {
    var bare = text.strip();
    return bare.isEmpty()
        || MISSING.contains(bare.toLowerCase(Locale.ROOT))
        || bare.startsWith("#");
  }

  /** Why a text that {@link #parse} refused is not a number. */
  static Fault fault(String text) {
    var bare = text.strip();
    if (THOUSANDS.matcher(bare).matches() && !DECIMAL_COMMA.matcher(bare).matches()) {
      return new Fault(
          "numbers have nothing between thousands",
          "Write " + bare.replaceAll("[\\s\\u00a0\\u202f']", "").replace(",", "") + ".");
    }
    if (DECIMAL_COMMA.matcher(bare).matches()) {
      var thousands =
          THOUSANDS.matcher(bare).matches()
              ? ", or " + bare.replace(",", "") + " if the comma parts thousands."
              : ".";
      return new Fault(
          "decimals follow a point, not a comma", "Write " + bare.replace(',', '.') + thousands);
    }
    if (PER_CENT.matcher(bare).matches()) {
      var number = bare.replace("%", "").strip().replace(',', '.');
      return new Fault(
          "numbers stand without a per cent sign",
          "Give a share: " + share(Double.parseDouble(number)) + ".");
    }
    if (isGap(bare)) {
      return new Fault(
          "it must be a number",
          "Give the number, or leave the cell empty where the field has a default.");
    }
    if (UNIT.matcher(bare).matches()) {
      return new Fault(
          "it must be a number alone", "Leave the unit out; the column name already says it.");
    }
    return new Fault("it must be a number", "Write digits with a decimal point, such as 0.35.");
  }

  /** Per cent as a share, such as 0.35 for 35. */
  static String share(double perCent) {
    return Problem.shown(Math.round(perCent * 1e7) / 1e9);
  }
}
