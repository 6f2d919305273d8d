package energy.samal.model;

/**
 * How much may be built on top of what stands.
 *
 * @param maximumSize most that may be alive in all, existing included (the potential), MW or MWh; 0
 *     when nothing may be built
 * @param fromYear first year in which something new can be alive (lead time)
 * @param untilYear last planning year in which something may be built
 */
public record Expansion(double maximumSize, int fromYear, int untilYear) {
  public static final Expansion NONE = new Expansion(0, Integer.MAX_VALUE);

  /** From a year on, without end. */
  public Expansion(double maximumSize, int fromYear) {
    this(maximumSize, fromYear, Integer.MAX_VALUE);
  }

  public boolean allowedIn(int year) {
    return maximumSize > 0 && year >= fromYear && year <= untilYear;
  }
}
