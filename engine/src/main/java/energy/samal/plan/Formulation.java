package energy.samal.plan;

import energy.samal.lp.Lp;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Policy;
import energy.samal.model.Reservoir;
import energy.samal.model.Scenario;
import energy.samal.model.Storage;
import energy.samal.time.TimeGrid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table of contents of the mathematics: which rules make the linear program, in which order.
 */
public final class Formulation {
  private final Draft draft;
  private final Lp lp;

  private Formulation(Draft draft, Lp lp) {
    this.draft = draft;
    this.lp = lp;
  }

  /** The linear program of all planning years together, as perfect foresight solves it. */
  public static Lp perfect(Scenario scenario, TimeGrid time) {
    return of(new Task(scenario, time, allYears(scenario), Fleet.NONE, true)).lp;
  }

  static List<Integer> allYears(Scenario scenario) {
    return IntStream.range(0, scenario.settings().horizon().years().size()).boxed().toList();
  }

  static Formulation of(Task task) {
    var draft = new Draft(task);
    var scenario = task.scenario();
    for (var sized : CapacityBalance.all(draft)) {
      CapacityBalance.add(draft, sized);
    }
    scenario.assets(Storage.class).forEach(s -> CarryOver.addColumns(draft, s));
    for (int y = 0; y < task.years(); y++) {
      operate(draft, scenario, y);
    }
    for (var supply : scenario.energy().supplies()) {
      SupplyLimit.add(draft, supply);
    }
    draft.balances().flows().forEach((place, flows) -> NodeBalance.add(draft, place, flows));
    for (var policy : scenario.policies()) {
      bind(draft, policy);
    }
    return new Formulation(draft, draft.lp().build());
  }

  private static void operate(Draft draft, Scenario scenario, int y) {
    scenario.assets(Generator.class).forEach(g -> GeneratorOutput.add(draft, g, y));
    scenario.assets(Converter.class).forEach(c -> ConverterFlows.add(draft, c, y));
    scenario.assets(Storage.class).forEach(s -> StorageBalance.add(draft, s, y));
    scenario.assets(Reservoir.class).forEach(r -> ReservoirBalance.addColumns(draft, r, y));
    scenario.assets(Reservoir.class).forEach(r -> ReservoirBalance.add(draft, r, y));
    scenario.assets(Link.class).forEach(l -> LinkFlow.add(draft, l, y));
    Kirchhoff.add(draft, y);
    scenario.energy().demands().forEach(d -> DemandService.add(draft, d, y));
    scenario.energy().savings().forEach(s -> SavingLimit.add(draft, s, y));
    scenario.energy().markets().forEach(m -> MarketTrade.add(draft, m, y));
  }

  private static void bind(Draft draft, Policy policy) {
    if (policy instanceof Policy.EmissionBudget budget) {
      EmissionLimits.budget(draft, budget);
      return;
    }
    for (int y = 0; y < draft.task().years(); y++) {
      switch (policy) {
        case Policy.RenewableShare p -> RenewableShare.add(draft, p, y);
        case Policy.EmissionCap p -> EmissionLimits.cap(draft, p, y);
        case Policy.EmissionPrice p -> EmissionLimits.price(draft, p, y);
        case Policy.AdequacyMargin p -> AdequacyMargin.add(draft, p, y);
        case Policy.Independence p -> Independence.add(draft, p, y);
        case Policy.TechnologyLimit p -> TechnologyLimits.capacity(draft, p, y);
        case Policy.SizeLimit p -> SizeLimits.add(draft, p, y);
        case Policy.GenerationLimit p -> GenerationLimits.add(draft, p, y);
        case Policy.MustRun p -> MustRun.add(draft, p, y);
        case Policy.PrimaryShare p -> PrimaryShare.add(draft, p, y);
        case Policy.BuildRate p -> TechnologyLimits.buildRate(draft, p, y);
        case Policy.EmissionBudget _ -> throw new IllegalStateException("no rule of one year");
      }
    }
  }

  Lp lp() {
    return lp;
  }

  Draft draft() {
    return draft;
  }
}
