package energy.samal.model;

/**
 * One column of a case table, or one setting of a case.
 *
 * @param element table that it belongs to; {@code case} for settings
 * @param name of the column, ending in its unit where it has one
 * @param type what may stand in it
 * @param unit in words; empty for none
 * @param range of numbers
 * @param defaultText what an empty cell means; empty when it means nothing in particular, {@code
 *     infinite} for no limit
 * @param required whether an empty cell is a mistake
 * @param meaning one line
 */
public record Field(
    String element,
    String name,
    FieldType type,
    String unit,
    Range range,
    String defaultText,
    boolean required,
    String meaning) {

  /**
   * @param minimum least allowed; −∞ for no limit
   * @param maximum most allowed; ∞ for no limit
   */
  public record Range(double minimum, double maximum) {
    public boolean contains(double value) {
      return value >= minimum && value <= maximum;
    }
  }

  /** The default as a number; 0 when there is none. */
  public double defaultNumber() {
    return switch (defaultText) {
      case "" -> 0;
      case "infinite" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(defaultText);
    };
  }
}
