/**
 * Models of OSeMOSYS: GNU MathProg data or otoole's CSV folders, read into a case.
 *
 * <p>Read in this order: {@link energy.samal.io.osemosys.OsemosysImport} (the entry), {@code
 * ModelData} and {@code Parameter} (sets and parameters as given), {@code MathProgReader} with
 * {@code ParameterText} and {@code Tokens} (data text), {@code OtooleReader} (CSV folders), {@code
 * Translation} (the table of contents), {@code Units} (units and discounting), then one class for
 * each part.
 *
 * <p>Knows files, tables and {@link energy.samal.io.imports}. What maps to what: decision 0015.
 *
 * <p>Source of the model: Howells and others 2011, Energy Policy 39(10); its equations as in
 * OSeMOSYS_GNU_MathProg, {@code osemosys.txt}.
 */
package energy.samal.io.osemosys;
