/**
 * Cases of MATPOWER: one hour of optimal power flow for direct current, read into a case.
 *
 * <p>Read in this order: {@link energy.samal.io.matpower.MatpowerImport} (the entry), {@code
 * MatpowerFile} (what a case file may say, and its reader), {@code Matrix} (a table of it), {@code
 * Translation} (the table of contents), {@code Buses}, {@code Plants} with {@code CostCurve},
 * {@code Branches}.
 *
 * <p>Knows files, tables and {@link energy.samal.io.imports}. What maps to what: decision 0014.
 *
 * <p>Source of the format: Zimmerman, Murillo-Sánchez and Thomas 2011, IEEE Transactions on Power
 * Systems 26(1); MATPOWER User's Manual, appendix B.
 */
package energy.samal.io.matpower;
