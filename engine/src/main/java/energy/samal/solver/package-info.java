/**
 * Solves linear programs and proves the answers.
 *
 * <p>Read in this order: {@link energy.samal.solver.Solver}, {@link energy.samal.solver.Outcome},
 * then the certificate, which recomputes feasibility and the dual bound without any solver.
 *
 * <p>Knows lp. Does not know what the program is about. Only one class here calls native code.
 */
package energy.samal.solver;
