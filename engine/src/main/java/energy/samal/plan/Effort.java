package energy.samal.plan;

/** What it took: the size of the linear programs, added up over all solved, and the time. */
public record Effort(
    long columns,
    long rows,
    long nonzeros,
    long iterations,
    double buildSeconds,
    double solveSeconds) {
  public static final Effort NONE = new Effort(0, 0, 0, 0, 0, 0);

  public Effort plus(Effort more) {
    return new Effort(
        columns + more.columns,
        rows + more.rows,
        nonzeros + more.nonzeros,
        iterations + more.iterations,
        buildSeconds + more.buildSeconds,
        solveSeconds + more.solveSeconds);
  }
}
