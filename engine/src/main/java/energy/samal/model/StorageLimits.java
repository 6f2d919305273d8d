package energy.samal.model;

import energy.samal.time.Series;

/**
 * What bounds a storage beside its sizes. A series without hours says nothing.
 *
 * @param oneMachine whether charging and discharging share the power; else each has all of it
 * @param charge share of power that can charge in each hour
 * @param discharge share of power that can discharge in each hour
 * @param inflow into store from outside, such as a river, MW; what is too much is spilled
 * @param leastShare least level at the end of each hour, share of the vessel
 * @param mostShare most level, share of the vessel
 * @param leastMwh least level, MWh
 * @param mostMwh most level, MWh
 */
public record StorageLimits(
    boolean oneMachine,
    Series charge,
    Series discharge,
    Series inflow,
    Series leastShare,
    Series mostShare,
    Series leastMwh,
    Series mostMwh) {
  private static final Series SILENT = Series.of();

  /** One machine with nothing but its power. */
  public static final StorageLimits NONE =
      new StorageLimits(true, SILENT, SILENT, SILENT, SILENT, SILENT, SILENT, SILENT);

  /** Whether anything is said of levels. */
  public boolean bindLevel() {
    return leastShare.hours() + mostShare.hours() + leastMwh.hours() + mostMwh.hours() > 0;
  }

  /** Whether anything flows in. */
  public boolean hasInflow() {
    return inflow.hours() > 0;
  }
}
