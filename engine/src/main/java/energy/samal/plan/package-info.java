/**
 * Turns a scenario into a linear program and its solution into a plan.
 *
 * <p>Read in this order: Formulation (the table of contents), the rules it names, one class each,
 * and {@link energy.samal.plan.Plan} (the result, in MW, MWh and money).
 *
 * <p>Knows model, time, lp, solver. Does not know files, databases or HTTP.
 */
package energy.samal.plan;
