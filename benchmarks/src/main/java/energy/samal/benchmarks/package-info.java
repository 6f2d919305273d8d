/**
 * How long the main job takes and how much memory it needs; never part of the tests, never
 * released.
 *
 * <p>Read in this order: {@link energy.samal.benchmarks.Measure} (each job in a process of its own,
 * the table in docs/benchmarks.md), {@link energy.samal.benchmarks.Job} (the phases of one job),
 * {@link energy.samal.benchmarks.SolverMeasure} (solvers side by side), {@link
 * energy.samal.benchmarks.SolverJob} (one of them on one program), {@link
 * energy.samal.benchmarks.TimeBenchmark} (single parts, with JMH).
 */
package energy.samal.benchmarks;
