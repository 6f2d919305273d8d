package energy.samal.io.run;

import energy.samal.plan.AgreementRow;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.CostRow;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.EnergyRow;
import energy.samal.plan.Owner;
import energy.samal.plan.Plan;
import energy.samal.plan.PolicyRow;
import energy.samal.plan.ShareRow;
import energy.samal.plan.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The yearly tables of a plan as they stand in the run folder: names, columns, rows. */
final class PlanTables {
  /** Columns of whose a row is, in every table that has an owner. */
  static final List<String> OWNER =
      List.of("element", "technology", "technology_group", "node", "country");

  private PlanTables() {}

  /**
   * @param name of the file, without its ending
   * @param columns names, in order
   * @param rows a value per column: Integer, Double (NaN: not known) or String
   */
  record Table(String name, List<String> columns, List<List<Object>> rows) {}

  static List<Table> of(Plan plan) {
    var tables = plan.tables();
    return List.of(
        capacities(tables),
        energy(tables),
        costs(tables),
        emissions(tables),
        shares(tables),
        agreements(tables),
        policies(tables));
  }

  /** An enumeration constant as files spell it: LOST_LOAD becomes lost_load. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Table capacities(Tables tables) {
    return table(
        "capacities",
        owned("year", "unit", "existing", "committed", "built", "closed", "alive"),
        tables.capacities(),
        (CapacityRow r) ->
            owned(
                r.year(),
                r.owner(),
                r.unit(),
                r.existing(),
                r.committed(),
                r.built(),
                r.closed(),
                r.alive()));
  }

  private static Table energy(Tables tables) {
    return table(
        "energy",
        owned("year", "carrier", "role", "mwh"),
        tables.energies(),
        (EnergyRow r) -> owned(r.year(), r.owner(), r.carrier(), word(r.role()), r.mwh()));
  }

  private static Table costs(Tables tables) {
    return table(
        "costs",
        owned("year", "component", "per_year", "present_value"),
        tables.costs(),
        (CostRow r) ->
            owned(r.year(), r.owner(), word(r.component()), r.perYear(), r.presentValue()));
  }

  private static Table emissions(Tables tables) {
    return table(
        "emissions",
        owned("year", "carrier", "tonnes"),
        tables.emissions(),
        (EmissionRow r) -> owned(r.year(), r.owner(), r.carrier(), r.tonnes()));
  }

  private static Table shares(Tables tables) {
    return table(
        "shares",
        List.of(
            "year",
            "country",
            "counting_rule",
            "target_id",
            "counted_mwh",
            "base_mwh",
            "share",
            "target",
            "price_per_mwh",
            "shortfall_mwh"),
        tables.shares(),
        (ShareRow r) ->
            List.of(
                r.year(),
                r.country(),
                r.counting(),
                r.policy(),
                r.countedMwh(),
                r.baseMwh(),
                r.reached(),
                r.target(),
                r.pricePerMwh(),
                r.shortfallMwh()));
  }

  private static Table agreements(Tables tables) {
    return table(
        "agreements",
        List.of("year", "agreement", "country", "asset", "technology", "size_mw", "mwh"),
        tables.agreements(),
        (AgreementRow r) ->
            List.of(
                r.year(),
                r.agreement(),
                r.country(),
                r.asset(),
                r.technology(),
                r.sizeMw(),
                r.mwh()));
  }

  private static Table policies(Tables tables) {
    return table(
        "policies",
        List.of("year", "policy", "kind", "unit", "reached", "bound", "price"),
        tables.policies(),
        (PolicyRow r) ->
            List.of(r.year(), r.policy(), r.kind(), r.unit(), r.reached(), r.limit(), r.price()));
  }

  private static <R> Table table(
      String name, List<String> columns, List<R> rows, Function<R, List<Object>> values) {
    return new Table(name, columns, rows.stream().map(values).toList());
  }

  /** The first column, then those of the owner, then the rest. */
  private static List<String> owned(String first, String... rest) {
    var columns = new ArrayList<String>();
    columns.add(first);
    columns.addAll(OWNER);
    columns.addAll(List.of(rest));
    return columns;
  }

  private static List<Object> owned(Object first, Owner owner, Object... rest) {
    var values = new ArrayList<Object>();
    values.add(first);
    values.addAll(
        List.of(owner.element(), owner.technology(), owner.group(), owner.node(), owner.country()));
    values.addAll(List.of(rest));
    return values;
  }
}
