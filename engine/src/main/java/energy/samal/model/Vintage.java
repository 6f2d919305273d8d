package energy.samal.model;

/**
 * Capacity that stands or is firmly coming, whatever the plan decides.
 *
 * @param size MW, or MWh for the energy of a storage
 * @param fromYear first year alive
 * @param untilYear first year no longer alive
 */
public record Vintage(double size, int fromYear, int untilYear) {
  public boolean aliveIn(int year) {
    return fromYear <= year && year < untilYear;
  }
}
