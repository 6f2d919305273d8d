/**
 * The case as a folder of CSV tables, hourly tables and settings: a data package.
 *
 * <p>Read in this order: {@link energy.samal.io.casefolder.CaseFolder} (reading and writing),
 * {@code TextFile} and {@code CsvTable} (one file), {@link energy.samal.io.casefolder.DataPackage}
 * (the description for other programs), {@link energy.samal.io.casefolder.CaseTemplate} (a new
 * case).
 *
 * <p>Knows files and {@link energy.samal.io.tables}; leaves what the texts mean to that package.
 */
package energy.samal.io.casefolder;
