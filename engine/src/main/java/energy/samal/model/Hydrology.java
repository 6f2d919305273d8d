package energy.samal.model;

import energy.samal.time.Series;

/**
 * Water of a reservoir, told in the energy its own turbines make of it.
 *
 * @param inflow own catchment, MW in each hour (what comes from an upper reservoir is added)
 * @param storageMwh water that can be kept
 * @param minimumRelease turbine and spill together, at least, MW: ecological flow, irrigation in
 *     summer
 * @param maximumRelease turbine and spill together, at most, MW: no flood downstream in winter
 * @param cascade where the released water goes next
 */
public record Hydrology(
    Series inflow,
    double storageMwh,
    Series minimumRelease,
    Series maximumRelease,
    Cascade cascade) {

  /**
   * @param reservoir the next one downstream; empty when there is none
   * @param mwhPerMwh energy the released water makes there, per MWh it makes here
   * @param travelHours how long it takes
   */
  public record Cascade(String reservoir, double mwhPerMwh, int travelHours) {
    public static final Cascade NONE = new Cascade("", 0, 0);

    public boolean exists() {
      return !reservoir.isEmpty();
    }
  }
}
