package energy.samal.time;

/** After which stretch of time a storage must stand where it stood at its beginning. */
public enum Cycle {
  DAY(24),
  WEEK(168),
  SEASON(2190),
  YEAR(8760),

  /** Never: it begins as given and ends anywhere. */
  NONE(Integer.MAX_VALUE);

  private final int hours;

  Cycle(int hours) {
    this.hours = hours;
  }

  /** Length of the stretch, hours. */
  public int hours() {
    return hours;
  }
}
