package energy.samal.plan.audit;

import energy.samal.model.Scenario;
import energy.samal.plan.Foresight;
import energy.samal.plan.Plan;
import java.util.List;

/**
 * Recomputes, from a scenario and its plan alone, that balances close, limits hold, capacities add
 * up, costs are what quantities and prices make and add up to the objective, emissions are factors
 * times fuel, and rules are met as told.
 *
 * <p>What differs by no more than {@value Book#TOLERANCE} of the quantities compared is the
 * solver's tolerance and no finding.
 *
 * <p>What hourly results do not tell is held to what they allow: both directions of a line in one
 * step, and water that travels into a longer step.
 */
public final class PlanAudit {
  private PlanAudit() {}

  /** Everything found in a plan of perfect foresight; empty when it follows from its scenario. */
  public static List<Finding> check(Scenario scenario, Plan plan) {
    return check(scenario, plan, Foresight.PERFECT);
  }

  /**
   * Everything found; empty for a plan that follows from its scenario. Where nothing may be built
   * or closed ({@link Foresight#DISPATCH}), rules on capacity alone are not held against the plan;
   * and who decides year by year may have used up a potential before a commitment comes.
   */
  public static List<Finding> check(Scenario scenario, Plan plan, Foresight foresight) {
    var book = new Book(scenario, plan);
    new CapacityAudit(book, foresight == Foresight.PERFECT).check();
    new AgreementAudit(book).check();
    new OutputAudit(book).check();
    new UnitAudit(book).check();
    new LevelAudit(book).check();
    new LinkAudit(book).check();
    new AngleAudit(book).check();
    new EnergyAudit(book).check();
    new BalanceAudit(book).check();
    new CostAudit(book).check();
    new PolicyAudit(book, foresight).check();
    return book.findings();
  }
}
