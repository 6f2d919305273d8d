/**
 * Networks of PyPSA: read into a case.
 *
 * <p>Read in this order: {@link energy.samal.io.pypsa.PypsaImport} (the entry), {@code Network} and
 * {@code Components} (a network as its files tell it), {@code CsvNetwork} and {@code NetcdfNetwork}
 * (the files), {@code Attributes} (what PyPSA's attributes are and which of them say something to a
 * plan), {@code Translation} (the network as a case, one class per kind of component).
 *
 * <p>Knows files, tables and {@link energy.samal.io.imports}. What maps to what, and why: decision
 * 0013.
 */
package energy.samal.io.pypsa;
