package energy.samal.io.iamc;

import java.util.function.DoubleUnaryOperator;

/**
 * What a figure measures, its unit there, and how a figure of ours becomes one of theirs. Factors
 * are quotients of whole numbers, so that each conversion rounds once or twice at most.
 */
enum Measure {
  /** From MW. */
  POWER("GW", mw -> mw / 1000),
  /** From MWh. */
  VESSEL("GWh", mwh -> mwh / 1000),
  /** From MWh a year; 1 MWh = 3.6e9 J, 1 EJ = 1e18 J. */
  ENERGY("EJ/yr", mwh -> mwh * 36 / 1e10),
  /** From t a year. */
  EMISSION("Mt CO2/yr", t -> t / 1e6),
  /** From money a year. */
  MONEY("billion {currency}/yr", money -> money / 1e9),
  /** From money per MWh, which is 3.6 GJ. A mean. */
  ENERGY_PRICE("{currency}/GJ", price -> price * 10 / 36),
  /** From money per t. A mean. */
  EMISSION_PRICE("{currency}/t CO2", price -> price),
  /** What has no unit there: only ever found to have no counterpart. */
  NONE("", value -> value);

  private final String unit;
  private final DoubleUnaryOperator conversion;

  Measure(String unit, DoubleUnaryOperator conversion) {
    this.unit = unit;
    this.conversion = conversion;
  }

  /** Unit there; {@code {currency}} stands for that of the case. */
  String unit() {
    return unit;
  }

  double theirs(double ours) {
    return conversion.applyAsDouble(ours);
  }

  /** Whether figures of places are averaged, not added up. */
  boolean mean() {
    return this == ENERGY_PRICE || this == EMISSION_PRICE;
  }
}
