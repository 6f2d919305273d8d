package energy.samal.plan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.model.Scenario;
import energy.samal.plan.AgreementRow;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.CostRow;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.HourlySeries;
import energy.samal.plan.Plan;
import energy.samal.plan.PlannedSystem;
import energy.samal.plan.PolicyRow;
import energy.samal.plan.ShareRow;
import energy.samal.plan.Tables;
import energy.samal.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A plan that follows from its scenario is clean, and any number of it that is altered shows. */
final class PlanAuditTest {
  private static final PlannedSystem SYSTEM = PlannedSystem.random(3, 12);

  private final Scenario scenario = SYSTEM.scenario();
  private final Plan plan = SYSTEM.plan();
  private final Tables tables = plan.tables();

  PlanAuditTest() {}

  @Test
  void aPlanThatFollowsIsClean() {
    assertThat(PlanAudit.check(scenario, plan)).isEmpty();
  }

  @Test
  void anAlteredObjectiveShows() {
    assertThat(PlanAudit.check(scenario, with(more(plan.objective()), tables, plan.hourly())))
        .extracting(Finding::rule)
        .containsExactly("costs add up to the objective");
  }

  @Test
  void everyCapacityIsWatched() {
    everyOne(
        tables.capacities(),
        list -> tables(list, tables.energies(), tables.costs()),
        r -> size(r, more(r.existing()), r.committed(), r.built(), r.closed(), r.alive()),
        r -> size(r, r.existing(), more(r.committed()), r.built(), r.closed(), r.alive()),
        r -> size(r, r.existing(), r.committed(), more(r.built()), r.closed(), r.alive()),
        r -> size(r, r.existing(), r.committed(), r.built(), more(r.closed()), r.alive()),
        r -> size(r, r.existing(), r.committed(), r.built(), r.closed(), more(r.alive())));
  }

  private static CapacityRow size(
      CapacityRow r, double existing, double committed, double built, double closed, double alive) {
    return new CapacityRow(
        r.year(), r.owner(), r.unit(), existing, committed, built, closed, alive);
  }

  @Test
  void everyEnergyIsWatched() {
    everyOne(
        tables.energies(),
        list -> tables(tables.capacities(), list, tables.costs()),
        r -> new EnergyRow(r.year(), r.owner(), r.carrier(), r.role(), more(r.mwh())));
  }

  @Test
  void everyCostIsWatched() {
    everyOne(
        tables.costs(),
        list -> tables(tables.capacities(), tables.energies(), list),
        r -> new CostRow(r.year(), r.owner(), r.component(), more(r.perYear()), r.presentValue()),
        r -> new CostRow(r.year(), r.owner(), r.component(), r.perYear(), more(r.presentValue())));
  }

  @Test
  void everyEmissionIsWatched() {
    everyOne(
        tables.emissions(),
        list -> tables(list, tables.shares(), tables.agreements(), tables.policies()),
        r -> new EmissionRow(r.year(), r.owner(), r.carrier(), more(r.tonnes())));
  }

  @Test
  void everyShareIsWatched() {
    everyOne(
        tables.shares(),
        list -> tables(tables.emissions(), list, tables.agreements(), tables.policies()),
        r -> share(r, more(r.countedMwh()), r.baseMwh(), r.shortfallMwh()),
        r -> share(r, r.countedMwh(), more(r.baseMwh()), r.shortfallMwh()));
  }

  private static ShareRow share(ShareRow r, double counted, double base, double shortfall) {
    return new ShareRow(
        r.year(),
        r.country(),
        r.counting(),
        r.policy(),
        counted,
        base,
        r.target(),
        r.pricePerMwh(),
        shortfall);
  }

  @Test
  void everyAgreementIsWatched() {
    everyOne(
        tables.agreements(),
        list -> tables(tables.emissions(), tables.shares(), list, tables.policies()),
        r -> agreement(r, more(r.sizeMw()), r.mwh()),
        r -> agreement(r, r.sizeMw(), more(r.mwh())));
  }

  private static AgreementRow agreement(AgreementRow r, double mw, double mwh) {
    return new AgreementRow(
        r.year(), r.agreement(), r.country(), r.asset(), r.technology(), mw, mwh);
  }

  @Test
  void everyPolicyIsWatched() {
    everyOne(
        tables.policies(),
        list -> tables(tables.emissions(), tables.shares(), tables.agreements(), list),
        r -> policy(r, more(r.reached()), r.limit()));
    everyOne(
        tables.policies().stream().filter(r -> !r.policy().equals("budget")).toList(),
        list -> tables(tables.emissions(), tables.shares(), tables.agreements(), list),
        r -> policy(r, r.reached(), more(r.limit())));
  }

  private static PolicyRow policy(PolicyRow r, double reached, double limit) {
    return new PolicyRow(r.year(), r.policy(), r.kind(), r.unit(), reached, limit, r.price());
  }

  /** All but prices, which are the duals that the certificate proves. */
  @Test
  void everyStepOfEverySeriesIsWatched() {
    for (int i = 0; i < plan.hourly().size(); i++) {
      var series = plan.hourly().get(i);
      for (int step = 0; step < series.values().hours(); step += 5) {
        var altered = new ArrayList<>(plan.hourly());
        altered.set(i, altered(series, step));
        boolean price = series.kind() == HourlySeries.Kind.PRICE;
        assertThat(PlanAudit.check(scenario, with(plan.objective(), tables, altered)).isEmpty())
            .as("%s of %s, step %d", series.kind(), series.owner().element(), step)
            .isEqualTo(price);
      }
    }
  }

  private static HourlySeries altered(HourlySeries series, int step) {
    var values =
        Series.generate(
            series.values().hours(),
            t -> t == step ? more(series.values().at(t)) : series.values().at(t));
    return new HourlySeries(series.year(), series.kind(), series.owner(), series.carrier(), values);
  }

  /** A row that is left out shows as much as one that is wrong. */
  @Test
  void aMissingRowShows() {
    var capacities = tables.capacities().subList(1, tables.capacities().size());
    var without = tables(capacities, tables.energies(), tables.costs());

    assertThat(PlanAudit.check(scenario, with(plan.objective(), without, plan.hourly())))
        .isNotEmpty();
  }

  /** Every alteration of every row of one table is found. */
  @SafeVarargs
  private <R> void everyOne(
      List<R> rows, Function<List<R>, Tables> table, UnaryOperator<R>... alterations) {
    assertThat(rows).isNotEmpty();
    for (int i = 0; i < rows.size(); i++) {
      for (var alteration : alterations) {
        var altered = new ArrayList<>(rows);
        altered.set(i, alteration.apply(rows.get(i)));
        var findings =
            PlanAudit.check(scenario, with(plan.objective(), table.apply(altered), plan.hourly()));
        assertThat(findings).as("%s instead of %s", altered.get(i), rows.get(i)).isNotEmpty();
      }
    }
  }

  /** Another number, beyond any tolerance. */
  private static double more(double value) {
    return value + Math.max(7, 0.01 * Math.abs(value));
  }

  private Plan with(double objective, Tables tables, List<HourlySeries> hourly) {
    return new Plan(
        plan.caseName(), plan.currency(), objective, plan.years(), plan.time(), tables, hourly);
  }

  private Tables tables(
      List<CapacityRow> capacities, List<EnergyRow> energies, List<CostRow> costs) {
    return new Tables(
        capacities,
        energies,
        costs,
        tables.emissions(),
        tables.shares(),
        tables.agreements(),
        tables.policies());
  }

  private Tables tables(
      List<EmissionRow> emissions,
      List<ShareRow> shares,
      List<AgreementRow> agreements,
      List<PolicyRow> policies) {
    return new Tables(
        tables.capacities(),
        tables.energies(),
        tables.costs(),
        emissions,
        shares,
        agreements,
        policies);
  }
}
