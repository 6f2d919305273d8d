package energy.samal.io.run;

/**
 * What a certificate says of one linear program of a run, beside its two arrays.
 *
 * @param label which program of the plan
 * @param fingerprint SHA-256 over all arrays of the linear program
 * @param objective of the primal point
 * @param bound of the dual point: no point of the linear program costs less
 * @param relativeGap between both; where columns must be whole numbers, between the objective and
 *     the bound of the program with these as they are
 * @param violations worst ones
 * @param primalSha256 of {@code primal.f64}
 * @param dualSha256 of {@code dual.f64}
 */
public record StoredSolution(
    String label,
    String fingerprint,
    double objective,
    double bound,
    double relativeGap,
    Violations violations,
    String primalSha256,
    String dualSha256) {

  /**
   * @param row worst breach of a row, relative to its size
   * @param rowName which
   * @param column worst breach of a column's bound, relative to its size
   * @param columnName which
   * @param complementarity largest product of a price and the distance from the bound it is the
   *     price of, relative to the objective
   */
  public record Violations(
      double row, String rowName, double column, String columnName, double complementarity) {}
}
