/**
 * What all importers share, whatever tool their files come from.
 *
 * <p>Read in this order: {@link energy.samal.io.imports.CaseDraft} (grows the tables of a case),
 * {@link energy.samal.io.imports.ImportReport} (what became what, what was left out and why),
 * {@link energy.samal.io.imports.Imported} (both together, and how they are written).
 *
 * <p>A new format is a package {@code io.<format>} with one public class whose {@code read} takes a
 * path and gives an {@code Imported}, and a command {@code Import<Format>Command} in {@code cli}.
 * It gathers what it cannot translate as problems and throws them together; it never skips in
 * silence.
 */
package energy.samal.io.imports;
