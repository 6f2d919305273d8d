/**
 * Workbooks.
 *
 * <p>{@link energy.samal.io.xlsx.XlsxCase} keeps a case as one workbook, both ways, with nothing
 * lost: it is written from, and read into, the same tables of texts as a case folder. {@link
 * energy.samal.io.xlsx.XlsxImport} reads it with a report. {@link
 * energy.samal.io.xlsx.ResultWorkbook} writes results.
 *
 * <p>Reading goes through {@code WorkbookFile} (a zip of XML), {@code SheetParser} (cells of a
 * sheet), {@code TableSheet} (rows of a table) and {@code YearColumns} (years side by side or below
 * each other).
 */
package energy.samal.io.xlsx;
