/**
 * A plan as one page to read: report.html, without anything from outside, in four languages.
 *
 * <p>Read in this order: {@link energy.samal.io.report.Report} (the entry), Page (how the file is
 * put together), ReportData (what the page is told), and one class per section of the page. Texts
 * of the interface are in messages/*.properties, drawing in *.js.
 *
 * <p>Knows time, model, plan and the facts of a run. Does not know solvers, other formats or HTTP.
 */
package energy.samal.io.report;
