package energy.samal.plan;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Flow;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Reservoir;
import energy.samal.model.Storage;

/** How much of a carrier one MW of an asset can bring to a country. */
final class Feeds {
  private Feeds() {}

  /**
   * MW that reach the country per MW of capacity; 0 for what does not feed it from within or
   * outside.
   */
  static double perMw(Draft draft, Asset asset, String carrier, String country) {
    boolean here = draft.lookup().country(asset.node()).equals(country);
    return switch (asset) {
      case Generator g -> here && g.carrier().equals(carrier) ? 1 : 0;
      case Storage s -> here && s.carrier().equals(carrier) ? 1 : 0;
      case Reservoir r -> here && r.carrier().equals(carrier) ? 1 : 0;
      case Converter c -> here ? output(c, carrier) : 0;
      case Link l -> l.carrier().equals(carrier) ? arriving(draft, l, country, here) : 0;
    };
  }

  private static double output(Converter converter, String carrier) {
    var conversion = converter.conversion();
    double heat =
        conversion.extraction().exists() && conversion.extraction().carrier().equals(carrier)
            ? conversion.extraction().maximumMwhPerMwh()
            : 0;
    return heat
        + conversion.outputs().stream()
            .filter(
                o -> o.carrier().equals(carrier) && o.nodeOf(converter).equals(converter.node()))
            .mapToDouble(Flow::mwhPerMwh)
            .sum();
  }

  private static double arriving(Draft draft, Link link, String country, boolean begins) {
    boolean ends = draft.lookup().country(link.to()).equals(country);
    if (begins == ends) {
      return 0;
    }
    double share = ends ? 1 : link.operation().reverseShare();
    return share * link.operation().efficiency();
  }
}
