/**
 * Workbooks. {@link energy.samal.io.xlsx.XlsxCase} keeps a case as one workbook, both ways, with
 * nothing lost: it is written from, and read into, the same tables of texts as a case folder.
 */
package energy.samal.io.xlsx;
