package energy.samal.solver;

/**
 * The worst breach of a kind of bound.
 *
 * @param name of the row or column, empty when none is broken
 * @param absolute how far beyond the bound, in the row's or column's own unit
 * @param scaled the largest breach relative to the size of the bound and of the largest term, which
 *     need not be the same row or column's
 */
public record Violation(String name, double absolute, double scaled) {}
