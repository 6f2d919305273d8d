package energy.samal.lp;

/** Spells numbers for model files, in no one's local habits. */
final class Numbers {
  private Numbers() {}

  /** The shortest spelling that reads back as the same double; whole numbers without a point. */
  static StringBuilder append(StringBuilder to, double number) {
    if (Double.isInfinite(number)) {
      return to.append(number > 0 ? "inf" : "-inf");
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return to.append((long) number);
    }
    return to.append(number);
  }
}
