/**
 * Solves linear programs and proves the answers.
 *
 * <p>Read in this order: {@link energy.samal.solver.Solver}, {@link energy.samal.solver.Outcome},
 * {@link energy.samal.solver.Highs} (the solver), {@link energy.samal.solver.Relay} (a second one
 * takes over where the first stops short), {@link energy.samal.solver.Vertex} (from the middle of
 * all optima to a corner), {@link energy.samal.solver.Certificate} (which recomputes feasibility
 * and the dual bound without any solver), {@link energy.samal.solver.FarkasProof} and {@link
 * energy.samal.solver.RayProof} (which do the same for what has no optimum), {@link
 * energy.samal.solver.Elastic} (what an infeasible program would have to give up), {@link
 * energy.samal.solver.Ray} (along which an unbounded one falls), {@link
 * energy.samal.solver.Windows} (a long program cut along its hours).
 *
 * <p>Knows lp. Does not know what the program is about. Only HighsLibrary calls native code: start
 * Java with {@code --enable-native-access=ALL-UNNAMED}, or {@code energy.samal.engine} on the
 * module path.
 */
package energy.samal.solver;
