/**
 * Holds a plan against its scenario, from what both say and nothing else: no linear program, no
 * rule of the formulation is looked at, so that a mistake there shows here.
 *
 * <p>Read in this order: {@link energy.samal.plan.audit.PlanAudit} (the entry), Book (what a plan
 * says, found by element and year), and the audits it names, one class for each part of a plan.
 */
package energy.samal.plan.audit;
