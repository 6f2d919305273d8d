package energy.samal.plan;

import energy.samal.lp.Lp;
import energy.samal.solver.Outcome;
import energy.samal.time.TimeGrid;

/**
 * How solving ended, and of which program.
 *
 * @param lp that the outcome is of
 * @param time steps that its hours are
 */
record Answer(Outcome outcome, Lp lp, TimeGrid time) {}
