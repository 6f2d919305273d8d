package energy.samal.io.tables;

import java.math.BigDecimal;

/** The one way in which a number is written when nobody has written it yet. */
public final class Numerals {
  private static final int LONGEST = 17;

  private Numerals() {}

  /** The shortest decimal that is this number, without exponent: 2025, 0.35, 0.00001. */
  public static String write(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** Whether this text is a number and written as {@link #write} would write it. */
  public static boolean isCanonical(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    double value = Numbers.parse(text);
    return !Double.isNaN(value) && write(value).equals(text);
  }
}
