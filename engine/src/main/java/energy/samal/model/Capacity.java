package energy.samal.model;

import java.util.List;

/**
 * Size of an asset over time.
 *
 * @param vintages what stands, by end of life
 * @param expansion what may be built
 * @param mayRetireEarly whether the plan may close what stands before its end of life
 */
public record Capacity(List<Vintage> vintages, Expansion expansion, boolean mayRetireEarly) {
  public static final Capacity NONE = new Capacity(List.of(), Expansion.NONE, false);

  public Capacity {
    vintages = List.copyOf(vintages);
  }

  /** What stands in this year by its vintages. */
  public double existingIn(int year) {
    return vintages.stream().filter(v -> v.aliveIn(year)).mapToDouble(Vintage::size).sum();
  }
}
