package energy.samal.io.spice;

/** Sizes given by the input, told by the output. */
final class Scaled {
  private Scaled() {}

  static Sizing.Size by(Sizing.Size size, double efficiency) {
    return new Sizing.Size(
        size.year(),
        size.least() * efficiency,
        Math.min(Desk.UNLIMITED, size.most() * efficiency),
        size.perUnit() * efficiency,
        size.cost());
  }
}
