package energy.samal.model;

/**
 * One carrier that goes into or comes out of a converter.
 *
 * @param mwhPerMwh MWh of this carrier for each MWh of the first output
 * @param node where it flows, when that is not where the converter stands; else empty
 */
public record Flow(String carrier, double mwhPerMwh, String node) {
  /** A flow where the converter stands. */
  public Flow(String carrier, double mwhPerMwh) {
    this(carrier, mwhPerMwh, "");
  }

  /** The node it flows at. */
  public String nodeOf(Converter converter) {
    return node.isEmpty() ? converter.node() : node;
  }
}
