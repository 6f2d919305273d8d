/**
 * The system as records: countries, nodes, carriers, assets, demands, rules, agreements.
 *
 * <p>Read in this order: {@link energy.samal.model.Scenario}, {@link energy.samal.model.Asset} and
 * its five kinds, {@link energy.samal.model.Energy}, {@link energy.samal.model.Policy}, {@link
 * energy.samal.model.Agreement}, {@link energy.samal.model.Validator}.
 *
 * <p>Units: MW, MWh of lower heating value, hours, t CO₂, money of one base year, shares 0…1. Knows
 * time. Does not know files, linear programs or results.
 */
package energy.samal.model;
