package energy.samal.model;

import energy.samal.time.Series;

/**
 * Share of a link's capacity that can flow in each hour, at most {@link Operation#MOST_AVAILABLE};
 * without hours: always all of it.
 *
 * @param forward of the capacity forwards
 * @param backward of the capacity backwards
 */
public record LinkAvailability(Series forward, Series backward) {
  public static final LinkAvailability ALWAYS = new LinkAvailability(Series.of(), Series.of());

  /** The same both ways. */
  public static LinkAvailability of(Series both) {
    return new LinkAvailability(both, both);
  }
}
