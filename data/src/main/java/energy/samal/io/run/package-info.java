/**
 * The run folder: what a plan leaves behind.
 *
 * <p>Read in this order: {@link energy.samal.io.run.RunFolder} (written aside, then renamed, so
 * that an interrupted run is never mistaken for a finished one), {@link
 * energy.samal.io.run.Summary} (summary.json), {@link energy.samal.io.run.PlanParquet}
 * (plan/*.parquet), {@link energy.samal.io.run.CertificateFiles} (what verification needs), {@link
 * energy.samal.io.run.Checksums}.
 *
 * <p>Knows time, model, plan. Does not know linear programs or solvers: solutions are bare arrays
 * here.
 */
package energy.samal.io.run;
