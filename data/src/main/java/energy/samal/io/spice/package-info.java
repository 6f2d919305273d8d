/**
 * Projects of PyPSA-SPICE to cases.
 *
 * <p>Read in this order: {@link energy.samal.io.spice.SpiceImport} (the one public class), {@code
 * ProjectReader} (finds configuration and tables), {@code Translation} (the table of contents),
 * {@code Sizing} (one asset for what stands and one for each year in which more may be built),
 * {@code Rules} (its constraints).
 *
 * <p>What its parts mean is told in its documentation, "Input data" and "User guide"; a table of
 * what becomes what is in {@code docs/decisions}.
 */
package energy.samal.io.spice;
