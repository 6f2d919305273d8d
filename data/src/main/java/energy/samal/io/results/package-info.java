/**
 * The tables of a run for other programs.
 *
 * <p>Read in this order: {@link energy.samal.io.results.ResultColumns} (what each column holds, in
 * which unit: the resource {@code columns.csv}), {@link energy.samal.io.results.RunWorkbook} (a
 * workbook with charts), {@link energy.samal.io.results.TableFolder} (CSV or Parquet files).
 */
package energy.samal.io.results;
