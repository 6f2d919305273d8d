/**
 * How long the main job takes and how much memory it needs, and how true imports are to their
 * sources; never released.
 *
 * <p>Read in this order: {@link energy.samal.benchmarks.Measure} (each job in a process of its own,
 * the table in docs/benchmarks.md), {@link energy.samal.benchmarks.Job} (the phases of one job),
 * {@link energy.samal.benchmarks.SolverMeasure} (solvers side by side), {@link
 * energy.samal.benchmarks.SolverJob} (one of them on one program), {@link
 * energy.samal.benchmarks.TimeBenchmark} (single parts, with JMH), {@link
 * energy.samal.benchmarks.Fidelity} (no time at all: costs that others published, and ours).
 */
package energy.samal.benchmarks;
