/**
 * Tables of texts to a checked scenario, whatever file they came from.
 *
 * <p>Read in this order: {@link energy.samal.io.tables.CaseTables} (what a case folder and a case
 * workbook both hold), {@link energy.samal.io.tables.Table} (texts that know their file and line),
 * {@code ScenarioReader} (the table of contents of reading), {@code HeaderChecks}, {@code
 * CellChecks}, {@code RowChecks} (what the field table demands), {@code SeriesBook} (hours).
 *
 * <p>The only place where units are converted: money per kW into money per MW, millions into ones,
 * months of water into MW. Knows time and model. Does not know files, linear programs or results.
 */
package energy.samal.io.tables;
