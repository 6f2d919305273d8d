package energy.samal.plan;

import energy.samal.model.Carrier;
import energy.samal.solver.Solution;
import energy.samal.time.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the results of one linear program out of its solution, by what the rules booked. */
final class Extraction {
  private final Draft draft;
  private final Solution solution;

  Extraction(Formulation formulation, Solution solution) {
    this.draft = formulation.draft();
    this.solution = solution;
  }

  Tables tables() {
    var energies = energies();
    var capacities = capacities();
    var shares = new ShareExtraction(draft, solution);
    return new Tables(
        capacities,
        energies,
        costs(),
        emissions(),
        shares.shares(),
        agreements(capacities, energies),
        policies());
  }

  private List<CapacityRow> capacities() {
    var rows = new ArrayList<CapacityRow>();
    for (int y = 0; y < draft.task().years(); y++) {
      for (var decision : draft.decisions().values()) {
        var year = decision.years().get(y);
        double built = year.fleetBuilt() + value(year.builtColumn());
        double closed = year.fleetClosed() + value(year.closedColumn());
        double alive = year.alive().times(1).total(solution, draft.time());
        var sized = decision.sized();
        rows.add(
            new CapacityRow(
                draft.task().year(y),
                sized.owner(),
                sized.unit(),
                year.existing(),
                year.committed(),
                built,
                closed,
                alive));
      }
    }
    return rows;
  }

  private double value(int column) {
    return column < 0 ? 0 : solution.primal()[column];
  }

  private List<EnergyRow> energies() {
    var rows = new ArrayList<EnergyRow>();
    for (var energy : draft.accounts().energies()) {
      double mwh = total(energy.quantities());
      rows.add(
          new EnergyRow(
              draft.task().year(energy.y()), energy.owner(), energy.carrier(), energy.role(), mwh));
    }
    return rows;
  }

  private double total(List<Quantity> quantities) {
    double sum = 0;
    for (var quantity : quantities) {
      sum += quantity.total(solution, draft.time());
    }
    return sum;
  }

  private List<CostRow> costs() {
    var rows = new ArrayList<CostRow>();
    for (var cost : draft.accounts().costs()) {
      double perYear = cost.quantity().total(solution, draft.time());
      double presentValue = perYear * draft.task().presentValueFactor(cost.y());
      rows.add(
          new CostRow(
              draft.task().year(cost.y()), cost.owner(), cost.component(), perYear, presentValue));
    }
    return rows;
  }

  private List<EmissionRow> emissions() {
    var rows = new ArrayList<EmissionRow>();
    for (var emission : draft.accounts().emissions()) {
      double tonnes = emission.quantity().total(solution, draft.time());
      rows.add(
          new EmissionRow(
              draft.task().year(emission.y()), emission.owner(), emission.carrier(), tonnes));
    }
    return rows;
  }

  /** Each agreement's part of an asset's output, by its part of the asset's size. */
  private List<AgreementRow> agreements(List<CapacityRow> capacities, List<EnergyRow> energies) {
    Map<String, Double> alive =
        capacities.stream()
            .filter(row -> row.unit().equals(Sized.POWER))
            .collect(
                Collectors.toMap(r -> r.year() + " " + r.owner().element(), CapacityRow::alive));
    Map<String, Double> output =
        energies.stream()
            .filter(Extraction::made)
            .collect(
                Collectors.toMap(
                    r -> r.year() + " " + r.owner().element(), EnergyRow::mwh, Double::sum));
    var rows = new ArrayList<AgreementRow>();
    for (int y = 0; y < draft.task().years(); y++) {
      int year = draft.task().year(y);
      for (var agreement : draft.scenario().agreements()) {
        for (var commitment : agreement.commitments()) {
          var decision = draft.decisions().get(commitment.asset() + " " + Sized.POWER);
          if (decision != null && decision.sized().lives(commitment.fromYear(), year)) {
            var key = year + " " + commitment.asset();
            double share = alive.get(key) > 0 ? commitment.sizeMw() / alive.get(key) : 0;
            rows.add(
                new AgreementRow(
                    year,
                    agreement.id(),
                    agreement.country(),
                    commitment.asset(),
                    decision.sized().owner().technology(),
                    commitment.sizeMw(),
                    Math.min(1, share) * output.getOrDefault(key, 0.0)));
          }
        }
      }
    }
    return rows;
  }

  /** Electricity made or given back, which is what an agreement's part is told of. */
  private static boolean made(EnergyRow row) {
    return row.carrier().equals(Carrier.ELECTRICITY)
        && (row.role() == EnergyRow.Role.OUTPUT || row.role() == EnergyRow.Role.DISCHARGED);
  }

  private List<PolicyRow> policies() {
    var rows = new ArrayList<PolicyRow>();
    for (var bound : draft.accounts().bounds()) {
      double reached = total(bound.reached());
      double price =
          bound.sign() * solution.dual()[bound.row()] / draft.task().presentValueFactor(bound.y());
      if (bound.kind().equals(EmissionLimits.BUDGET)) {
        // A t a year takes as many t from the budget as the planning year stands for years.
        price *= draft.task().standsForYears(bound.y());
      }
      rows.add(
          new PolicyRow(
              draft.task().year(bound.y()),
              bound.policy(),
              bound.kind(),
              bound.unit(),
              bound.unit().equals("share") ? reached / total(bound.base()) : reached,
              bound.limit(),
              price));
    }
    return rows;
  }

  List<HourlySeries> hourly() {
    var series = new ArrayList<HourlySeries>();
    for (var hourly : draft.accounts().hourly()) {
      var values =
          Series.generate(
              draft.time().steps(),
              t -> {
                double sum = 0;
                for (var quantity : hourly.quantities()) {
                  sum += quantity.at(solution, t);
                }
                return sum;
              });
      series.add(
          new HourlySeries(
              draft.task().year(hourly.y()),
              hourly.kind(),
              hourly.owner(),
              hourly.carrier(),
              values));
    }
    draft.prices().forEach(rows -> series.add(price(rows)));
    return series;
  }

  private HourlySeries price(NodeBalance.PriceRows rows) {
    var place = rows.place();
    double factor = draft.task().presentValueFactor(place.y());
    boolean hourly = draft.lookup().hourly(place.carrier());
    var values =
        Series.generate(
            draft.time().steps(),
            t ->
                hourly
                    ? solution.dual()[rows.firstRow() + t] / (factor * draft.time().weight(t))
                    : solution.dual()[rows.firstRow()] / factor);
    var owner = draft.lookup().owner(place.node(), place.carrier(), "price", place.node());
    return new HourlySeries(
        draft.task().year(place.y()), HourlySeries.Kind.PRICE, owner, place.carrier(), values);
  }
}
