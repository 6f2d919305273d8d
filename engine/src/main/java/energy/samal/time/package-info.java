/**
 * Calendar and time: planning years, hours of a year, and the smaller sets of steps that stand for
 * them.
 *
 * <p>Read in this order: {@link energy.samal.time.Horizon} (planning years and their present
 * values), {@link energy.samal.time.TimeGrid} (steps, weights and chains within a year), {@link
 * energy.samal.time.Resolution} (how a grid is asked for: all, every, segments, days, weeks),
 * {@link energy.samal.time.TimeGrids} (how it is made).
 *
 * <p>Knows nothing but the JDK: no assets, no linear programs. The clock is UTC.
 */
package energy.samal.time;
