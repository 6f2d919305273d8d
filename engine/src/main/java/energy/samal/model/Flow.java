package energy.samal.model;

import energy.samal.time.Series;

/**
 * One carrier that goes into or comes out of a converter.
 *
 * @param mwhPerMwh MWh of this carrier for each MWh of the first output
 * @param node where it flows, when that is not where the converter stands; else empty
 * @param shape what {@code mwhPerMwh} is multiplied by in each hour, as efficiency changes; without
 *     hours: always 1
 */
public record Flow(String carrier, double mwhPerMwh, String node, Series shape) {
  /** The same in each hour. */
  public Flow(String carrier, double mwhPerMwh, String node) {
    this(carrier, mwhPerMwh, node, Series.of());
  }

  /** A flow where the converter stands. */
  public Flow(String carrier, double mwhPerMwh) {
    this(carrier, mwhPerMwh, "");
  }

  public boolean changes() {
    return shape.hours() > 0;
  }

  /** The node it flows at. */
  public String nodeOf(Converter converter) {
    return node.isEmpty() ? converter.node() : node;
  }
}
