package energy.samal.plan;

import energy.samal.time.Series;

/**
 * A result in every step of a planning year.
 *
 * @param carrier what flows, or whose price it is
 * @param values one per step: MW, MWh for levels, units, money per MWh for prices
 */
public record HourlySeries(int year, Kind kind, Owner owner, String carrier, Series values) {
  /** What the values say. */
  public enum Kind {
    OUTPUT,
    INPUT,
    CHARGE,
    DISCHARGE,
    /** Energy in store at the end of the step, MWh. */
    LEVEL,
    SPILL,
    /** Net flow of a link, positive from its first node to its second, at the sending end. */
    FLOW,
    DEMAND,
    LOST_LOAD,
    GIVEN_UP,
    /** Served at another hour: positive when moved here. */
    SHIFTED,
    SAVED,
    PURCHASE,
    SALE,
    /** Extracted or imported, of carriers that balance in each hour. */
    SUPPLY,
    /** Units that are on, of plants whose units are on or off. */
    UNITS_ON,
    /** Units that start with the step. */
    UNITS_STARTED,
    /** Price of one more MWh at the node, money of the planning year. */
    PRICE
  }
}
