/**
 * A linear program in bare arrays, and nothing of what it is about.
 *
 * <p>Read in this order: {@link energy.samal.lp.LpBuilder} (grow it), {@link energy.samal.lp.Lp}
 * (the arrays), {@link energy.samal.lp.Label} (what a row or column is called, when someone asks),
 * {@link energy.samal.lp.LpFormat} and {@link energy.samal.lp.MpsFormat} (files for other solvers).
 *
 * <p>Knows the JDK only.
 */
package energy.samal.lp;
